"""Years and decades as people say them: "1994", "the late 80s", "the nineties"."""

from __future__ import annotations

from typing import Final

from nightcap.request.lexicon import pairs, table
from nightcap.request.words import HARD, JOINED, Word

#: films are no older than this
_FIRST_YEAR: Final = 1880
#: "early", "mid" and "late" in a decade: first and last year of it
PARTS: Final = {"early": (0, 3), "mid": (3, 6), "late": (6, 9)}


def span_at(words: list[Word], at: int) -> tuple[int, int, int] | None:
    """First and last year of the year or years told at word `at`, with "the" before them or not, and the word after."""
    start = at + (at < len(words) and words[at].key == "the")
    joined = start < len(words) and words[start].gap == JOINED
    return decade(words, start) or year_at(words, start) or named_years(words, start) if joined else None


def decade(words: list[Word], at: int) -> tuple[int, int, int] | None:
    """First year, last year and the word after of "90s", "the 1990s", "late 80s"."""
    start = at
    if 0 < at < len(words) and words[at].gap == JOINED and words[at - 1].key in ("over", "under"):
        return None  # "over-50s"
    if at < len(words) and words[at].key in PARTS:
        at += 1
    if at + 1 >= len(words) or not words[at].text.isascii() or not words[at].text.isdigit() or words[at + 1].key != "s":
        return None
    if words[at + 1].gap != 0 or words[at + 1].start - words[at].end > 1:
        return None
    digits = words[at].text
    if len(digits) not in (2, 4) or digits[-1] != "0":
        return None
    year = int(digits)
    if len(digits) == 2:
        year += 2000 if year < 20 else 1900
    if not _FIRST_YEAR <= year <= 2090:
        return None
    low, high = PARTS.get(words[start].key, (0, 9))
    return year + low, year + high, at + 2


def next_decade(words: list[Word], at: int) -> tuple[int, int, int] | None:
    """The decade behind "or", "and" or a comma at word `at`."""
    while at < len(words) and words[at].gap != HARD and words[at].key in ("or", "and", "the", "early", "even"):
        if words[at].key == "early":
            return None
        at += 1
    return decade(words, at) if at < len(words) and words[at].gap != HARD else None


def year_at(words: list[Word], at: int) -> tuple[int, int, int] | None:
    """A year of four digits as first year, last year and the word after it."""
    if at >= len(words) or len(words[at].text) != 4 or not words[at].text.isascii() or not words[at].text.isdigit():
        return None
    year = int(words[at].text)
    return (year, year, at + 1) if _FIRST_YEAR <= year <= 2100 else None


def named_years(words: list[Word], at: int) -> tuple[int, int, int] | None:
    """As in "the nineties": first year, last year and the word after it."""
    hit = table("era").at(words, at) if at < len(words) and words[at].gap == JOINED else None
    years = dict(pairs(hit[0])) if hit else {}
    return (int(years["from"]), int(years["to"]), hit[1]) if hit and {"from", "to"} <= years.keys() else None
