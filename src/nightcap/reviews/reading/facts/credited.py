"""A claim of somebody's part in a title: its maker, or an actor."""

from __future__ import annotations

from collections.abc import Iterator

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.people import Person
from nightcap.reviews.reading.facts.view import View


def acted(
    view: View, person: str, character: str | None, first: int, last: int, *, aside: bool = False
) -> Iterator[Claim]:
    """A claim of an actor's part, where it is plain in which title; told in an aside it is not what is denied."""
    if aside:
        if title := view.owner(first):
            yield claim(view, (person, "actor", character), first, last, title)
    else:
        yield from _credit(view, (person, "actor", character), first, last)


def _credit(view: View, credit: tuple[str, str, str | None], first: int, last: int) -> Iterator[Claim]:
    title = None if view.denied(first) else view.owner(first)
    if title:
        yield claim(view, credit, first, last, title)


def claim(view: View, credit: tuple[str, str, str | None], first: int, last: int, title: str) -> Claim:
    """A claim that a credit (person, role, character) is in `title`, told at words `first` up to `last`."""
    person, role, character = credit
    character = character or None
    return view.fact("credit", {"person": person, "role": role, "character": character}, first, last, title=title)


def each(view: View, people: list[Person], roles: list[str], first: int, last: int) -> Iterator[Claim]:
    """A claim of each role of each person."""
    for role in roles:
        for person, _, _ in people:
            yield from _credit(view, (person, role, None), first, last)


def elsewhere(view: View, last: int) -> bool:
    """Whether the part is in another title: "Y in The Crown"; `last` is the word after the part."""
    if view.key(last) not in ("in", "on", "from", "of"):
        return False
    for place in range(last + 1, min(last + 6, len(view.words))):
        name = view.name(place)
        if name and name.what == "title":
            return not view.is_subject(name)
    return False
