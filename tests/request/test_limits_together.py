"""Limits that no title could meet together, and who or what sets them. Each case in our own words."""

from __future__ import annotations

from typing import Any

import pytest

from nightcap.request import GenreWish, LimitWish, TopicWish

from .asking import asked, limits, places


def years(text: str) -> dict[str, Any]:
    return {op: value for _, op, value in limits(text, "year")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a noir, fifties at the latest", {"max": 1959}), ("1972 at the very latest", {"max": 1972}),
        ("the forties or earlier", {"max": 1949}), ("2010 at the earliest", {"min": 2010}),
        ("80s or later", {"min": 1980}), ("from the twenties or 1930", {"min": 1920, "max": 1930}),
        ("the eighties or early nineties", {"min": 1980, "max": 1993}),
        ("a classic from 2001", {"min": 2001, "max": 2001}), ("a recent one, anything from 2012 on", {"min": 2012}),
        ("a black and white one from 1993", {"min": 1993, "max": 1993}),
        ("the latest thriller", {"min": 2025}),
    ],
)  # fmt: skip
def test_of_years_the_more_exact_ones_count_and_alternatives_are_joined(text: str, expected: dict[str, int]) -> None:
    assert years(text) == expected


def test_years_apart_leave_out_what_lies_between() -> None:
    assert years("from the fifties or the seventies")["in"] == (*range(1950, 1960), *range(1970, 1980))
    assert years("made before 1940 or after 1990")["not_in"] == tuple(range(1940, 1991))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("not a short one, under two hours", {"min": 100, "max": 120}),
        ("short, so under two hours", {"max": 120}),
        ("in bed by ten, keep it short", {"max": 100}),
    ],
)
def test_of_lengths_the_more_exact_one_counts(text: str, expected: dict[str, int]) -> None:
    found: dict[str, int] = {}
    for _, op, value in limits(text, "runtime_minutes"):
        found[op] = min(value, found.get(op, value))
    assert found == expected


@pytest.mark.parametrize(
    ("text", "genres"),
    [
        ("she wants horror. I would like a comedy", {"horror", "comedy"}),
        ("my husband says a western, I say a musical", {"western", "musical"}),
        ("a scary horror or a soppy romance", {"horror", "romance"}),
        ("drama, or failing that a warm comedy", {"drama", "comedy"}),
    ],
)
def test_genres_of_different_people_are_alternatives(text: str, genres: set[str]) -> None:
    assert {frozenset(value) for _, _, value in limits(text, "genre")} == {frozenset(genres)}


def test_genres_of_one_person_are_wanted_together() -> None:
    assert len(limits("I want a comedy. I want a romance", "genre")) == 2
    assert len(limits("a comedy, French or Spanish, a romance", "genre")) == 2


def test_what_is_said_of_episodes_binds_no_film() -> None:
    request = asked("a film under 100 minutes or a series with half-hour episodes")
    assert [(each.field, each.value) for each in request.limits] == [("runtime_minutes", 99)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("both grandchildren are over, 5 and 8", 5), ("my three, 12, 9 and 4, are up", 4),
        ("my two are awake, 6 and 11, and want a film", 6), ("two kids, one 7, one 10", 7),
        ("our nephew, who is nearly 9", 8), ("a boy of six and a girl of nine", 6),
        ("her friend is 11", 11), ("we're 15 and bored", 15), ("for a 4 and a 9 year old", 4),
    ],
)  # fmt: skip
def test_ages_apart_from_their_noun(text: str, age: int) -> None:
    assert min(value for _, _, value in limits(text, "audience_age")) == age


@pytest.mark.parametrize(
    "text",
    ["my husband, 52, and I", "we are 68 and 71", "we are six tonight", "the kids are home, 90 minutes please",
     "the kids have seen Toy Story, 2 and 3"],
)  # fmt: skip
def test_numbers_that_are_no_age_of_a_child(text: str) -> None:
    assert limits(text, "audience_age") == []


@pytest.mark.parametrize(
    "text",
    ["whistled it for an hour", "eleven hours on a ward", "queued three hours at the vet", "we drove nine hours today",
     "spent an hour choosing already", "two hours of traffic", "an hour on hold", "it took me an hour to get home",
     "she slept two hours"],
)  # fmt: skip
def test_time_that_went_by_limits_nothing(text: str) -> None:
    assert limits(text, "runtime_minutes", "total_minutes") == []


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("I have 50 minutes", 50), ("I've got 40 minutes before bed", 40), ("an hour of nonsense", 60),
        ("the baby will wake in an hour", 60), ("until the dryer is done, 50 minutes", 50),
        ("before the pizza comes, half an hour", 30), ("the roast is ready in 80 minutes", 80),
        ("I worked 12 hours. I've got 90 minutes left", 90), ("a six hour series", 360),
    ],
)  # fmt: skip
def test_time_that_is_left_is_a_limit(text: str, length: float) -> None:
    assert limits(text, "runtime_minutes") == [("runtime_minutes", "max", length)]
    assert asked(text).trouble == ()


