"""What holds a name against another title: a likeness, a rivalry, a comparison that one of them loses."""

from __future__ import annotations

from typing import Final

from nightcap.catalogue import countries
from nightcap.reviews.reading.naming.rules import Rule
from nightcap.reviews.reading.spans.place import Place
from nightcap.reviews.reading.tables import bag_of, rows, table
from nightcap.reviews.reading.words import bag, keys

_LIKENING: Final = table("likening")
_ENDS_LIKENING: Final = frozenset(keys(phrase)[-1] for phrase, _ in rows("likening"))
_LIKENED_WORDS: Final = bag_of("names", "likened")
_OUTDOING: Final = bag(
    "ahead beating beat beats overtaking overtook overtaken knocked knocking dethroned dethroning past topping"
)
#: how the lesser of two titles looks beside the other
_OUTSHONE: Final = bag(
    "like hasty rushed tame timid restrained quick slow fast subtle cheerful jolly sunny gloomy small dated quaint "
    "understated positively almost downright"
)
_ITSELF: Final = bag("it which that this film series show movie thing")
_COMPARISONS: Final = bag("comparison comparisons")
_LOOKS: Final = bag("look seem feel sound")
#: reasons for a title that name it only beside another
OUTDONE: Final = frozenset(("measured", "outdone"))


def _likened(place: Place) -> bool:
    """What the catalogue has may have an adjective before it: "like the German Fargo"."""
    if not place.refs:
        return place.before in _LIKENED_WORDS or _after_likening(place)
    return not _LIKENED_WORDS.isdisjoint(
        word.key for word in place.words[max(0, place.run.first - 4) : place.run.first]
    )


def _after_likening(place: Place) -> bool:
    """ "In the vein of Landman", "puts you in mind of Landman"; the plainest words, as "like", say too little."""
    at = place.run.first
    if place.before not in _ENDS_LIKENING:  # nearly always
        return False
    for first in range(max(0, at - 6), at - 1):
        hit = _LIKENING.at(place.words, first)
        if hit is not None and hit.last == at and hit.entries != ("of",):
            return True
    return False


def _outdone(place: Place) -> bool:
    """ "ahead of Dark", "knocked Dark off"."""
    near = {word.key for word in place.words[max(0, place.run.first - 3) : place.run.first]}
    return not near.isdisjoint(_OUTDOING)


def _measured(place: Place) -> bool:
    """ "the Broadchurch comparison", "it makes Hereditary look hasty", "called the German Fargo"."""
    if place.behind is not None and place.behind.key in _COMPARISONS and not place.gap:
        return True
    before = [word.key for word in place.words[max(0, place.run.first - 2) : place.run.first]]
    looks = place.behind is not None and not place.gap and place.behind.key in _LOOKS
    if (
        looks
        and place.next in _OUTSHONE
        and len(before) == 2
        and before[0] in _ITSELF
        and before[1] in ("makes", "made", "make")
    ):
        return True
    nation = len(before) == 2 and before[0] in ("the", "a") and before[1] in countries.ADJECTIVES
    return nation and bool(place.refs)


RIVALS: Final = (
    Rule("likened", _likened),
    Rule("outdone", _outdone),
    Rule("measured", _measured, before=frozenset(countries.ADJECTIVES), behind=_COMPARISONS | _LOOKS),
)
