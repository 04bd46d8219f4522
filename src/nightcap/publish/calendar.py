"""Events as an iCalendar file (RFC 5545), such as Apple's, Google's and Debian's calendar programs take in.

Times are UTC: an event happens once, its offset is known, and a form in UTC needs no VTIMEZONE, which programs read
most differently. There is no METHOD, as PUBLISH would ask for an organiser (RFC 5546, 3.2.1). Written by hand: it is
escaping and folding, and a library for the whole format takes 230 ms to load and lets control characters through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

_PRODUCT: Final = "-//Nightcap//Plan//EN"
#: octets of a line without its end (RFC 5545, 3.1)
_LONGEST: Final = 75
_LINE_END: Final = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
#: control characters, which the format forbids, and marks that turn the writing of what stands beside a text
_UNFIT: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event.

    The same `uid` with a higher `sequence` replaces what a calendar has of it; `stamp` is when this version was
    made. `remind` are the minutes before the start at which to remind; None: not at all. Times have a zone.
    """

    uid: str
    sequence: int
    stamp: datetime
    start: datetime
    end: datetime
    summary: str
    description: str = ""
    cancelled: bool = False
    remind: int | None = None


def write_calendar(events: Iterable[Event]) -> bytes:
    """The file, in UTF-8 with CRLF. A calendar without an event is not valid: give it one at least."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}"]
    for event in events:
        lines += _event(event)
    return b"".join(folded(line) for line in [*lines, "END:VCALENDAR"])


def _event(event: Event) -> Iterator[str]:
    summary = escaped(event.summary) or "Untitled"  # an empty text is an error to libical
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.uid)}"
    yield f"DTSTAMP:{_utc(event.stamp)}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTART:{_utc(event.start)}"
    yield f"DTEND:{_utc(event.end)}"
    yield f"SUMMARY:{summary}"
    if description := escaped(event.description):
        yield f"DESCRIPTION:{description}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    if event.remind is not None and not event.cancelled:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{summary}")
        yield f"TRIGGER:-PT{event.remind}M"
        yield "END:VALARM"
    yield "END:VEVENT"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def fit(text: str) -> str:
    """The text as a calendar can hold it: line ends as newlines, without control characters or half characters.

    Nor has it spaces at its ends, of which programs take the first one away.
    """
    plain = _UNFIT.sub("", _LINE_END.sub("\n", text.replace("\t", " ")))
    return plain.encode("utf-8", "replace").decode("utf-8").strip()


def escaped(text: str) -> str:
    """A value of type TEXT (RFC 5545, 3.3.11)."""
    marked = re.sub(r"([\\;,])", r"\\\1", fit(text))
    return marked.replace("\n", "\\n")


def folded(line: str) -> bytes:
    """The line with its end, cut where it is too long; a character is never cut in two."""
    out, room = bytearray(), _LONGEST
    for char in line:
        octets = char.encode()
        if len(octets) > room:
            out += b"\r\n "
            room = _LONGEST - 1
        out += octets
        room -= len(octets)
    return bytes(out + b"\r\n")
