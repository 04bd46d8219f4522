"""Weeks on the list, movement, peak, new entries and returns, over the weeks computed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from nightcap.charts.compute.result import Row

_WEEK: Final = timedelta(days=7)


@dataclass(slots=True)
class _Past:
    weeks: int = 0
    peak: int = 10**9
    last_week: date | None = None
    last_rank: int | None = None


def with_momentum(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows by area, week, list and rank, each with its past on its list."""
    pasts: dict[tuple[object, ...], _Past] = {}
    found = []
    for row in sorted(rows, key=lambda row: (row.area, row.week, row.category, row.rank)):
        past = pasts.setdefault((row.area, row.category, row.kind, row.show_title, row.season_title), _Past())
        was_there = past.last_week == row.week - _WEEK
        past.weeks, past.peak = past.weeks + 1, min(past.peak, row.rank)
        found.append(
            replace(
                row,
                weeks_on_chart=past.weeks,
                previous_rank=past.last_rank if was_there else None,
                peak=past.peak,
                is_new=past.weeks == 1,
                is_return=past.weeks > 1 and not was_there,
            )
        )
        past.last_week, past.last_rank = row.week, row.rank
    return tuple(found)
