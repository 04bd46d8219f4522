"""What one is led to expect: where the words that tell it begin and end, and what turns them round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.reading.tables import Table, bag_of, table
from nightcap.reviews.reading.words import Word, bag

#: the words of the hope, the word behind all, and whether the verb itself says that it is only a hope ("sounds like")
Found = tuple[tuple[int, int], int, bool]

HOPES: Final[Table] = table("hopes")
QUOTES: Final = " '\"‘’“”"
ARTICLES: Final = bag("the a an")
WORKS: Final = bag_of("nouns", "work")
_STOPS: Final = bag(
    "but and yet which who while whereas what that instead when so because than rather turns turn proves becomes "
    "is was has though although after from"
)
#: what may stand before a hope and is no part of it
_EMPTY: Final = bag(
    "the this it its it us you show film series movie as like is s are me to be that for will would at of one all "
    "youre going if though were thats was"
)
#: what cannot begin a hope: "He works in advertising and sells soap"
_NO_HOPE: Final = bag("and or by when where")
_MOST_WORDS: Final = 9
_QUOTED: Final = "-'’\"“”‘"


def hope(words: Sequence[Word], first: int) -> tuple[int, int] | None:
    """The words from `first` on that tell what one is led to expect."""
    if first >= len(words) or words[first].gap.strip(_QUOTED + ":") or words[first].key in _NO_HOPE:
        return None
    last = first
    while last < len(words) and last - first < _MOST_WORDS:
        word = words[last]
        if last > first and (word.gap.strip(_QUOTED) or (word.key in _STOPS and words[last - 1].key not in _EMPTY)):
            break
        last += 1
    while first < last and words[first].key in _EMPTY:
        first += 1
    return (first, last) if last > first else None


def before(words: Sequence[Word], last: int) -> tuple[int, int] | None:
    """The noun phrase that ends at word `last`: "the thriller [that the poster promises]"."""
    first = last - 1
    while first > max(0, last - _MOST_WORDS) and words[first].key not in ARTICLES and not words[first].gap:
        first -= 1
    return (first, last) if 0 <= first < last - 1 and words[first].key in ARTICLES else None


def said(words: Sequence[Word], entry: str) -> bool:
    """Whether anything in the sentence is of this entry of the table of hopes."""
    hits = (HOPES.at(words, at) for at, word in enumerate(words) if word.key in HOPES.starts)
    return any(hit is not None and entry in hit.entries for hit in hits)


def delivers_another(keys: Sequence[str]) -> bool:
    """ "The trailer promises a thriller and the film delivers a nap"."""
    pairs = (keys[at + 1 : at + 2] for at, key in enumerate(keys) if key in ("delivers", "deliver") and at > 1)
    return any(behind in (("a",), ("an",)) for behind in pairs)
