"""Lengths, languages, company and makers as people say them. Each case in our own words."""

from __future__ import annotations

from typing import Any

import pytest

from .asking import asked, limits, wished


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("shorter than Paddington 2", {"max": 102}), ("no longer than Paddington 2", {"max": 103}),
        ("longer than The Matrix", {"min": 137}), ("about as long as The Matrix", {"min": 121, "max": 151}),
        ("not as long as The Matrix", {"max": 135}), ("under 80 minutes", {"max": 79}),
        ("under two hours", {"max": 120}),
        ("we have maybe 70 minutes", {"max": 70}), ("over before the football at 8.45", {"max": 45}),
        ("an hour, and the kids are in bed by 9", {"max": 60}),
    ],
)  # fmt: skip
def test_how_long_it_may_be(text: str, ends: dict[str, float]) -> None:
    assert {op: value for _, op, value in limits(text, "runtime_minutes")} == ends


@pytest.mark.parametrize(
    "text",
    ["it gets going in the first ten minutes", "gripping in the first half hour", "shorter than Succession",
     "as long as it's funny", "the boys are in bed by 8", "takes place over one night"],
)  # fmt: skip
def test_what_says_nothing_of_its_length(text: str) -> None:
    assert limits(text, "runtime_minutes", "total_minutes") == []


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("tonight and tomorrow, three hours each evening", 360), ("an hour a night for five nights", 300),
        ("two hours in total", 120), ("four hours altogether", 240), ("40 minutes left on the train", 40),
    ],
)  # fmt: skip
def test_how_long_it_may_be_in_all(text: str, minutes: float) -> None:
    assert limits(text, "runtime_minutes", "total_minutes") == [("total_minutes", "max", minutes)]


@pytest.mark.parametrize(
    ("text", "op", "count"),
    [
        ("a miniseries, 4 parts at most", "max", 4), ("won't start anything with more than two seasons", "max", 24),
        ("more than two seasons please", "min", 24),
    ],
)  # fmt: skip
def test_how_many_episodes(text: str, op: str, count: float) -> None:
    assert ("episodes", op, count) in limits(text, "episodes")


@pytest.mark.parametrize("text", ["three of us, one telly", "something on tv", "in front of the telly"])
def test_the_set_is_no_series(text: str) -> None:
    assert limits(text, "kind") == []


@pytest.mark.parametrize("text", ["some good telly", "a tv drama", "a tv series"])
def test_what_is_shown_on_it_is_one(text: str) -> None:
    assert ("kind", "in", ("series",)) in limits(text, "kind")


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("I'm Polish and homesick, something in my own language", ("pl",)),
        ("in my mother tongue, I'm from Brazil", ("pt",)),
        ("I've been in Hull for two months and heard Korean today. In my own language please", ("ko",)),
        ("my wife spoke French all day. Something in my own language", ("en",)), ("keep it English", ("en",)),
        ("something English, nothing foreign", ("en",)),
        ("learning French all day, now something in my own language", ("en",)),
    ],
)  # fmt: skip
def test_ones_own_language(text: str, spoken: tuple[str, ...]) -> None:
    assert {value for _, _, value in limits(text, "language")} == {spoken}


def test_somebody_elses_language_is_not_guessed() -> None:
    assert limits("my cousin is here, something in her language", "language") == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("a sleepover of ten-year-old girls", 10), ("nothing a nine year old shouldn't see", 9),
        ("three teenagers and my father want a film", 13),
    ],
)  # fmt: skip
def test_whose_age_it_must_suit(text: str, age: int) -> None:
    assert ("audience_age", "max", age) in limits(text, "audience_age")


@pytest.mark.parametrize("text", ["one with kids in it", "a film about a 9 year old who sees ghosts"])
def test_children_in_it_are_no_company(text: str) -> None:
    assert limits(text, "audience_age") == []
    assert asked(text).company is None


def test_a_wifes_mother_is_no_wife() -> None:
    assert asked("my wife's mother is staying").company == "parents"


@pytest.mark.parametrize(
    "text",
    ["Saw Spirited Away. Another by the same man please", "loved Spirited Away, what else has he made",
     "watched Spirited Away yesterday, anything else by him", "Spirited Away again? No, same director though"],
)  # fmt: skip
def test_the_maker_of_a_title_named_before(text: str) -> None:
    assert ("person", "in", ("Hayao Miyazaki",)) in limits(text, "person")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Emma Stone or Tom Hanks please", ("Emma Stone", "Tom Hanks")),
        ("Emma Stone or Tom Hanks in a thriller", ("Emma Stone", "Tom Hanks")),
        ("a Miyazaki my six-year-old can follow", ("Hayao Miyazaki",)),
    ],
)  # fmt: skip
def test_either_of_two_people(text: str, people: tuple[str, ...]) -> None:
    assert limits(text, "person") == [("person", "in", people)]


def test_who_walks_out_wants_none_of_them() -> None:
    assert limits("if it stars Adam Sandler I'm going to bed", "person") == [("person", "not_in", ("Adam Sandler",))]


@pytest.mark.parametrize(("text", "op", "value"), [("longish", "min", 140), ("the shorter the better", "max", 100)])
def test_lengths_that_are_only_wished_for(text: str, op: str, value: Any) -> None:
    (limit,) = wished(text)
    assert (limit.field, limit.op, limit.value) == ("runtime_minutes", op, value)
    assert asked(text).limits == ()


def test_a_language_behind_refused_things_is_asked_for() -> None:
    assert limits("no bad language, no bedroom scenes, Arabic or Turkish if you have it", "language") == [
        ("language", "in", ("ar", "tr"))
    ]
    assert limits("not Arabic or Turkish", "country", "language")[0][1] == "not_in"


@pytest.mark.parametrize(
    "text", ["every film Dad picks is from the war", "I like to laugh with my family", "the music was loud in the bar"]
)
def test_what_has_an_article_is_no_genre(text: str) -> None:
    assert limits(text, "genre") == []


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("can't decide between horror and comedy", ("horror", "comedy")),
        ("Let's have a western. Or a musical.", ("western", "musical")),
    ],
)
def test_one_or_the_other_genre(text: str, either: tuple[str, ...]) -> None:
    assert {value for _, _, value in limits(text, "genre")} == {either}


def test_ages_of_those_spoken_of() -> None:
    assert {value for _, _, value in limits("he's 13, she's 6, I'm 44", "audience_age")} == {6}
    assert limits("she's 7 months pregnant", "audience_age") == limits("he's 10 minutes late", "audience_age") == []


def test_who_learns_a_language_hears_it() -> None:
    request = asked("my Japanese teacher says to watch without subtitles")
    assert [each for each in request.limits if each.field == "language"] == []
    assert [wish.value for wish in wished("my Japanese teacher says to watch without subtitles")] == [("ja",)]


@pytest.mark.parametrize(
    "text",
    ["goulash two nights running", "I can't face that one this year", "Eleven minutes, I looked at the clock.",
     "just landed a new job", "a musical for someone who has never seen a musical", "my phone is tiny"],
)  # fmt: skip
def test_what_is_told_limits_nothing(text: str) -> None:
    assert limits(text, "total_minutes", "runtime_minutes", "year", "new_on_chart", "seen") == []


def test_all_that_somebody_made_was_seen() -> None:
    assert limits("we've watched everything by Wes Anderson", "person") == [("person", "not_in", ("Wes Anderson",))]
