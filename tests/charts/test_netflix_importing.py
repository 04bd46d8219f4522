"""Editions come in over one another: nothing twice, nothing lost, all or nothing."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from nightcap.charts import entries, linking
from nightcap.charts.importing import import_charts, retry
from nightcap.charts.model import Entry, PopularEntry
from nightcap.errors import BadFile
from nightcap.store import imports, schema
from nightcap.store.database import Database
from tests.charts.netflix_files import (
    COUNTRY_COLUMNS,
    GLOBAL_COLUMNS,
    POPULAR_COLUMNS,
    Cells,
    cells,
    country_cells,
    database,
    popular_cells,
    write,
)


@pytest.fixture
def home(tmp_path: Path) -> Database:
    return database(tmp_path)


def known(home: Database) -> list[Entry]:
    with home.read() as connection:
        return sorted(entries.load(connection, "netflix-top10"), key=entries.key_of)


def popular(home: Database) -> list[PopularEntry]:
    with home.read() as connection:
        return entries.load_popular(connection, "netflix-top10")


def everything(home: Database) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the tables that an import may touch, but for the log's clock."""
    tables = (schema.chart_entry, schema.popular_entry, schema.title, schema.quarantine, schema.state)
    with home.read() as connection:
        return {
            table.name: sorted(
                connection.execute(sa.select(*(c for c in table.c if c.name != "at"))).all(), key=repr
            )
            for table in tables
        }  # fmt: skip


def chart(week: str, titles: Iterable[str], **changes: str) -> list[Cells]:
    return [
        cells(week=week, weekly_rank=str(rank), show_title=title, **changes) for rank, title in enumerate(titles, 1)
    ]


def test_what_was_taken_is_reported_and_kept(home: Database, tmp_path: Path) -> None:
    report = import_charts(home, write(tmp_path / "global.tsv", chart("2025-10-26", "AB")))
    assert (report.source, report.file, report.taken, report.changed) == ("netflix-top10", "global.tsv", 2, 2)
    assert [entry.show_title for entry in known(home)] == ["A", "B"]


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (GLOBAL_COLUMNS, [*chart("2025-10-26", "ABC"), cells(weekly_rank="11")]),
        (COUNTRY_COLUMNS, [country_cells(), country_cells(country_iso2="FR"), country_cells(country_iso2="x")]),
        (POPULAR_COLUMNS, [popular_cells(), popular_cells(rank="2", show_title="B"), popular_cells(rank="x")]),
    ],
)
def test_importing_twice_changes_nothing(
    home: Database, tmp_path: Path, columns: tuple[str, ...], rows: list[Cells]
) -> None:
    path = write(tmp_path / "chart.tsv", rows, columns)
    first = import_charts(home, path)
    before = everything(home)
    again = import_charts(home, path)
    assert first.changed == first.taken > 0
    assert (again.taken, again.changed, len(again.refused)) == (first.taken, 0, 1)
    assert everything(home) == before


def test_a_newer_edition_replaces_its_weeks_and_leaves_the_others(home: Database, tmp_path: Path) -> None:
    import_charts(home, write(tmp_path / "a.tsv", [*chart("2025-10-19", "AB"), *chart("2025-10-26", "ABC")]))
    report = import_charts(home, write(tmp_path / "b.tsv", [*chart("2025-10-26", "BA"), *chart("2025-11-02", "C")]))
    by_week = {
        week: [entry.show_title for entry in known(home) if entry.week.isoformat() == week]
        for week in ("2025-10-19", "2025-10-26", "2025-11-02")
    }
    assert by_week == {"2025-10-19": ["A", "B"], "2025-10-26": ["B", "A"], "2025-11-02": ["C"]}
    assert report.changed == 4
    assert report.remarks == ("removed: 1 row that this edition no longer has",)


def test_a_row_that_is_refused_now_does_not_take_its_elder_away(home: Database, tmp_path: Path) -> None:
    rows = chart("2025-10-26", "ABC")
    import_charts(home, write(tmp_path / "a.tsv", rows))
    damaged = [rows[0], rows[1] | {"weekly_hours_viewed": "?"}, rows[2]]
    report = import_charts(home, write(tmp_path / "a.tsv", damaged))
    assert (report.changed, len(report.refused)) == (0, 1)
    assert [entry.show_title for entry in known(home)] == ["A", "B", "C"]


