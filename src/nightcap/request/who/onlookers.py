"""Strangers who see the screen too: "the man beside me can see my screen", "people read over my shoulder"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.words import JOINED, Word

#: what nobody wants to be seen watching
_EMBARRASSING: Final = ("sexual_content", "nudity")
_SEEING: Final = bag(
    "see sees seeing look looks looking watch watches watching peer peers peering read reads reading peek peeks "
    "peeking glance glances glancing staring stares spy spying facing faces leaning leans visible"
)
_SCREENS: Final = bag("screen screens laptop tablet ipad phone shoulder shoulders monitor kindle")
_MINE: Final = bag("my our")
#: between them: "looking over at my screen"
_BETWEEN: Final = bag(
    "over at on into onto in the what s whats is right straight down across clearly can still from behind"
)
_NOBODY: Final = bag(
    "nobody noone none cant cannot couldnt wont without not never dont doesnt if unless dad mum wife husband"
)
_STRANGERS: Final = bag(
    "neighbour neighbor stranger strangers passenger passengers beside behind commuters colleague colleagues aisle seat"
)
_REACH: Final = 5
_BEFORE: Final = 6


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    for at in reading.positions():
        if words[at].key not in _SEEING:
            continue
        screen = _screen(words, at)
        if screen is None or not _somebody(words, at):
            continue
        text = reading.said(at, screen + 1)
        limit = Limit(field="note", op="not_in", value=_EMBARRASSING, text=text)
        meaning = "others see your screen: no sexual content or nudity"
        yield Finding(first=at, last=screen + 1, meaning=meaning, limits=(limit,), rank=3)


def _screen(words: Sequence[Word], at: int) -> int | None:
    """The screen of "looking at my screen"; None where something else is looked at."""
    step = at + 1
    while step < len(words) and step - at <= _REACH and words[step].gap == JOINED:
        key = words[step].key
        if key in _SCREENS:
            mine = words[step - 1].key in _MINE or (words[step - 1].key == "the" and _is_stranger(words, at))
            return step if mine else None
        if key not in _BETWEEN | _MINE:
            return None
        step += 1
    return None


def _is_stranger(words: Sequence[Word], at: int) -> bool:
    """As in "the woman beside me can see the screen"."""
    return any(word.key in _STRANGERS for word in words[max(0, at - _BEFORE) : at])


def _somebody(words: Sequence[Word], at: int) -> bool:
    """Whether somebody else does it: not "I can see my screen", "nobody can see my screen"."""
    first = at
    while first and at - first < _BEFORE and words[first].gap == JOINED:
        first -= 1
    before = [word.key for word in words[first:at]]
    subject = [key for key in before if key not in ("can", "could", "will", "might", "who", "is", "are", "s", "keeps")]
    own = bool(subject) and subject[-1] in ("i", "we", "im", "were", "id", "ill", "you")
    return bool(subject) and not own and not _NOBODY & set(before)
