"""Whether a text says the same as one in another language, by the names and numbers that a translator leaves alone."""

from __future__ import annotations

import re
from typing import Final

from nightcap.reviews.article import Article

_NAME_OR_NUMBER: Final = re.compile(r"\d+|\b[^\W\d_a-zà-öø-ÿа-яё][^\W\d_]+")
#: so many names and numbers in the same order, and this share of those that either text has
_FEWEST: Final = 10
_LEAST_SHARE: Final = 0.75


def is_translated(a: Article, b: Article) -> bool:
    """Whether one is a translation of the other, as far as that can be told without knowing either language.

    Only where both languages are known and differ. Names must be written alike in both, so a translation into another
    script is not seen, unless it is full of numbers.
    """
    if not a.language or not b.language or a.language == b.language:
        return False
    share, count = _in_order(a.text, b.text)
    return count >= _FEWEST and share >= _LEAST_SHARE


def _in_order(a: str, b: str) -> tuple[float, int]:
    """How many names and numbers both texts have in the same order: as a share of the text with fewer, and counted."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415

    theirs = [[word.casefold() for word in _NAME_OR_NUMBER.findall(text)] for text in (a, b)]
    fewer = min(map(len, theirs))
    count = LCSseq.similarity(*theirs)
    return (count / fewer if fewer else 0.0), count
