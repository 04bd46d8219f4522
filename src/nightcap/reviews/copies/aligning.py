"""Which words of one text stand in another too, in passages, wherever in it they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nightcap.reviews.copies.words import Hashes, Words

#: a run of words that occurs more often than this in a text tells nothing of where it came from
_MOST_TIMES: Final = 4
#: words changed, left out or put in that a passage may have in one place
_WIDEST_GAP: Final = 8
#: a passage has at least so many words in common, so many of them without a break, and this share of its length
_FEWEST_WORDS: Final = 8
_SHORTEST_RUN: Final = 5
_LEAST_SHARE: Final = 0.5

_Places = NDArray[np.int64]


class Run(NamedTuple):
    """Words that are the same in both: `length` of them, from word `a` of one text and word `b` of the other."""

    a: int
    b: int
    length: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Runs that follow each other in both texts with little between them."""

    runs: tuple[Run, ...]

    @property
    def shared(self) -> int:
        """Words in common."""
        return sum(run.length for run in self.runs)

    @property
    def bounds_a(self) -> tuple[int, int]:
        """First word and end in the one text."""
        return self.runs[0].a, self.runs[-1].a + self.runs[-1].length

    @property
    def bounds_b(self) -> tuple[int, int]:
        """First word and end in the other text."""
        return self.runs[0].b, self.runs[-1].b + self.runs[-1].length


def passages(a: Words, b: Words) -> list[Passage]:
    """The passages that both texts have, longest first; no word of either is in two of them.

    Passages may stand in another order in the other text. Chance agreement (a few words in a row) is left out.
    """
    if len(a) and np.array_equal(a.hashes, b.hashes):
        return [Passage((Run(0, 0, len(a)),))]
    size = max(a.shingle_size, b.shingle_size)
    scale = size / 3
    found = [_bridged(chain, a.hashes, b.hashes) for chain in _chains(_runs(a.shingles(size), b.shingles(size), size))]
    found = [each for each in found if _is_telling(each, scale)]
    return list(_apart(found, len(a), len(b), scale))


def _is_telling(passage: Passage, scale: float) -> bool:
    length = max(end - start for start, end in (passage.bounds_a, passage.bounds_b))
    return (
        passage.shared >= _FEWEST_WORDS * scale
        and max(run.length for run in passage.runs) >= _SHORTEST_RUN * scale
        and passage.shared >= _LEAST_SHARE * length
    )


def _runs(a: Hashes, b: Hashes, size: int) -> list[Run]:
    """Every longest run of at least `size` words that both have, by its place in the first."""
    order = np.argsort(b, kind="stable")
    sorted_b = b[order]
    first = np.searchsorted(sorted_b, a, "left")
    counts = np.searchsorted(sorted_b, a, "right") - first
    counts[(counts > _MOST_TIMES) | (_times(a) > _MOST_TIMES)] = 0
    at_a = np.repeat(np.arange(len(a)), counts)
    within = np.arange(len(at_a)) - np.repeat(np.cumsum(counts) - counts, counts)
    at_b = order[np.repeat(first, counts) + within]
    by_diagonal = np.lexsort((at_a, at_a - at_b))
    at_a, at_b = at_a[by_diagonal], at_b[by_diagonal]
    breaks = np.flatnonzero((np.diff(at_a) != 1) | (np.diff(at_b) != 1)) + 1
    starts = np.concatenate([[0], breaks]) if len(at_a) else breaks
    lengths = np.diff(np.concatenate([starts, [len(at_a)]])) + size - 1
    return sorted(map(Run, at_a[starts].tolist(), at_b[starts].tolist(), lengths.tolist()))


def _times(hashes: Hashes) -> _Places:
    _, places, counts = np.unique(hashes, return_inverse=True, return_counts=True)
    return counts[places]


def _chains(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs put together that follow each other closely in both texts."""
    chains: list[list[Run]] = []
    open_chains: list[list[Run]] = []
    for run in runs:
        open_chains = [chain for chain in open_chains if run.a - (chain[-1].a + chain[-1].length) <= _WIDEST_GAP]
        following = [chain for chain in open_chains if _follows(chain[-1], run)]
        if following:
            best = min(following, key=lambda chain: _shift(chain[-1], run))
            kept = _clear_of(best[-1], run)
            best.append(kept)
        else:
            chains.append([run])
            open_chains.append(chains[-1])
    return chains


def _shift(last: Run, run: Run) -> int:
    return abs((run.a - run.b) - (last.a - last.b))


def _follows(last: Run, run: Run) -> bool:
    gap_a, gap_b = run.a - (last.a + last.length), run.b - (last.b + last.length)
    return max(gap_a, gap_b) <= _WIDEST_GAP and run.length + min(gap_a, gap_b, 0) >= 1 and run.b > last.b


def _clear_of(last: Run, run: Run) -> Run:
    """The run without the words that the last one has already."""
    over = max(0, last.a + last.length - run.a, last.b + last.length - run.b)
    return Run(run.a + over, run.b + over, run.length - over)


def _bridged(chain: Sequence[Run], a: Hashes, b: Hashes) -> Passage:
    """The chain with the single words that stayed where others around them were replaced."""
    runs = [chain[0]]
    for run in chain[1:]:
        last = runs[-1]
        end_a, end_b = last.a + last.length, last.b + last.length
        if run.a - run.b == end_a - end_b:
            same = np.flatnonzero(a[end_a : run.a] == b[end_b : run.b]).tolist()
            runs.extend(Run(end_a + place, end_b + place, 1) for place in same)
        runs.append(run)
    return Passage(tuple(runs))


def _apart(found: Sequence[Passage], length_a: int, length_b: int, scale: float) -> Iterator[Passage]:
    """Longest first, each without the words that a longer one has taken."""
    taken_a, taken_b = np.zeros(length_a, np.bool_), np.zeros(length_b, np.bool_)
    for passage in sorted(found, key=lambda each: (-each.shared, each.runs[0])):
        runs = tuple(left for run in passage.runs for left in _left_of(run, taken_a, taken_b))
        kept = Passage(runs)
        if runs and (runs == passage.runs or _is_telling(kept, scale)):
            for run in runs:
                taken_a[run.a : run.a + run.length] = True
                taken_b[run.b : run.b + run.length] = True
            yield kept


def _left_of(run: Run, taken_a: NDArray[np.bool_], taken_b: NDArray[np.bool_]) -> Iterator[Run]:
    taken = taken_a[run.a : run.a + run.length] | taken_b[run.b : run.b + run.length]
    if not taken.any():
        yield run
        return
    edges = np.flatnonzero(np.diff(np.concatenate([[True], taken, [True]]))).tolist()
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield Run(run.a + start, run.b + start, end - start)
