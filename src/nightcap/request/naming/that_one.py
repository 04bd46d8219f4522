"""Titles told by one word of their names: "not the Otto one", "the Ripley one we've seen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.catalogue.names import TitleRef, fold
from nightcap.request.lexicon import bag, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.naming.name_parts import named_by_part
from nightcap.request.words import HARD, JOINED

_ONES: Final = bag("one ones film films movie movies thing")
_THE: Final = bag("the that those any")
#: "I don't like the Twilight films" says more than that these are not wanted
_NOT: Final = bag("not no but except bar than from excluding minus without")
#: words of such a name, at most
_LONGEST: Final = 3
_REACH: Final = 8


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    for at in reading.positions():
        if at == 0 or words[at - 1].key not in _THE or words[at].gap != JOINED or not words[at].capital:
            continue
        last = at + 1
        while last < len(words) and last - at < _LONGEST and words[last].gap == JOINED and words[last].key not in _ONES:
            last += 1
        if (
            last >= len(words)
            or words[last].gap != JOINED
            or words[last].key not in _ONES
            or words[last - 1].key == "s"
        ):
            continue
        if reading.names.people(reading.said(at, last)) and last > at + 1:
            continue
        found = _titles(reading, at, last)
        denial = reading.marks[at].denial
        refused = denial is not None and words[denial.last - 1].key in _NOT and denial.last >= at - 1
        seen = _seen(reading, last + 1)
        if not found or not (refused or seen) or words[at].key in plain():
            continue
        end = seen or last + 1
        limit = Limit(field="title", op="not_in", value=tuple(ref.id for ref in found), text=reading.said(at - 1, end))
        names = ", ".join(dict.fromkeys(ref.name for ref in found))
        meaning = f"not {names}" if refused else f"has seen {names}: not again"
        first = reading.lead(at) if refused else at - 1
        yield Finding(first=min(first, at - 1), last=end, meaning=meaning, limits=(limit,), rank=3)


def _titles(reading: Reading, at: int, last: int) -> Sequence[TitleRef]:
    """The title of this name, or the only one whose name holds it."""
    said = reading.said(at, last)
    if found := reading.names.titles(said) or named_by_part(reading, at, last):
        return found
    holding = reading.names.holding(fold(said))
    return holding if len({ref.name for ref in holding}) == 1 else ()


def _seen(reading: Reading, at: int) -> int:
    """The word after "I've seen", "seen it" behind a title that is told of, else 0."""
    words = reading.words
    for step in range(at, min(len(words), at + _REACH)):
        if words[step].gap == HARD:
            return 0
        hit = table("likes").at(words, step)
        if hit is not None and hit[0] in ("seen", "again", "finished", "done"):
            return hit[1]
    return 0
