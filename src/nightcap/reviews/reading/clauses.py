"""The clauses of a sentence: where a thought ends, and whether anything is carried over into the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from nightcap.reviews.reading.tables import Hit
from nightcap.reviews.reading.words import Word, bag

BREAKS: Final = bag(
    "but yet although though while whereas because since when if unless until which who where whose despite even"
)
_TURNS: Final = bag("but yet while whereas although though")
_HARD: Final = frozenset(";:—–…(")


class Clause(NamedTuple):
    """Words `first` up to `last` without a break; `hard`: nothing is carried over from the clause before."""

    first: int
    last: int
    hard: bool


def clauses(words: Sequence[Word], cues: Sequence[Hit]) -> list[Clause]:
    """The clauses of a sentence's words; a break inside a cue is none."""
    within = {at for cue in cues for at in range(cue.first + 1, cue.last)}  # the "but" of "anything but slow"
    starts: list[tuple[int, bool]] = [(0, True)]
    for at, word in enumerate(words[1:], 1):
        gap = word.gap
        if gap and (not _HARD.isdisjoint(gap) or _dashed(gap, words[at - 1], word)):
            starts.append((at, True))
        elif gap and ("," in gap or ")" in gap):
            starts.append((at, False))
        elif word.key in BREAKS and at not in within:
            starts.append((at, word.key in _TURNS))
    ends = [start for start, _ in starts[1:]] + [len(words)]
    return [Clause(start, end, hard) for (start, hard), end in zip(starts, ends, strict=True)]


def _dashed(gap: str, before: Word, word: Word) -> bool:
    """Whether hyphens stand for a dash: "slow -- and sad", "slow - and sad", not "slow-burn"."""
    return gap[-1:] == "-" and word.start - before.end > 1
