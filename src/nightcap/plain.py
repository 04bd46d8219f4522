"""Text made fit for showing: nothing from outside may steer the terminal, the page or the model that has it."""

from __future__ import annotations

import unicodedata
from typing import Final

#: control characters, marks that turn the writing's direction, halves of characters, ends of lines and paragraphs
_STEERS: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
#: private and unassigned ones, which only a machine makes something of
_UNASSIGNED: Final = frozenset({"Co", "Cn"})
#: these join or part letters and pictures, and steer nothing: zero-width non-joiner and joiner
_FIT: Final = frozenset("\n\u200c\u200d")


def clean(text: str, *, assigned: bool = False) -> str:
    """With a space for every character that could steer what shows it; only `assigned` ones where that is wished."""
    unfit = _STEERS | _UNASSIGNED if assigned else _STEERS
    return "".join(char if char in _FIT or unicodedata.category(char) not in unfit else " " for char in text)


def shorten(text: str, most: int) -> str:
    """The text, cut at a word with … where it is longer."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def one_line(text: str, most: int = 1000) -> str:
    """Clean, without line ends, and not endless."""
    return shorten(" ".join(clean(text).split()), most)


def counted(number: int, noun: str) -> str:
    """(1, "episode") → "1 episode", (8, "episode") → "8 episodes"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
