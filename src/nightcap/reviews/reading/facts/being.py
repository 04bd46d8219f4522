"""Who plays whom, told by "is": X is Y, Y is X, X and Y are the sisters, X is him."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.casting import going_on, them
from nightcap.reviews.reading.facts.credited import acted, elsewhere
from nightcap.reviews.reading.facts.meant import PRONOUNS, actor_meant
from nightcap.reviews.reading.facts.parts import is_person, part_at
from nightcap.reviews.reading.facts.people import (
    Person,
    full,
    name_before_aside,
    people_before,
    people_before_aside,
    strangers,
)
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import FUNCTION
from nightcap.reviews.reading.words import bag

TRIGGERS: Final = bag("is are")
#: before a part that only one can have: "the baker", "her boss"
THE: Final = bag("the her his their")
#: "X is the star", "X is the director": no part
_MAKERS: Final = bag(
    "director directors writer writers creator creators showrunner star stars lead leads hero heroine narrator "
    "composer producer editor author novelist actor actors actress narrators presenter host hosts winner heart man "
    "woman person people best one audience viewer viewers character characters protagonist villain face voice"
)
_MOST_ROLE: Final = 6
_NEW: Final = bag("newcomer veteran young")
#: behind a part that is told by what somebody is: "X is the surveyor sent to charm her"
_CLOSES: Final = bag("and who in with whose sent left born caught brought at on next from trying determined")
_GOES_ON: Final = bag("in from to with who whose for on through as")


def find(view: View, at: int) -> Iterator[Claim]:
    if view.question or at in view.taken:
        return
    if view.key(at) == "is":
        yield from _is(view, at)
    yield from _are(view, at)


def _reversed(view: View, at: int) -> Iterator[Claim]:
    """Y is X: the part by one name, who plays it in full."""
    part, actor = view.name(at - 1), view.named(at + 1 + (view.key(at + 1) in _NEW), "person")
    if view.gap(at) == "," and (part is None or view.gap(part.first) != ","):
        part = name_before_aside(view, at)  # but "the lamplighter, Mr Holm, is X"
    if part is None or actor is None or part.what == "title" or view.gap(at) not in ("", ",") or view.gap(at + 1):
        return
    if not full(part.name) and full(actor.name) and (view.breaks(actor.last) or view.key(actor.last) in ("and", "in")):
        yield from acted(view, actor.name, part.name, part.first, actor.last)


def _is(view: View, at: int) -> Iterator[Claim]:
    """X is Y; X is the cook, Y: both by their names."""
    yield from _reversed(view, at)
    place = at - 1
    while view.key(place) in ("himself", "herself", "then", "here"):
        place -= 1
    people = people_before(view, place + 1)[-1:]
    if view.key(place) in ("he", "she") and (actor := actor_meant(view, place)):
        people = [(actor, place, place + 1)]  # "… includes X. He is Y"
    if not people and view.gap(at) == ",":  # X, cast against type, is Y
        people = people_before_aside(view, at)
    if view.key(at + 1) in PRONOUNS and view.breaks(at + 2):  # "X is her"
        yield from them(view, strangers(view, people), at + 1)
        return
    part = part_at(view, at + 1)
    if part is None or not people or not full(people[0][0]) or view.gap(at) not in ("", ","):
        return
    character, last = part
    if character[:1].isupper() and _is_name(view, character, last):
        yield from acted(view, people[0][0], character, people[0][1], last)
        yield from going_on(view, last)
    elif not character[:1].isupper() and (more := list(going_on(view, last))):  # "X is the baker, Y the thief"
        yield from acted(view, people[0][0], character, people[0][1], last)
        yield from more


def _are(view: View, at: int) -> Iterator[Claim]:
    """X is the girl; X and Y are the sisters: by people whom the article never calls by their first names."""
    people = strangers(view, people_before(view, at))
    if not people or view.gap(at + 1) or ")" in view.gap(at):
        return
    if len(people) > 1 and view.key(at + 1) not in THE:
        yield from _several_are(view, people, at)
        return
    part = part_at(view, at + 1) if view.key(at + 1) in THE else None
    if part is None or part[0][:1].isupper() or view.key(part[1]) in ("of", "s"):
        return
    behind = view.key(part[1])
    closed = view.breaks(part[1]) or behind in _CLOSES or behind.endswith(("ed", "ing"))
    maker = {view.key(place) for place in range(at + 1, part[1])} & _MAKERS
    if closed and not maker and not elsewhere(view, part[1]):
        for person, _, _ in people:
            yield from acted(view, person, part[0], people[0][1], part[1])


def _several_are(view: View, people: list[Person], at: int) -> Iterator[Claim]:
    """X and Y are rival hit men."""
    for last in range(at + 1, min(at + _MOST_ROLE, len(view.words))):
        key = view.key(last)
        if view.name(last) or view.gap(last) or key in FUNCTION or key in _MAKERS:
            return
        closed = view.breaks(last + 1) or view.key(last + 1) in FUNCTION
        if closed and is_person(key) and (key.endswith("s") or key in ("men", "women", "children", "people")):
            for person, _, _ in people:
                yield from acted(view, person, view.passage.said(at + 1, last + 1), people[0][1], last + 1)
            return


def _is_name(view: View, character: str, last: int) -> bool:
    """Whether a character's name ends before word `last`, and not "Kenji" of "Kenji's neighbour"."""
    own = view.name(last - 1)
    if own is None or own.what == "title" or (view.key(last) in ("s", "and", "at") and not view.gap(last)):
        return False
    plain = view.breaks(last) or (view.key(last) in _GOES_ON and character.lower() not in ADJECTIVES)
    return own.what == "person" or (plain and len(character.split()) < 4)
