"""Who made it, in other words than "directed by X": the brainchild of X, behind the camera is X, X has written it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import each
from nightcap.reviews.reading.facts.people import Person, in_full, people_before, people_from
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS
from nightcap.reviews.reading.words import bag

#: noun → the role of whose it is: "the brainchild of X", "under the direction of X"
_OF: Final[Mapping[str, str]] = {
    "brainchild": "creator", "creation": "creator", "direction": "director", "pen": "writer", "pens": "writer",
}  # fmt: skip
#: participle behind "has" → role
_HAS: Final[Mapping[str, str]] = {
    "written": "writer", "scripted": "writer", "penned": "writer", "directed": "director", "created": "creator",
    "devised": "creator", "helmed": "director", "made": "director", "crafted": "director", "fashioned": "director",
}  # fmt: skip
#: noun → role: "X as director", "the director is X", "X is the director"
_TRADES: Final[Mapping[str, str]] = {
    "director": "director", "writer": "writer", "screenwriter": "writer", "creator": "creator",
    "showrunner": "creator", "directors": "director", "writers": "writer", "creators": "creator", "script": "writer",
    "screenplay": "writer",
}  # fmt: skip
#: what stands between a person and the work that they have made, at most
_REACH: Final = 6
_AS_REACH: Final = 9
_ASIDE: Final = 16
_MADE: Final = NOUNS | bag("script screenplay episodes episode scripts teleplay debut it this")
#: what somebody who "has made" it has directed; a series may be anybody's
_FILMS: Final = bag("film movie feature picture western musical documentary romcom debut masterpiece")
_STEPS: Final = bag("is steps stepping stepped goes sits stands stays works moves was s")
_OFFICES: Final = bag("the its whose film series show films s")
_ENDS: Final = bag("here again this time too and")
_FROM: Final = bag("from his her their own a the an script screenplay teleplay")


def _by_of(view: View, at: int) -> Iterator[Claim]:
    """The brainchild of X and Y; under the direction of X; from the pen of X."""
    people = in_full(people_from(view, at + 2)) if view.key(at + 1) == "of" else []
    yield from each(view, people, [_OF[view.key(at)]], at, people[-1][2] if people else at + 1)


def _has(view: View, at: int) -> Iterator[Claim]:
    """X has written a comedy; X has both written and directed it."""
    place, roles = at - 1, [_HAS[view.key(at)]]
    while view.key(place) in ("both", "co", "also", "again", "here", "and") or view.key(place) in _HAS:
        roles += [_HAS[view.key(place)]] if view.key(place) in _HAS else []
        place -= 1
    if view.key(place) not in ("has", "have") or (view.key(at + 1) == "and" and view.key(at + 2) in _HAS):
        return
    people = in_full(people_before(view, place))
    made = _FILMS if view.key(at) in ("made", "crafted", "fashioned") else _MADE
    for step in range(at + 1, min(at + 1 + _REACH, len(view.words))):
        if view.key(step) in made and view.key(step - 1) != "of":
            yield from each(view, people, roles, people[0][1] if people else at, step + 1)
            return
        if (view.breaks(step) and view.gap(step) != ",") or view.name(step):
            return


def _trade(view: View, at: int) -> Iterator[Claim]:
    """X, in her first feature as director; the director is X; X is the director."""
    role = [_TRADES[view.key(at)]]
    before = view.key(at - 1)
    if view.bracket(at) == (at, at + 1):  # "X (director)"
        people = in_full(people_before(view, at))
        yield from each(view, people, role, people[0][1] if people else at, at + 1)
        return
    if people := _as_one(view, at):
        yield from each(view, people, role, people[0][1], at + 1)
        return
    if view.key(at - 1) in _TRADES and view.gap(at) in ("-", "–"):  # "the writer-director is X"
        role, before = [*role, _TRADES[view.key(at - 1)]], view.key(at - 2)
    if before in _OFFICES and view.key(at + 1) in ("is", "are", "s") and not view.gap(at + 1):
        people = in_full(people_from(view, at + 2))
        people += _past_aside(view, people) if view.key(at).endswith("s") else []
        if people and before != "s" and (view.breaks(people[-1][2]) or view.key(people[-1][2]) in ("and", "who")):
            yield from each(view, people, role, at, people[-1][2])
    elif view.breaks(at + 1) and (first := _office(view, at)):
        if first < at - 1:
            role = [*role, _TRADES[view.key(first + 1)]]
        verb = first - 1 - (view.key(first - 1) in ("again", "also", "both"))
        is_so = view.key(verb) in ("is", "was", "are", "were")
        people = in_full(people_before(view, verb - (view.key(verb - 1) == "who"))) if is_so else []
        yield from each(view, people, role, people[0][1] if people else at, at + 1)


def _as_one(view: View, at: int) -> list[Person]:
    """Who is told of in "X, in her first feature as director"; `at` is the "director"."""
    link = at - 1 - (view.key(at - 1) == "a")
    if view.key(link) != "as" or not (view.breaks(at + 1) or view.key(at + 1) in _ENDS):
        return []
    for place in range(at - 2, max(view.opening(at) - _REACH, at - 2 - _AS_REACH, -1), -1):
        if view.name(place):
            return in_full(people_before(view, place + 1))[-1:]
    return []


def _past_aside(view: View, people: list[Person]) -> list[Person]:
    """Who is named last behind an aside: "X, who drew the first of them, and Y"."""
    last = people[-1][2] if people else 0
    if not last or view.gap(last) != "," or view.key(last) not in ("who", "whose", "the", "a"):
        return []
    for place in range(last + 1, min(last + _ASIDE, len(view.words))):
        if view.gap(place) == "," and view.key(place) == "and":
            return in_full(people_from(view, place + 1))
    return []


def _office(view: View, at: int) -> int:
    """The "the" of "is the director", "is its writer and director"; 0 where there is none."""
    first = at - 1
    if view.key(first) == "and" and view.key(at - 2) in _TRADES:
        first = at - 3
    return first if view.key(first) in ("the", "its") else 0


def _camera(view: View, at: int) -> Iterator[Claim]:
    """X is behind the camera; behind the camera is X; X takes the director's chair."""
    if view.key(at) == "camera":
        first = at - 2
        fine = view.key(first) == "behind" and view.key(at - 1) == "the"
    else:
        first = at - 4
        fine = view.key(at - 2) == "director" and view.key(first) in ("in", "into", "takes", "to")
    if not fine:
        return
    if view.key(at + 1) in ("is", "sits", "stands", "s"):
        people = in_full(people_from(view, at + 2))
        yield from each(view, people, ["director"], first, people[-1][2] if people else at)
        return
    end = first
    while view.key(end - 1) in _STEPS or view.key(end - 1) in ("back", "again", "who", "down"):
        end -= 1
    people = in_full(people_before(view, end)) if end < first or view.key(first) in ("takes", "in") else []
    yield from each(view, people, ["director"], people[0][1] if people else at, at + 1)