def test_hours_and_flags_are_brought_up_to_date(home: Database, tmp_path: Path) -> None:
    flagged = cells(is_staggered_launch="true", runtime="0")
    import_charts(home, write(tmp_path / "2023.tsv", [flagged], (*GLOBAL_COLUMNS, "is_staggered_launch")))
    import_charts(home, write(tmp_path / "2026.tsv", [cells(weekly_hours_viewed="9100000", runtime="2.4167")]))
    (entry,) = known(home)
    assert (entry.hours_viewed, entry.runtime_minutes) == (9_100_000, 145)
    assert entry.is_staggered is True  # later editions no longer say it


def test_a_renamed_title_keeps_its_link(home: Database, tmp_path: Path) -> None:
    weeks = ("2025-10-19", "2025-10-26")
    import_charts(home, write(tmp_path / "a.tsv", [cells(week=week, show_title="Berlin") for week in weeks]))
    before = {entry.title_id for entry in known(home)}
    renamed = [cells(week=week, show_title="Berlin and the Jewels of Paris") for week in (*weeks, "2025-11-02")]
    report = import_charts(home, write(tmp_path / "b.tsv", renamed))
    assert {entry.title_id for entry in known(home)} == before == {"netflix-berlin-film"}
    assert report.remarks == ("renamed: 1 title",)
    linking.relink(home)
    assert {entry.title_id for entry in known(home)} == before


def test_a_title_that_took_anothers_place_is_no_renaming(home: Database, tmp_path: Path) -> None:
    import_charts(home, write(tmp_path / "a.tsv", chart("2025-10-26", ["A", "B"])))
    report = import_charts(home, write(tmp_path / "b.tsv", chart("2025-10-26", ["C", "A"])))
    assert [entry.title_id for entry in known(home)] == ["netflix-c-film", "netflix-a-film"]
    assert report.remarks == ()


def test_the_most_popular_list_is_replaced_as_a_whole(home: Database, tmp_path: Path) -> None:
    old = [popular_cells(), popular_cells(rank="2", show_title="B"), popular_cells(rank="3", show_title="C")]
    import_charts(home, write(tmp_path / "a.tsv", old, POPULAR_COLUMNS))
    report = import_charts(home, write(tmp_path / "b.tsv", old[1:2], POPULAR_COLUMNS))
    assert [(entry.rank, entry.show_title) for entry in popular(home)] == [(2, "B")]
    assert report.changed == 2
    assert popular(home)[0].title_id == "netflix-b-film"


def test_the_quarantine_keeps_line_reason_and_row(home: Database, tmp_path: Path) -> None:
    bad = cells(weekly_rank="11")
    import_charts(home, write(tmp_path / "a.tsv", [cells(), bad]))
    with home.read() as connection:
        (kept,) = imports.quarantined(connection, "netflix-top10")
    assert (kept.file, kept.line, kept.reason, kept.row) == ("a.tsv", 3, "the rank is '11', not 1 to 10", bad)


