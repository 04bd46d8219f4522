"""Parts of given lengths, in their order, into windows of given room: pure arithmetic in minutes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

#: an evening and what is added to it must leave the day some rest
_LONGEST_DAY: Final = 24 * 60

_Cost = tuple[int, int, int]


def fill(minutes: Sequence[int], room: Sequence[int]) -> list[int]:
    """How many parts go into each window, every window as full as it gets; where room lacks, not all of them."""
    counts, at = [], 0
    for free in room:
        first, used = at, 0
        while at < len(minutes) and used + minutes[at] <= free:
            used += minutes[at]
            at += 1
        counts.append(at - first)
    return counts


def even(minutes: Sequence[int], room: Sequence[int]) -> list[int] | None:
    """How many parts go into each window, all of them, evenly; None where they do not fit.

    Of all ways: the longest sitting as short as can be, then the fewest sittings, then the least squares of their
    lengths, then the earliest windows.
    """
    if sum(fill(minutes, room)) < len(minutes):
        return None
    longest = _shortest_longest(minutes, room)
    return _fewest(minutes, [min(free, longest) for free in room])


def more(minutes: Sequence[int], room: Sequence[int]) -> int | None:
    """How many minutes more each window must have for all parts to fit; None where no day is long enough for that."""
    most = _LONGEST_DAY - max(room, default=_LONGEST_DAY)
    if sum(fill(minutes, [free + most for free in room])) < len(minutes):
        return None
    low, high = 0, most
    while low < high:
        middle = (low + high) // 2
        if sum(fill(minutes, [free + middle for free in room])) == len(minutes):
            high = middle
        else:
            low = middle + 1
    return low


def _shortest_longest(minutes: Sequence[int], room: Sequence[int]) -> int:
    """The length of the longest sitting, where that is as short as can be."""
    low, high = max(minutes, default=0), max(room, default=0)
    while low < high:
        middle = (low + high) // 2
        if sum(fill(minutes, [min(free, middle) for free in room])) == len(minutes):
            high = middle
        else:
            low = middle + 1
    return low


def _fewest(minutes: Sequence[int], room: Sequence[int]) -> list[int]:
    """The cheapest way by (sittings, squares of their lengths, how late they are), window by window."""
    ends = list(accumulate(minutes, initial=0))
    costs: dict[int, _Cost] = {0: (0, 0, 0)}  # parts watched → the cheapest way to have watched them so far
    steps: list[dict[int, int]] = []
    still = list(accumulate(reversed(fill_back(minutes, room)), initial=0))[::-1]
    for window, free in enumerate(room):
        after: dict[int, _Cost] = {}
        taken: dict[int, int] = {}
        for watched, (sittings, squares, late) in costs.items():
            last = watched
            while last < len(ends) and ends[last] - ends[watched] <= free:
                length = ends[last] - ends[watched]
                cost = (sittings + (last > watched), squares + length**2, late + window * (last > watched))
                # what the windows to come cannot make good is no way at all
                if last + still[window + 1] >= len(minutes) and (last not in after or cost < after[last]):
                    after[last], taken[last] = cost, last - watched
                last += 1
        costs = after
        steps.append(taken)
    counts, at = [], len(minutes)
    for taken in reversed(steps):
        counts.append(taken[at])
        at -= taken[at]
    return counts[::-1]


def fill_back(minutes: Sequence[int], room: Sequence[int]) -> list[int]:
    """As `fill`, from the last part and the last window backwards; its counts stand in the order of the windows."""
    return fill(minutes[::-1], room[::-1])[::-1]
