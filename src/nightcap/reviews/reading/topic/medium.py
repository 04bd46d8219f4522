"""Whether a text speaks of films or series at all: a paper's feed brings news, recipes and bargains too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from nightcap.reviews.reading.naming.candidates import Candidate
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import Sentence

#: words that hardly stand in a text about anything else
_SCREEN: Final = bag_of("nouns", "screen")
#: words that stand there more often than elsewhere
_WATCHED: Final = bag_of("nouns", "watched")
#: words of a text for each of those that it must have, as one of them slips into any long text
_PER_SCREEN: Final = 600
_PER_WATCHED: Final = 150
#: words of a text too short to be judged
_FEW: Final = 100
#: what stands around a name only where it is a film's or a series'
_TOLD: Final = frozenset(("dated", "served", "its season", "is a", "apposition", "on", "plainly"))


def speaks_of_screen(body: Sequence[Sentence], candidates: Iterable[Candidate]) -> bool:
    """Whether enough words say so, or a name that stands as only a title's does, or the headline's in the catalogue."""
    count = sum(len(sentence.keys) for sentence in body)
    used = {key for sentence in body for key in sentence.keys}
    if count < _FEW or len(used & _SCREEN) > count // _PER_SCREEN or len(used & _WATCHED) > count // _PER_WATCHED:
        return True
    return any(
        each.what == "title" and (not each.reasons.isdisjoint(_TOLD) or (each.headline and each.refs))
        for each in candidates
    )
