"""Persons in an article written without capitals: two or three words in a row that are no ordinary ones."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Final

from nightcap.catalogue import countries, languages
from nightcap.reviews.reading.facts.services import TRIGGERS as SERVICES
from nightcap.reviews.reading.passage import Name
from nightcap.reviews.reading.spans.plain import is_ordinary
from nightcap.reviews.reading.tables import ordinary
from nightcap.reviews.reading.words import Sentence, Word

#: of the words of an article that may be capitals before it has any
_SHARE: Final = 0.04
_FEW: Final = 30
_MOST: Final = 3
_LEAST_LETTERS: Final = 3
_BEFORE_PARTS: Final = frozenset(("is", "plays", "as", "play"))
_NO_NAMES: Final = frozenset((*countries.ADJECTIVES, *countries.NOUNS, *languages.CODES)) | SERVICES


def without_capitals(body: Sequence[Sentence]) -> bool:
    """Whether a text is written in small letters throughout."""
    count = sum(len(sentence.words) for sentence in body)
    capitals = sum(word.capital and word.key != "i" for sentence in body for word in sentence.words)
    return count >= _FEW and capitals <= _SHARE * count


def people(sentence: Sentence, taken: Container[int]) -> Iterator[Name]:
    """The persons of a sentence, and whom they play; `taken` are the words of other names."""
    at, words = 0, sentence.words
    while at < len(words):
        last = at
        while last < min(at + _MOST, len(words)) and last not in taken and _is_name(words[last].key):
            if last > at and words[last].gap:
                break
            last += 1
        if last - at > 1 or (last > at and _is_part(words, at)):
            name = " ".join(word.text.capitalize() for word in words[at:last])
            yield Name(at, last, name, "person" if last - at > 1 else "other")
        at = max(last, at + 1)


def _is_part(words: Sequence[Word], at: int) -> bool:
    """Whether one word is somebody's name for what stands around it: "ruth (ann lee)", "ann lee is ruth"."""
    bracketed = at + 1 < len(words) and "(" in words[at + 1].gap
    return bracketed or (at > 0 and words[at - 1].key in _BEFORE_PARTS)


def _is_name(key: str) -> bool:
    plain = len(key) < _LEAST_LETTERS or not key.isalpha() or key in _NO_NAMES
    return not plain and key not in ordinary() and not is_ordinary(key)
