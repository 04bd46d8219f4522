"""Days and times as they are given on the command line."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from nightcap.asking import EVENING
from nightcap.errors import UsageError

#: before the first film and far past the last chart: a year outside is a slip of the hand
_FIRST_YEAR, _LAST_YEAR = 1888, 2100
_WRITTEN: Final = "Write it as 2025-10-28"


def moment(on: str | None) -> datetime:
    """The time of asking: now, or the evening of the day given, or the time given."""
    if on is None:
        return datetime.now()  # noqa: DTZ005  # the wall clock on the sofa
    try:
        given = datetime.fromisoformat(on) if "T" in on else datetime.combine(date.fromisoformat(on), EVENING)
    except ValueError as error:
        raise UsageError(f"--on {on}: not a date. {_WRITTEN} or 2025-10-28T22:00.") from error
    _bearable(given.year, f"--on {on}")
    return given


def day(on: str | None, option: str = "--week") -> date | None:
    """The day given, if any."""
    if on is None:
        return None
    try:
        given = date.fromisoformat(on)
    except ValueError as error:
        raise UsageError(f"{option} {on}: not a date. {_WRITTEN}.") from error
    _bearable(given.year, f"{option} {on}")
    return given


def _bearable(year: int, given: str) -> None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise UsageError(f"{given}: the year must lie between {_FIRST_YEAR} and {_LAST_YEAR}. {_WRITTEN}.")
