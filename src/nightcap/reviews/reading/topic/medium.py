"""Whether a text speaks of films or series at all: a paper's feed brings news, recipes and bargains too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from nightcap.reviews.reading.naming.candidates import Candidate
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.topic import forms
from nightcap.reviews.reading.words import Sentence, bag

#: words that hardly stand in a text about anything else
_SCREEN: Final = bag_of("nouns", "screen")
#: words that stand there more often than elsewhere
_WATCHED: Final = bag_of("nouns", "watched")
#: words of a text for each of those that it must have, as one of them slips into any long text
_PER_SCREEN: Final = 600
_PER_WATCHED: Final = 150
#: words of a text too short to be judged
_FEW: Final = 100
#: words of either kind that pieces on serials and on fan sites have
_FANS: Final = bag(
    "eps novela novelas telenovelas kdrama kdramas drama cliffhanger cliffhangers subs dub dubbed captions villain "
    "villains spoiler spoilers projector credits stream streams reviewing rewatched rewatching binged matinee "
    "animation cartoon"
)
#: what stands around a name only where it is a film's or a series'
_TOLD: Final = frozenset(("dated", "served", "its season", "is a", "apposition", "on", "plainly"))


def speaks_of_screen(body: Sequence[Sentence], candidates: Iterable[Candidate], title: str | None = None) -> bool:
    """Whether the headline or enough words say so, or a name that stands as only a title's does, or the headline's."""
    if title and forms.QUOTED_REVIEW.search(title):
        return True
    count = sum(len(sentence.keys) for sentence in body)
    used = {key for sentence in body for key in sentence.keys}
    if count < _FEW or len(used & _SCREEN) > count // _PER_SCREEN or len(used & _WATCHED) > count // _PER_WATCHED:
        return True
    told = not (used.isdisjoint(_SCREEN | _WATCHED) and used.isdisjoint(_FANS))
    return any(
        each.what == "title"
        and (not each.reasons.isdisjoint(_TOLD) or (each.headline and (each.refs or (told and each.words > 1))))
        for each in candidates
    )
