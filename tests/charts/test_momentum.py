"""Where titles stand: against last week, against their past, and as known on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from nightcap.charts import categories, entries, known, momentum
from nightcap.charts.model import Entry
from nightcap.errors import UnknownName
from nightcap.store.database import Database

SUNDAY = date(2025, 10, 26)
FILMS, TV = "Films (English)", "TV (English)"


def entry(
    title: str, rank: int, *, weeks_ago: int = 0, category: str = FILMS, area: str = "", **changes: object
) -> Entry:
    made = Entry(
        source="netflix-top10", area=area, category=category, week=SUNDAY - timedelta(weeks=weeks_ago), rank=rank,
        show_title=title, title_id=title.lower(),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture
def home(tmp_path: Path) -> Database:
    return Database(tmp_path / "nightcap.db")


def keep(home: Database, *rows: Entry) -> None:
    with home.write() as connection:
        entries.save(connection, {}, {entries.key_of(row): row for row in rows})


def test_a_title_is_held_against_last_week_and_its_best(home: Database) -> None:
    keep(
        home, entry("A", 3), entry("A", 5, weeks_ago=1), entry("A", 2, weeks_ago=2), entry("A", 1, weeks_ago=1,
        category=TV),
    )  # fmt: skip
    (standing,) = momentum.standings(home, on=date(2025, 10, 28))
    assert (standing.previous_rank, standing.peak, standing.climbed) == (5, 2, 2)
    assert not standing.is_new
    assert not standing.is_return


def test_a_week_is_known_from_its_tuesday_on(home: Database) -> None:
    keep(home, entry("A", 1), entry("B", 1, weeks_ago=1))
    assert [s.entry.show_title for s in momentum.standings(home, on=date(2025, 10, 27))] == ["B"]
    assert [s.entry.show_title for s in momentum.standings(home, on=date(2025, 10, 28))] == ["A"]
    assert momentum.standings(home, on=date(2025, 10, 20)) == []


def test_new_and_back_again(home: Database) -> None:
    keep(
        home,
        entry("New", 1),
        entry("Counted", 2, weeks_on_chart=4),
        entry("Back", 3),
        entry("Back", 8, weeks_ago=2),
        entry("Other", 1, weeks_ago=1),
        entry("First", 4, weeks_on_chart=1),
    )
    flags = {s.entry.show_title: (s.is_new, s.is_return) for s in momentum.standings(home, on=date(2025, 11, 1))}
    assert flags == {
        "New": (True, False),
        "Counted": (False, True),
        "Back": (False, True),
        "First": (True, False),
    }


def test_nothing_is_back_when_the_week_before_is_not_known(home: Database) -> None:
    keep(home, entry("A", 1, weeks_on_chart=4))
    (standing,) = momentum.standings(home, on=date(2025, 11, 1))
    assert (standing.is_new, standing.is_return, standing.previous_rank) == (False, False, None)


def test_a_peak_is_told_only_where_all_its_weeks_are_known(home: Database) -> None:
    keep(
        home,
        entry("Known", 2, weeks_on_chart=2),
        entry("Known", 5, weeks_ago=1, weeks_on_chart=1),
        entry("Longer", 3, weeks_on_chart=9),
        entry("Longer", 4, weeks_ago=1, weeks_on_chart=8),
        entry("First", 1, weeks_on_chart=57),
    )
    peaks = {s.entry.show_title: s.peak for s in momentum.standings(home, on=date(2025, 11, 1))}
    assert peaks == {"First": 1, "Known": 2, "Longer": None}


def test_seasons_of_a_title_stand_apart(home: Database) -> None:
    def season(number: int, rank: int, weeks_ago: int = 0) -> Entry:
        return entry("A", rank, weeks_ago=weeks_ago, category=TV, season_title=f"A: Season {number}")

    keep(home, season(1, 7), season(2, 2), season(1, 4, weeks_ago=1))
    found = momentum.standings(home, on=date(2025, 11, 1))
    assert [(s.entry.rank, s.previous_rank, s.is_new) for s in found] == [(2, None, True), (7, 4, False)]
    assert momentum.charted(home, on=date(2025, 11, 1))["a"].entry.rank == 2


def test_a_namesake_is_another_work(home: Database) -> None:
    keep(home, entry("Kingdom", 1, title_id="kingdom-2025"), entry("Kingdom", 2, weeks_ago=1, title_id="kingdom-2023"))
    assert momentum.standings(home, on=date(2025, 11, 1))[0].is_new


def test_rows_that_are_linked_to_nothing_go_by_their_name(home: Database) -> None:
    keep(home, entry("A", 1, title_id=None), entry("A", 2, weeks_ago=1, title_id=None), entry("B", 2))
    assert [s.previous_rank for s in momentum.standings(home, on=date(2025, 11, 1))] == [2, None]


def test_areas_and_lists_are_told_apart(home: Database) -> None:
    keep(home, entry("A", 1), entry("B", 1, category=TV), entry("C", 1, area="JP", category="Films"))
    assert [s.entry.show_title for s in momentum.standings(home, on=date(2025, 11, 1), category=TV)] == ["B"]
    assert [s.entry.show_title for s in momentum.standings(home, on=date(2025, 11, 1), area="JP")] == ["C"]
    assert known.areas(home) == ["", "JP"]
    assert known.weeks(home) == [SUNDAY]
    assert known.weeks(home, "JP") == [SUNDAY]


def test_an_open_connection_serves_too(home: Database) -> None:
    keep(home, entry("A", 1))
    with home.read() as connection:
        assert momentum.charted(connection, on=date(2025, 11, 1)).keys() == {"a"}


def test_a_week_is_named_by_any_of_its_days(home: Database) -> None:
    keep(home, entry("A", 1))
    for day in range(20, 27):
        assert [s.entry.rank for s in momentum.chart(home, week=date(2025, 10, day))] == [1]


def test_the_run_of_a_title_is_in_order(home: Database) -> None:
    keep(home, entry("A", 1), entry("A", 2, weeks_ago=1), entry("B", 3), entry("A", 1, area="JP", category="Films"))
    assert [(e.week, e.rank) for e in momentum.run(home, "a")] == [(SUNDAY - timedelta(weeks=1), 2), (SUNDAY, 1)]
    assert len(momentum.run(home, "a", area="JP")) == 1


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"week": date(2026, 3, 1)}, "of 2026-03-01 is known. The nearest are those to 2025-10-19, 2025-10-26"),
        ({"week": SUNDAY, "area": "jp"}, 'No charts of the area "jp" are known. Did you mean JP?'),
        ({"week": SUNDAY, "area": "Narnia"}, "Known: the whole world, JP."),
        ({"week": SUNDAY, "category": "Films"}, 'There is no list "Films". The lists are: Films (English).'),
    ],
)  # fmt: skip
def test_a_chart_that_is_not_known_says_what_is(home: Database, asked: dict[str, date | str], said: str) -> None:
    keep(home, entry("A", 1), entry("A", 2, weeks_ago=1), entry("C", 1, area="JP", category="Films"))
    with pytest.raises(UnknownName) as error:
        momentum.chart(home, **asked)  # type: ignore[arg-type]
    assert said in str(error.value)


def test_without_any_chart_it_says_how_to_get_them(home: Database) -> None:
    with pytest.raises(UnknownName, match="nightcap charts update"):
        momentum.chart(home, week=SUNDAY)


@pytest.mark.parametrize(
    ("text", "name"), [("films english", FILMS), ("TV (English)", TV), ("tv-non-english", "TV (Non-English)")]
)
def test_a_list_is_found_however_it_is_written(text: str, name: str) -> None:
    assert categories.find(text) == name


def test_an_unknown_list_is_told_with_what_there_is() -> None:
    with pytest.raises(UnknownName, match="The lists are: Films"):
        categories.find("novels")
