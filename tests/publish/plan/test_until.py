"""By which day: what people write."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.errors import UsageError
from nightcap.publish.plan.until import read_until

WEDNESDAY = date(2026, 11, 25)


def until(text: str, today: date = WEDNESDAY, tonight: date | None = None) -> date:
    return read_until(text, today=today, tonight=tonight or today)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-03", "2026-12-03"),
        ("sunday", "2026-11-29"),
        ("by Sunday", "2026-11-29"),
        ("Sun", "2026-11-29"),
        ("sunday night", "2026-11-29"),
        ("wednesday", "2026-11-25"),
        ("next tuesday", "2026-12-01"),
        ("before sunday", "2026-11-28"),
        ("before wednesday", "2026-12-01"),
        ("today", "2026-11-25"),
        ("tonight", "2026-11-25"),
        ("tomorrow", "2026-11-26"),
        ("tmrw", "2026-11-26"),
        ("tomorrow evening", "2026-11-26"),
        ("3 Dec", "2026-12-03"),
        ("by 3 Dec", "2026-12-03"),
        ("Dec 3", "2026-12-03"),
        ("the 3rd of December", "2026-12-03"),
        ("december 3rd, 2027", "2027-12-03"),
        ("before 3 Dec", "2026-12-02"),
        ("3 Sept", "2027-09-03"),
        ("1 March", "2027-03-01"),
        ("25 Nov", "2026-11-25"),
        ("24 Nov", "2027-11-24"),
        ("29 feb", "2028-02-29"),
        ("in two weeks", "2026-12-09"),
        ("in 10 days", "2026-12-05"),
        ("within a week", "2026-12-02"),
        ("a fortnight", "2026-12-09"),
        ("in a month", "2026-12-25"),
        ("end of the month", "2026-11-30"),
        ("the end of January", "2027-01-31"),
        ("end of the year", "2026-12-31"),
        ("end of the week", "2026-11-29"),
        ("the end of the weekend", "2026-11-29"),
        ("this weekend", "2026-11-29"),
        ("the weekend", "2026-11-27"),
        ("in one evening", "2026-11-25"),
        ("in three evenings", "2026-11-27"),
    ],
)
def test_a_day_is_read(text: str, day: str) -> None:
    assert until(text).isoformat() == day


def test_a_month_on_from_its_last_day_is_the_last_day_of_the_next() -> None:
    assert until("in a month", date(2027, 1, 31)) == date(2027, 2, 28)


def test_after_midnight_tonight_is_still_the_evening_before() -> None:
    assert until("tonight", WEDNESDAY, WEDNESDAY - timedelta(days=1)) == WEDNESDAY - timedelta(days=1)
    assert until("today", WEDNESDAY, WEDNESDAY - timedelta(days=1)) == WEDNESDAY


@pytest.mark.parametrize(
    "text",
    ["", "soon", "31 Nov", "2026-13-01", "3/12", "32 Dec", "in two", "dec", "the 3rd", "3 Dec 20266", "in 1.5 days"],
)
def test_what_cannot_be_read_is_told_with_examples(text: str) -> None:
    with pytest.raises(UsageError, match=r"no day that can be read\. Write it as sunday"):
        until(text)


@pytest.mark.parametrize(
    ("text", "why"), [("2026-11-24", "is over"), ("2029-01-01", "two years off"), ("before today", "is over")]
)
def test_a_day_that_is_over_or_too_far_is_told(text: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        until(text)


@given(st.text(max_size=60), st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_whatever_is_written_is_a_day_to_come_or_an_error_that_says_so(text: str, today: date) -> None:
    try:
        found = until(text, today)
    except UsageError:
        return
    assert today <= found <= today + timedelta(days=731)


@given(st.integers(0, 600), st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_a_date_written_out_is_that_date(days: int, today: date) -> None:
    day = today + timedelta(days=days)

    assert until(day.isoformat(), today) == day
    assert until(f"{day.day} {day:%B} {day.year}", today) == day
    assert until(f"{day:%b} {day.day} {day.year}", today) == day
