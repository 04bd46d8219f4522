"""Where image and substance part: what a trailer, a poster or a premise leads one to expect, and the title is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.tables import Hit, table
from nightcap.reviews.reading.words import bag

#: what raises the hope
_IMAGES: Final = {
    "trailer": bag("trailer trailers teaser teasers clips preview previews promo promos"),
    "poster": bag("poster posters thumbnail artwork tile cover"),
    "marketing": bag(
        "marketing marketed campaign publicity ads adverts advert advertising advertised billed billing sold "
        "packaged pitched blurb publicists notes catalogue brochure hype"
    ),
    "premise": bag("premise setup synopsis logline plot paper description opening"),
    "genre": bag("genre label tag"),
    "cast": bag("cast star stars casting"),
}
_VERBS: Final = table("hopes")
_STOPS: Final = bag("but and yet which who while whereas what that instead when so because than rather")
_KEPT: Final = bag("delivers rightly indeed exactly truthfully honestly")
_MOST_WORDS: Final = 9


def find(passage: Passage, scope: Scope) -> Iterator[Claim]:
    words = passage.words
    for field, marks in _IMAGES.items():
        at = next((place for place, word in enumerate(words) if word.key in marks), None)
        if at is None:
            continue
        hit = _verb(passage, at)
        if hit is None or any(word.key in _KEPT for word in words):
            continue
        span = _hope(passage, hit.last)
        if span and not scope.denied(hit.first, hit.last):
            first = min(at, hit.first)
            yield passage.claim("contrast", field, passage.said(*span).strip(" '\"‘’“”"), first, span[1])
            return


def _verb(passage: Passage, at: int) -> Hit | None:
    """The verb that tells the hope: behind the image, or the image's own word ("billed as")."""
    for start in range(max(0, at - 1), min(len(passage.words), at + 9)):
        hit = _VERBS.at(passage.words, start)
        if hit and hit.last > at:
            return hit
    return None


def _hope(passage: Passage, first: int) -> tuple[int, int] | None:
    """The words that tell what one is led to expect."""
    words = passage.words
    last = first
    while last < len(words) and last - first < _MOST_WORDS:
        word = words[last]
        if last > first and (word.gap.strip("-'’\"“”‘") or word.key in _STOPS):
            break
        last += 1
    while first < last and words[first].key in (
        "the",
        "this",
        "it",
        "us",
        "you",
        "show",
        "film",
        "series",
        "movie",
        "as",
        "like",
        "is",
        "s",
        "me",
        "to",
        "be",
        "that",
        "for",
    ):
        first += 1
    return (first, last) if last > first else None
