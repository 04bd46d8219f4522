"""Days written with numbers, in the order of whatever country the account was set to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

_YEAR_LAST: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\.?")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\.?")
_MONTHS: Final = 12


def decide(texts: Iterable[str]) -> tuple[bool, str]:
    """(whether the day stands before the month, what was assumed and why), from all days of a file.

    A number above 12 tells; where both orders are told, the more frequent one. Where nothing tells,
    day first for dots ("3.9.24", which no month-first country writes) and else month first.
    """
    day_first = month_first = dots = 0
    for text in texts:
        if match := _YEAR_LAST.fullmatch(text):
            day_first += int(match[1]) > _MONTHS
            month_first += int(match[3]) > _MONTHS
            dots += match[2] == "."
    if day_first and month_first:
        order = day_first > month_first
        one, other = _names(day_first=order)
        return order, f"Some dates can only be {one}, some only {other}; read as {one}."
    if day_first or month_first:
        order = day_first > 0
        return order, f"Dates were read as {_names(day_first=order)[0]}, as those above 12 tell."
    order = dots > 0
    one, other = _names(day_first=order)
    option = "--month-first" if order else "--day-first"
    return order, f"Every date could be read both ways; taken as {one}. If it is {other}, import with {option}."


def parse(text: str, *, day_first: bool) -> date:
    """The day. Raises ValueError saying why it is none."""
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(text, int(match[1]), int(match[2]), int(match[3]))
    match = _YEAR_LAST.fullmatch(text)
    if match is None:
        raise ValueError(f"“{text[:40]}” is not a date")
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    day, month = (first, second) if day_first else (second, first)
    return _day(text, year if len(match[4]) > 2 else 2000 + year, month, day)


def is_ordered(text: str) -> bool:
    """Whether the day's meaning hangs on the order of day and month."""
    return _YEAR_LAST.fullmatch(text) is not None


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(
            f"“{text}” is no day of the calendar (read as year {year}, month {month}, day {day})"
        ) from None


def _names(*, day_first: bool) -> tuple[str, str]:
    """What the order is called, and the other one."""
    names = ("day/month", "month/day")
    return names if day_first else (names[1], names[0])
