"""Which countries words name: "Irish", "the Netherlands", "US", "Latin American"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from nightcap.catalogue.countries import ADJECTIVES, NOUNS, REGIONS
from nightcap.request.lexicon import Phrases
from nightcap.request.words import Word


@cache
def _adjectives() -> Phrases[tuple[str, ...]]:
    return Phrases([*ADJECTIVES.items(), *REGIONS.items()])


@cache
def nouns() -> Phrases[tuple[str, ...]]:
    """Names of countries → their codes."""
    return Phrases(NOUNS.items())


def adjective(words: Sequence[Word], at: int) -> tuple[tuple[str, ...], int] | None:
    """The countries of an adjective or a region that starts at word `at`, and the word after it."""
    if words[at].text in ("US", "U.S"):
        return ("US",), at + 1
    return _adjectives().at(words, at)


def country(words: Sequence[Word], at: int) -> tuple[tuple[str, ...], int] | None:
    """The countries of a noun that starts at word `at`, with "the" before it or without, and the word after it."""
    found = nouns().at(words, at)
    bare = found is None and words[at].key == "the" and at + 1 < len(words)
    return nouns().at(words, at + 1) if bare else found


def either(words: Sequence[Word], at: int) -> tuple[tuple[str, ...], int] | None:
    """As `adjective`, or else as `country`."""
    return adjective(words, at) or country(words, at)
