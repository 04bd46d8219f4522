"""Whodunits asked for by what they hold: "I do want a body", "a corpse or two", "guess the killer"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import GenreWish, TopicWish, Wish
from nightcap.request.words import JOINED

_TOPIC: Final = "murder mystery, whodunit"
_IDIOMS: Final = (
    "(want|wants|need|needs|like|fancy|with|have|expect|demand|require|find|finds|must be|be|still) "
    "(a|one|two|the odd|at least one|some) (dead|) (body|corpse|stiff|bodies|corpses)",
    "(a|the) (body|corpse) (or two|in the library|in the river|on the beach|under the patio|in the vicarage)",
    "body in the library", "(guess|guessing|work out|working out|figure out|find out|spot) (who|whos|the) "
    "(killer|murderer|culprit|did it|done it|dunnit|it was)", "the butler did it",
    "(a|one) (nice|juicy|good|proper|tidy) (murder|corpse|poisoning)", "(somebody|someone) (bumped off|poisoned)",
    "(clues|red herrings) and (clues|red herrings|suspects|alibis)", "(gather|gathers|gathered) in the drawing room",
)  # fmt: skip
#: behind "a body" these speak of another
_ELSE: Final = frozenset(("swap", "swaps", "horror", "like", "positive", "double", "of", "builder", "snatchers"))


@cache
def _idioms() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _IDIOMS)


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    for at in reading.positions():
        hit = _idioms().at(words, at)
        if hit is None or reading.denied(at) or reading.marks[at].story or _goes_on(reading, hit[1]):
            continue
        text = reading.said(at, hit[1])
        weight = 0.5 if reading.marks[at].hedge else 1.0
        wishes: tuple[Wish, ...] = (
            TopicWish(topic=_TOPIC, weight=weight, text=text),
            GenreWish(genre="mystery", weight=weight, text=text),
            GenreWish(genre="crime", weight=weight, text=text),
        )
        yield Finding(first=at, last=hit[1], meaning="a murder to be solved", wishes=wishes, rank=1)


def _goes_on(reading: Reading, last: int) -> bool:
    """As in "a body swap", "need a body like that", "the body positive"."""
    words = reading.words
    return last < len(words) and words[last].gap == JOINED and words[last].key in _ELSE
