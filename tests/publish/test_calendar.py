"""Events as an iCalendar file, read back by a parser that is not ours."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.publish.calendar import Event, escaped, fit, folded, write_calendar

START = datetime(2026, 11, 25, 20, tzinfo=UTC)
HOSTILE = (
    "commas, semicolons; and \\ backslashes \\n, \\;",
    "line\nends\r\nof\rmany\u2028kinds\x85here",
    "BEGIN:VEVENT\r\nUID:not-ours\r\nEND:VEVENT",
    "END:VCALENDAR",
    "👩‍👩‍👧‍👦" * 60,
    "שלום עולם",
    "مرحبا بالعالم",
    "日本語" * 100,
    'X;VALUE="a:b":c',
    "bell\x07 and NUL\x00 and half \ud800",
)


def event(summary: str = "A", **changes: Any) -> Event:
    given: dict[str, Any] = {
        "uid": "one", "sequence": 0, "stamp": START, "start": START, "end": START + timedelta(hours=2),
        "summary": summary,
    }  # fmt: skip
    return Event(**given | changes)


def read(content: bytes) -> list[Any]:
    parsed = icalendar.Calendar.from_ical(content)
    assert not parsed.errors
    return list(parsed.walk("VEVENT"))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_comes_back_as_it_is_and_adds_nothing(text: str) -> None:
    (found,) = read(write_calendar([event(text, description=text)]))

    assert str(found["SUMMARY"]) == fit(text)
    assert str(found["DESCRIPTION"]) == fit(text)
    assert found["UID"] == "one"


@given(st.text(max_size=400), st.text(max_size=400))
def test_any_text_comes_back(summary: str, description: str) -> None:
    (found,) = read(write_calendar([event(summary, description=description)]))

    assert str(found["SUMMARY"]) == (fit(summary) or "Untitled")
    assert str(found.get("DESCRIPTION", "")) == fit(description)


@given(st.text(max_size=400))
def test_no_line_is_too_long_and_no_character_is_cut_in_two(text: str) -> None:
    content = write_calendar([event(text, description=text)])

    assert content.endswith(b"\r\n")
    for line in content.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        assert not any(unicodedata.category(char) == "Cc" for char in line.decode("utf-8"))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=400))
def test_a_folded_line_is_the_line_once_it_is_unfolded(line: str) -> None:
    assert folded(line).replace(b"\r\n ", b"").removesuffix(b"\r\n").decode() == line


def test_marks_that_turn_what_stands_beside_are_left_out_and_those_that_join_are_kept() -> None:
    assert fit("a\u202eb\u2066c\u200dd\u200ee") == "abc\u200dd\u200ee"
    assert fit("  a\tb  ") == "a b"


def test_times_are_utc_whatever_zone_they_came_in() -> None:
    tokyo = timezone(timedelta(hours=9))
    (found,) = read(write_calendar([event(start=START.astimezone(tokyo))]))

    assert found["DTSTART"].to_ical() == b"20261125T200000Z"
    assert found["DTEND"].to_ical() == b"20261125T220000Z"
    assert found["DTSTAMP"].dt == START


def test_there_is_what_the_standard_asks_for_and_nothing_of_our_own() -> None:
    lines = write_calendar([event(description="D"), event(uid="two")]).decode().splitlines()

    assert lines[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Nightcap//Plan//EN"]
    names = {re.split("[:;]", line)[0] for line in lines}
    assert names == {
        "BEGIN", "VERSION", "PRODID", "UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION",
        "STATUS", "END",
    }  # fmt: skip


def test_a_reminder_is_there_only_where_it_is_wished_for() -> None:
    quiet, loud, gone = read(write_calendar([event(), event("B", remind=15), event("C", remind=15, cancelled=True)]))

    assert (len(quiet.walk("VALARM")), len(gone.walk("VALARM"))) == (0, 0)
    (alarm,) = loud.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt, alarm["DESCRIPTION"]) == ("DISPLAY", timedelta(minutes=-15), "B")
    assert (loud["STATUS"], gone["STATUS"]) == ("CONFIRMED", "CANCELLED")


def test_an_escaped_text_is_one_line() -> None:
    assert escaped("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne"
