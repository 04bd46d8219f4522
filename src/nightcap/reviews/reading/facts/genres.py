"""What genre the article calls its title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.phrases import Phrase
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import GENRE_ADJECTIVES, GENRE_NOUNS, GENRE_PAIRS, PLURALS

_PAIRED: Final = {key for pair in GENRE_PAIRS for key in pair}


def of(view: View, phrase: Phrase) -> Iterator[Claim]:
    """One claim for each genre named in the phrase."""
    at = phrase.first
    while at <= phrase.head:
        width = 1
        key = _singular(view, at)
        genres: tuple[str, ...] = ()
        if key in _PAIRED and at < phrase.head:
            genres = GENRE_PAIRS.get((key, _singular(view, at + 1)), ())
            width = 2 if genres else 1
        if not genres:
            genres = GENRE_NOUNS.get(key, ()) or (GENRE_ADJECTIVES.get(key, ()) if at < phrase.head else ())
        for genre in genres:
            yield view.fact("genre", genre, at, at + width, title=phrase.title)
        at += width


def _singular(view: View, at: int) -> str:
    key = view.key(at)
    return PLURALS.get(key, key)
