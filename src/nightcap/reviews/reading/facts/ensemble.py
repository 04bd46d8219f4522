"""Who is in it, told by a list or in brackets: starring X and Y; cast: X, Y; Ruth (X); X's Ruth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.casting import ADVERBS, elsewhere
from nightcap.reviews.reading.facts.credits import acted
from nightcap.reviews.reading.facts.parts import DETERMINERS, MOST_WORDS, is_person, part_at
from nightcap.reviews.reading.facts.people import full, people_before, people_from, person_at
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS
from nightcap.reviews.reading.passage import Name
from nightcap.reviews.reading.words import bag

_ACTIVE: Final = bag("stars star costars costar headlines headline toplines")
TRIGGERS: Final = _ACTIVE | bag("starring headlining featuring led cast with voice")
#: before "star X": somebody in the story, or a mark ("four stars")
_OTHER_STARS: Final = bag("pop rock film movie football rising five four three two child k porn")
_PRAISE: Final = bag("the a newcomer newcomers always excellent wonderful superb great")
_POSSESSED: Final = bag("and but to by with when between while as")
_MOST: Final = 12
#: words behind a name in brackets, and before them, that are looked at
_LONGEST_REMARK: Final = 14
_REACH: Final = 9
_SOMEBODY: Final = bag("he she they him her who")
_MAKERS: Final = bag(
    "director writer creator composer cinematographer producer editor showrunner author novelist screenwriter "
    "actor actress star photographer filmmaker designer choreographer character"
)


def find(view: View, at: int) -> Iterator[Claim]:
    if view.question or at in view.taken:
        return
    key = view.key(at)
    if key == "voice":
        if view.key(at + 1) == "of":
            yield from _listed(view, at + 2, at)
    elif key in ("cast", "with"):
        if view.gap(at + 1) == ":" or (key == "with" and view.capsule):
            yield from _list(view, at)
    elif key != "led" or view.key(at + 1) == "by":
        yield from _stars(view, at)


def _stars(view: View, at: int) -> Iterator[Claim]:
    """X and Y star in; starring X and Y; the film stars X as Y."""
    end = at - 1 if view.key(at - 1) == "co" and view.gap(at) in ("-", "") else at
    while end > 0 and view.key(end - 1) in ADVERBS:
        end -= 1
    before = people_before(view, end)
    first = at + 1 + (view.key(at) == "led")
    if before and view.key(at) in _ACTIVE:
        # "X stars as Y" is told with its part
        if not _of_another(view, first) and not (view.key(first) == "as" and part_at(view, first + 1)):
            for person, _, _ in before:
                yield from acted(view, person, None, before[0][1], at + 1)
    elif view.key(at - 1) not in _OTHER_STARS:
        while view.key(first) in _PRAISE and not view.name(first):
            first += 1
        yield from _listed(view, first, at)


def _of_another(view: View, at: int) -> bool:
    """Whether "star" goes on with "of", or with another title: no part in this one."""
    name = view.name(at)
    other = name is not None and name.what == "title" and not view.is_subject(name)
    return other or view.key(at) in ("of", "and") or elsewhere(view, at)


def _list(view: View, at: int) -> Iterator[Claim]:
    """Cast: X, Y; With X and Y."""
    if view.breaks(at):
        people = people_from(view, at + 1)
        if people and all(full(person) for person, _, _ in people) and view.breaks(people[-1][2]):
            yield from _listed(view, at + 1, at)


def _listed(view: View, start: int, trigger: int) -> Iterator[Claim]:
    """Each person of a list, whose part, if told behind "as" or in brackets, is told elsewhere."""
    at, first = start, trigger
    for _ in range(_MOST):
        person = person_at(view, at, strict=at != start)
        if person is None or view.key(person[2]) == "s":
            return
        at = person[2]
        part = part_at(view, at + 1) if view.key(at) == "as" else None
        if part:
            at = part[1]
        else:
            yield from acted(view, person[0], None, first, person[2])
        if "(" in view.gap(at) and (bracket := view.bracket(at)):
            at = bracket[1]
        if view.key(at) != "and" and view.gap(at) not in (",", "),", "&", ")"):
            return
        at += view.key(at) in ("and", "plus", "with")
        first = at


def names(view: View) -> Iterator[Claim]:
    """Y (X) and X's Y, for all names of the sentence."""
    if view.question:
        return
    for name in view.passage.names:
        if name.what != "person":
            continue
        if view.key(name.last) == "s":
            yield from _possessed(view, name)
        elif (first := _opened(view, name.first)) and _closed(view, name.last):
            if any(is_person(view.key(at)) for at in range(first, name.first)):
                yield from _described(view, name, first)
            else:
                yield from _bracketed(view, name.name, first, name.last)


