"""Fair to several people: the title that serves the least-served person best comes first.

Scores of different requests have different scales. A person's `share` of a title is made comparable by
their own choice: 1 is the best title that their own limits let through, 0 what is as good as the average of
those. Titles are ranked by the least share that anyone gets (maximin); shares that are the same to the
hundredth are a tie, which the sum of the shares decides, then the catalogue's order.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from nightcap.catalogue.facets import Array
from nightcap.catalogue.index import CatalogueIndex
from nightcap.recommend.ranking import POOL, Ranking, varied

#: decimals to which shares are compared: nobody notices less
_TOLD: Final = 2


def share(ranking: Ranking) -> Array:
    """One person's share of every title, float64 (n,); all 0 where nothing passes their own limits.

    Where all that passes is equally good, that is 1 and what is worse is 0.
    """
    own = ranking.score[ranking.passed].astype(np.float64)
    if not len(own):
        return np.zeros(len(ranking.score))
    score = ranking.score.astype(np.float64)
    best, usual = own.max(), own.mean()
    if best - usual <= 1e-9 * max(1.0, abs(best)):
        return np.where(score >= own.min(), 1.0, 0.0)
    shares: Array = (score - usual) / (best - usual)
    return shares


def fair_order(shares: Array, rows: Array) -> Array:
    """The rows, fairest first; `shares` is float64 (people, n)."""
    chosen = shares[:, rows]
    return rows[_order(chosen.min(axis=0), _sums(chosen), rows)]


def fair_and_diverse(shares: Array, passed: Array, index: CatalogueIndex, n: int) -> list[int]:
    """The n rows to show, fairest first: each next one trades the least share against likeness to those shown.

    As `ranking.diverse`, with the least share in place of the score.
    """
    everything = np.flatnonzero(passed)
    rows = fair_order(shares, everything)[: n * POOL]
    spread = float(shares[:, everything].min(axis=0).std()) if len(rows) else 0.0
    least, sums = shares[:, rows].min(axis=0), _sums(shares[:, rows])
    return varied(rows, least, index, n, spread=spread, best=lambda worth: int(_order(worth, sums, rows)[0]))


def least_served(shares: Array) -> list[int]:
    """Which people a title serves least, by their shares of it (people,): several where the shares are the same."""
    told = shares.round(_TOLD)
    return [int(person) for person in np.flatnonzero(told == told.min())]


def _order(least: Array, sums: Array, rows: Array) -> Array:
    ordered: Array = np.lexsort((rows, -sums, -least.round(_TOLD)))
    return ordered


def _sums(shares: Array) -> Array:
    """Summed in the order of size, so that the order of the people cannot change the last bit."""
    total: Array = np.sort(shares, axis=0).sum(axis=0)
    return total
