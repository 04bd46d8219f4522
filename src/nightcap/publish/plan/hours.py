"""The hours that someone has: read from their words, and laid out over the days of a time zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nightcap.errors import UsageError
from nightcap.publish.plan.model import Hours, Span, Wanted
from nightcap.request.times.deadlines import EVENING_ENDS, WEEKDAY_MINUTES, WEEKEND_MINUTES

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: assumed hours end as a request's deadlines have it, with the viewing time before it that these are reckoned with
_ENDS: Final = datetime.combine(date(2000, 1, 1), EVENING_ENDS)  # only its time of day counts
_EVENING, _WEEKEND = (
    Span((_ENDS - timedelta(minutes=minutes)).time(), _ENDS.time()) for minutes in (WEEKDAY_MINUTES, WEEKEND_MINUTES)
)
_CLOCK: Final = r"(\d{1,2})(?:[:.h](\d{2})|h)?\s*(am|pm|a\.m\.|p\.m\.)?"
_SPAN: Final = re.compile(rf"\s*{_CLOCK}\s*(?:-|–|—|to|until|till)\s*{_CLOCK}\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of free time: the day it belongs to, its start (UTC), and how many minutes it has."""

    day: date
    start: datetime
    minutes: int


def read_hours(wanted: Wanted) -> Hours:
    """The hours wanted; what is not said is as for a request's deadlines. Raises UsageError for what cannot be read."""
    evening = None if wanted.evenings is None else read_span(wanted.evenings, "--evenings")
    weekend = None if wanted.weekend is None else read_span(wanted.weekend, "--weekend")
    assumed = [name for name, given in (("evenings", evening), ("weekend", weekend or evening)) if given is None]
    return Hours(
        evening=evening or _EVENING,
        weekend=weekend or evening or _WEEKEND,  # who gives one pair of hours means it for every day
        days=frozenset(range(7)) if wanted.on is None else read_days(wanted.on),
        assumed=tuple(assumed),
    )


def read_span(text: str, option: str) -> Span:
    """As in "21:00-23:00", "9pm-11:30pm", "22-1". Raises UsageError."""
    read = _SPAN.fullmatch(text)
    halves = bool(read and (read[3] or read[6]))
    starts, ends = (_times(read, group, halves=halves) if read else [] for group in (1, 4))
    if not starts or not ends:
        raise UsageError(f"{option} {text}: no hours such as 21:00-23:00.")
    # "9-11pm": the start is in the half of the day that lies nearer to the end
    start, end = min(((s, e) for s in starts for e in ends), key=lambda pair: _minutes(*pair) or 24 * 60)
    if start == end:
        raise UsageError(f"{option} {text}: starts and ends at the same time. Write it as 21:00-23:00.")
    return Span(start, end)


def _times(read: re.Match[str], group: int, *, halves: bool) -> list[time]:
    """The times that an hour can mean: in both halves of the day where only the other end names its half."""
    hour, minute, half = int(read[group]), int(read[group + 1] or 0), (read[group + 2] or "").lower()[:1]
    if hour > (12 if half else 24) or minute > 59 or (hour == 24 and minute) or (half and not hour):
        return []
    if half or (halves and 0 < hour <= 12):
        return [time(hour % 12 + 12 * (each == "p"), minute) for each in half or "ap"]
    return [time(hour % 24, minute)]


def _minutes(start: time, end: time) -> int:
    return ((end.hour - start.hour) * 60 + end.minute - start.minute) % (24 * 60)


def read_days(text: str) -> frozenset[int]:
    """As in "tue,thu" or "Fridays": days of the week, Monday 0. Raises UsageError."""
    words = re.findall(r"\w+", text.casefold())
    found = {word: day_of_week(word) for word in words if word != "and"}
    days = frozenset(day for day in found.values() if day is not None)
    if not days or None in found.values():
        wrong = next((word for word, day in found.items() if day is None), text)
        raise UsageError(f"--on {text}: “{wrong}” is no day of the week. Write it as tue,thu.")
    return days


def day_of_week(word: str) -> int | None:
    """Which day a word names, Monday 0: "wed", "weds", "Wednesdays"; None where it names none."""
    stem = word.casefold().removesuffix("s")
    return next((day for day, name in enumerate(DAYS) if len(stem) >= 3 and name.startswith(stem)), None)


def read_zone(name: str | None) -> tzinfo | None:
    """The zone of this name; None is the machine's own. Raises UsageError."""
    try:
        return None if name is None else ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError(f"--zone {name}: no such zone. Write it as Europe/Berlin.") from error


def instant(day: date, clock: time, zone: tzinfo | None) -> datetime:
    """When (UTC) the clocks of a zone show that: of a time shown twice the first, of one left out what follows it."""
    return datetime.combine(day, clock, zone).astimezone(UTC)  # without a zone: the machine's rules for that day


def windows(hours: Hours, zone: tzinfo | None, since: datetime, last: date) -> Iterator[Window]:
    """The free time from a moment on, up to and with what starts on the last day, in order.

    A night on which the clocks change has as many minutes as pass, not as many as they show.
    """
    day = since.astimezone(zone).date() - timedelta(days=1)  # whose hours may run past midnight
    free_from = since
    while day <= last:
        span = hours.of(day)
        if span is not None:
            start = max(free_from, instant(day, span.start, zone))
            ends_on = day + timedelta(days=span.end <= span.start)
            minutes = int((instant(ends_on, span.end, zone) - start).total_seconds() // 60)
            if minutes > 0:
                yield Window(day, start, minutes)
                free_from = start + timedelta(minutes=minutes)  # hours of two days may overlap
        day += timedelta(days=1)
