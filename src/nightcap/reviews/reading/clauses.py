"""The clauses of a sentence: where a thought ends, and whether anything is carried over into the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nightcap.reviews.reading.tables import Hit
from nightcap.reviews.reading.words import Word, bag

BREAKS: Final = bag(
    "but yet although though while whereas because since when if unless until which who where whose despite even so"
)
_HARD: Final = frozenset(";:—–…(")


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `first` up to `last` without a break; `hard`: nothing is carried over from the clause before."""

    first: int
    last: int
    hard: bool


def clauses(words: Sequence[Word], cues: Sequence[Hit]) -> list[Clause]:
    """The clauses of a sentence's words; a break inside a cue is none."""
    within = {at for cue in cues for at in range(cue.first + 1, cue.last)}  # the "but" of "anything but slow"
    starts: list[tuple[int, bool]] = [(0, True)]
    for at in range(1, len(words)):
        gap, key = words[at].gap, words[at].key
        if gap and any(mark in _HARD for mark in gap):
            starts.append((at, True))
        elif "," in gap or ")" in gap:
            starts.append((at, False))
        elif key in BREAKS and at not in within:
            starts.append((at, key in ("but", "yet", "while", "whereas", "although", "though")))
    ends = [start for start, _ in starts[1:]] + [len(words)]
    return [Clause(start, end, hard) for (start, hard), end in zip(starts, ends, strict=True)]
