"""The hours that someone has: their words, and the days they are laid over."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from nightcap.errors import UsageError
from nightcap.publish.plan.hours import instant, read_days, read_hours, read_span, read_zone, windows
from nightcap.publish.plan.model import Hours, Span, Wanted

BERLIN = ZoneInfo("Europe/Berlin")


def hours(evening: str = "21:00-23:00", weekend: str = "14:00-23:00", on: str | None = None) -> Hours:
    return read_hours(Wanted(evenings=evening, weekend=weekend, on=on))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("21:00-23:00", time(21), time(23)),
        ("21-23", time(21), time(23)),
        (" 20.30 – 22.15 ", time(20, 30), time(22, 15)),
        ("20h30-22h", time(20, 30), time(22)),
        ("9pm-11:30pm", time(21), time(23, 30)),
        ("9-11pm", time(21), time(23)),
        ("11-1am", time(23), time(1)),
        ("11am to 1pm", time(11), time(13)),
        ("12pm-2pm", time(12), time(14)),
        ("10pm-12am", time(22), time(0)),
        ("22:00-24:00", time(22), time(0)),
        ("22:00 until 01:00", time(22), time(1)),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, start: time, end: time) -> None:
    assert read_span(text, "--evenings") == Span(start, end)


@pytest.mark.parametrize(
    "text", ["", "late", "21:00", "25-26", "21:60-22:00", "21:00-21:00", "13pm-2pm", "0am-2am", "24:30-2"]
)
def test_what_are_no_hours_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UsageError, match=r"--evenings .*21:00-23:00"):
        read_span(text, "--evenings")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("tue,thu", {1, 3}),
        ("Tuesdays and Thursdays", {1, 3}),
        ("weds", {2}),
        ("sat sun", {5, 6}),
        ("thurs, mon", {0, 3}),
    ],
)
def test_days_are_read_as_people_write_them(text: str, days: set[int]) -> None:
    assert read_days(text) == days


@pytest.mark.parametrize("text", ["", "tue,someday", "t", "2026-11-25"])
def test_what_is_no_day_is_named(text: str) -> None:
    with pytest.raises(UsageError, match="no day of the week"):
        read_days(text)


def test_what_is_not_said_is_assumed_as_for_a_request_and_told() -> None:
    assumed = read_hours(Wanted())

    assert (assumed.evening, assumed.weekend) == (Span(time(21), time(23, 30)), Span(time(18, 30), time(23, 30)))
    assert assumed.assumed == ("evenings", "weekend")


def test_one_pair_of_hours_is_meant_for_every_day_if_it_is_the_evenings() -> None:
    assert read_hours(Wanted(evenings="20-22")).weekend == Span(time(20), time(22))
    assert read_hours(Wanted(evenings="20-22")).assumed == ()
    assert read_hours(Wanted(weekend="14-22")).assumed == ("evenings",)


def test_a_zone_that_is_not_there_is_refused() -> None:
    for name in ("Mars/Olympus", "", "../etc", "x" * 400):
        with pytest.raises(UsageError, match="no such zone"):
            read_zone(name)


def test_windows_are_those_of_the_days_in_question() -> None:
    monday = datetime(2026, 11, 23, 12, tzinfo=BERLIN)
    found = list(windows(hours(on="mon,sat,sun"), BERLIN, monday.astimezone(UTC), date(2026, 11, 28)))

    assert [(window.day.isoformat(), window.minutes) for window in found] == [("2026-11-23", 120), ("2026-11-28", 540)]
    assert found[0].start == datetime(2026, 11, 23, 20, tzinfo=UTC)


def test_of_a_window_that_has_begun_the_rest_is_left() -> None:
    late = datetime(2026, 11, 23, 22, 15, tzinfo=BERLIN).astimezone(UTC)

    (found,) = windows(hours(), BERLIN, late, date(2026, 11, 23))

    assert (found.start, found.minutes) == (late, 45)


def test_after_midnight_the_hours_of_the_evening_before_still_run() -> None:
    past = datetime(2026, 11, 24, 0, 30, tzinfo=BERLIN).astimezone(UTC)

    (found,) = windows(hours("22:00-01:00"), BERLIN, past, date(2026, 11, 23))

    assert (found.day, found.minutes) == (date(2026, 11, 23), 30)


def test_hours_of_two_days_that_overlap_are_counted_once() -> None:
    friday = datetime(2026, 11, 27, 12, tzinfo=BERLIN).astimezone(UTC)
    found = list(windows(hours("20:00-10:00", "08:00-12:00"), BERLIN, friday, date(2026, 11, 28)))

    assert [window.minutes for window in found] == [14 * 60, 2 * 60]
    assert found[1].start == found[0].start + timedelta(hours=14)


@pytest.mark.parametrize(("day", "minutes"), [(date(2026, 3, 28), 4 * 60), (date(2026, 10, 24), 6 * 60)])
def test_a_night_on_which_the_clocks_change_has_the_minutes_that_pass(day: date, minutes: int) -> None:
    noon = datetime.combine(day, time(12), BERLIN).astimezone(UTC)

    (found,) = windows(hours("23:00-04:00", "23:00-04:00"), BERLIN, noon, day)

    assert found.minutes == minutes


def test_a_time_that_the_clocks_leave_out_is_the_one_after_it_and_one_shown_twice_the_first() -> None:
    assert instant(date(2026, 3, 29), time(2, 30), BERLIN) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert instant(date(2026, 10, 25), time(2, 30), BERLIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_window_that_the_clocks_leave_out_is_none() -> None:
    noon = datetime(2026, 3, 28, 12, tzinfo=BERLIN).astimezone(UTC)
    found = list(windows(hours("02:00-03:00", "02:00-03:00"), BERLIN, noon, date(2026, 3, 30)))

    assert [window.day for window in found] == [date(2026, 3, 30)]
