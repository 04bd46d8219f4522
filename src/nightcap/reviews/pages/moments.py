"""When a piece was published, from what a page writes, in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final

_UNITS: Final = {
    "s": "seconds", "sec": "seconds", "second": "seconds", "m": "minutes", "min": "minutes", "minute": "minutes",
    "h": "hours", "hr": "hours", "hour": "hours", "d": "days", "day": "days", "w": "weeks", "week": "weeks",
}  # fmt: skip
_AGO: Final = re.compile(
    r"\W*(?:(?:about|over|almost)\s+)?(\d{1,4}|an?|one)\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|"
    r"days?|w|weeks?)"
    r"(?:\s+ago)?\W*",
    re.IGNORECASE,
)
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.{0,30})?")
_ZONE: Final = re.compile(r"([+-]\d{2})(\d{2})$")
_IN_ADDRESS: Final = re.compile(r"[/_-](20\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
#: longer words are no moment; dateparser would spend a second on them
_MOST: Final = 60
#: clocks differ; what is further ahead of the fetch is no moment of publishing
_AHEAD: Final = timedelta(days=1)
_EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)


def moment(words: str, fetched_at: datetime) -> datetime | None:
    """The moment that words name, in UTC; "6 hours ago" counts back from the fetch. None where it cannot be one.

    Where no zone is told, UTC is meant; where no time is told, midnight.
    """
    words = words.strip()
    if not words or len(words) > _MOST:
        return None
    try:
        found = _iso(words) or _ago(words, fetched_at) or _parsed(words, fetched_at)
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    found = found.replace(microsecond=0)
    return found if _EARLIEST <= found <= fetched_at + _AHEAD else None


def in_address(url: str | None) -> datetime | None:
    """The day in an address such as …/2019/11/18/…, at midnight UTC."""
    found = _IN_ADDRESS.search(url[:2000]) if url else None
    if found is None:
        return None
    try:
        return datetime(int(found[1]), int(found[2]), int(found[3]), tzinfo=UTC)
    except ValueError:
        return None


def _iso(words: str) -> datetime | None:
    if not _ISO.fullmatch(words):
        return None
    try:
        found = datetime.fromisoformat(_ZONE.sub(r"\1:\2", words))
    except ValueError:
        return None
    return in_utc(found)


def _ago(words: str, fetched_at: datetime) -> datetime | None:
    found = _AGO.fullmatch(words)
    if found is None:
        return None
    number = int(found[1]) if found[1].isdigit() else 1
    unit = found[2].lower()
    return fetched_at - timedelta(**{_UNITS[unit if unit in _UNITS else unit.rstrip("s")]: number})


def _parsed(words: str, fetched_at: datetime) -> datetime | None:
    """By dateparser, which knows 200 languages and takes some milliseconds."""
    import dateparser  # noqa: PLC0415  # costs 150 ms with its first call

    base = fetched_at.astimezone(UTC).replace(tzinfo=None)
    found = dateparser.parse(words, settings={"RELATIVE_BASE": base, "TIMEZONE": "UTC", "PREFER_DATES_FROM": "past"})
    return in_utc(found) if found is not None else None


def in_utc(found: datetime) -> datetime:
    """The moment in UTC, which is meant where no zone is told."""
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
