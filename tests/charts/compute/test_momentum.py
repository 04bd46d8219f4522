"""Weeks on the list, the rank before, peak, what is new and what is back."""

from __future__ import annotations

from datetime import date, timedelta

from nightcap.charts.compute.momentum import with_momentum
from nightcap.charts.compute.result import Facts, Row

FIRST = date(2025, 3, 9)


def row(title: str, week: int, rank: int, *, area: str = "", season: str | None = None) -> Facts:
    day = FIRST + timedelta(days=7 * week)
    return area, "TV (English)", day, rank, title, season, "series", 60, None, None, False, False


def told_of(rows: list[Facts]) -> tuple[Row, ...]:
    return with_momentum(((fact[0], fact[4], fact[5]), fact) for fact in rows)


def told(rows: tuple[Row, ...], title: str, area: str = "") -> list[tuple[object, ...]]:
    """(weeks on the list, rank before, peak, new, back) of each week."""
    return [
        (one.weeks_on_chart, one.previous_rank, one.peak, one.is_new, one.is_return)
        for one in rows
        if (one.show_title, one.area) == (title, area)
    ]


def test_a_run_with_a_gap() -> None:
    rows = told_of([row("Bo", 0, 3), row("Bo", 1, 1), row("Bo", 2, 2), row("Bo", 5, 4)])

    assert told(rows, "Bo") == [
        (1, None, 3, True, False),
        (2, 3, 1, False, False),
        (3, 1, 1, False, False),
        (4, None, 1, False, True),
    ]


def test_areas_and_seasons_have_runs_of_their_own() -> None:
    rows = told_of([row("Bo", 0, 1), row("Bo", 1, 1, area="DE"), row("Bo", 1, 2, season="Bo: Season 2")])

    assert [one.is_new for one in rows] == [True, True, True]
