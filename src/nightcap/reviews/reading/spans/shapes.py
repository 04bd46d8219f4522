"""What a name looks like by itself, whatever stands around it, but for a bracket behind it."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.spans.place import Place, year_behind
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS, is_ordinary
from nightcap.reviews.reading.tables import bag_of, ordinary
from nightcap.reviews.reading.words import bag

SMALL: Final = bag_of("nouns", "small")
PERSONAL: Final = bag_of("names", "personal")
JOINING: Final = bag("of the and at from in on to for with without under over by before after into through between")
DETERMINED: Final = bag("a an the this that these those every each some no any my his her our their your s")
#: what a bracket behind a title tells, and how many of its words are looked at
_SERVED: Final = bag(
    "tv channel network radio minutes mins min hours hour episodes eps episode parts seasons season certificate cert "
    "pg pm am streaming cinemas theaters theatres out now available dir directed tonight nightly weekly demand monday "
    "tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays"
)
_BRACKET: Final = 10


def joined(place: Place) -> bool:
    """ "Lord of the Rings"."""
    inside = place.inside
    return len(inside) > 2 and any(word.key in JOINING and not word.capital for word in inside)


def written(place: Place) -> bool:
    """A small word in capitals inside, as only titles have it: "No One Saw Us Leave"."""
    return any(word.key in SMALL for word in place.inside[1:] if word.capital and word.gap != "-")


def article(place: Place) -> bool:
    return place.run.first > 0 and place.inside[0].text == "The" and not joined(place) and not written(place)


def shouted(place: Place) -> bool:
    if not place.inside[0].text.isupper():  # nearly all
        return False
    set_off = place.behind is None or place.gap.startswith(("(", ":", "–", "—"))
    return all(w.text.isupper() and len(w.text) > 1 for w in place.inside) and (len(place.inside) > 1 or set_off)


def is_all_ordinary(place: Place) -> bool:
    """Words in capitals that are no names by themselves: "Low Tide", but not "Ines Calder"."""
    opens = place.run.first == 0 and place.inside[0].key == "the"  # as any sentence may
    large = [word for word in place.inside[opens:] if word.capital]
    return len(large) > 1 and all(is_ordinary(word.key) or word.key in SMALL for word in large)


def begins_ordinary(place: Place) -> bool:
    """ "Golden Fleece", "Altar Ego": no given name begins with an ordinary word."""
    large = [word for word in place.inside if word.capital]
    plain = len(large) > 1 and is_ordinary(large[0].key) and large[0].key not in PERSONAL
    return plain and not is_all_ordinary(place) and large[0].key != "the"


def is_one_word(place: Place) -> bool:
    """One ordinary word in a capital within a sentence: "nothing in Kestrel happens quickly"."""
    alone = len(place.inside) == 1 and place.inside[0].key in ordinary() and place.before not in DETERMINED
    return alone and place.run.first > 0 and not place.inside[0].text.isupper()


def foreign(place: Place) -> bool:
    """ "La otra hermana": small letters of another language."""
    small = [word for word in place.inside[1:] if word.text[0].islower() and len(word.text) > 3]
    return bool(small) and not any(word.key in ordinary() or word.key in JOINING for word in small)


def served(place: Place) -> bool:
    """ "(Netflix, 2023)", "(Bolivia, 87 minutes)"."""
    word = place.behind
    if word is None or not word.gap.endswith("(") or year_behind(place):
        return False
    if word.key in PLATFORMS or word.key in KNOWN_OTHERS or word.text[0].isdigit():
        return True
    for at in range(place.run.last, min(place.run.last + _BRACKET, len(place.words))):
        if ")" in place.words[at].gap:
            return False
        if place.words[at].key in _SERVED:
            return True
    return False
