"""Who plays whom, told of the part: Y, played by X; Y is brought to life by X."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.casting import ADVERBS
from nightcap.reviews.reading.facts.credited import acted, elsewhere
from nightcap.reviews.reading.facts.parts import DETERMINERS, MOST_WORDS, is_person
from nightcap.reviews.reading.facts.people import people_from
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

TRIGGERS: Final = bag("played voiced portrayed embodied incarnated inhabited essayed narrated brought")
_BY_WORDS: Final = ADVERBS | bag("with great such wit relish care")
_MANNER: Final = bag("with here in")
PRAISE: Final = bag(
    "the a an always ever reliable great excellent wonderful superb newcomer veteran brilliant luminous"
)


def find(view: View, at: int) -> Iterator[Claim]:
    """Y, played by X; `at` is the "played"."""
    brought = view.key(at) == "brought"
    if not view.question and at not in view.taken and (not brought or view.keys[at + 1 : at + 3] == ("to", "life")):
        yield from _played_by(view, at)


def _played_by(view: View, at: int) -> Iterator[Claim]:
    """Y, played by X; Y is played by X; the twins are played by X and Z."""
    by = at + 1 + 2 * (view.key(at) == "brought")
    manner = view.key(by) in _MANNER
    while (view.key(by) in _BY_WORDS or (manner and view.key(by) != "by" and not view.breaks(by))) and by < at + 9:
        by += 1
    start = by + 1
    while start < by + 5 and view.name(start) is None and view.key(start) in PRAISE:
        start += 1
    people = people_from(view, start, strict=False) if view.key(by) == "by" else []
    if not people or elsewhere(view, people[-1][2]):
        return
    character, first = _before(view, at) if view.key(at) != "narrated" else (None, at)
    if character and character[:1].isupper():
        people = people[:1]  # one part, one actor; "the twins" may have two
    for person, _, last in people:
        yield from acted(view, person, character, first, last)


def _before(view: View, at: int) -> tuple[str | None, int]:
    """(the character, the first word) of who is told of right before "played"."""
    place = at - 1
    while place >= 0 and (view.key(place) in ADVERBS or view.key(place) in ("is", "are", "was", "s")):
        place -= 1
    if view.bracket(at) and view.gap(at).endswith("("):
        place = at - 1
    name = view.name(place)
    if name and name.what != "title" and not name.name.endswith("ly"):  # "Charismatically played by"
        return name.name, name.first
    if view.key(place) in ("he", "she", "who"):
        named = [name for name in view.passage.names if name.last <= place and name.what != "title"]
        if len(named) == 1:
            return named[0].name, named[0].first
        if not named and view.key(place) != "who" and view.passage.antecedent:
            return view.passage.antecedent, place
    return _described(view, place) or (None, at)


def _described(view: View, head: int) -> tuple[str, int] | None:
    """(what somebody is called, the first word) by the phrase that ends with word `head`: "a widowed baker"."""
    for first in range(head, max(-1, head - MOST_WORDS), -1):
        if view.key(first) in DETERMINERS and head > first:
            somebody = is_person(view.key(head))
            return (_apposed(view, first) or (view.passage.said(first, head + 1), first)) if somebody else None
        if first < head and view.breaks(first + 1):
            break
    return None


def _apposed(view: View, at: int) -> tuple[str, int] | None:
    """Y, of "Y, a baker played by X"; `at` is the "a"."""
    name = view.name(at - 1)
    if view.gap(at) != "," or name is None or name.what == "title" or view.key(at) not in ("a", "an", "the"):
        return None
    return name.name, name.first
