"""What somebody is called right before a name in brackets: "a widowed baker (X)", "a clerk with an umbrella (X)"."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.facts.parts import DETERMINERS, MOST_WORDS, is_person
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS
from nightcap.reviews.reading.words import bag

#: behind these a name in brackets is a maker's
_CRAFTS: Final = NOUNS | bag(
    "novel book play memoir manga comic score music photography camera cinematography script screenplay direction "
    "editing song songs soundtrack design costumes costume image images lens theme poem adaptation writing source text "
    "ensemble cast company players lineup troupe "
    "translation version effects animation choreography sound lighting sets studio label publisher channel network"
)
_PREPOSITIONS: Final = bag("of in with at on for from to by into and")
MAKERS: Final = bag(
    "director writer creator composer cinematographer producer editor showrunner author novelist screenwriter "
    "actor actress star photographer filmmaker designer choreographer character"
)
#: words before a name in brackets or a list that are looked at
REACH: Final = 9


def at_distance(view: View, end: int) -> int:
    """The first word of "a clerk with a borrowed umbrella" before the brackets, -1 where it tells of nobody."""
    for place in range(end - 2, max(0, end - REACH), -1):
        if view.breaks(place + 1) or view.name(place):
            return -1
        if view.key(place + 1) in ("with", "in", "from", "of") and is_person(view.key(place)):
            return description(view, place + 1) if view.key(place) not in MAKERS else -1
    return -1


def with_who(view: View, end: int) -> int:
    """The "who" of "a widower who only wants the permit (X)" before the brackets, 0 where there is none."""
    for place in range(end - 2, max(0, end - REACH), -1):
        if view.breaks(place + 1) or view.name(place):
            return 0
        if view.key(place) == "who":
            return place if is_person(view.key(place - 1)) else 0
    return 0


def unknown(view: View, end: int) -> int:
    """As `description`, for what is told of by a word that nobody knows for somebody: "her gran-in-waiting (X)"."""
    return -1 if view.key(end - 1) in _CRAFTS or view.key(end - 1).isdecimal() else description(view, end)


def description(view: View, end: int) -> int:
    """The first word of "a widowed baker" right before word `end`, -1 where it is none."""
    for start in range(end - 2, max(-1, end - 2 - MOST_WORDS), -1):
        if view.key(start) in DETERMINERS:
            return start
        if view.key(start) == "s":
            return start + 1
        if view.key(start) in _PREPOSITIONS:
            return -1
        if view.breaks(start + 1) or view.key(start) in NOUNS:
            return -1
    return -1
