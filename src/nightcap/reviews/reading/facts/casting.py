"""Who plays whom, told by a verb: X plays Y, playing Y; Y, whom X plays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import acted, elsewhere
from nightcap.reviews.reading.facts.meant import PRONOUNS, meant
from nightcap.reviews.reading.facts.parts import part_at, role_at
from nightcap.reviews.reading.facts.people import (
    Person,
    full,
    in_full,
    name_before_aside,
    people_before,
    people_before_aside,
    person_at,
    strangers,
)
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

_PLAYED: Final = bag("played voiced portrayed embodied")
_PLAYS: Final = _PLAYED | bag("plays play voices voice portrays portray embodies embody inhabits essays incarnates")
TRIGGERS: Final = _PLAYS | bag("playing portraying voicing")
#: between a person and their verb
ADVERBS: Final = bag(
    "also who beautifully brilliantly superbly quietly both ably wonderfully gamely winningly touchingly "
    "convincingly movingly sensitively delicately gently simply now here then still respectively memorably"
)
#: words of a remark between a person and "as", at most
REMARK: Final = 6
_NO_CHARACTER: Final = tuple(("the", noun) for noun in ("character", "lead", "protagonist", "hero", "heroine", "man"))
_MEANT: Final = bag("born cast chosen returns return back game hired brave content allowed asked called perfect")
_MEANT_REACH: Final = 3
#: words of a title that is somebody's name, fewer than these
_FEW: Final = 3
_AUXILIARIES: Final = bag("was is were are s has been who perfectly wisely again")
#: "voice of Ruth", "played by", "played in"
_NO_OBJECT: Final = bag("of by in for with at on as out opposite")


def find(view: View, at: int) -> Iterator[Claim]:
    if at in view.taken:
        return
    key = view.key(at)
    if view.question:  # "Was it Y, whom X plays?"
        people = people_before(view, at) if key in _PLAYS else []
        if people and view.key(people[0][1] - 1) == "whom":
            yield from _whom(view, people, people[0][1] - 1, at + 1)
        return
    if key in _PLAYS and view.key(at + 1) not in (_NO_OBJECT if key in _PLAYED else ("of",)):
        yield from _plays(view, at)
    elif key in ("playing", "portraying", "voicing"):
        yield from _playing(view, at)


def _plays(view: View, at: int) -> Iterator[Claim]:
    """X plays Y, and what goes on from there; Y, whom X plays."""
    end = at
    while end > 0 and view.key(end - 1) in ADVERBS:
        end -= 1
    people = people_before(view, end) or (people_before_aside(view, end) if view.gap(end) else [])
    people = _meant(view, at - 1) if view.keys[max(0, at - 1) : at + 1] == ("to", "play") else people
    if not people or (view.denied(end) and view.key(end) != "who"):  # "unless you count X, who plays"
        return
    last = at + 1
    if namesake := _namesake(view, people, last):
        yield from namesake
    elif part := role_at(view, last) if strangers(view, people) else part_at(view, last):
        character, last = part
        if _is_actor(people, character) and not elsewhere(view, last):
            plain = view.keys[at + 1 : last] in _NO_CHARACTER
            for person, _, _ in people:
                yield from acted(
                    view, person, None if plain else character, people[0][1], last, aside=view.key(end) == "who"
                )
            yield from going_on(view, last)
    elif (whom := people[0][1] - 1) > 0 and (
        view.key(whom) == "whom" or (view.breaks(last) and view.key(whom) in ("that", "who"))
    ):
        yield from _whom(view, people, whom, last)
    elif view.key(last) in ("him", "her", "them", "off", "against"):
        yield from them(view, in_full(people), last)


def them(view: View, people: list[Person], at: int) -> Iterator[Claim]:
    """X plays her: whom the sentence before names."""
    for person, _, _ in people:
        part = meant(view, people[0][1]) if view.key(at) in PRONOUNS else None
        yield from acted(view, person, part, people[0][1], at + 1)


def _namesake(view: View, people: list[Person], at: int) -> list[Claim]:
    """X plays Salome, where that is the title's name too."""
    own = view.name(at)
    if view.key(at - 1) == "play" and len(people) == 1:
        return []  # "the X play Salome"
    if own is None or own.first != at or not view.is_subject(own) or own.last - own.first >= _FEW or view.breaks(at):
        return []
    actors = strangers(view, people)
    return [claim for who, first, _ in actors for claim in acted(view, who, own.name, first, own.last)]


def _meant(view: View, to: int) -> list[Person]:
    """Who was born, cast or chosen to play somebody; `to` is the "to"."""
    for place in range(to - 1, max(-1, to - 1 - _MEANT_REACH), -1):
        if view.key(place) in _MEANT:
            while view.key(place - 1) in _AUXILIARIES:
                place -= 1  # noqa: PLW2901
            return people_before(view, place)
    return []


def _playing(view: View, at: int) -> Iterator[Claim]:
    """X is playing Y; X, playing Y, …; playing Y, X …"""
    people = people_before(view, at - (view.key(at - 1) == "is"))
    part = part_at(view, at + 1)
    if part and not people and view.breaks(at) and view.gap(part[1]) == ",":
        actor = person_at(view, part[1])
        people = [actor] if actor else []
    if people and part and full(people[0][0]) and not elsewhere(view, part[1]):
        for person, _, _ in people:
            yield from acted(view, person, part[0], people[0][1], part[1])


def _whom(view: View, people: list[Person], whom: int, last: int) -> Iterator[Claim]:
    name = view.name(whom - 1) or name_before_aside(view, whom)
    if name and name.what != "title" and (name.last == whom or not view.breaks(whom)):
        yield from acted(view, people[0][0], name.name, name.first, last, aside=True)


def _is_actor(people: list[Person], character: str) -> bool:
    """An actor is named in full; a lone first name plays a part only if the part has a name."""
    return all(full(person) for person, _, _ in people) or character[:1].isupper()


def going_on(view: View, at: int) -> Iterator[Claim]:
    """Behind "A plays B": ", C is her boss, D", "and C D's mother", ", C the baker"."""
    for place in range(at, min(at + REMARK, len(view.words))):  # "plays B with great care, and …"
        more = view.gap(place) == "," and view.key(place) in ("and", "while", "with")
        if place > at and (more or (view.gap(place) == ";" and view.name(place))):
            at = place
            break
        if place > at and (view.breaks(place) or view.name(place)):
            break
    while at < len(view.words) - 1:
        start = at + (view.key(at) in ("and", "while", "with"))
        if start == at and view.gap(at) not in (",", ";"):
            return
        person = person_at(view, start)
        if person is None or not full(person[0]):
            return
        last = person[2] + (view.key(person[2]) in ("is", "as", "s"))
        part = part_at(view, last)
        if part is None or view.key(person[2]) in _PLAYS or view.key(person[2]) == "as":
            return
        yield from acted(view, person[0], part[0], person[1], part[1])
        at = part[1]
