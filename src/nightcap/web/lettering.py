"""How a name is set in a narrow field: as large as it fits in, in whatever script it is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

#: from line to line, in sizes of type
LEADING: Final = 1.16
_SIZES: Final = (40, 34, 29, 25, 21, 18, 15)
#: from this size down, words that are too long are broken
_HARD: Final = 21
_MOST_LINES: Final = 5


def fitted(name: str, wide: float, high: float) -> tuple[int, list[str]]:
    """The size of type and the lines of a name in this room; what the smallest cannot hold ends in …."""
    for size in _SIZES:
        lines = _wrapped(name, wide / size, hard=size <= _HARD)
        if len(lines) <= _most_lines(size, high) and all(width(line) <= wide / size for line in lines):
            return size, lines
    size = _SIZES[-1]
    lines, most = _wrapped(name, wide / size, hard=True), _most_lines(size, high)
    last = lines[most - 1]
    while last and width(f"{last}…") > wide / size:
        last = last[:-1]
    return size, [*lines[: most - 1], f"{last}…"]


def _most_lines(size: int, high: float) -> int:
    return min(_MOST_LINES, int(high / (size * LEADING)))


def _wrapped(name: str, wide: float, *, hard: bool = False) -> list[str]:
    """Lines of at most `wide` ems, broken between words and, in scripts without spaces or where `hard`, in them."""
    lines, line = [], ""
    for piece in _pieces(name, wide, hard=hard):
        if line and width((line + piece).rstrip()) > wide:
            lines.append(line.rstrip())
            line = ""
        line = line + piece if line else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(name: str, wide: float, *, hard: bool) -> Iterator[str]:
    for word in name.split(" "):
        if any(unicodedata.east_asian_width(char) in "WF" for char in word) or (hard and width(word) > wide):
            yield from word[:-1]
            yield word[-1:] + " "
        else:
            yield word + " "


def width(text: str) -> float:
    """About how wide a text is in bold type, in ems; on the safe side."""
    return sum(map(_em, text))


def _em(char: str) -> float:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(char) in ("W", "F"):
        return 1.0
    if char in "il.,:;'|! ’‘·-":
        return 0.42
    if char in "mwMW@—":
        return 1.08
    return 0.84 if char.isupper() else 0.7


def is_leftward(name: str) -> bool:
    """Whether its first letter that has a direction is written from right to left."""
    for char in name:
        direction = unicodedata.bidirectional(char)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
