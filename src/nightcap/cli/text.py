"""Text from outside, made fit for a terminal."""

from __future__ import annotations

import unicodedata
from typing import Final

#: control characters, marks that turn the writing's direction, halves of characters
_UNFIT: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
#: these join or part letters and pictures, and steer nothing: zero-width non-joiner and joiner
_FIT: Final = frozenset("\n\u200c\u200d")


def shorten(text: str, most: int) -> str:
    """The text, cut at a word with … where it is longer."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def clean(text: str) -> str:
    """Without control characters: nothing from outside may steer the terminal."""
    return "".join(char if char in _FIT or unicodedata.category(char) not in _UNFIT else " " for char in text)


def one_line(text: str, most: int = 1000) -> str:
    """Clean, without line ends, and not endless."""
    return shorten(" ".join(clean(text).split()), most)
