"""Rows of a page's furniture: short cells beside one another, each a button, a counter, a moment or a label."""

from __future__ import annotations

import re
from typing import Final

from nightcap.reviews.pages.lines.controls import is_control, is_label
from nightcap.reviews.pages.lines.stamps import is_stamp
from nightcap.reviews.pages.lines.whole import is_sentence

_WIDE: Final = re.compile(r"\t+|[^\S\n]{2,}")
_BETWEEN: Final = re.compile(r"\s*(?:\||·|•|›|»|::|▾|▸|❝)\s*|\s+(?:/|>|–|—)\s+")
_SEPARATED: Final = re.compile(r"[|·•›»▾▸❝/>–—]|::")
_BUTTON: Final = re.compile(r"\s*\[(?:(?:your|enter) [\w -]{1,20}|[A-Z][\w' ]{1,24})\]\s*$")
_VOTES: Final = re.compile(r"[▲△⬆⇧♥♡👍]\W*\d[\d.,]*[km]?\s+(?=\w)")
_SYMBOLS: Final = re.compile(r"^[^\w(]+|[^\w)?]+$")
#: marks that lead to another page, at either end of a link
_LEADING: Final = re.compile(r"[→▶►▸▼▾⟩›»⇢➜]\s*\S.*|[^.]*\S\s*[→▶►▸⟩›»⇢➜]")
_CLOCK: Final = re.compile(r"\d{1,2}[:.]\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
_ARROWS: Final = frozenset("→▶►▸▼▾⟩›»⇢➜")
_YEAR: Final = re.compile(r"(?:19|20)\d{2}")
_HASHTAGS: Final = re.compile(r"(?:[\w ]{0,20}\W{0,3}\s*)?(?:#\w+[\s,·|]*){2,}")
#: a figure behind a picture, which tells what is counted: "👁 1.2K"
_COUNT: Final = re.compile(r"\d[\d.,]*\s?[km]?", re.IGNORECASE)
_FILED: Final = re.compile(r"(?:category|section|topic|filed under|posted in)\s*:\s*.{1,40}", re.IGNORECASE)
_GRADES: Final = re.compile(
    r"rated \d[\d.,]*(?: by .{1,20})?|(?:(?:rating|critic|user)s?['’]?s?\s*:?\s*)+(?:\d[\d./]*)?", re.IGNORECASE
)
#: characters of the longest cell, and of a whole row
_MOST_CELL: Final = 60
_MOST_ROW: Final = 200
_MOST_LINK: Final = 160
_MOST_WORDS: Final = 6


def beside(row: str) -> str:
    """A row whose cells stand far apart with a mark between them; running text as it is, without the wide gaps."""
    parts = [part for part in _WIDE.split(_VOTES.sub("", row.strip(), count=1)) if part.strip("|·•")]
    prose = any(len(part) > _MOST_CELL for part in parts) or any(is_sentence(part) for part in parts[:-1])
    return (" " if prose else " · ").join(parts)


def cells(text: str) -> list[str]:
    """What stands between the marks of a row, without pictures and marks at their ends."""
    return [cell for part in _BETWEEN.split(text) if (cell := _SYMBOLS.sub("", part))]


def is_row(text: str) -> bool:
    """Whether a line is a row of buttons, counters and moments, among which labels may stand.

    A year is a film's as well as a page's, so that "2024 · France · 104 min" is none.
    """
    if len(text) > _MOST_ROW or (is_sentence(text) and not text.endswith(")")) or "://" in text:
        return False
    if _SEPARATED.search(text) is None:
        return _is_counter(text)
    row = [(part, cell) for part in _BETWEEN.split(text) if (cell := _SYMBOLS.sub("", part))]
    if len(row) < 2 or any(_YEAR.fullmatch(cell) for _, cell in row):
        return _is_counter(text)
    known = [_is_known(part, cell) for part, cell in row]
    if sum(known) * 2 < len(row) or any(len(cell.split()) > _MOST_WORDS and not is_stamp(cell) for _, cell in row):
        return False
    return sum(known) > 1 or all(does or is_label(cell) for does, (_, cell) in zip(known, row, strict=True))


def _is_known(part: str, cell: str) -> bool:
    """Whether a cell is a moment, counter, grade or button; figures alone only beside a picture, as in a table not."""
    if _COUNT.fullmatch(cell) or (not any(map(str.isalpha, cell)) and not _CLOCK.fullmatch(cell)):
        return part != cell and not part.isascii()
    return (
        is_stamp(cell) or is_control(cell) or _FILED.fullmatch(cell) is not None or _GRADES.fullmatch(cell) is not None
    )


def _is_counter(text: str) -> bool:
    """Whether it is figures between pictures: "♡ 208 ↻ 31"."""
    return text.isascii() is False and re.fullmatch(r"(?:[^\w\s.,★☆⭐✭½]+\s*\d[\d.,]*[km]?\s*){1,6}", text) is not None


def is_link(text: str) -> bool:
    """Whether a line leads elsewhere by an arrow at its end or start, or is nothing but hashtags."""
    if len(text) > _MOST_LINK or text.endswith("."):
        return False
    if text[:1] in _ARROWS or text[-1:] in _ARROWS:
        return _LEADING.fullmatch(text) is not None
    return "#" in text and _HASHTAGS.fullmatch(text) is not None


def without_button(text: str) -> str:
    """A line without the buttons in brackets at its end: "Your email address [Subscribe]"."""
    while (shorter := _BUTTON.sub("", text)) != text:
        text = shorter
    return text
