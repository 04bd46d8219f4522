"""The part somebody plays, as the article calls it: by a name, or "the widowed baker"."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import bag

#: (the character, the word after it)
Part = tuple[str, int]

_PERSONS: Final = bag_of("nouns", "person")
DETERMINERS: Final = bag("a an the his her their its our")
#: what a person plays that is no part
_NO_PARTS: Final = bag(
    "piano violin guitar cello drums flute chess football tennis cards game games trick tricks part role host "
    "music record records song songs dead hard himself herself themselves it straight cupid detective"
)
#: endings of words for somebody who does something
_AGENTS: Final = tuple(bag("er or ist man woman ian ant ent eer ess mate mother father son"))
_NO_AGENTS: Final = bag(
    "matter letter manner power chapter answer water weather summer winter error mirror color colour terror "
    "horror moment element center reason season lesson person computer paper number metaphor reminder whisper "
    "counter dinner corner disaster character cover order other danger monster shoulder treatment present event "
    "instrument restaurant prior anchor factor weekender however never ever rather either another together "
    "later former moreover super proper poor"
)
_BREAK_OFF: Final = bag("of in with to and for that who whose is")
_NO_BARE: Final = bag("in with of to and for by at on as that one two three all himself herself")
_CLOSERS: Final = bag("who whose and with in")
#: before a name in apposition: "her boss, Kenji"
_APPOSED: Final = (",", "", "–", "—", ":")
_QUOTES: Final = ("", '"', "“", "'", "‘")
#: how long a description may be, in words
MOST_WORDS: Final = 7


def part_at(view: View, at: int) -> Part | None:
    """The part named or described from word `at` on.

    A name inside the description has it before the description: "the widowed baker, Marta" is Marta.
    """
    if at >= len(view.words) or view.gap(at) not in _QUOTES:
        return None
    name = view.name(at)
    if name and name.first == at and name.what != "title":
        return _relative(view, at, name.last) if view.key(name.last) == "s" else (name.name, name.last)
    return _described(view, at) if view.key(at) in DETERMINERS else _bare(view, at)


def is_person(key: str) -> bool:
    """Whether a word is one for somebody: "baker", "heiress"."""
    return key in _PERSONS or (key.endswith(_AGENTS) and key not in _NO_AGENTS and len(key) > 4)


def _relative(view: View, at: int, possessive: int) -> Part | None:
    """Lee Hana's mother; Lee Hana's mentor, Kenji."""
    part = _described(view, possessive)
    if part is None:
        return None
    character, last = part
    return (character if character[:1].isupper() else view.passage.said(at, last)), last


def _bare(view: View, at: int) -> Part | None:
    """Lower-case words before a name: "widowed baker Marta", "twelve-year-old Tara"."""
    for place in range(at, min(at + 4, len(view.words))):
        name = view.name(place)
        if name:
            return _called(view, place) if place > at else None
        if view.key(place) in _NO_BARE or (view.breaks(place) and place > at):
            return None
    return None


def _described(view: View, at: int) -> Part | None:
    """The grieving chef; her boss, Kenji; the eldest, Wanda; `at` is the "the" or "'s"."""
    for place in range(at + 2, min(at + 4, len(view.words))):
        if view.gap(place) == "," and (apposed := _apposed(view, place)):
            return apposed
    head = _head(view, at)
    if isinstance(head, tuple) or head < 0:
        return head if isinstance(head, tuple) else None
    if view.gap(head + 1) in _APPOSED and (apposed := _apposed(view, head + 1)):
        return apposed
    return view.passage.said(at + (view.key(at) == "s"), head + 1), head + 1


def _called(view: View, at: int) -> Part | None:
    """The part named at word `at`; a name of something unknown has to end its phrase."""
    name = view.name(at)
    if name is None or name.first != at or name.what == "title" or view.key(name.last) == "s":
        return None
    return (name.name, name.last) if name.what == "person" or _closes(view, name.last) else None


def _apposed(view: View, at: int) -> Part | None:
    """The part named at word `at`, unless the name starts the next clause ("…, X plays")."""
    called = _called(view, at)
    return called if called and _closes(view, called[1]) else None


def _closes(view: View, at: int) -> bool:
    return view.breaks(at) or view.key(at) in _CLOSERS


def _head(view: View, at: int) -> int | Part:
    """The last word for somebody behind word `at`, -1 where there is none; or the part named on the way."""
    head = -1
    for place in range(at + 1, min(at + 1 + MOST_WORDS, len(view.words))):
        key = view.key(place)
        if view.breaks(place):
            if view.gap(place) == "," and head < 0 and not view.name(place) and key not in DETERMINERS:
                continue  # "a shy, gifted chef"
            return head
        if called := _called(view, place):
            return called
        if key in _NO_PARTS:
            return -1
        if is_person(key):
            head = place
        elif head >= 0 or key in _BREAK_OFF:
            return head
    return head
