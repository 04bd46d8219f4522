"""Who plays whom, told of the part: Y, played by X; Y is brought to life by X."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.casting import ADVERBS
from nightcap.reviews.reading.facts.credited import acted, elsewhere
from nightcap.reviews.reading.facts.parts import DETERMINERS, MOST_WORDS, is_person
from nightcap.reviews.reading.facts.people import name_before_aside, people_from
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

TRIGGERS: Final = bag("played voiced portrayed embodied incarnated inhabited essayed narrated brought")
_BY_WORDS: Final = ADVERBS | bag("with great such wit relish care")
_MANNER: Final = bag("with here in")
PRAISE: Final = bag(
    "the a an always ever reliable great excellent wonderful superb newcomer veteran brilliant luminous late young "
    "actor actress comedian comic singer star legend legendary terrific inimitable peerless own"
)
#: words of praise between "by" and a name, at most
_PRAISED: Final = 6


def find(view: View, at: int) -> Iterator[Claim]:
    """Y, played by X; `at` is the "played"."""
    alive = view.key(at) != "brought" or (view.key(at + 1) == "to" and "life" in view.keys[at + 2 : at + 4])
    if not view.question and at not in view.taken and alive:
        yield from _played_by(view, at)


def _praises(view: View, at: int) -> bool:
    """Whether a word before an actor's name tells only what they are: "the Danish newcomer", "a scene-stealing"."""
    key = view.key(at)
    praise = key.endswith(("ly", "ing", "ful", "ous", "ive", "able", "ic", "ed"))
    return praise or key in PRAISE or key in ADJECTIVES or is_person(key) or "-" in (view.gap(at), view.gap(at + 1))


def _played_by(view: View, at: int) -> Iterator[Claim]:
    """Y, played by X; Y is played by X; the twins are played by X and Z."""
    by = at + 1 if view.key(at) != "brought" else view.keys.index("life", at) + 1
    manner = view.key(by) in _MANNER
    while (view.key(by) in _BY_WORDS or (manner and view.key(by) != "by" and not view.breaks(by))) and by < at + 9:
        by += 1
    start = by + 1
    while start < by + _PRAISED and view.name(start) is None and _praises(view, start):
        start += 1
    people = people_from(view, start, strict=False) if view.key(by) == "by" else []
    if not people or elsewhere(view, people[-1][2]):
        return
    character, first = _before(view, at) if view.key(at) != "narrated" else (None, at)
    opens = view.key(at - 1) == "as" or at == 0
    people = people[:1] if opens else people
    end = people[0][2] if opens else 0
    end = bracket[1] if opens and "(" in view.gap(end) and (bracket := view.bracket(end)) else end
    behind = view.name(end) if opens and view.gap(end).endswith(",") else None
    if behind and behind.what != "title":
        character, first = behind.name, at - 1  # "As played by X, Y is …"
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
    name = name_before_aside(view, at) if place == at - 1 and view.gap(at) == "," else None
    name = name or view.name(place)
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
            if apposed := _apposed(view, first):
                return apposed
            return (view.passage.said(first, head + 1), first) if is_person(view.key(head)) else None
        if first < head and view.breaks(first + 1):
            break
    return None


def _apposed(view: View, at: int) -> tuple[str, int] | None:
    """Y, of "Y, a baker played by X"; `at` is the "a"."""
    name = view.name(at - 1)
    named = name is not None and name.what != "title" and name.last == at
    beside = view.gap(at) == "," or (not view.gap(at) and view.key(at) == "the")  # "Odette the mole (voiced by X)"
    if name is None or not named or not beside or view.key(at) not in ("a", "an", "the"):
        return None
    return name.name, name.first
