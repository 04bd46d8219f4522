"""Names one after another behind a word that announces them: "like Heat, Alien or Her", "all the Paddingtons"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.request.lexicon import bag, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Reading
from nightcap.request.naming.title_names import Named, Search, name_at
from nightcap.request.naming.title_senses import is_strange
from nightcap.request.words import HARD, JOINED, SOFT

#: cues that stand before much else than titles: a name behind them is no guess
_PLAIN_CUES: Final = frozenset(("not", "done"))
#: before "like" as a verb
_WISHING: Final = frozenset(("i", "we", "would", "id", "wed", "feel", "to", "you", "they", "dont", "also"))
#: behind "the way X"
_COMPARING: Final = bag("is was are were does did do makes made feels felt")


def behind(search: Search, start: int, how: str) -> list[tuple[int, Named]]:
    """Where each of the names behind a cue starts, from word `start` on, and the name; `how`: the kind of the cue."""
    reading = search.reading
    listed = list(_listed(search, start, guess=how not in _PLAIN_CUES, known=how == "done"))
    if how == "every":
        return [(at, _whole_series(search, named)) for at, named in listed if _is_said(reading, at, named)]
    if listed and how == "more" and not _is_more_of(reading, listed[0]):
        return []
    if listed and how == "way" and not _compares(reading, listed[-1][1].last):
        return []
    return listed


def also_seen(search: Search, at: int) -> list[tuple[int, Named]]:
    """The titles behind "seen it and", "seen all three", from word `at` on."""
    return _and_more(search, at) or _all_of(search, at)


def _and_more(search: Search, at: int) -> list[tuple[int, Named]]:
    """Titles of the catalogue behind an "and" at word `at`."""
    words = search.reading.words
    joined = at + 1 < len(words) and words[at].gap != HARD and words[at].key in ("and", "plus")
    listed = _listed(search, at + 1, guess=True, known=False) if joined and words[at + 1].capital else ()
    return [each for each in listed if each[1].id]


def _all_of(search: Search, at: int) -> list[tuple[int, Named]]:
    """The whole series of "seen all three Knives Out films"."""
    words = search.reading.words
    joined = at < len(words) and words[at].gap == JOINED and words[at].capital
    listed = _listed(search, at, guess=False, known=True) if joined else ()
    return [(start, _whole_series(search, named)) for start, named in listed if named.id]


def _whole_series(search: Search, named: Named) -> Named:
    return replace(named, others=(*named.others, *search.every_part(named.name)))


def _is_said(reading: Reading, at: int, named: Named) -> bool:
    """Whether the words are the title's: of a misspelt name nothing is known of the series."""
    said = fold(reading.said(at, named.last)).removeprefix("the ").removesuffix("s")
    return said in fold(named.name)


def _is_more_of(reading: Reading, listed: tuple[int, Named]) -> bool:
    """Whether "more" stands before a name: "more Miss Marple", not "more German films"."""
    at, named = listed
    word = reading.words[at]
    if named.id is None and table("genres").at(reading.words, at):  # "more Miss Marple": a mystery
        return False
    return word.capital and word.key not in plain() and (named.id is not None or named.last > at + 1)


def _named(search: Search, at: int, *, guess: bool) -> Named | None:
    """A name, or, behind an article, one that the catalogue has ("like a Fargo", "all the Paddingtons")."""
    named = name_at(search, at, guess=guess)
    words = search.reading.words
    article = words[at].text in ("a", "an", "the") and at + 1 < len(words) and words[at + 1].capital
    if named is not None or not article:
        return named
    named = name_at(search, at + 1, guess=guess)
    return named if named is not None and named.id else None


def _may_guess(search: Search, at: int, *, guess: bool) -> bool:
    word = search.reading.words[at]
    return guess or word.capital or is_strange(word.key)


def _compares(reading: Reading, last: int) -> bool:
    words = reading.words
    return last < len(words) and words[last].gap == JOINED and words[last].key in _COMPARING


def _listed(search: Search, at: int, *, guess: bool, known: bool) -> Iterator[tuple[int, Named]]:
    """Names from word `at` on, joined by commas, "and", "or", "meets"; `known`: only such as the catalogue has."""
    reading, words = search.reading, search.reading.words
    first = True
    while at < len(words) and (words[at].gap != HARD or words[at - 1].key in ("vs", "mr", "dr")):
        if (
            words[at].key in ("the", "a")
            and at + 1 < len(words)
            and words[at + 1].key in ("film", "movie", "series", "show")
        ):
            at += 2
        elif words[at].key in ("watching", "film", "movie", "movies", "films", "series", "show", "shows", "both"):
            at += 1
        if at >= len(words):
            return
        named = _named(search, at, guess=not known and _may_guess(search, at, guess=first and guess))
        if named is None:
            return
        yield at, named
        first = False
        at = named.last
        if at >= len(words):
            return
        if words[at].gap == JOINED and words[at].key in ("and", "or", "meets", "x", "plus", "crossed", "mixed"):
            at += 1 + (at + 1 < len(words) and words[at].key in ("crossed", "mixed"))
        elif words[at].gap == SOFT and words[at].key in ("and", "or"):
            at += 1
        elif words[at].gap != SOFT or not (words[at].capital or reading.names.titles(words[at].text)):
            return


def is_verb(reading: Reading, at: int) -> bool:
    """As the "like" of "I would like", behind which no name needs to stand."""
    before = reading.words[at - 1].key if at and reading.words[at].gap == JOINED else ""
    return reading.words[at].key == "like" and before in _WISHING
