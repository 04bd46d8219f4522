"""From a request to ranked candidates: limits, additive score, diversity in what is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import combinations
from typing import Final

import numpy as np

from nightcap.catalogue.facets import Array
from nightcap.catalogue.index import CatalogueIndex
from nightcap.recommend import limits
from nightcap.recommend.features import Question, contributions
from nightcap.recommend.likeness import like_one
from nightcap.recommend.situation import Situation
from nightcap.request.model import LikeWish, Limit, Request, ToneShift

#: how much of the score's spread a title loses for being just like one that is shown already
SAMENESS: Final = 0.6
#: limits of which pairs are looked at
_MOST_PAIRED: Final = 12
#: the shown list is drawn from this many times its length
POOL: Final = 8


@dataclass(frozen=True, kw_only=True)
class Ranking:
    """Scores of the whole catalogue for one request.

    `parts`: feature → contribution, float32 (n,). `score`: their sum. `passed`: what every limit
    lets through, bool (n,). `limits`: those of the request and those that go without saying.
    """

    parts: Mapping[str, Array]
    score: Array
    passed: Array
    limits: tuple[Limit, ...]

    def best(self, n: int) -> Array:
        """Rows of the n best eligible titles, best first; all of them where there are fewer."""
        rows = np.flatnonzero(self.passed)
        if n < len(rows):
            rows = rows[np.argpartition(-self.score[rows], n)[:n]]
        # equal scores in the catalogue's order, so that the same question has the same answer
        ordered: Array = rows[np.lexsort((rows, -self.score[rows]))]
        return ordered

    def place(self, row: int) -> int:
        """The place from 1 of an eligible row, in the order of `best`."""
        rows = np.flatnonzero(self.passed)
        scores, own = self.score[rows], self.score[row]
        return int(((scores > own) | ((scores == own) & (rows < row))).sum()) + 1

    def of(self, row: int) -> dict[str, float]:
        """Feature → its contribution to a row's score."""
        return {feature: float(values[row]) for feature, values in self.parts.items()}

    def excess(self, row: int) -> dict[str, float]:
        """Feature → by how much a row has more of it than the eligible titles' mean (`means`)."""
        return {feature: value - self.means[feature] for feature, value in self.of(row).items()}

    @cached_property
    def means(self) -> dict[str, float]:
        """Feature → its mean over the eligible titles; over all where none is."""
        passed = (self.passed if self.passed.any() else np.ones_like(self.passed)).astype(np.float32)
        number = float(passed.sum())
        # einsum, not BLAS: see CatalogueIndex.cosine
        return {feature: float(np.einsum("i,i->", values, passed)) / number for feature, values in self.parts.items()}

    @cached_property
    def spread(self) -> float:
        """Standard deviation of the eligible titles' scores; 0 for fewer than two."""
        scores = self.score[self.passed]
        return float(scores.std()) if len(scores) > 1 else 0.0


def rank(
    request: Request, index: CatalogueIndex, situation: Situation, home_languages: Sequence[str] = ("en",)
) -> Ranking:
    """Score every title and say which are eligible."""
    every = (*request.limits, *unspoken(request, situation))
    parts = contributions(Question(request, index, situation, home_languages))
    score = reduce(np.add, parts.values())
    return Ranking(parts=parts, score=score, passed=limits.eligible(every, index, situation), limits=every)


def unspoken(request: Request, situation: Situation) -> tuple[Limit, ...]:
    """Limits that go without saying: not what was seen, not what was waved off for tonight, not the title named."""
    named = {w.title_id for w in request.wishes if isinstance(w, (LikeWish, ToneShift)) and w.title_id}
    spoken = {limit.field for limit in request.limits}
    found = []
    if situation.seen and "seen" not in spoken:
        found.append(Limit(field="seen", op="not_in", value=(True,), text="seen already"))
    if away := tuple(sorted(named | situation.not_tonight)):
        found.append(Limit(field="title", op="not_in", value=away, text="named by you or put off for tonight"))
    return tuple(found)


def diverse(ranking: Ranking, index: CatalogueIndex, n: int) -> list[int]:
    """The n rows to show, best first: each next one trades its score against likeness to those shown.

    Maximal marginal relevance (Carbonell & Goldstein 1998); the first is always the best.
    """
    rows = ranking.best(n * POOL)
    return varied(rows, ranking.score[rows], index, n, spread=ranking.spread, best=lambda worth: int(np.argmax(worth)))


def varied(
    rows: Array, worth: Array, index: CatalogueIndex, n: int, *, spread: float, best: Callable[[Array], int]
) -> list[int]:
    """Of rows that come best first, n that are good and unlike each other, as `diverse` says.

    Args:
        rows: k rows of the index.
        worth: (k,), how good each is.
        index: the catalogue's index.
        n: how many; all where there are fewer.
        spread: standard deviation of the worth of everything eligible.
        best: the place of the best by their worth less the penalty.
    """
    if len(rows) <= 1 or n == 1:
        return [int(row) for row in rows[:n]]
    worth, sameness = worth.copy(), np.zeros(len(rows), dtype=np.float32)
    shown: list[int] = []
    while len(shown) < min(n, len(rows)):
        place = best(worth - SAMENESS * spread * sameness)
        shown.append(place)
        worth[place] = -np.inf
        sameness = np.maximum(sameness, like_one(int(rows[place]), index, among=rows))
    return [int(rows[place]) for place in shown]


def relaxations(
    ranking: Ranking, request: Request, index: CatalogueIndex, situation: Situation, *, among: Array | None = None
) -> list[tuple[tuple[Limit, ...], int]]:
    """(limits of the request, how many more titles pass without them), the most helpful first; only those that help.

    Each is a limit alone; where none helps alone, two.

    `among`, bool (n,): which titles count; all where it is left out.
    """
    wanted = np.ones(index.count, dtype=np.bool_) if among is None else among
    kept = int((ranking.passed & wanted).sum())
    lets_through = {id(limit): limits.eligible([limit], index, situation) for limit in ranking.limits}
    for size, offered in ((1, request.limits), (2, request.limits[:_MOST_PAIRED])):
        helped = []
        for dropped in combinations(offered, size):
            left = [lets_through[id(each)] for each in ranking.limits if all(each is not other for other in dropped)]
            gained = int(np.logical_and.reduce([wanted, *left]).sum()) - kept
            if gained > 0:
                helped.append((dropped, gained))
        if helped:
            return sorted(helped, key=lambda pair: -pair[1])
    return []
