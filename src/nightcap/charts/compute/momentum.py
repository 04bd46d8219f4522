"""Weeks on the list, movement, peak, new entries and returns, over the weeks computed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import Final

from nightcap.charts.compute.result import Row

_WEEK: Final = timedelta(days=7)
#: the fields of a row before those of its momentum
_FACTS: Final = Row._fields.index("weeks_on_chart")


@dataclass(slots=True)
class _Past:
    weeks: int = 0
    peak: int = 10**9
    last_week: date | None = None
    last_rank: int | None = None


def with_momentum(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows by area, week, list and rank, each with its past on its list."""
    pasts: dict[tuple[object, ...], _Past] = defaultdict(_Past)
    found = []
    for row in sorted(rows, key=attrgetter("area", "week", "category", "rank")):
        past = pasts[row.area, row.category, row.kind, row.show_title, row.season_title]
        was_there = past.last_week == row.week - _WEEK
        past.weeks, past.peak = past.weeks + 1, min(past.peak, row.rank)
        momentum = (
            past.weeks,
            past.last_rank if was_there else None,
            past.peak,
            past.weeks == 1,
            past.weeks > 1 and not was_there,
        )
        found.append(Row._make((*row[:_FACTS], *momentum)))
        past.last_week, past.last_rank = row.week, row.rank
    return tuple(found)
