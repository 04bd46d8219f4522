"""Persons named one after another: "X, Y and Z"."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

#: (name, first word, word after the last)
Person = tuple[str, int, int]

#: capitals before a person's name that a name finder may take into it
_TITLES: Final = bag(
    "dir director directors creator creators writer writers star stars starring with by showrunner actor "
    "actress cast from filmmaker screenwriter newcomer and written directed created"
)
_MOST: Final = 12
_COMMAS: Final = (",", "&", ",&", "/", ";")


def full(name: str) -> bool:
    """Whether a person is named by more than one word, as actors are."""
    return len(name.split()) > 1


def person_at(view: View, at: int, *, strict: bool = True) -> Person | None:
    """The person whose name starts at word `at`, or there behind "Dir." or "Star".

    `strict` takes what was found to be a person; else any name of two capitals or more will do.
    """
    name = view.name(at)
    if name is None or name.what == "title":
        return None
    first = name.first
    while first < name.last - 1 and view.key(first) in _TITLES:
        first += 1
    if first != at:
        return None
    if name.what == "other" and (strict or name.last - first < 2 or not view.words[first].capital):
        return None
    said = name.name if first == name.first else view.passage.said(first, name.last)
    return said, first, name.last


def people_from(view: View, at: int, *, strict: bool = True) -> list[Person]:
    """The persons of a list that starts at word `at`, with what stands in brackets behind a name left out."""
    found: list[Person] = []
    while len(found) < _MOST:
        person = person_at(view, at, strict=strict)
        if person is None:
            return found
        if found and not _linked(view, found[-1][2], at):
            return found
        found.append(person)
        at = _next(view, person[2])
    return found


def _next(view: View, at: int) -> int:
    """Where the next name of a list would start behind word `at`."""
    return at + 1 if view.key(at) in ("and", "plus", "with") else at


def _linked(view: View, end: int, start: int) -> bool:
    gaps = "".join(view.gap(place) for place in range(end, start + 1))
    return (end < start and gaps in ("", ",")) or (end == start and gaps in _COMMAS)


def people_before(view: View, end: int) -> list[Person]:
    """The persons of a list that ends right before word `end`."""
    found: list[Person] = []
    if ")" in view.gap(end) and end < len(view.words) and (bracket := view.bracket(end - 1)):
        end = bracket[0]  # "X (the widower) plays"
    while len(found) < _MOST and end > 0:
        name = view.name(end - 1)
        if name is None or name.last != end:
            break
        first = name.first
        while first < name.last - 1 and view.key(first) in _TITLES:
            first += 1
        person = person_at(view, first)
        if person is None:
            break
        found.append(person)
        if first != name.first:
            break
        before = first - 1 if view.key(first - 1) == "and" and not view.gap(first) else first
        if before == first and view.gap(first) not in _COMMAS:
            break
        if before != first and view.gap(before) not in ("", ","):
            break
        end = before
    return found[::-1]
