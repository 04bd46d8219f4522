"""Weeks on the list, the rank before, peak, what is new and what is back."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nightcap.charts.compute.momentum import with_momentum
from nightcap.charts.compute.rows import FACTS, Facts, Row, columns

FIRST = date(2025, 3, 9)


def row(title: str, week: int, rank: int, *, area: str = "", season: str | None = None) -> Facts:
    day = FIRST + timedelta(days=7 * week)
    return area, "TV (English)", day, rank, title, season, "series", 60, None, None, False, False


def told_of(rows: list[Facts]) -> list[Row]:
    numbers: dict[tuple[object, ...], int] = {}
    works = [numbers.setdefault((fact[0], fact[4], fact[5]), len(numbers)) for fact in rows]
    return list(with_momentum(columns(rows, FACTS), np.array(works, dtype=np.int64)))


def told(rows: list[Row], title: str, area: str = "") -> list[tuple[object, ...]]:
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


def test_without_rows_there_is_none() -> None:
    assert told_of([]) == []


@given(
    lists=st.lists(st.dictionaries(st.sampled_from("ABCD"), st.integers(1, 9), max_size=4), max_size=6),
    area=st.sampled_from(["", "DE"]),
)
def test_every_past_is_that_of_a_walk_through_the_weeks(lists: list[dict[str, int]], area: str) -> None:
    rows = told_of(
        [row(title, week, rank, area=area) for week, ranks in enumerate(lists) for title, rank in ranks.items()]
    )

    for title in "ABCD":
        past: list[tuple[int, int]] = []
        found = told(rows, title, area)
        for week, ranks in enumerate(lists):
            if title not in ranks:
                continue
            before = past[-1][1] if past and past[-1][0] == week - 1 else None
            past.append((week, ranks[title]))
            peak = min(rank for _, rank in past)
            is_new = len(past) == 1
            assert found[len(past) - 1] == (len(past), before, peak, is_new, not is_new and before is None)
        assert len(found) == len(past)
