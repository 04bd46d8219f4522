"""Values of a program's records, as plays have them; what is none raises ValueError saying why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from typing import Any, Final

from nightcap.charts.plays.play import NoPlay

#: no title is longer; what is comes from a damaged file
_LONGEST_TEXT: Final = 500
#: years of seconds: more is no time watched, but a damaged number
_MOST: Final = 10**10
_DAY_AND_TIME: Final = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}")


def text(value: object, what: str) -> str:
    """Text that says something, without outer spaces."""
    if isinstance(value, bytes):
        raise ValueError(f"the {what} is not UTF-8")  # noqa: TRY004 - a damaged record, not a wrong call
    cleaned = "" if value is None else str(value).strip()
    if not cleaned:
        raise ValueError(f"no {what}")
    if len(cleaned) > _LONGEST_TEXT:
        raise ValueError(f"the {what} has {len(cleaned):,} characters")
    return cleaned


def maybe_text(value: object) -> str | None:
    """Text, or None where there is none that could be read."""
    try:
        return text(value, "text")
    except ValueError:
        return None


def whole(value: object, what: str) -> int:
    """A whole number, which some programs write as text or with a fraction (which is cut off)."""
    if value is None or value == "":
        raise ValueError(f"no {what}")
    try:
        number = int(value) if isinstance(value, (int, float)) else int(str(value))
    except (ValueError, OverflowError):
        raise ValueError(f"“{str(value)[:40]}” is no {what}") from None
    if abs(number) > _MOST:
        raise ValueError(f"“{str(value)[:40]}” is no {what}")
    return number


def maybe_whole(value: object) -> int | None:
    """A whole number, or None where there is none that could be read."""
    try:
        return whole(value, "number")
    except ValueError:
        return None


def season(value: object) -> str | None:
    """The number of a season as text, "0" for specials; None where there is none."""
    number = maybe_whole(value)
    return None if number is None or number < 0 else str(number)


def episode(value: object) -> int | None:
    """The number of an episode; None where there is none."""
    number = maybe_whole(value)
    return None if number is None or number < 0 else number


def epoch(value: object, what: str) -> datetime:
    """Seconds since 1970 as UTC, without a zone."""
    seconds = whole(value, what)
    if seconds <= 0:
        raise ValueError(f"“{seconds}” is no {what}")
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)


def moment(value: object, what: str, *, zone: tzinfo | None) -> datetime:
    """A time in ISO 8601 as UTC to the second, without a zone; one without a zone is of `zone` (None: the machine's).

    The hour that comes twice in autumn is taken as its first; an hour that is left out in spring as
    if the clock had not been changed yet.
    """
    written = text(value, what)
    problem = f"“{written[:40]}” is no {what}"
    if _DAY_AND_TIME.match(written) is None:
        raise ValueError(problem)
    try:
        time = datetime.fromisoformat(written)
        if time.tzinfo is None and zone is not None:
            time = time.replace(tzinfo=zone)
        return time.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    except (ValueError, OverflowError, OSError):
        raise ValueError(problem) from None


def unreadable(reason: str, line: int | None, row: Mapping[str, Any], seconds: object = None) -> NoPlay:
    """A record that cannot be read, with the time it states if that can."""
    return NoPlay(rule="unreadable", reason=reason, line=line, row=row, seconds=maybe_whole(seconds) or 0)
