"""Who plays whom, told by what is done with the part: Y is given to X, X makes Y a rotter, X is the voice of Y."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.casting import ADVERBS
from nightcap.reviews.reading.facts.credited import acted, elsewhere
from nightcap.reviews.reading.facts.meant import actor_meant
from nightcap.reviews.reading.facts.parts import Part, part_at
from nightcap.reviews.reading.facts.people import (
    Person,
    full,
    people_before,
    people_before_aside,
    person_at,
    strangers,
)
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

_HANDED: Final = bag("given handed entrusted assigned allotted awarded landed saddled lumbered blessed")
_FALLS: Final = bag("goes went falls fell belongs passes entrusted")
_BE: Final = bag("is was has been are were gets got being")
_ROLE: Final = bag("part role character thankless plum title job duties task the of voicing playing")
_VOICES: Final = bag("is does provides supplies lends was gives did as")
#: what an actor does with a part
_DOES_WITH: Final = bag("does do did has have finds works makes wrestles struggles runs")
#: of the others the words that it is done with say more: "has great fun with Y", "does what she can with Y"
_ALWAYS: Final = bag("makes make wrestles struggles")
_FUN: Final = bag(
    "what wonders everything all best little much nothing something more fun ball blast field time marvels comedy "
    "pathos humour humor dignity heart sadness warmth humanity steel vulnerability sweetness menace depths layers "
    "tenderness sorrow mischief rage"
)
_WITH: Final = bag("with of in out from")
#: what a part is made: "makes Y a rotter", "turns Y into a saint"
_BECOMES: Final = bag(
    "a an so utterly wholly entirely completely believable human real into seem feel more both something as the look "
    "sound his her"
)
_TAKES: Final = bag(
    "tackles takes attacks shoulders undertakes tries handles nails aces underplays overplays humanises"
)
#: what of somebody's an actor steps into
_CLOTHES: Final = bag("boots shoes skin coat role habit apron slippers clothes armour armor hat")
_ENDS: Final = bag("and but who whose with as in for")
#: words between a verb and the part that it is done with, at most
_REACH: Final = 7


def actors_before(view: View, end: int) -> list[Person]:
    """Who is told of before word `end`, past adverbs and an aside, or meant by its "he": all by their full names."""
    while end > 0 and view.key(end - 1) in ADVERBS | _BE:
        end -= 1
    if view.key(end - 1) in ("he", "she"):
        actor = actor_meant(view, end - 1)
        return [(actor, end - 1, end)] if actor else []
    people = people_before(view, end) or (people_before_aside(view, end) if view.gap(end) == "," else [])
    return strangers(view, people)


def _named(view: View, at: int) -> Part | None:
    """The part called by a name at word `at`: "Tancredi", "the neighbour, Mrs Holm", "the role of Tancredi"."""
    while view.key(at) in _ROLE and not view.name(at) and view.key(at + 1) in _ROLE:
        at += 1
    at += view.key(at) == "of"
    part = part_at(view, at)
    plain = part and part[0][:1].isupper() and not elsewhere(view, part[1]) and view.key(part[1]) != "s"
    return part if plain else None


def _told(view: View, people: list[Person], part: Part | None, first: int, last: int) -> Iterator[Claim]:
    for person, _, _ in people if part else []:
        if part and person != part[0]:
            yield from acted(view, person, part[0], first, last)


def _given(view: View, at: int) -> Iterator[Claim]:
    """X has been given Y; X is landed with Y; Y is given to X."""
    if view.key(at - 1) not in _BE:
        return
    if view.key(at + 1) == "to" and (actor := person_at(view, at + 2)) and full(actor[0]):
        yield from _told(view, [actor], _before(view, at - 1), view.opening(at), actor[2])
        return
    by = next((place for place in range(at + 2, min(at + _REACH, len(view.words))) if view.key(place) == "by"), 0)
    if by and (actor := person_at(view, by + 1)) and full(actor[0]):  # "Y is given a bully's eyes by X"
        yield from _told(view, [actor], _before(view, at - 1), view.opening(at), actor[2])
        return
    people = actors_before(view, at)
    part = _named(view, at + 1 + (view.key(at + 1) == "with"))
    if part:
        yield from _told(view, people, part, people[0][1] if people else at, part[1])


def _before(view: View, end: int) -> Part | None:
    """The part named right before word `end`, past an aside: "Tancredi, the nephew, is"."""
    name = view.name(end - 1)
    if view.gap(end) == ",":
        name = next((each for each in view.passage.names if each.last < end and view.gap(each.last) == ","), None)
    if name is None or name.what == "title" or full(name.name):
        return None
    return name.name, name.last


def _goes_to(view: View, at: int) -> Iterator[Claim]:
    """Y goes to X; the part of Y falls to X."""
    actor = person_at(view, at + 2) if view.key(at + 1) == "to" and not view.gap(at + 1) else None
    part = _before(view, at)
    if actor and part and full(actor[0]) and strangers(view, [actor]):
        role = view.key(at) != "goes" or {"part", "role"} & set(view.keys[view.opening(at) : at])
        if role or view.breaks(actor[2]) or view.key(actor[2]) in _ENDS:
            yield from _told(view, [actor], part, view.opening(at), actor[2])


def _voice(view: View, at: int) -> Iterator[Claim]:
    """X is the voice of Y; X does the voice of Y; Y has the voice of X."""
    if view.key(at + 1) not in ("of", "behind", "for"):
        return
    verb = at - 1
    while verb > at - 4 and view.key(verb) not in _VOICES and not view.breaks(verb + 1):
        verb -= 1
    if view.key(verb) in _VOICES:
        people = actors_before(view, verb)[-1:]
        part = _named(view, at + 2)
        if part:
            yield from _told(view, people, part, people[0][1] if people else at, part[1])
    elif view.key(at - 1) == "the" and view.key(at - 2) in ("has", "gets", "with"):
        actor = person_at(view, at + 2)
        if actor and full(actor[0]):
            end = at - 2 - (view.key(at - 2) == "with")  # "speaks with the voice of X"
            yield from _told(view, [actor], _before(view, end), view.opening(at), actor[2])


def _does(view: View, at: int) -> Iterator[Claim]:
    """X does what he can with Y; X has great fun with Y; X makes a persuasive layabout of Y."""
    people = actors_before(view, at)
    if not people:
        return
    if view.key(at) == "finds" and view.key(at + 1) == "in" and (found := _named(view, at + 2)):
        yield from _told(view, people, found, people[0][1], found[1])
        return
    if view.key(at) not in _ALWAYS and _FUN.isdisjoint(view.keys[at + 1 : at + 1 + _REACH]):
        return
    for place in range(at + 2, min(at + 2 + _REACH, len(view.words))):
        if view.breaks(place) or view.name(place):
            return
        if view.key(place) in _WITH and (part := _named(view, place + 1)):
            ended = view.breaks(part[1]) or view.key(part[1]) in _ENDS
            fine = view.key(place) != "of" or view.key(at) in ("makes", "make")
            fine = fine and (view.key(place) != "in" or view.key(at) in ("finds", "runs"))
            if ended and fine:
                yield from _told(view, people, part, people[0][1], part[1])
            return


def _makes(view: View, at: int) -> Iterator[Claim]:
    """X makes Y a plausible rotter; X makes Y, the nephew who changes sides, into a rotter."""
    people = actors_before(view, at)
    part = _named(view, at + 1) if people else None
    fine = next((place for place in range(at + 2, at + 5) if view.name(place)), 0) if people else 0
    becomes = view.key(part[1]) in _BECOMES or view.key(part[1]).endswith("ly") if part else False
    if part and (becomes or view.gap(part[1]) == ","):
        yield from _told(view, people, part, people[0][1], part[1])
    elif view.key(at + 1) in ("a", "an") and fine and all(not view.gap(place) for place in range(at + 1, fine + 1)):
        whole = _named(view, fine)  # "X makes a fine Y"
        ends = whole and not full(whole[0]) and (view.breaks(whole[1]) or view.key(whole[1]) in _ENDS)
        yield from _told(view, people, whole if ends else None, people[0][1], whole[1] if whole else at)
    elif people and part is None:
        yield from _does(view, at)


def _in_person(view: View, at: int) -> Iterator[Claim]:
    """Y comes in the person of X."""
    if view.keys[max(0, at - 2) : at] != ("in", "the") or view.key(at + 1) != "of":
        return
    actor, opening = person_at(view, at + 2), view.opening(at)
    name = next((each for each in view.passage.names if opening <= each.first and each.last < at), None)
    if actor and name and full(actor[0]) and strangers(view, [actor]):
        yield from _told(view, [actor], _before(view, name.last), name.first, actor[2])


def _brings(view: View, at: int) -> Iterator[Claim]:
    """X brings Y to life; X steps into Y's boots."""
    people = actors_before(view, at)
    start = at + 1 + (view.key(at + 1) == "into")
    part = part_at(view, start) if people and start == at + 1 else None
    own = view.name(start) if people and start > at + 1 else None
    if part and view.keys[part[1] : part[1] + 2] == ("to", "life"):
        yield from _told(view, people, part, people[0][1], part[1] + 2)
    elif own and own.what != "title" and view.key(own.last) == "s" and view.key(own.last + 1) in _CLOTHES:
        yield from _told(view, people, (own.name, own.last), people[0][1], own.last + 2)


