"""Patterns for whole lines, one alternative a row."""

from __future__ import annotations

import re
from typing import Final

#: characters; no rule looks at a longer line
MOST: Final = 600
_SENTENCE_END: Final = re.compile(r"[.!?…。！？؟][\"'”’»)\]]*$")
_SENTENCES: Final = re.compile(r"(?<=[.!?。！？])[\"”’)]*\s+(?=\S)")


def bag(words: str) -> frozenset[str]:
    """A set of words written as one string."""
    return frozenset(words.split())


def whole(*rows: str) -> re.Pattern[str]:
    """A pattern to be matched with a whole line: any of the rows, a few marks around it. A blank is any space."""
    spaced = "|".join(row.replace(" ", r"\s+") for row in rows)
    return re.compile(rf"\W{{0,4}}(?:{spaced})\W{{0,6}}", re.IGNORECASE)


def fits(pattern: re.Pattern[str], text: str) -> bool:
    return len(text) <= MOST and pattern.fullmatch(text) is not None


def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _SENTENCE_END.search(text[-8:].rstrip()) is not None


def sentences(text: str) -> list[str]:
    """A line's sentences, roughly: enough to tell which of them turn to the reader."""
    return [sentence.strip() for sentence in _SENTENCES.split(text)]
