"""Days and weeks of a zone: each instant lies in its day, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.charts.compute.calendar import calendar, to_date, to_day
from nightcap.charts.methodology import WEEKDAYS, Methodology

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Casablanca")
INSTANTS = st.integers(
    int(datetime(2000, 1, 1, tzinfo=UTC).timestamp()), int(datetime(2030, 1, 1, tzinfo=UTC).timestamp())
)


def in_zone(zone: str, first_day: str = "monday") -> Methodology:
    return Methodology(name="test", time_zone=zone, week_starts=first_day)


@given(instant=INSTANTS, zone=st.sampled_from(ZONES))
def test_an_instant_lies_between_the_beginnings_of_its_day_and_of_the_next(instant: int, zone: str) -> None:
    days = calendar(in_zone(zone), instant, instant)
    local = datetime.fromtimestamp(instant, ZoneInfo(zone)).date()

    assert days.begins_at(to_day(local)) <= instant < days.begins_at(to_day(local) + 1)
    begins = datetime.combine(local, datetime.min.time(), ZoneInfo(zone))
    assert days.begins_at(to_day(local)) == begins.timestamp()


@given(instant=INSTANTS, zone=st.sampled_from(ZONES))
def test_the_time_ahead_of_utc_changes_at_the_right_second(instant: int, zone: str) -> None:
    days = calendar(in_zone(zone), instant - 200 * 86_400, instant + 200 * 86_400)
    ahead = datetime.fromtimestamp(instant, ZoneInfo(zone)).utcoffset()

    assert ahead is not None
    assert days.offsets.at(instant) == ahead.total_seconds()


@pytest.mark.parametrize("weekday", WEEKDAYS)
def test_a_week_begins_on_its_first_day_and_has_seven(weekday: str) -> None:
    days = calendar(in_zone("UTC", weekday), 0, 0)
    for day in range(-20, 20):
        first = days.week_of(day)
        assert first <= day < first + 7
        assert to_date(first).strftime("%A").casefold() == weekday


def test_what_no_calendar_has_becomes_its_first_or_last_week() -> None:
    assert to_date(-(10**9)).year == 1
    assert to_date(10**9).year == 9999
    assert to_date(to_day(date(1970, 1, 1))) == date(1970, 1, 1)
    assert calendar(in_zone("Europe/Berlin"), -(10**12), 0).begins_at(0) == -3600