def test_a_failure_on_the_way_changes_nothing(home: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_charts(home, write(tmp_path / "a.tsv", chart("2025-10-26", "AB")))
    before = everything(home)

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(imports, "record", killed)
    with pytest.raises(KeyboardInterrupt):
        import_charts(home, write(tmp_path / "b.tsv", chart("2025-10-26", "XYZ")))
    assert everything(home) == before


_KILLED_WHILE_WRITING = """
import os, signal, sys
from pathlib import Path
from nightcap.charts.importing import import_charts
from nightcap.store.database import Database

def progress(stage, done, total):
    if stage == "writing":
        os.kill(os.getpid(), signal.SIGKILL)

import_charts(Database(Path(sys.argv[1])), Path(sys.argv[2]), progress=progress)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a signal of POSIX systems")
def test_a_kill_while_writing_leaves_the_old_state(home: Database, tmp_path: Path) -> None:
    import_charts(home, write(tmp_path / "a.tsv", chart("2025-10-26", "AB")))
    before = everything(home)
    newer = write(tmp_path / "b.tsv", chart("2025-10-26", "XYZ"))
    killed = subprocess.run([sys.executable, "-c", _KILLED_WHILE_WRITING, home.name, str(newer)], check=False)
    assert killed.returncode == -9
    assert everything(home) == before
    assert import_charts(home, newer).changed == 3


def test_a_file_that_is_no_chart_changes_nothing(home: Database, tmp_path: Path) -> None:
    before = everything(home)
    (tmp_path / "null.tsv").write_text("null")
    with pytest.raises(BadFile):
        import_charts(home, tmp_path / "null.tsv")
    assert everything(home) == before


def test_progress_is_told_by_stage(home: Database, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    path = write(tmp_path / "a.tsv", chart("2025-10-26", "AB"))
    import_charts(home, path, progress=lambda stage, done, total: told.append((stage, done, total)))
    assert told == [("reading", 3, 3), ("linking", 2, 2), ("writing", 2, 2)]


def quarantine(home: Database, *rows: Cells) -> None:
    refused = tuple(imports.Refused(line, "was refused", row) for line, row in enumerate(rows, 2))
    report = imports.Report(source="netflix-top10", file="a.tsv", taken=0, changed=0, refused=refused)
    with home.write() as connection:
        imports.record(connection, report, digest="")


def test_retrying_takes_what_passes_by_now_and_keeps_the_rest(home: Database, tmp_path: Path) -> None:
    import_charts(home, write(tmp_path / "b.tsv", chart("2025-10-26", "AB")))
    same, free, taken, bad = (
        cells(show_title="A"),
        cells(weekly_rank="3", show_title="C"),
        cells(weekly_rank="2", show_title="Z"),
        cells(weekly_rank="77"),
    )
    quarantine(home, same, free, taken, bad, popular_cells(), country_cells(), {"text": "torn"})
    report = retry(home)
    assert (report.taken, report.changed) == (4, 3)
    assert [(refused.line, refused.reason) for refused in report.refused] == [
        (4, "'B' holds its rank"),
        (5, "the rank is '77', not 1 to 10"),
        (8, "its columns are not those of a Top 10 file"),
    ]
    assert [entry.show_title for entry in known(home)] == ["A", "B", "C", "The Quiet Harbour"]
    assert [entry.title_id for entry in popular(home)] == ["netflix-the-quiet-harbour-film"]
    with home.read() as connection:
        assert len(imports.quarantined(connection)) == 3
    assert retry(home).taken == 0


_ROWS = st.lists(
    st.builds(
        lambda week, category, rank, title, hours, weeks: cells(
            week=week, category=category, weekly_rank=str(rank), show_title=title,
            weekly_hours_viewed=str(hours), cumulative_weeks_in_top_10=str(weeks),
        ),
        st.sampled_from(["2025-10-19", "2025-10-26", "2026-02-01", "2025-10-20"]),
        st.sampled_from(["Films (English)", "TV (English)", "TV (Non-English)"]),
        st.integers(0, 4),
        st.sampled_from(["Kingdom", "KINGDOM", "Noise", "Alone"]),
        st.integers(-1, 3),
        st.integers(1, 3),
    ),
    max_size=12,
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(_ROWS, st.randoms(use_true_random=False))
def test_twice_is_once_and_order_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Cells], shuffle: random.Random
) -> None:
    one, other = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("other")
    first = database(one)
    import_charts(first, write(one / "a.tsv", rows))
    before = everything(first)
    assert import_charts(first, write(one / "a.tsv", rows)).changed == 0
    assert everything(first) == before
    mixed = list(rows)
    shuffle.shuffle(mixed)
    second = database(other)
    import_charts(second, write(other / "a.tsv", mixed))
    assert known(second) == known(first)
    first.close()
    second.close()


def test_weeks_are_dates(home: Database, tmp_path: Path) -> None:
    import_charts(home, write(tmp_path / "a.tsv", [cells()]))
    assert known(home)[0].week == date(2025, 10, 26)
