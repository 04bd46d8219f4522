"""Weeks on the list, movement, peak, new entries and returns, over the weeks computed."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Final

from nightcap.charts.compute.result import Facts, Row

#: the momentum of what was on no list before
_FIRST: Final = (True, False)


def with_momentum(facts: Iterable[tuple[Hashable, Facts]]) -> tuple[Row, ...]:
    """The rows, each with its past on its list.

    Each comes with what tells it from others on any list of any area; those of an earlier week come first.
    """
    # what was on a list → weeks, best rank, last week and rank so far
    pasts: dict[Hashable, tuple[int, int, int, int]] = {}
    found = []
    make = Row._make
    for work, fact in facts:
        rank, day = fact[3], fact[2].toordinal()
        if (past := pasts.get(work)) is None:
            pasts[work] = 1, rank, day, rank
            found.append(make((*fact, 1, None, rank, *_FIRST)))
            continue
        weeks, peak, last_day, last_rank = past
        weeks, peak = weeks + 1, min(peak, rank)
        pasts[work] = weeks, peak, day, rank
        was_there = last_day == day - 7
        found.append(make((*fact, weeks, last_rank if was_there else None, peak, False, not was_there)))
    return tuple(found)
