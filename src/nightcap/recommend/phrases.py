"""Figures and lists in plain English."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.plain import counted

#: where no part of a request was understood
NOTHING_FOUND: Final = "No limit and no wish was found in your words; what is well regarded comes first."
_ORDINALS: Final = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip


def ordinal(number: int) -> str:
    """1 → first … 10 → tenth, then 11th, 21st."""
    if 0 < number < len(_ORDINALS):
        return _ORDINALS[number]
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def duration(minutes: int) -> str:
    """381 → "6 h 21 min", 120 → "2 h", 45 → "45 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def amount(number: int) -> str:
    """2600000 → "2.6 million", 940000 → "940,000"."""
    if number >= 1_000_000:
        return f"{number / 1_000_000:.1f}".removesuffix(".0") + " million"
    return f"{number:,}"


def viewed(views: int | None, hours: int | None) -> str:
    """How often it was watched: "11.1 million views"; hours where no views are stated; empty where neither is."""
    if views is not None:
        return f"{amount(views)} views"
    return "" if hours is None else f"{amount(hours)} hours viewed"


def listed(words: Sequence[str], last: str = "and") -> str:
    """("a", "b", "c") → "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def passing(number: int) -> str:
    """1 → "1 title passes", 1200 → "1,200 titles pass"."""
    return f"{counted(number, 'title')} pass{'es' if number == 1 else ''}"


def sentence(text: str) -> str:
    """With a capital at its start and a stop at its end."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."
