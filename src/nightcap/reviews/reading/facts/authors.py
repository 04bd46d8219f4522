"""Who made what a title comes from, and when: by X and Y, that X writes and Y draws, first published in 1971."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from nightcap.reviews.reading.facts.people import people_from, person_at
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.workwords import KIND_WORDS, STOPS
from nightcap.reviews.reading.facts.years import TRIGGERS as YEARS
from nightcap.reviews.reading.tables import ordinary
from nightcap.reviews.reading.words import bag

#: before the makers of a source
BY: Final = bag("written directed created penned made authored by from")
APPOSED: Final = bag("the a an his her their")
#: words before a maker's name, or from a source's name to its noun, at most
LONGEST_TRADE: Final = 5
#: before a maker's name: "by the author X"
_TRADES: Final = bag("the same author director writer novelist playwright mangaka great late french filmmaker dane")
#: what makers of a source do, and what is done with it
_MAKES: Final = bag(
    "began started launched writes wrote draws drew illustrates illustrated pens penned drawing writing created "
    "creates published"
)
_PUBLISHED: Final = bag("published serialised serialized staged performed")
_FIRST: Final = bag("and first originally was itself which")
_LONGEST_ASIDE: Final = 10


@dataclass(slots=True)
class Work:
    """A source's phrase while it is read."""

    name: str | None = None
    kind: str | None = None
    year: int | None = None
    makers: list[str] = field(default_factory=list)
    last: int = 0


def makers(view: View, at: int, found: Work) -> int:
    """Written by X and Y; the word behind them, 0 where there are none."""
    by = at
    while (view.key(by) in BY or view.key(by) == "and") and view.key(by) != "by":
        by += 1
    if view.key(by) != "by" and not (view.key(at) in ("from", "of") and person_at(view, at + 1)):
        return 0
    first = by + 1 if view.key(by) == "by" else at + 1
    while view.key(first) in _TRADES and not view.name(first):
        first += 1
    people = people_from(view, first, strict=False) or people_from(view, _past_trade(view, first), strict=False)
    if not people:
        return 0
    if len(people) > 1 and view.key(people[-1][1]) in ("the", "a") and found.name is None:
        found.name, found.last = people[-1][0], people[-1][2]  # "a novel by X, The Ferry Book"
        people = people[:-1]
    found.makers.extend(person for person, _, _ in people)
    found.last = max(found.last, people[-1][2])
    return found.last


def _past_trade(view: View, first: int) -> int:
    """The word at which a name starts behind "the real cook," or "a retired ferryman"."""
    at = first
    while at < min(first + LONGEST_TRADE, len(view.words)) and view.name(at) is None and view.gap(at) in ("", "-"):
        if view.key(at) in STOPS:
            return first
        at += 1
    return at if view.gap(at) in ("", ",") else first


def told_later(view: View, at: int, found: Work) -> int:
    """What goes on at word `at`: "that X writes and Y draws", "for two actors by X", "and first published in 2003".

    The word behind, 0 where nothing such is told.
    """
    if view.key(at) in ("that", "which") and view.name(at + 1):
        return _that_they_make(view, at + 1, found)
    if view.key(at) in ("for", "about") and found.kind:
        for place in range(at + 2, min(at + _LONGEST_ASIDE, len(view.words))):
            if view.breaks(place):
                return 0
            if view.key(place) == "by":
                return makers(view, place, found)
    for place in range(at, min(at + 4, len(view.words))):
        dated = view.key(place + 1) in ("in", "from") and view.key(place + 2) in YEARS
        if view.key(place) in _PUBLISHED and dated:
            found.year, found.last = int(view.key(place + 2)), place + 3
            return place + 3
        if view.key(place) not in _FIRST or (place > at and view.breaks(place)):
            return 0
    return 0


def _that_they_make(view: View, first: int, found: Work) -> int:
    """That X writes and Y draws; that X wrote in 1998."""
    at = first
    while (person := person_at(view, at)) and view.key(verb := _verb(view, person[2])) in _MAKES:
        found.makers.append(person[0])
        found.last = verb + 1
        at = found.last + (view.key(found.last) == "and")
    if at == first:
        return 0
    if view.key(found.last) in ("in", "since") and view.key(found.last + 1) in YEARS:
        found.year, found.last = int(view.key(found.last + 1)), found.last + 2
    return found.last


def _verb(view: View, at: int) -> int:
    """The verb behind a name, past "has been": "which X has been drawing since 1998"."""
    while view.key(at) in ("has", "have", "had", "been"):
        at += 1
    return at


def written_with(view: View, at: int, found: Work) -> int:
    """Who else wrote it: ", co-written with Y"; the word behind, 0 where nobody did."""
    if not found.makers or view.keys[at : at + 3] != ("co", "written", "with"):
        return 0
    more = people_from(view, at + 3)
    found.makers.extend(person for person, _, _ in more)
    found.last = more[-1][2] if more else found.last
    return found.last if more else 0


def is_work(view: View, last: int) -> bool:
    """Whether a name of common words that ends before word `last` is called a work: "Row Fourteen, a 2016 play"."""
    name = view.name(last - 1)
    plain = name is not None and all(key in ordinary() for key in view.keys[name.first : last])
    if not plain or view.gap(last) != "," or view.key(last) not in APPOSED:
        return False
    return any(view.key(place) in KIND_WORDS for place in range(last + 1, last + LONGEST_TRADE))
