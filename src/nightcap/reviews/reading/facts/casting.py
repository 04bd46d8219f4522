"""Who plays whom, told by a verb: X plays Y, X is Y, Y and Z are X's sisters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import acted, elsewhere
from nightcap.reviews.reading.facts.parts import is_person, part_at, role_at
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
from nightcap.reviews.reading.facts.vocabulary import FUNCTION
from nightcap.reviews.reading.words import bag

_PLAYS: Final = bag("plays play voices voice portrays portray embodies embody inhabits essays incarnates")
TRIGGERS: Final = _PLAYS | bag("is are playing portraying voicing")
#: between a person and their verb
ADVERBS: Final = bag(
    "also who beautifully brilliantly superbly quietly both ably wonderfully gamely winningly touchingly "
    "convincingly movingly sensitively delicately gently simply now here then still respectively memorably"
)
#: words of a remark between a person and "as", at most
REMARK: Final = 6
#: before a part that only one can have: "the baker", "her boss"
THE: Final = bag("the her his their")
#: "X is the star", "X is the director": no part
_MAKERS: Final = bag(
    "director directors writer writers creator creators showrunner star stars lead leads hero heroine narrator "
    "composer producer editor author novelist actor actors actress narrators presenter host hosts winner heart man "
    "woman person people best one audience viewer viewers character characters protagonist villain face voice"
)
_NO_CHARACTER: Final = tuple(("the", noun) for noun in ("character", "lead", "protagonist", "hero", "heroine", "man"))
_MEANT: Final = bag("born cast chosen returns return back game hired brave content allowed asked called perfect")
_MEANT_REACH: Final = 3
_MOST_ROLE: Final = 6
#: words of a title that is somebody's name, fewer than these
_FEW: Final = 3
_AUXILIARIES: Final = bag("was is were are s has been who perfectly wisely again")
_NEW: Final = bag("newcomer veteran young")
#: behind a part that is told by what somebody is: "X is the surveyor sent to charm her"
_CLOSES: Final = bag("and who in with whose sent left born caught brought at on next from trying determined")
_GOES_ON: Final = bag("in from to with who whose for on through as")


def find(view: View, at: int) -> Iterator[Claim]:
    if at in view.taken:
        return
    key = view.key(at)
    if view.question:  # "Was it Y, whom X plays?"
        people = people_before(view, at) if key in _PLAYS else []
        if people and view.key(people[0][1] - 1) == "whom":
            yield from _whom(view, people, people[0][1] - 1, at + 1)
        return
    if key in _PLAYS and view.key(at + 1) != "of":
        yield from _plays(view, at)
    elif key in ("playing", "portraying", "voicing"):
        yield from _playing(view, at)
    elif key == "is":
        yield from _is(view, at)
        yield from _are(view, at)
    elif key == "are":
        yield from _are(view, at)


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
            yield from _going_on(view, last)
    elif (whom := people[0][1] - 1) > 0 and (
        view.key(whom) == "whom" or (view.breaks(last) and view.key(whom) in ("that", "who"))
    ):
        yield from _whom(view, people, whom, last)
    elif view.key(last) in ("him", "her", "them", "off", "against"):
        yield from _them(view, in_full(people), last)


def _them(view: View, people: list[Person], at: int) -> Iterator[Claim]:
    """X plays her: whom the sentence before names."""
    for person, _, _ in people:
        him = view.key(at) in ("him", "her") and not any(name.last <= people[0][1] for name in view.passage.names)
        yield from acted(view, person, view.passage.antecedent if him else None, people[0][1], at + 1)


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
    if not people and view.gap(at) == ",":  # X, cast against type, is Y
        people = people_before_aside(view, at)
    part = part_at(view, at + 1)
    if part is None or not people or not full(people[0][0]) or view.gap(at) not in ("", ","):
        return
    character, last = part
    if character[:1].isupper() and _is_name(view, character, last):
        yield from acted(view, people[0][0], character, people[0][1], last)
        yield from _going_on(view, last)
    elif not character[:1].isupper() and (more := list(_going_on(view, last))):  # "X is the baker, Y the thief"
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


def _whom(view: View, people: list[Person], whom: int, last: int) -> Iterator[Claim]:
    name = view.name(whom - 1)
    if name and name.what != "title" and name.last == whom:
        yield from acted(view, people[0][0], name.name, name.first, last, aside=True)


def _is_actor(people: list[Person], character: str) -> bool:
    """An actor is named in full; a lone first name plays a part only if the part has a name."""
    return all(full(person) for person, _, _ in people) or character[:1].isupper()


def _going_on(view: View, at: int) -> Iterator[Claim]:
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
