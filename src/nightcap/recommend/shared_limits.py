"""Whose limit to relax when those of all together leave too little, and by how much it helps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Self

import numpy as np

from nightcap.catalogue.facets import Array
from nightcap.catalogue.index import CatalogueIndex
from nightcap.recommend.limits import mask
from nightcap.recommend.model import SharedRelaxation
from nightcap.recommend.situation import Situation
from nightcap.request.model import Limit, Request

#: pairs of limits are tried where no single one helps; of more limits than this only the first
_MOST_PAIRED: Final = 12


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """One person's limits: those that may be relaxed, each with what it lets through, and what all others let through.

    `unspoken` is bool (n,): what is seen or put off is not offered to be relaxed.
    """

    name: str
    limits: tuple[tuple[Limit, Array], ...]
    unspoken: Array

    @classmethod
    def of(
        cls, name: str, request: Request, every: Iterable[Limit], index: CatalogueIndex, situation: Situation
    ) -> Self:
        """From all limits of a person, said or not."""
        unspoken = np.ones(index.count, dtype=np.bool_)
        for limit in every:
            if limit not in request.limits:
                unspoken &= mask(limit, index, situation)
        return cls(name, tuple((limit, mask(limit, index, situation)) for limit in request.limits), unspoken)


@dataclass(frozen=True, slots=True, eq=False)
class _Demand:
    """A limit with everybody who set it: to drop it for one of them alone would help nobody."""

    names: tuple[str, ...]
    limit: Limit
    lets_through: Array


def shared_relaxations(held: Sequence[Held], passed: Array) -> tuple[SharedRelaxation, ...]:
    """What each limit, dropped by everyone who set it, would add; the most helpful first, only those that help.

    Where none helps alone, pairs of limits are tried.

    Args:
        held: everybody's limits.
        passed: what all of them let through, bool (n,).
    """
    demands = _demands(held)
    unspoken = np.logical_and.reduce([each.unspoken for each in held])
    kept = int(passed.sum())
    for size in (1, 2):
        offered = demands if size == 1 else demands[:_MOST_PAIRED]
        found = []
        for dropped in combinations(offered, size):
            others = [demand.lets_through for demand in demands if demand not in dropped]
            gained = int(np.logical_and.reduce([unspoken, *others]).sum()) - kept
            if gained > 0:
                names = tuple(sorted({name for demand in dropped for name in demand.names}))
                found.append(SharedRelaxation(names, tuple(demand.limit for demand in dropped), gained))
        if found:
            return tuple(sorted(found, key=lambda each: (-each.would_add, each.names, _told(each))))
    return ()


def _demands(held: Sequence[Held]) -> list[_Demand]:
    """Every limit once, in an order that does not depend on who asked first."""
    groups: dict[tuple[object, ...], list[tuple[str, Limit, Array]]] = {}
    for each in held:
        for limit, lets_through in each.limits:
            groups.setdefault((limit.field, limit.op, limit.value), []).append((each.name, limit, lets_through))
    demands = []
    for group in groups.values():
        group.sort(key=lambda entry: (entry[0], entry[1].text))
        names = tuple(dict.fromkeys(name for name, _, _ in group))
        demands.append(_Demand(names, group[0][1], np.logical_and.reduce([let for _, _, let in group])))
    return sorted(
        demands, key=lambda demand: (demand.names, demand.limit.field, demand.limit.op, str(demand.limit.value))
    )


def _told(relaxation: SharedRelaxation) -> tuple[str, ...]:
    return tuple(f"{limit.field} {limit.op} {limit.value}" for limit in relaxation.limits)