def _takes(view: View, at: int) -> Iterator[Claim]:
    """X takes the part of Y; X tackles Y."""
    people = actors_before(view, at)
    start = at + 1 + (view.key(at + 1) == "on")
    role = view.key(start) in ("the", "a") and bool({"role", "part"} & set(view.keys[start : start + 4]))
    part = _named(view, start) if people and (role or view.key(at) not in ("takes", "tries")) else None
    if part:
        yield from _told(view, people, part, people[0][1], part[1])


_BY_WORD: Final[Mapping[str, Callable[[View, int], Iterator[Claim]]]] = {
    **dict.fromkeys(_TAKES, _takes),
    **dict.fromkeys(_DOES_WITH, _does),
    **dict.fromkeys(bag("makes make made turns turned"), _makes),
    **dict.fromkeys(_HANDED, _given),
    **dict.fromkeys(_FALLS - {"entrusted"}, _goes_to),
    "voice": _voice,
    **dict.fromkeys(bag("person shape form guise"), _in_person),
    **dict.fromkeys(bag("brings bring steps slips climbs settles"), _brings),
}
TRIGGERS: Final = frozenset(_BY_WORD)


def find(view: View, at: int) -> Iterator[Claim]:
    """`at` is the verb, or the "voice"."""
    if not view.question and at not in view.taken:
        yield from _BY_WORD[view.key(at)](view, at)