def test_time_on_a_journey_is_for_the_whole_of_it() -> None:
    assert limits("I've got 40 minutes on the bus", "total_minutes") == [("total_minutes", "max", 40)]
    assert limits("I spent two hours on the train today", "total_minutes", "runtime_minutes") == []


def test_what_is_made_before_a_year_is_no_story_of_the_day() -> None:
    assert years("nothing made before 2000") == {"min": 2000}
    assert years("nothing filmed before the year 1990") == {"min": 1990}


@pytest.mark.parametrize(
    ("text", "op", "codes"),
    [
        ("Danish or English, which we both speak", "in", ("da", "en")), ("English or Polish", "in", ("en", "pl")),
        ("in our own language please", "in", ("en",)), ("in a language we both speak", "in", ("en",)),
        ("nobody speaks German here", "not_in", ("de",)), ("we only understand Greek and English", "in", ("el", "en")),
        ("nothing that isn't in English", "in", ("en",)), ("captions on, but English", "in", ("en",)),
        ("anything that isn't in English", "not_in", ("en",)),
    ],
)  # fmt: skip
def test_languages_that_are_understood(text: str, op: str, codes: tuple[str, ...]) -> None:
    assert places(text) == [("language", op, codes)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the Finns do this well, show me one", ("FI",)), ("the Italians make the best westerns", ("IT",)),
        ("nobody does crime like the Danes", ("DK",)), ("something made by the Swedes or the Danes", ("SE", "DK")),
    ],
)  # fmt: skip
def test_praise_of_a_people_wishes_for_their_films(text: str, codes: tuple[str, ...]) -> None:
    request = asked(text)
    assert [wish.limit.value for wish in request.wishes if isinstance(wish, LimitWish)] == [codes]
    assert ("genre", "not_in") not in {(each.field, each.op) for each in request.limits}


def test_who_is_unrivalled_at_crime_is_asked_for_crime() -> None:
    request = asked("nobody does crime like the Danes")
    assert [wish.genre for wish in request.wishes if isinstance(wish, GenreWish)] == ["crime"]


@pytest.mark.parametrize(
    "text", ["the Poles next door are loud", "the French are coming for dinner", "the Germans are here on Friday"]
)
def test_people_who_are_only_told_of_ask_for_no_films(text: str) -> None:
    assert places(text) == []
    assert not [wish for wish in asked(text).wishes if isinstance(wish, LimitWish)]


@pytest.mark.parametrize("text", ["a made-up story please", "fiction tonight", "no real people in it"])
def test_what_is_made_up_is_no_documentary(text: str) -> None:
    ((_, op, genres),) = limits(text, "genre")
    assert (op, {"documentary", "reality"} <= set(genres)) == ("not_in", True)


@pytest.mark.parametrize("text", ["science fiction", "like Pulp Fiction", "non-fiction"])
def test_other_fiction_is_not_taken_for_what_is_made_up(text: str) -> None:
    assert "not_in" not in {op for _, op, _ in limits(text, "genre")}


@pytest.mark.parametrize("text", ["based on a true story", "something that really happened", "from real life"])
def test_a_true_story_is_wished_for(text: str) -> None:
    assert [wish.topic for wish in asked(text).wishes if isinstance(wish, TopicWish)] == ["true story"]


@pytest.mark.parametrize(
    "text", ["nobody breaks into song", "no singing please", "I hate it when they start singing", "no show tunes"]
)
def test_who_wants_no_singing_wants_no_musical(text: str) -> None:
    assert limits(text, "genre") == [("genre", "not_in", ("musical",))]


def test_captions_ask_for_no_other_language() -> None:
    for text in ("with captions, mum is deaf", "subtitles on, I'm hard of hearing", "captions please"):
        assert asked(text).subtitles == "fine"
        assert places(text) == []


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("my aunt counts the swear words", {"strong_language"}), ("we have a swear jar", {"strong_language"}),
        ("nothing my mother-in-law would mind", {"sexual_content", "nudity", "strong_language"}),
        ("nothing you couldn't watch with a vicar", {"sexual_content", "nudity", "strong_language"}),
        ("nothing to shock the in-laws", {"sexual_content", "nudity", "strong_language"}),
        ("he turns white at the sight of blood", {"gore"}), ("no people in bed", {"sexual_content", "nudity"}),
    ],
)  # fmt: skip
def test_whose_blushes_are_spared(text: str, notes: set[str]) -> None:
    assert {note for _, _, value in limits(text, "note") for note in value} == notes


@pytest.mark.parametrize("text", ["nothing my dad would hate", "my mother-in-law is here", "I don't mind swearing"])
def test_taste_and_company_alone_spare_no_blushes(text: str) -> None:
    assert limits(text, "note") == []
