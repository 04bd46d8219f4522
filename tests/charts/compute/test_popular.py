"""Most popular: which titles' first days can be told."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from nightcap.charts.compute.duckdb_engine import DuckDB
from nightcap.charts.compute.releases import Release
from nightcap.charts.compute.run import compute
from nightcap.charts.methodology import PRESETS, Methodology
from nightcap.charts.plays.play import Play
from tests.charts.compute.running import frame

FIRST = datetime.fromisoformat("2025-03-01T00:00")


def watched(day: int, title: str = "Anna", area: str = "DE", hours: int = 1) -> Play:
    """So many hours from midnight, on a day counted from the first of the log."""
    started = FIRST + timedelta(days=day)
    return Play(
        play_id=None, viewer=f"{title}{day}{area}", title=title, started_at=started, seconds=hours * 3600, area=area
    )


def released(day: int | None, title: str = "Anna", area: str = "") -> Release:
    at = None if day is None else date(2025, 3, 1) + timedelta(days=day)
    return Release(title=title, kind="film", language="en", area=area, released_at=at, runtime_minutes=60)


def popular(
    plays: list[Play], releases: list[Release], days: int = 28, methodology: Methodology = PRESETS["netflix-2023"]
) -> list[tuple[str, int, int | None]]:
    """(title, hours, views) by rank."""
    with DuckDB(threads=1) as engine:
        as_of = FIRST + timedelta(days=400)
        charts, _ = compute(engine, frame(engine, plays), methodology, releases, as_of=as_of, days=days)
    return [
        (row.show_title, row.seconds // 3600, None if row.micro_views is None else row.micro_views // 10**6)
        for row in charts.popular
    ]


def test_days_are_counted_from_the_premiere() -> None:
    plays = [watched(0, "First"), watched(4), watched(5), watched(32), watched(33)]

    assert popular(plays, [released(5)]) == [("Anna", 2, 2)]
    assert popular(plays, [released(5)], days=29) == [("Anna", 3, 3)]


@pytest.mark.parametrize("first", [None, -1])
def test_a_title_whose_first_days_the_log_does_not_have_is_left_out(first: int | None) -> None:
    assert popular([watched(0), watched(1)], [released(first)]) == []


def test_one_area_whose_first_days_are_missing_leaves_a_title_out() -> None:
    assert popular([watched(0), watched(6, area="JP")], [released(-1), released(5, area="JP")]) == []


def test_an_area_where_it_never_came_out_does_not_count() -> None:
    plays = [watched(0, "First"), watched(5), watched(5, area="US")]

    assert popular(plays, [released(5, area="DE")]) == [("Anna", 1, 1)]


def test_days_are_those_of_the_methodology_s_zone() -> None:
    # in Berlin's winter a day ends at 23:00 UTC, so that the last hour lies on the next
    plays = [watched(0, "First"), watched(1, hours=24)]
    berlin = PRESETS["netflix-2023"].with_settings(time_zone="Europe/Berlin")

    assert popular(plays, [released(1)], days=1) == [("Anna", 24, 24)]
    assert popular(plays, [released(1)], days=1, methodology=berlin) == [("Anna", 23, 23)]
    assert popular(plays, [released(2)], days=1, methodology=berlin) == [("Anna", 1, 1)]


def test_without_plays_or_releases_there_is_no_list() -> None:
    assert popular([], [released(5)]) == []
    assert popular([watched(0)], []) == []
