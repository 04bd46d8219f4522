"""Numbers as critics write them: 8, eight, ninety-five, a hundred and four."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from nightcap.reviews.reading.words import Word

_UNITS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL: Final[Mapping[str, int]] = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | {"dozen": 12}
)
ORDINALS: Final[Mapping[str, int]] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "eighteenth": 18, "twentieth": 20,
}  # fmt: skip
_HUNDRED: Final = 100
#: between two words of one number
_WITHIN: Final = ("", "-", "–")


def number_at(words: Sequence[Word], at: int) -> int | None:
    """The whole number that one word is, by itself."""
    word = words[at]
    if word.text.isdecimal():
        return int(word.text) if len(word.text) <= 4 else None
    return SMALL.get(word.key)


def number_before(words: Sequence[Word], end: int) -> tuple[int, int] | None:
    """(value, first word) of the number that ends right before word `end`."""
    if end < 1:
        return None
    if words[end - 1].key == "odd" and words[end - 1].gap == "-" and end > 1:
        end -= 1  # "ninety-odd minutes"
    value, first = number_at(words, end - 1), end - 1
    if value is None:
        return (_HUNDRED, end - 2) if words[first].key == "hundred" and end > 1 else None
    if words[first].text[0].isdigit():
        return value, first
    if 0 < value < 10 and first and words[first].gap in _WITHIN and words[first - 1].key in _TENS:
        value, first = value + SMALL[words[first - 1].key], first - 1
    return _with_hundred(words, value, first)


def _with_hundred(words: Sequence[Word], value: int, first: int) -> tuple[int, int]:
    """The number with the "a hundred and" that may stand before it."""
    before = first - 1 - (first > 0 and words[first - 1].key == "and")
    if value < _HUNDRED and before > 0 and words[before].key == "hundred":
        hundreds = 1 if words[before - 1].key == "a" else SMALL.get(words[before - 1].key, 0)
        if 0 < hundreds < 10:
            return value + hundreds * _HUNDRED, before - 1
    return value, first


def number_from(words: Sequence[Word], first: int) -> tuple[int, int] | None:
    """(value, word after it) of the number that starts at word `first`."""
    if first >= len(words):
        return None
    value = number_at(words, first)
    if value is None:
        return None
    after = first + 1
    if value in range(20, 100, 10) and after < len(words) and words[after].gap in _WITHIN:
        unit = SMALL.get(words[after].key, 0)
        if 0 < unit < 10 and not words[first].text[0].isdigit():
            return value + unit, after + 1
    return value, after
