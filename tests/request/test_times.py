from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.request import Limit, read
from nightcap.request.times.durations import minutes, spoken
from nightcap.request.words import split

from .conftest import SmallGazetteer


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def limits(text: str, now: str = "2026-11-23T20:00") -> list[Limit]:
    return list(read(text, now=at(now), names=SmallGazetteer()).limits)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("90 min", 90), ("1h30", 90), ("1 h 30 min", 90), ("1hr 45mins", 105), ("2h", 120), ("an hour", 60),
        ("half an hour", 30), ("an hour and a half", 90), ("hour and a half", 90), ("two and a half hours", 150),
        ("1.5 hours", 90), ("ninety minutes", 90), ("forty five minutes", 45), ("a couple of hours", 120),
        ("two hours and ten minutes", 130), ("3", None), ("minutes", None), ("99999 hours", None),
    ],
)  # fmt: skip
def test_lengths_of_time_are_read_as_people_write_them(text: str, length: float | None) -> None:
    found = minutes(split(text), 0)
    assert (length, len(split(text))) == found if length else found is None


@given(st.integers(1, 59), st.integers(1, 20))
def test_hours_and_minutes_add_up(rest: int, hours: int) -> None:
    assert (hours * 60 + rest, 4) == minutes(split(f"{hours} h {rest} min"), 0)


@pytest.mark.parametrize(("length", "said"), [(45, "45 minutes"), (60, "1 h"), (90, "90 minutes"), (150, "2 h 30 min")])
def test_lengths_are_said_in_plain_words(length: float, said: str) -> None:
    assert said == spoken(length)


@pytest.mark.parametrize(
    ("now", "text", "budget"),
    [
        ("2026-11-23T20:00", "done by Sunday", 5 * 150 + 2 * 300),  # Monday evening: three and a half hours are left
        ("2026-11-23T22:30", "done by Tuesday", 60 + 150),  # of Monday one hour
        ("2026-11-27T20:00", "done by Friday", 150),
        ("2026-11-28T09:00", "finish by the end of the weekend", 600),
        ("2026-11-28T09:00", "done by the weekend", 600),  # it has begun
        ("2026-11-23T20:00", "finished before Wednesday", 300),
        ("2026-11-23T20:00", "by tomorrow", 300),
        ("2026-11-23T20:00", "three evenings", 450),
        ("2026-11-23T20:00", "in one sitting", 150),
        ("2026-11-23T23:50", "in one sitting", 30),  # never less than one short episode
    ],
)
def test_a_deadline_leaves_the_viewing_time_up_to_and_with_its_day(now: str, text: str, budget: float) -> None:
    assert [("total_minutes", "max", budget)] == [(each.field, each.op, each.value) for each in limits(text, now)]


def test_a_budget_says_what_it_rests_on() -> None:
    request = read("by Sunday", now=at("2026-10-28T18:00"), names=SmallGazetteer())
    assert request.understood[0].meaning == "by Sunday 1 Nov: about 17 h 30 min of viewing time"


@pytest.mark.parametrize(
    ("now", "text", "left"),
    [
        ("2026-11-23T20:00", "it's 10 pm and I'm up at 6", 60),
        ("2026-11-23T23:30", "I'm up at 6", 30),  # too late for seven hours of sleep: one short episode
        ("2026-11-23T21:00", "in bed by 11", 120),
        ("2026-11-23T21:00", "until half past ten", 90),
        ("2026-11-23T20:00", "it is 9:15 p.m. and I have to be up at 6.45", 150),
        ("2026-11-24T00:30", "up at 10 tomorrow", 150),
        ("2026-11-23T20:00", "finish before midnight", 240),
        ("2026-11-23T10:00", "until noon", 120),
    ],
)
def test_the_clock_leaves_so_many_minutes(now: str, text: str, left: float) -> None:
    assert [("runtime_minutes", "max", left)] == [(each.field, each.op, each.value) for each in limits(text, now)]


@pytest.mark.parametrize(
    "text", ["tonight", "something by 6 directors", "it's 2 much", "before 25", "at 10 Downing Street"]
)
def test_what_is_no_time_limits_nothing(text: str) -> None:
    assert limits(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("late 80s", 1986, 1989), ("mid-90s", 1993, 1996), ("'70s", 1970, 1979), ("the 1950s", 1950, 1959),
        ("the noughties", 2000, 2009), ("2010s", 2010, 2019), ("since 2015", 2015, None), ("before 2000", None, 1999),
        ("after 2010", 2011, None), ("nothing before 1990", 1990, None), ("nothing older than 2010", 2010, None),
        ("from 1990 to 1999", 1990, 1999), ("1985-1995", 1985, 1995), ("the last ten years", 2016, None),
        ("past decade", 2016, None), ("this year", 2026, None), ("2019 onwards", 2019, None),
        ("a recent film", 2022, None),
        ("an old movie", None, 1996), ("nothing old", 1997, None), ("a silent film", None, 1930),
        ("my old friend", None, None), ("new york", None, None),
    ],
)  # fmt: skip
def test_eras_are_read_relative_to_the_day_of_asking(text: str, low: int | None, high: int | None) -> None:
    found = {each.op: each.value for each in limits(text) if each.field == "year"}
    assert ({"min": low} if low else {}) | ({"max": high} if high else {}) == found
