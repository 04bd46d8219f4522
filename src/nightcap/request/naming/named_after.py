"""Makers whom only names of titles tell: "no Roald Dahl" keeps from "Roald Dahl's Matilda", which credits others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.catalogue.names import TitleRef, fold
from nightcap.request.lexicon import bag, known
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, TopicWish
from nightcap.request.words import JOINED, Word

#: words of a name of somebody
_FEWEST, _MOST = 2, 4
_TAIL: Final = bag("book books novel novels adaptation adaptations story stories film films thing things series stuff")
_ABOUT: Final = bag("about like set as than")


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    covered = 0
    for at in reading.positions():
        if at < covered or not reading.denied(at, belongs=True) or reading.mild(at):
            continue
        last = _until(words, at)
        if last - at < _FEWEST or not (borne := _borne(reading, at, last)):
            continue
        covered = last
        name = reading.said(at, last)
        while last < len(words) and words[last].gap == JOINED and words[last].key in _TAIL | {"s"}:
            last += 1
        first = reading.lead(at)
        text = reading.said(first, last)
        limit = Limit(field="title", op="not_in", value=tuple(ref.id for ref in borne), text=text)
        wish = TopicWish(topic=name, weight=-1.0, text=text)
        meaning = f"no {name}: without {_listed([ref.name for ref in borne])}"
        yield Finding(first=first, last=last, meaning=meaning, limits=(limit,), wishes=(wish,), rank=3)


def _until(words: Sequence[Word], at: int) -> int:
    """The word after the name that may start at word `at`: in capitals, or two words of which neither is ordinary."""
    last = at + 1
    while last < len(words) and last - at < _MOST and words[last].gap == JOINED and words[last].capital:
        last += 1
    if words[at].capital:
        return last
    strange = last < len(words) and words[last].gap == JOINED and not {words[at].key, words[last].key} & known()
    return last + 1 if strange else at


def _borne(reading: Reading, at: int, last: int) -> Sequence[TitleRef]:
    """Titles whose names hold that of somebody whom the catalogue does not credit, as the owner of what follows."""
    words = reading.words
    before = words[at - 1].key if words[at].gap == JOINED else ""
    if before in _ABOUT or all(word.key in known() for word in words[at:last]):
        return ()
    name = reading.said(at, last)
    if words[at].key in plain() or reading.names.people(name) or reading.names.titles(name):
        return ()
    owning = f" {fold(name)}s "  # "Harry Potter" is in his titles, but no maker of them
    return [ref for ref in reading.names.holding(name) if owning in f" {fold(ref.name)} "]


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
