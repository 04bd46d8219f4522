"""Who made it, told by what they did to it: X wrote every episode, X wrote it and directed the lot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import claim, each
from nightcap.reviews.reading.facts.numbers import ORDINALS
from nightcap.reviews.reading.facts.people import Person, full, people_before, people_before_aside, people_from
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS, SOURCE_NOUNS
from nightcap.reviews.reading.passage import Name
from nightcap.reviews.reading.words import bag

#: verb before "it", "the series" → role
_MADE: Final[Mapping[str, str]] = {
    "created": "creator", "cocreated": "creator", "directed": "director", "wrote": "writer", "shot": "director",
    "cowrote": "writer", "adapted": "writer", "filmed": "director", "helmed": "director", "scripted": "writer",
    "penned": "writer", "shoots": "director", "films": "director", "stages": "director", "made": "director",
}  # fmt: skip
_IT: Final = bag("series show drama sitcom comedy film movie documentary script screenplay teleplay scripts thriller")
_EPISODES: Final = bag("episode episodes parts hours chapters instalments installments halves hour part seasons them")
_RUNS: Final = bag("season seasons run batch pilot instalment installment adaptation version series")
#: "wrote every episode", "wrote all six episodes"
_SCRIPTS: Final = (("s", "script"), ("s", "screenplay"), ("s", "story"))
_ALL: Final = bag("every all each most both")
#: "directed the lot", "the bulk of it", "the whole thing"
_LOT: Final = bag("lot bulk thing rest whole")
#: behind "X made it", which else may mean that X got there
_MADE_SO: Final = bag("for after straight as with when at between before during while on during himself herself")
#: words from "he" to what he has done besides, at most
_GOING_ON: Final = 14
#: words of a film's phrase before its name: "the tender railway picture Two Boats"
_MOST_PHRASE: Final = 6
#: verbs before another title that somebody made
_EARLIER: Final = bag("directed wrote created")
TRIGGERS: Final = frozenset(_MADE)


def find(view: View, at: int) -> Iterator[Claim]:
    """X, who created the series; X and Y, who directed it together; created it with Z; `at` is the verb."""
    if view.question or at in view.taken or view.key(at + 1) == "by":
        return
    if view.key(at + 1) == "and" and view.key(at + 2) in _MADE:
        return  # told with the second
    end, roles = at, [_MADE[view.key(at)]]
    if view.key(at - 1) == "and" and view.key(at - 2) in _MADE:
        end, roles = at - 2, [_MADE[view.key(at - 2)], *roles]
    end -= view.key(end - 1) in ("also", "co", "both")
    end -= view.key(end - 1) in ("has", "have", "had")
    end -= view.key(end - 1) == "who"
    people = people_before(view, end) or (people_before_aside(view, end) if view.gap(end) == "," else [])
    other = _other_title(view, at + 1) if people and view.key(at) in _EARLIER else None
    if other:
        yield from _earlier(view, people, roles, other)
    elif not people and view.key(end - 1) in ("she", "he") and view.key(end - 2) == "which":
        yield from each(view, _only_one(view, end), roles, end, at + 1)  # "X's film, which she wrote"
    else:
        yield from _own(view, people or going_on(view, end), roles, at)


def _own(view: View, people: list[Person], roles: list[str], at: int) -> Iterator[Claim]:
    """What these persons did to the title spoken of; `at` is the verb."""
    if not people:
        return
    last = _last(view, people, roles, at)
    if last and view.key(last) == "with":
        more = people_from(view, last + 1)
        people, last = [*people, *more], more[-1][2] if more else last
    yield from each(view, people if last else [], roles, people[0][1], last)


def _last(view: View, people: list[Person], roles: list[str], at: int) -> int:
    """The word behind what was made, 0 where that is not the title spoken of."""
    alone = len(roles) > 1 or (view.key(at - 1) == "who" and view.key(at) != "wrote")
    if alone and view.breaks(at + 1) and full(people[-1][0]):
        return at + 1  # "X, who both wrote and directed, …"
    last = _object_end(view, at + 1)
    if view.key(at) == "made" and view.key(last) not in _MADE_SO:
        return 0
    if not last and len(roles) > 1 and view.key(at + 1) == "this" and view.key(at + 2) in NOUNS:
        return at + 3  # "X wrote and directed this thriller"
    if view.key(at) == "filmed" and view.key(people[0][1] - 1) in SOURCE_NOUNS:
        return at + 1  # "whose story X filmed"
    bare = view.key(at) == "directed" and view.breaks(at + 1)
    if bare and len(people) == 1 and people[0][2] == at and view.breaks(people[0][1]) and full(people[0][0]):
        return at + 1  # "X directed, and it shows"
    return last


def _only_one(view: View, end: int) -> list[Person]:
    """The one person named before word `end`."""
    named = [(name.name, name.first, name.last) for name in view.passage.names if name.what == "person"]
    before = [person for person in named if person[2] <= end]
    return before if len(before) == 1 and full(before[0][0]) else []


def _object_end(view: View, at: int) -> int:
    """The word behind "it", "the series", "every episode" or the title itself at word `at`, 0 where it is none."""
    name = view.name(at)
    if name and name.what == "title" and view.is_subject(name):
        return name.last
    if name and name.what == "person" and view.keys[name.last : name.last + 2] in _SCRIPTS:
        return name.last + 2  # "X directed Y's script"
    if view.key(at) in _ALL:
        return next((place + 1 for place in range(at + 1, at + 5) if view.key(place) in _EPISODES), 0)
    if view.key(at) in ("the", "this", "that", "its"):
        if view.key(at + 1) in _LOT:
            return at + 2
        noun = at + 1 + (view.key(at + 1) in ORDINALS or view.key(at + 1) in ("whole", "entire", "opening", "new"))
        if view.key(noun) in _IT | _RUNS:
            return noun + 1
    it = view.key(at) in ("it", "them") or (view.key(at) == "this" and _is_this(view, at + 1))
    return at + 1 if it else 0


def _is_this(view: View, at: int) -> bool:
    """Whether "this" stands by itself before word `at`: "directed this from a picture book"."""
    return view.breaks(at) or view.key(at) in ("one", "from", "with", "for", "in", "out", "after", "as", "on", "and")


def _other_title(view: View, at: int) -> Name | None:
    """Another title at word `at`, or behind a phrase for it: "directed the tender railway picture Two Boats"."""
    for place in range(at, min(at + _MOST_PHRASE, len(view.words))):
        if name := view.name(place):
            plain = place == at or view.key(place - 1) in NOUNS
            return name if plain and name.what == "title" and not view.is_subject(name) else None
        if view.breaks(place):
            return None
    return None


def _earlier(view: View, people: Sequence[Person], roles: Sequence[str], other: Name) -> Iterator[Claim]:
    """X, who directed Two Boats, has …"""
    for person, first, _ in people if full(people[-1][0]) else []:
        for role in roles:
            yield claim(view, (person, role, None), first, other.last, other.name)


def going_on(view: View, end: int) -> list[Person]:
    """Who has done something before: "X wrote it, directed it", "he has adapted it and directed the lot"."""
    joined = view.key(end - 1) == "and" or view.gap(end) == ","
    if not joined and view.key(end - 1) not in ("he", "she", "has", "have", "had"):
        return []
    named = [(name.name, name.first, name.last) for name in view.passage.names if name.what == "person"]
    opens = [person for person in named if person[2] <= end and full(person[0])]
    if opens:
        return opens[:1] if view.breaks(opens[0][1]) else []
    he = not {"he", "she"}.isdisjoint(view.keys[max(0, end - _GOING_ON) : end])
    before = view.passage.antecedent
    return [(before, end, end)] if he and full(before) and before not in view.passage.familiar else []
