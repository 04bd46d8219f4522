"""Phrases of the tables written short: `(lost|broke) my (phone|keys)` is each of the four; `(so|)` may be left out.

Brackets do not stand inside brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, product
from typing import Final

from nightcap.request.words import keys

#: the brackets round words of which one is chosen
_CHOICE: Final = re.compile(r"[()]")


@cache
def _keys(word: str) -> tuple[str, ...]:
    return keys(word)


def cut(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase of a table, as `words.keys` gives them."""
    return tuple(chain.from_iterable(map(_keys, phrase.split())))


def _parts(written: str) -> list[list[str]]:
    """What stands in each place: one piece of text, or several of which one is chosen."""
    return [part.strip().split("|") for part in _CHOICE.split(written)]


def each_way(written: str, start: str = "") -> Iterator[str]:
    """The phrase with every choice of the words in its brackets; with `start` at least all that start with that key."""
    if "(" not in written:
        yield " ".join(written.split())
        return
    parts = _parts(written)
    if start:
        place = next(at for at, pieces in enumerate(parts) if pieces != [""])
        parts[place] = [piece for piece in parts[place] if not piece or _start(piece) == start]
    for chosen in product(*parts):
        yield " ".join(" ".join(chosen).split())


def _start(piece: str) -> str:
    return next((key for word in piece.split() for key in _keys(word)), "")


def first_keys(written: str) -> set[str]:
    """The keys that the phrase can start with."""
    if "(" not in written:  # most of them: the rest is not taken apart
        return {_start(written)} - {""}
    found: set[str] = set()
    for pieces in _parts(written):
        starts = list(map(_start, pieces))
        found.update(starts)
        if "" not in starts:
            break
    return found - {""}


def keys_within(written: str, longest: int | None = None) -> set[str]:
    """The keys of all its ways, or only of those that are at most `longest` keys long."""
    if "(" not in written:  # most of them
        whole = cut(written)
        return set(whole) if longest is None or len(whole) <= longest else set()
    places = [[cut(piece) for piece in pieces] for pieces in _parts(written)]
    shortest = [min(map(len, place)) for place in places]
    spare = len(written) if longest is None else longest - sum(shortest)
    return {
        key
        for place, least in zip(places, shortest, strict=True)
        for piece in place
        if len(piece) - least <= spare
        for key in piece
    }