def _helm(view: View, at: int) -> Iterator[Claim]:
    """X is at the helm; with X at the helm, …"""
    if view.keys[max(0, at - 2) : at] == ("at", "the"):
        people = in_full(people_before(view, at - 2 - (view.key(at - 3) in ("is", "was"))))
        yield from each(view, people, ["director"], people[0][1] if people else at, at + 1)


def _mind(view: View, at: int) -> Iterator[Claim]:
    """From the mind of X."""
    if view.keys[max(0, at - 2) : at] == ("from", "the") and view.key(at + 1) == "of":
        people = in_full(people_from(view, at + 2))
        yield from each(view, people, ["creator"], at, people[-1][2] if people else at)


def _directing(view: View, at: int) -> Iterator[Claim]:
    """Directing her own script, X …; writing and directing, X …"""
    roles, last = ["director"], at + 1
    while view.key(last) in _FROM and not view.breaks(last):
        last += 1
    if view.gap(at) == "," and people_before(view, at) and view.key(at + 1) != "for":
        return  # told with who stands before
    own = {view.key(place) for place in range(at + 1, last)}
    if "own" in own and own & {"script", "screenplay"}:
        roles.append("writer")
    if view.key(at + 1) == "for" and view.gap(at) == ",":  # "X, directing for the first time, …"
        people = in_full(people_before(view, at))
        yield from each(view, people, ["director"], people[0][1] if people else at, at + 1)
    elif view.gap(last) == "," and view.breaks(at):
        people = in_full(people_from(view, last))[:1]
        yield from each(view, people, roles, at, people[0][2] if people else last)


_BY_WORD: Final[Mapping[str, Callable[[View, int], Iterator[Claim]]]] = {
    **dict.fromkeys(_OF, _by_of),
    **dict.fromkeys(_HAS, _has),
    **dict.fromkeys(_TRADES, _trade),
    "helm": _helm,
    "mind": _mind,
    "chair": _camera,
    "directing": _directing,
    "camera": _camera,
}
TRIGGERS: Final = frozenset(_BY_WORD)


def find(view: View, at: int) -> Iterator[Claim]:
    if not view.question and at not in view.taken and view.passage.names:
        yield from _BY_WORD[view.key(at)](view, at)
