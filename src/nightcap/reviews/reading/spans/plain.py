"""Ordinary words, and names that are no titles: of places, languages, peoples and companies."""

from __future__ import annotations

from functools import cache
from typing import Final

from nightcap.catalogue import countries, languages
from nightcap.catalogue.names import fold
from nightcap.reviews.reading.facts.platforms import WAYS
from nightcap.reviews.reading.tables import bag_of, ordinary

#: names of places, languages, peoples and companies: no titles unless much speaks for it
KNOWN_OTHERS: Final = (
    frozenset(
        fold(name)
        for name in (
            *countries.COUNTRIES.values(),
            *countries.NOUNS,
            *countries.ADJECTIVES,
            *countries.REGIONS,
            *languages.LANGUAGES.values(),
            *languages.OTHER_NAMES,
        )
    )
    | bag_of("names", "other")
    | frozenset(" ".join(way) for way in WAYS if len(way) > 1)
)
_BEGINNINGS: Final = ("un", "re", "over", "under", "mis", "non", "out", "dis")
_ENDINGS: Final = ("s", "es", "ed", "ing", "er", "ers", "or", "ors", "ness", "less", "ful")
#: letters of a word from which it may be two in one: "undertow"
_COMPOUND: Final = 6


def is_known_other(folded: str) -> bool:
    """Whether a folded name is of a place, a people or a company, or of several such words: "French Algeria"."""
    name = folded.removeprefix("the ")
    return name in KNOWN_OTHERS or all(word in KNOWN_OTHERS for word in name.split())


@cache
def is_ordinary(key: str) -> bool:
    """Whether a word is an ordinary one, or a form of one: "barristers", "tuner", "unsolved"."""
    plain = ordinary()
    if key in plain:
        return True
    for end in _ENDINGS:
        stem = key.removesuffix(end)
        if stem != key and ((len(stem) > 3 and stem in plain) or (len(stem) > 2 and stem + "e" in plain)):
            return True
    for begin in _BEGINNINGS:
        stem = key.removeprefix(begin)
        if stem != key and len(stem) > 3 and stem in plain:
            return True
    return len(key) > _COMPOUND and any(key[:at] in plain and key[at:] in plain for at in range(3, len(key) - 2))
