"""Who made or was in another title that is named beside: X's Dark; X, whose Dark; her film Dark; as Y from Dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import claim
from nightcap.reviews.reading.facts.parts import part_at
from nightcap.reviews.reading.facts.people import full, people_before
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.years import TRIGGERS as YEARS
from nightcap.reviews.reading.passage import Name
from nightcap.reviews.reading.words import bag

_FILMS: Final = bag("film feature movie picture documentary debut")
_EARLIER: Final = bag(
    "first second last previous earlier debut short own lovely great fine best early breakthrough own"
)
_TEXTS: Final = bag("novel book play memoir manga comic novella story poem song album series show sitcom")
_QUOTES: Final = ("", "“", '"', "‘", "'")
#: words from a person to the part that they are known for
_REACH: Final = 9


def _other(view: View, at: int) -> Name | None:
    """The title named at word `at`, where it is not the one spoken of and no text."""
    name = view.named(at, "title")
    if name is None or view.is_subject(name) or view.key(name.last) in _TEXTS or at in view.taken:
        return None
    return name


def _owned(view: View, at: int) -> Iterator[Claim]:
    """X's Dark; `at` is the "'s"."""
    people = people_before(view, at)[-1:]
    name = _other(view, at + 1)
    if name and people and full(people[0][0]) and view.gap(at + 1) in _QUOTES:
        yield claim(view, (people[0][0], "director", None), people[0][1], name.last, name.name)


def _whose(view: View, at: int) -> Iterator[Claim]:
    """X, whose Dark."""
    people = people_before(view, at)[-1:]
    name = _other(view, at + 1)
    if name and people and full(people[0][0]):
        yield claim(view, (people[0][0], "director", None), people[0][1], name.last, name.name)


def _theirs(view: View, at: int) -> Iterator[Claim]:
    """Her 2018 film Dark; `at` is the "her"."""
    place = at + 1
    while view.key(place) in _EARLIER or view.key(place) in YEARS:
        place += 1
    place += view.key(place) in _FILMS
    name = _other(view, place) if view.key(place - 1) in _FILMS else None
    actor = _meant(view, at) if name else ""
    if name and actor:
        yield claim(view, (actor, "director", None), at, name.last, name.name)


def _meant(view: View, at: int) -> str:
    """Who is the one named in full before word `at`, or before the sentence; "" where that is not plain."""
    whole = {name.name for name in view.passage.names if name.what == "person" and name.last <= at and full(name.name)}
    if len(whole) == 1:
        return whole.pop()
    return view.passage.antecedent if not whole and full(view.passage.antecedent) else ""


def _known_as(view: View, at: int) -> Iterator[Claim]:
    """X, whom you will know as Y from Dark; `at` is the "as"."""
    part = part_at(view, at + 1)
    name = _other(view, part[1] + 1) if part and view.key(part[1]) in ("from", "in", "of", "on") else None
    if part is None or name is None or not part[0][:1].isupper():
        return
    near = view.keys[max(0, at - _REACH) : at]
    people = [each for each in view.passage.names if each.what == "person" and at - _REACH <= each.last <= at]
    if (
        people
        and full(people[-1].name)
        and {"know", "known", "remember", "remembered", "recognise", "best"} & set(near)
    ):
        yield claim(view, (people[-1].name, "actor", part[0]), people[-1].first, name.last, name.name)


_BY_WORD: Final[Mapping[str, Callable[[View, int], Iterator[Claim]]]] = {
    "s": _owned,
    "whose": _whose,
    **dict.fromkeys(bag("his her their"), _theirs),
    "as": _known_as,
}
TRIGGERS: Final = frozenset(_BY_WORD)


def find(view: View, at: int) -> Iterator[Claim]:
    beside = any(name.what == "title" and not view.is_subject(name) for name in view.passage.names)
    if beside and not view.question and at not in view.taken:
        yield from _BY_WORD[view.key(at)](view, at)
