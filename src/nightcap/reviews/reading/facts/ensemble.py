"""Who is in it, told by a list, a voice or a word for actors: starring X; the voice of X; the scene-stealing X."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.brackets import is_part
from nightcap.reviews.reading.facts.casting import ADVERBS
from nightcap.reviews.reading.facts.credited import acted, elsewhere
from nightcap.reviews.reading.facts.descriptions import REACH
from nightcap.reviews.reading.facts.parts import part_at
from nightcap.reviews.reading.facts.people import full, in_full, people_before, people_from, person_at
from nightcap.reviews.reading.facts.services import known
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

_ACTIVE: Final = bag("stars star costars costar headlines headline toplines")
#: word → those of which one stands before it where an actor is praised: "scene-stealing", "ever-reliable"
_ACTORS_ALONE: Final[Mapping[str, frozenset[str]]] = {
    "stealing": bag("scene show picture film heart"),
    **dict.fromkeys(
        bag("reliable dependable watchable wonderful excellent brilliant superb great"), bag("ever always")
    ),
}
TRIGGERS: Final = (
    _ACTIVE | _ACTORS_ALONE.keys() | bag("starring headlining featuring led cast with voice voices hands whose")
)
#: before "star X": somebody in the story, or a mark ("four stars")
_OTHER_STARS: Final = bag("pop rock film movie football rising five four three two child k porn")
_PRAISE: Final = bag("the a newcomer newcomers always excellent wonderful superb great young veteran little")
_LENDS: Final = bag("lends lend lending gives provides supplies")
_MOST: Final = 12


def find(view: View, at: int) -> Iterator[Claim]:
    if view.question or at in view.taken:
        return
    key = view.key(at)
    if key in _ACTORS_ALONE:
        yield from _stealing(view, at)
    elif key in ("voice", "voices"):
        yield from _voiced(view, at)
    elif key == "hands":
        yield from _in_hands(view, at)
    elif key == "whose":
        yield from _whose(view, at)
    elif key in ("cast", "with"):
        him = view.key(at + 1) in ("him", "her", "them") and view.gap(at + 2) == ":"
        if him:
            yield from listed(view, at + 2, at)
        elif view.gap(at + 1) == ":" or (key == "with" and view.capsule):
            yield from _list(view, at)
    elif key != "led" or view.key(at + 1) == "by":
        yield from _stars(view, at)


def _stealing(view: View, at: int) -> Iterator[Claim]:
    """The scene-stealing X; the ever-reliable X: what is said of actors alone."""
    if view.key(at - 1) in _ACTORS_ALONE.get(view.key(at), ()) and view.gap(at) in ("-", "–", ""):
        for person, _, last in in_full(people_from(view, at + 1))[:1]:
            yield from acted(view, person, None, at - 1, last, aside=True)


def _stars(view: View, at: int) -> Iterator[Claim]:
    """X and Y star in; starring X and Y; the film stars X as Y."""
    end = at - 1 if view.key(at - 1) == "co" and view.gap(at) in ("-", "") else at
    while end > 0 and view.key(end - 1) in ADVERBS:
        end -= 1
    before = in_full(people_before(view, end))
    alum = view.key(at) == "star" and person_at(view, at + 1) is not None  # "Dark star X"
    if before and (alum or known(view, before[-1][1])):
        before = []  # "the series, which dropped on Peacock, stars X"
    first = at + 1 + (view.key(at) == "led")
    if before and view.key(at) in _ACTIVE:
        # "X stars as Y" is told with its part
        if not _of_another(view, first) and not (view.key(first) == "as" and part_at(view, first + 1)):
            for person, _, _ in before:
                yield from acted(view, person, None, before[0][1], at + 1)
    elif view.key(at - 1) not in _OTHER_STARS:
        first += view.key(first) in ("are", "is") and view.key(at - 1) == "also"
        while view.key(first) in _PRAISE and not view.name(first):
            first += 1
        yield from listed(view, first, at)


def _of_another(view: View, at: int) -> bool:
    """Whether "star" goes on with "of", or with another title: no part in this one."""
    name = view.name(at)
    other = name is not None and name.what == "title" and not view.is_subject(name)
    return other or view.key(at) == "of" or (view.key(at) == "and" and not view.gap(at)) or elsewhere(view, at)


def _voiced(view: View, at: int) -> Iterator[Claim]:
    """The voices of X and Y; X lends her voice to Y."""
    if view.key(at) == "voices" and view.key(at + 1) == "are" and person_at(view, at + 2):
        yield from listed(view, at + 2, at)
    elif view.key(at + 1) == "of" or view.keys[at + 1 : at + 3] in (("come", "from"), ("belong", "to"), ("are", "by")):
        yield from listed(view, at + 2 + (view.key(at + 1) != "of"), at)
    elif view.key(at + 1) == "to" and (part := part_at(view, at + 2)):
        lends = next((place for place in range(at - 1, max(0, at - 5), -1) if view.key(place) in _LENDS), 0)
        people = people_before(view, lends)
        if people and full(people[-1][0]):
            yield from acted(view, people[-1][0], part[0], people[-1][1], part[1])


def _in_hands(view: View, at: int) -> Iterator[Claim]:
    """In the hands of X, Y becomes …; Y, in the hands of X, …"""
    person = person_at(view, at + 2) if view.key(at + 1) == "of" and view.key(at - 2) == "in" else None
    if person is None or not full(person[0]):
        return
    before, behind = view.name(at - 3), view.name(person[2])
    for part in (before, behind):
        if part and part.what != "title" and (part.last == at - 2 or part.first == person[2]):
            yield from acted(view, person[0], part.name, min(part.first, at - 2), max(part.last, person[2]))
            return


def _whose(view: View, at: int) -> Iterator[Claim]:
    """X, whose Y is a marvel."""
    people, part = people_before(view, at), view.name(at + 1)
    if people and part and full(people[-1][0]) and is_part(view, part, at + 1):
        yield from acted(view, people[-1][0], part.name, people[-1][1], part.last)


def _list(view: View, at: int) -> Iterator[Claim]:
    """Cast: X, Y; With X and Y."""
    if view.breaks(at):
        people = people_from(view, at + 1)
        if people and all(full(person) for person, _, _ in people) and view.breaks(people[-1][2]):
            yield from listed(view, at + 1, at)


def listed(view: View, start: int, trigger: int) -> Iterator[Claim]:
    """Each person of a list, with the part behind "as"; one in brackets is told elsewhere."""
    at, first = start, trigger
    for _ in range(_MOST):
        at = _past_aside(view, at)
        while at < len(view.words) - 1 and view.name(at) is None and view.key(at) in _PRAISE and at > start:
            at += 1
        person = person_at(view, at, strict=at != start)
        if person is None or view.key(person[2]) == "s":
            return
        at = person[2]
        part = part_at(view, at + 1) if view.key(at) == "as" else None
        at = part[1] if part else at
        yield from acted(view, person[0], part[0] if part else None, first, at)
        if "(" in view.gap(at) and (bracket := view.bracket(at)):
            at = bracket[1]
        if view.key(at) != "and" and view.gap(at) not in (",", "),", "&", ")", ";", ");"):
            return
        if view.gap(at) == "," and view.key(at) not in ("and", "plus", "with") and not _goes_on_listing(view, at):
            return
        at += view.key(at) in ("and", "plus", "with")
        first = at


def _goes_on_listing(view: View, at: int) -> bool:
    """Whether the name behind a comma is one more of the list, and does not begin what is told of it: ", Y never"."""
    name = view.name(at)
    if name is None or name.first != at:
        return True
    return view.breaks(name.last) or "(" in view.gap(name.last) or view.key(name.last) in ("and", "plus", "as", "with")


def _past_aside(view: View, at: int) -> int:
    """The word behind ", as a heron," before a name of a list."""
    if view.key(at) != "as" or view.gap(at) != ",":
        return at
    return next((place for place in range(at + 2, min(at + REACH, len(view.words))) if view.gap(place) == ","), at)