def _possessed(view: View, name: Name) -> Iterator[Claim]:
    """Jane Doe's Ruth: who plays, and whom."""
    part = view.named(name.last + 1, "person")
    if part is None or not full(name.name) or view.gap(part.first) or view.key(part.last) == "s":
        return
    if view.breaks(name.first) or view.key(name.first - 1) in _POSSESSED:
        yield from acted(view, name.name, part.name, name.first, part.last)


def _described(view: View, part: Name, first: int) -> Iterator[Claim]:
    """X (the widower Ruth): the part is told in the brackets that open at word `first`."""
    actor = view.name(first - 1)
    if actor and actor.what == "person" and full(actor.name):
        yield from acted(view, actor.name, part.name, actor.first, part.last)


def _opened(view: View, at: int) -> int:
    """The first word of the brackets that the name at word `at` opens, alone or praised; 0 where it does not."""
    if "(" in view.gap(at):
        return at
    for place in range(at - 1, max(0, at - 4), -1):
        if view.name(place):
            return 0
        if "(" in view.gap(place):  # "(a superb X)"
            return place if view.key(place) in ("a", "an", "the") else 0
    return 0


def _closed(view: View, at: int) -> bool:
    """Whether the brackets end before word `at`, or a remark behind it: "(X, magnificent)"."""
    if at >= len(view.words):
        return view.passage.text[view.words[-1].end :][:1] == ")"
    if view.gap(at) == ",":
        return any(")" in view.gap(place) for place in range(at + 1, at + _LONGEST_REMARK))
    return ")" in view.gap(at)


def _bracketed(view: View, inside: str, first: int, last: int) -> Iterator[Claim]:
    """Ruth (X), a widowed baker (X); in a cast list the part may stand in the brackets: X (Ruth)."""
    outside = view.name(first - 1)
    if outside and outside.what == "person":
        if full(inside):
            yield from acted(view, inside, outside.name, outside.first, last)
        elif view.key(0) in ("cast", "starring", "with"):
            yield from acted(view, outside.name, inside, outside.first, last)
    elif outside or not full(inside):
        return
    elif is_person(view.key(first - 1)) and view.key(first - 1) not in _MAKERS:
        start = _description(view, first)
        if start >= 0:
            yield from acted(view, inside, view.passage.said(start, first), start, last)
    elif view.key(first - 1) in _SOMEBODY:
        yield from acted(view, inside, None, first - 1, last)
    elif (start := _at_distance(view, first)) >= 0:
        yield from acted(view, inside, view.passage.said(start, first), start, last)


def _at_distance(view: View, end: int) -> int:
    """The first word of "a clerk with a borrowed umbrella" before the brackets, -1 where it tells of nobody."""
    for place in range(end - 2, max(0, end - _REACH), -1):
        if view.breaks(place + 1) or view.name(place):
            return -1
        if view.key(place + 1) in ("with", "in", "from", "of") and is_person(view.key(place)):
            return _description(view, place + 1) if view.key(place) not in _MAKERS else -1
    return -1


def _description(view: View, end: int) -> int:
    """The first word of "a widowed baker" right before word `end`, -1 where it is none."""
    for start in range(end - 2, max(-1, end - 2 - MOST_WORDS), -1):
        if view.key(start) in DETERMINERS:
            return start
        if view.key(start) == "s":
            return start + 1
        if view.breaks(start + 1) or view.key(start) in NOUNS:
            return -1
    return -1
