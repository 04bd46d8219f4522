"""Weeks on the list, movement, peak, new entries and returns, over the weeks computed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter
from typing import Final

from nightcap.charts.compute.result import Facts, Row

_WEEK: Final = timedelta(days=7)
_FACTS: Final = Row._fields.index("weeks_on_chart")
#: area, week, list and rank of facts
_PLACE: Final = itemgetter(0, 2, 1, 3)


@dataclass(slots=True)
class _Past:
    weeks: int = 0
    peak: int = 10**9
    last_week: date | None = None
    last_rank: int | None = None


def with_momentum(facts: Iterable[Facts]) -> tuple[Row, ...]:
    """The rows by area, week, list and rank, each with its past on its list."""
    pasts: dict[tuple[object, ...], _Past] = defaultdict(_Past)
    found = []
    for fact in sorted(facts, key=_PLACE):
        area, category, week, rank, show_title, season_title, kind, *_ = fact
        past = pasts[area, category, kind, show_title, season_title]
        was_there = past.last_week == week - _WEEK
        past.weeks += 1
        past.peak = min(past.peak, rank)
        momentum = (past.weeks, past.last_rank if was_there else None, past.peak, past.weeks == 1)
        found.append(Row._make((*fact[:_FACTS], *momentum, past.weeks > 1 and not was_there)))
        past.last_week, past.last_rank = week, rank
    return tuple(found)
