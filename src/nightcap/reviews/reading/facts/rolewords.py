"""Who plays whom, told by the word for it: X in the role of Y, the part of Y goes to X, X takes the lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import acted, elsewhere
from nightcap.reviews.reading.facts.meant import meant
from nightcap.reviews.reading.facts.parts import DETERMINERS, part_at
from nightcap.reviews.reading.facts.people import (
    Person,
    full,
    people_before,
    people_before_aside,
    people_from,
    person_at,
)
from nightcap.reviews.reading.facts.played import PRAISE
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

_TAKES: Final = bag("in takes take has plays landed lands inherits assumes tackles")
_ROLE_REACH: Final = 12
#: how far "by" may stand behind the part, and the name behind "by", in words
_REACH: Final = 8
_REMARK: Final = 6
_BEST: Final = bag("best first last finest latest biggest richest meatiest juiciest greatest breakthrough rare big")
_GOES: Final = bag("is goes falls was fell went")
_GOES_ON: Final = ("", "role", "roles", "and", "is", "of")
_WE_SEE: Final = bag("we one see sees appear appears play find is are shines shine stands")
_ROLE_WORDS: Final = bag(
    "role roles part lead title main leading central titular starring principal further other supporting smaller key"
)
TRIGGERS: Final = bag("role roles lead part")


def find(view: View, at: int) -> Iterator[Claim]:
    if not view.question and at not in view.taken:
        yield from _role(view, at)


def _role(view: View, at: int) -> Iterator[Claim]:
    """X in the role of Y; X in the title role; X takes the lead; X brings grace to the part of Y."""
    first = at
    while first > 0 and (view.key(first - 1) in _ROLE_WORDS | _BEST or view.key(first - 1) in DETERMINERS):
        first -= 1
    if view.key(first) not in DETERMINERS and view.key(at) != "roles":
        return
    if view.key(at) == "lead" and view.key(at + 1) in ("role", "roles"):
        return  # told at "role"
    part = part_at(view, at + 2) if view.key(at + 1) == "of" else None
    opens = view.key(first - 1) == "in" and view.breaks(first - 1)
    if opens and (actors := _behind_role(view, part[1] if part else at + 1)):
        for person, _, end in actors:
            yield from acted(view, person, part[0] if part else None, first - 1, end)
    elif part and (part[0][:1].isupper() or view.key(part[1]) in _GOES):
        yield from _named_role(view, first, part)
    elif part or view.breaks(at + 1) or view.key(at + 1) in _GOES_ON:
        people = _takers(view, first, at)
        plain = first == at - 1 and view.key(first) == "the" and bool(people)  # "X has the role"
        character = part[0] if part else meant(view, people[0][1]) if plain else None
        for person, _, _ in people:
            yield from acted(view, person, character, people[0][1], part[1] if part else at + 1)


def _takers(view: View, first: int, at: int) -> list[Person]:
    """Who is "in the role", "takes on the role"; the role's phrase starts at word `first` and its noun is word `at`."""
    link = view.key(first - 1)
    people = people_before(view, first - 1) if link in _TAKES else []
    if not people and link == "on" and view.key(first - 2) in _TAKES:
        people = people_before(view, first - 2)
    if not people and link in ("has", "takes", "lands") and view.gap(first - 1) == ",":
        people = people_before_aside(view, first - 1)
    has = link == "has" and (view.breaks(at + 1) or view.key(at + 1) == "and")
    if view.key(at) == "part" and not has and not (view.gap(first - 1) == "," and view.breaks(at + 1)):
        return []  # "in the part of the film that …"
    return people if people and full(people[-1][0]) else []


def _behind_role(view: View, at: int) -> list[Person]:
    """Who follows "in the leading roles": ", X and Y", "we see X", "is X"."""
    start = at
    while start < at + 4 and view.key(start) in _WE_SEE:
        start += 1
    people = people_from(view, start) if start > at or view.gap(at) in (",", ":") else []
    return people if people and all(full(person) for person, _, _ in people) else []


def _named_role(view: View, first: int, part: tuple[str, int]) -> Iterator[Claim]:
    """X … the role of Y; the role of Y is taken by X."""
    character, last = part
    by = next((at for at in range(last, min(last + _REACH, len(view.words))) if view.key(at) in ("by", "to")), 0)
    start = by + 1
    while by and start < by + _REMARK and view.name(start) is None and view.key(start) in PRAISE:
        start += 1
    if by and view.key(last) in _GOES and (person := person_at(view, start)):
        yield from acted(view, person[0], character, first, person[2])
        return
    for place in range(first - 1, max(view.opening(first), first - _ROLE_REACH) - 1, -1):
        name = view.name(place)
        if name:
            people = people_before(view, name.last)
            if people and full(people[-1][0]) and view.key(name.last) != "s" and not elsewhere(view, last):
                yield from acted(view, people[-1][0], character, people[-1][1], last)
            return
