"""Lines that were broken to fit a column, as in e-mails, put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from nightcap.reviews.pages.lines.whole import is_sentence

#: headings and entries of lists begin a line of their own
HEADING: Final = re.compile(r"#{1,6}\s+")
ENTRY: Final = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)")
#: a line of an e-mail's head
_FIELD: Final = re.compile(r"[A-Z][\w-]{1,15}: ")
#: characters of the widest column, and of the narrowest
_WIDEST: Final = 100
_NARROWEST: Final = 45
#: characters by which a row may be shorter than one that the next word no longer fits in
_RAGGED: Final = 4
#: broken rows that tell a column
_LEAST: Final = 3


def unbroken(groups: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows of each group, those put together that a column's end alone kept apart.

    A row was broken where the first word of the next no longer fits in the column, whose width is that of the longest
    row that breaks off amid a sentence.
    """
    width = _column(groups)
    return [list(group) if width is None else _joined(group, width) for group in groups]


def _column(groups: Sequence[Sequence[str]]) -> int | None:
    broken = [
        len(row)
        for group in groups
        for row, below in pairwise(group)
        if len(row) >= _NARROWEST and below[0].islower() and not is_sentence(row)
    ]
    width = max(broken, default=0)
    fits = [len(row) <= width + _RAGGED for group in groups for row in group if len(row) >= _NARROWEST]
    return width if len(broken) >= _LEAST and width <= _WIDEST and sum(fits) >= 0.7 * len(fits) else None


def _joined(group: Sequence[str], width: int) -> list[str]:
    found = [list(group[:1])]
    for row, below in pairwise(group):
        if _is_own(below) or not _is_broken(row, below, width):
            found.append([below])
        else:
            found[-1].append(below)
    return [" ".join(rows) for rows in found]


def _is_own(row: str) -> bool:
    return any(kind.match(row) for kind in (HEADING, ENTRY, _FIELD))


def _is_broken(row: str, below: str, width: int) -> bool:
    if len(row) > width + _RAGGED:
        return False
    goes_on = below[0].islower() and not is_sentence(row) and len(row) >= _NARROWEST
    return goes_on or len(row) + 1 + len(below.split(maxsplit=1)[0]) > width - _RAGGED
