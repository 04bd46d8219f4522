"""Weeks on the list, movement, peak, new entries and returns, over the weeks computed."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from typing import Final

from nightcap.charts.compute.result import Facts, Row

_NEVER: Final = (0, 10**9, 0, 0)
_FACTS: Final = Row._fields.index("weeks_on_chart")
#: area, week, list and rank of facts
_PLACE: Final = itemgetter(0, 2, 1, 3)


def with_momentum(facts: Iterable[Facts]) -> tuple[Row, ...]:
    """The rows by area, week, list and rank, each with its past on its list."""
    # what was on a list → weeks, best rank, last week and rank so far
    pasts: dict[tuple[object, ...], tuple[int, int, int, int]] = {}
    found = []
    make = Row._make
    for fact in sorted(facts, key=_PLACE):
        area, category, week, rank, show_title, season_title, kind, *_ = fact
        work, day = (area, category, kind, show_title, season_title), week.toordinal()
        weeks, peak, last_day, last_rank = pasts.get(work, _NEVER)
        was_there = last_day == day - 7
        weeks, peak = weeks + 1, min(peak, rank)
        pasts[work] = weeks, peak, day, rank
        is_return = weeks > 1 and not was_there
        momentum = (weeks, last_rank if was_there else None, peak, weeks == 1, is_return)
        found.append(make((*fact[:_FACTS], *momentum)))
    return tuple(found)
