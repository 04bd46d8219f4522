"""Lengths, clock times and years as people say them, and kinds left open. Each case in our own words."""

from __future__ import annotations

from typing import Any

import pytest

from nightcap.request.times.durations import minutes
from nightcap.request.words import split

from .asking import asked, limits


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("a hundred minutes", 100), ("a hundred and ten mins", 110), ("two hours twenty", 140), ("an hour forty", 100),
        ("1 hr 40", 100), ("three quarters of an hour", 45), ("a quarter of an hour", 15),
        ("an hour and a quarter", 75), ("two hours and three quarters", 165), ("twenty odd minutes", 29),
    ],
)  # fmt: skip
def test_lengths_are_read_in_words(text: str, length: float) -> None:
    assert (length, len(split(text))) == minutes(split(text), 0)


def test_minutes_behind_hours_are_not_what_else_is_counted() -> None:
    assert minutes(split("two hours and twenty people"), 0) == (120, 2)


@pytest.mark.parametrize(
    ("text", "op", "length"),
    [
        ("lights out by half nine", "max", 90), ("we've got till ten", "max", 120),
        ("it must end before 10", "max", 120), ("the babysitter leaves at 11", "max", 180),
        ("asleep by ten to eleven", "max", 170),
        ("home by quarter past nine", "max", 75), ("it's half nine and the taxi is at eleven", "max", 90),
        ("out the door for night shift at 9.40", "max", 100), ("over before nine forty-five", "max", 105),
        ("he nods off after two hours twenty", "max", 140), ("an hour and a half at the very outside", "max", 90),
        ("not a minute over two hours", "max", 120), ("a good two hours", "min", 120),
        ("an hour or two", "max", 120), ("20-30 mins", "max", 30), ("a great big old epic", "min", 140),
    ],
)  # fmt: skip
def test_what_bounds_a_sitting(text: str, op: str, length: float) -> None:
    assert limits(text, "runtime_minutes") == [("runtime_minutes", op, length)]


@pytest.mark.parametrize(
    "text",
    ["no eye on the clock", "as long as you like", "we have argued for forty minutes",
     "half an hour each way on the bus", "it's half four in the morning there", "Rush Hour"],
)  # fmt: skip
def test_what_bounds_no_sitting(text: str) -> None:
    assert limits(text, "runtime_minutes", "total_minutes") == []


@pytest.mark.parametrize("text", ["twenty-odd minutes a go", "25 minutes a pop", "half an hour each"])
def test_so_long_apiece_is_said_of_episodes(text: str) -> None:
    assert ("kind", "in", ("series",)) in limits(text, "kind")
    assert all(value <= 30 for _, _, value in limits(text, "runtime_minutes"))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("made before I was born, 1975", None, 1974), ("older than me, I was born in 1990", None, 1989),
        ("I'm 45, nothing newer than me", None, 1981), ("from the year I was born, 1987", 1987, 1987),
        ("nothing made after they landed on the moon", None, 1969), ("films from before the war", None, 1938),
        ("before colour", None, 1965), ("nothing in black and white", 1966, None), ("from the 70s or 80s", 1970, 1989),
        ("the 60s, 70s or 80s", 1960, 1989), ("this century", 2000, None), ("my nan, in her eighties", None, None),
        ("I haven't laughed since lockdown", None, None), ("set before the war", None, None),
    ],
)  # fmt: skip
def test_years_are_told_by_births_events_and_decades(text: str, low: int | None, high: int | None) -> None:
    found: dict[str, Any] = {op: value for _, op, value in limits(text, "year")}
    assert ({"min": low} if low else {}) | ({"max": high} if high else {}) == found


@pytest.mark.parametrize(
    "text",
    ["a film or an episode of something", "either a film or a couple of episodes", "an episode or a film",
     "film or series, I don't mind"],
)  # fmt: skip
def test_alternatives_leave_the_kind_open(text: str) -> None:
    assert limits(text, "kind", "episodes") == []


def test_the_length_binds_where_the_kind_is_open() -> None:
    request = asked("a film or an episode, so long as it is over by half past nine")
    assert [(each.field, each.value) for each in request.limits] == [("runtime_minutes", 90)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between an hour and 90 minutes", 60, 90),
        ("between 90 and 120 minutes", 90, 120),
        ("a 100 minute film", 85, 115),
    ],
)
def test_a_sitting_between_two_lengths(text: str, low: float, high: float) -> None:
    assert limits(text, "runtime_minutes") == [("runtime_minutes", "min", low), ("runtime_minutes", "max", high)]


def test_seasons_are_counted_in_episodes_and_an_episode_is_no_count_of_them() -> None:
    assert limits("at most two seasons", "episodes") == [("episodes", "max", 24)]
    assert limits("no longer than an episode of Friends", "episodes") == []
