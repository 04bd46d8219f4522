"""NetflixViewingHistory.csv comes in: days and titles, each once."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nightcap.errors import BadFile
from nightcap.store import imports
from nightcap.store.database import Database
from nightcap.viewers.history import history, unlinked
from nightcap.viewers.importing import import_history
from tests.conftest import Names
from tests.viewers.exports import short_export

ROWS = [
    ("Night Ferry: Season 1: Low Tide", "9/25/24"),
    ("Night Ferry: Season 1: Low Tide", "9/24/24"),
    ("Bread & Salt", "9/3/24"),
    ("Orbit", "9/2/24"),
    ("Unheard Of: The Film", "1/2/24"),
    ("Season 1 Trailer: Night Ferry", "1/1/24"),
]


def test_every_view_is_kept(stocked: Database, names: Names, tmp_path: Path) -> None:
    report = import_history(stocked, short_export(tmp_path, ROWS), names=names, viewer="me")

    assert (report.source, report.taken, report.changed, report.refused) == ("netflix-history", 5, 5, ())
    assert [
        (date(2024, 9, 25), "night-ferry-2020", "1", "Low Tide"),
        (date(2024, 9, 24), "night-ferry-2020", "1", "Low Tide"),
        (date(2024, 9, 3), "bread-and-salt-2014", None, None),
        (date(2024, 9, 2), None, None, None),
        (date(2024, 1, 2), None, None, None),
    ] == [(view.watched_on, view.title_id, view.season, view.episode) for view in history(stocked, "me")]


def test_the_report_says_what_was_assumed_and_left_out(stocked: Database, names: Names, tmp_path: Path) -> None:
    report = import_history(stocked, short_export(tmp_path, ROWS), names=names, viewer="me")

    assert report.remarks == (
        "Dates were read as month/day, as those above 12 tell.",
        "Left out, trailers and previews: 1.",
        "Names that several titles may bear, kept without a title: 1.",
        "Names that the catalogue does not know, kept without a title: 1.",
    )
    assert [(name.name, name.doubtful) for name in unlinked(stocked, "me")] == [
        ("Orbit", True),
        ("Unheard Of: The Film", False),
    ]


def test_a_second_import_changes_nothing(stocked: Database, names: Names, tmp_path: Path) -> None:
    path = short_export(tmp_path, ROWS)
    import_history(stocked, path, names=names, viewer="me")
    before = history(stocked, "me")

    report = import_history(stocked, path, names=names, viewer="me")

    assert (report.taken, report.changed) == (5, 0)
    assert before == history(stocked, "me")


def test_the_order_can_be_forced(stocked: Database, names: Names, tmp_path: Path) -> None:
    path = short_export(tmp_path, [("Orbit", "3/9/24")])

    import_history(stocked, path, names=names, viewer="month first")
    import_history(stocked, path, names=names, viewer="day first", day_first=True)

    assert date(2024, 3, 9) == history(stocked, "month first")[0].watched_on
    assert date(2024, 9, 3) == history(stocked, "day first")[0].watched_on


def test_rows_that_cannot_be_read_are_set_aside(stocked: Database, names: Names, tmp_path: Path) -> None:
    path = tmp_path / "NetflixViewingHistory.csv"
    path.write_text('Title,Date\n"Orbit","9/25/24"\n"","9/3/24"\n"Orbit","soon"\n"Orbit"\n"Night Fer', "utf-8")

    report = import_history(stocked, path, names=names, viewer="me")

    assert report.taken == 1
    assert sorted(refused.line or 0 for refused in report.refused) == [3, 4, 5, 6]
    assert {
        "the title is missing",
        "“soon” is not a date",
        "1 value where the header names 2 columns",
        "the line is damaged or cut off (unexpected end of data)",
    } == {refused.reason for refused in report.refused}
    with stocked.read() as connection:
        assert len(imports.quarantined(connection, "netflix-history")) == 4


@pytest.mark.parametrize(
    "text",
    [
        'Date,Title\n"9/25/24","Orbit"\n',
        '\ufeffTitle,Date\r\n"Orbit","9/25/24"\r\n',
        "title;date\nOrbit;25.9.24\n",
        'TITLE , DATE\n\n"Orbit"," 9/25/24"\n\n',
        'Title,Profile,Date\n"Orbit","Ada","9/25/24"\n',
    ],
    ids=["columns swapped", "byte order mark", "semicolons", "spaces and empty lines", "another column"],
)
def test_columns_go_by_name(text: str, stocked: Database, names: Names, tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    path.write_text(text, "utf-8", newline="")

    import_history(stocked, path, names=names, viewer="me")

    assert [("Orbit", date(2024, 9, 25))] == [(v.written_title, v.watched_on) for v in history(stocked, "me")]


def test_a_profile_says_nothing_here(stocked: Database, names: Names, tmp_path: Path) -> None:
    report = import_history(stocked, short_export(tmp_path, ROWS), names=names, viewer="me", profile="Ada")

    assert any("does not say of which" in remark for remark in report.remarks)


def test_progress_is_told(stocked: Database, names: Names, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    path = short_export(tmp_path, [("Orbit", f"1/{day}/24") for day in range(1, 29)])

    import_history(stocked, path, names=names, viewer="me", progress=lambda *step: told.append(step))

    assert told == [("views", 28, 28)]


NUMBERS = count()
NEUTRAL = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)


@NEUTRAL
@given(text=st.text())
def test_any_text_is_read_or_refused(text: str, stocked: Database, names: Names, tmp_path: Path) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(("Title,Date\n" + text).encode("utf-8", "surrogatepass"))

    with suppress(BadFile):
        report = import_history(stocked, path, names=names, viewer="me")
        rows = [line for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
        left_out = sum(int(remark.split(": ")[-1].rstrip(".")) for remark in report.remarks if "Left out" in remark)
        assert len(rows) == report.taken + len(report.refused) + left_out


PLAIN = st.characters(exclude_categories=["Cc", "Cs"])
TITLES = st.sampled_from([title for title, _ in ROWS]) | st.text(PLAIN, min_size=1, max_size=20)
DAYS = st.dates(date(2020, 1, 1), date(2025, 12, 31)).map(lambda day: f"{day.month}/{day.day}/{day:%y}")


@NEUTRAL
@given(rows=st.lists(st.tuples(TITLES, DAYS), max_size=12), data=st.data())
def test_twice_is_once_and_order_does_not_matter(
    rows: list[tuple[str, str]], data: st.DataObject, stocked: Database, names: Names, tmp_path: Path
) -> None:
    one, other = (f"viewer {next(NUMBERS)}" for _ in range(2))
    import_history(stocked, short_export(tmp_path, rows), names=names, viewer=one)
    import_history(stocked, short_export(tmp_path, rows), names=names, viewer=one)
    import_history(stocked, short_export(tmp_path, data.draw(st.permutations(rows))), names=names, viewer=other)

    assert history(stocked, one) == history(stocked, other)
