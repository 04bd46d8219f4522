"""A new home has one week of charts before any download."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nightcap.charts import categories, momentum, shipped
from nightcap.charts.importing import import_charts
from nightcap.charts.netflix.adapt import adapt, restate
from tests.charts.netflix_files import cells, database, write


def test_the_shipped_week_is_whole_and_as_a_file_would_state_it() -> None:
    entries = shipped.read_shipped()
    assert {(entry.category, entry.rank) for entry in entries} == {
        (category, rank) for category in categories.GLOBAL for rank in range(1, 11)
    }
    assert {entry.week for entry in entries} == {shipped.WEEK}
    assert [adapt("global", restate(entry)) for entry in entries] == entries


def test_a_new_home_gets_it_once(tmp_path: Path) -> None:
    home = database(tmp_path)
    assert shipped.sync_shipped(home)
    assert not shipped.sync_shipped(home)
    found = momentum.standings(home, on=date(2026, 11, 23))
    assert len(found) == 40
    assert all(standing.entry.title_id for standing in found)


def test_it_is_not_known_before_it_was_published(tmp_path: Path) -> None:
    home = database(tmp_path)
    shipped.sync_shipped(home)
    assert momentum.standings(home, on=date(2026, 7, 20)) == []


@pytest.mark.parametrize(("week", "brought"), [("2026-07-12", True), ("2026-07-19", False), ("2026-07-26", False)])
def test_a_home_with_newer_charts_does_not_get_it(tmp_path: Path, week: str, brought: bool) -> None:
    home = database(tmp_path)
    import_charts(home, write(tmp_path / "a.tsv", [cells(week=week)]))
    assert shipped.sync_shipped(home) is brought


def test_a_real_file_of_that_week_replaces_it(tmp_path: Path) -> None:
    home = database(tmp_path)
    shipped.sync_shipped(home)
    import_charts(home, write(tmp_path / "a.tsv", [cells(week="2026-07-19")]))
    assert [s.entry.show_title for s in momentum.standings(home, on=date(2026, 8, 1))] == ["The Quiet Harbour"]
