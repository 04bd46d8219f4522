"""Limits told by other people, by what happens, by few digits and by the whole: what they ask for, and what not."""

from __future__ import annotations

import pytest

from nightcap.request import Request, ToneWish, TopicWish
from nightcap.request.model import GenreWish, LikeWish, LimitWish

from .asking import asked, bound, values


def wished(request: Request, field: str, op: str) -> set[object]:
    limits = (wish.limit for wish in request.wishes if isinstance(wish, LimitWish))
    return {each for limit in limits if limit.field == field and limit.op == op for each in limit.values}


def lost(request: Request) -> str:
    return " ".join(request.text[span.start : span.end] for span in request.not_understood)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("a miniseries, nine hours all told", 540),
        ("a drama of no more than seven hours in total", 420),
        ("the whole thing in under four hours", 240),
        ("total running time at most 300 minutes", 300),
        ("something that takes six hours max in all", 360),
        ("total length not over 8 hours", 480),
    ],
)
def test_a_length_of_the_whole_is_no_sitting(text: str, minutes: float) -> None:
    request = asked(text)
    assert bound(request, "total_minutes", "max") == [minutes]
    assert not bound(request, "runtime_minutes", "max")


@pytest.mark.parametrize("text", ["I don't mind four hours", "a comedy, it can be three hours long"])
def test_a_length_that_is_minded_by_nobody_limits_nothing(text: str) -> None:
    assert not bound(asked(text), "runtime_minutes", "max")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Granny sleeps at ten, no matter what", 120),
        ("Power cut from half nine", 90),
        ("my aunt picks me up at 21:15", 75),
        ("our coach leaves at 22:30", 150),
        ("my shift starts at midnight", 240),
        ("the guests arrive at nine", 60),
    ],
)
def test_the_evening_ends_with_what_others_do(text: str, minutes: float) -> None:
    assert bound(asked(text), "runtime_minutes", "max") == [minutes]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("something from when we were courting, between 58 and 66", 1958, 1966),
        ("a film from '71 to '79", 1971, 1979),
        ("1962-68 only", 1962, 1968),
        ("anything from 77 to 83", 1977, 1983),
        ("made in '88", 1988, 1988),
        ("shot in 88, please", 1988, 1988),
    ],
)
def test_years_of_two_digits(text: str, low: int, high: int) -> None:
    request = asked(text)
    assert bound(request, "year", "min") == [low]
    assert bound(request, "year", "max") == [high]


def test_years_of_two_digits_with_one_end() -> None:
    assert bound(asked("something before '90"), "year", "max") == [1989]
    assert bound(asked("films from '95 onwards"), "year", "min") == [1995]
    assert bound(asked("nothing after '75"), "year", "max") == [1975]


@pytest.mark.parametrize(
    "text",
    [
        "we are all between 65 and 75 and want a comedy",
        "between 65 and 75 minutes please",
        "a song from the class of '99",
        "born in 1980, I want a comedy",
        "songs from '85 and big hair",
    ],
)
def test_numbers_that_are_no_years_of_titles(text: str) -> None:
    assert not [limit for limit in asked(text).limits if limit.field == "year"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("nothing older than me (26)", 2000),
        ("nothing older than my son, 12", 2014),
        ("nothing older than my car (2011)", 2011),
        ("nothing older than I am, 40", 1986),
    ],
)
def test_nothing_older_than_somebody_whose_age_is_said(text: str, year: int) -> None:
    assert bound(asked(text), "year", "min") == [year]
    assert not bound(asked(text), "audience_age", "max")


def test_older_than_something_unknown_is_told_as_not_understood() -> None:
    request = asked("nothing older than my sofa")
    assert not request.limits
    assert "older than" in lost(request)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Japan, but no ghosts", {"JP"}),
        ("Korea tonight, nothing grim", {"KR"}),
        ("Italy or Spain. Nothing sad.", {"IT", "ES"}),
        ("France, maybe Belgium. Not long.", {"FR", "BE"}),
        ("Tonight: Senegal.", {"SN"}),
    ],
)
def test_a_country_alone_is_where_it_should_be_from(text: str, codes: set[str]) -> None:
    assert values(asked(text), "country", "in") == codes


@pytest.mark.parametrize(
    "text", ["Georgia and I want a comedy", "Turkey for dinner, then a comedy", "India, chess and maths"]
)
def test_a_country_among_other_things_limits_nothing(text: str) -> None:
    assert not values(asked(text), "country", "in")


def test_a_country_refused_alone() -> None:
    assert values(asked("not America"), "country", "not_in") == {"US"}


def test_where_it_plays_is_wished_for() -> None:
    request = asked("an Irish village, nobody in a hurry")
    assert wished(request, "country", "in") == {"IE"}
    assert not request.limits


@pytest.mark.parametrize(
    ("text", "kinds", "country"),
    [
        ("less Danish series, more Danish film", {"film"}, {"DK"}),
        ("fewer films, more series please", {"series"}, set()),
        ("more film, less telly", {"film"}, set()),
    ],
)
def test_less_of_one_kind_asks_for_the_other(text: str, kinds: set[str], country: set[str]) -> None:
    request = asked(text)
    assert values(request, "kind", "in") == kinds
    assert values(request, "country", "in") == country


@pytest.mark.parametrize("text", ["less Nordic gloom please", "fewer Swedish ones"])
def test_less_of_a_country_is_a_wish(text: str) -> None:
    request = asked(text)
    assert not values(request, "country", "in")
    assert not values(request, "country", "not_in")
    assert "SE" in wished(request, "country", "not_in")


@pytest.mark.parametrize("text", ["my brother takes the telly back tomorrow", "we ate in front of the TV"])
def test_the_telly_in_the_corner_is_no_series(text: str) -> None:
    assert not values(asked(text), "kind", "in")


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("nobody gets ripped apart", {"gore"}),
        ("no heads rolling", {"gore"}),
        ("nothing leaps out of wardrobes", {"jump_scares"}),
        ("no sudden loud noises", {"jump_scares"}),
        ("nobody runs off with the nanny", {"infidelity"}),
        ("nobody finds lipstick on a shirt", {"infidelity"}),
        ("no bedroom antics please", {"sexual_content", "nudity"}),
        ("no cruelty to animals or to children", {"animal_cruelty", "animal_death", "child_abuse", "child_death"}),
        ("nobody being mean to children", {"child_abuse"}),
        ("the woman opposite can see my screen", {"sexual_content", "nudity"}),
        ("people keep glancing at my phone", {"sexual_content", "nudity"}),
    ],
)
def test_harms_told_by_what_happens(text: str, notes: set[str]) -> None:
    assert values(asked(text), "note", "not_in") == notes


@pytest.mark.parametrize(
    "text",
    [
        "my boss tore me to shreds, comedy please",
        "the dog jumped out of a cupboard and I laughed",
        "nobody can see my screen",
        "can you see my screen?",
        "nobody being horrid to anybody",
    ],
)
def test_what_happened_to_the_user_keeps_nothing_out(text: str) -> None:
    assert not values(asked(text), "note", "not_in")


@pytest.mark.parametrize("text", ["without hiding behind the sofa", "no watching through my fingers"])
def test_what_horror_makes_people_do_refuses_it(text: str) -> None:
    assert values(asked(text), "genre", "not_in") == {"horror"}


@pytest.mark.parametrize(
    "text", ["two of us have hardly any English", "my mother-in-law has no French", "they speak very little German"]
)
def test_a_language_hardly_spoken_limits_nothing(text: str) -> None:
    assert not asked(text).limits


def test_a_title_with_none_of_a_language() -> None:
    assert values(asked("something with no English in it"), "language", "not_in") == {"en"}


@pytest.mark.parametrize(
    "text", ["funny with next to no talking", "hardly any dialogue, please", "no need to follow the words"]
)
def test_few_words_are_asked_for_rather_than_kept_away(text: str) -> None:
    topics = [wish for wish in asked(text).wishes if isinstance(wish, TopicWish)]
    assert topics
    assert all("wordless" in wish.topic and wish.weight > 0 for wish in topics)


def test_talk_of_people_is_no_dialogue() -> None:
    assert not [wish for wish in asked("no talking during the film").wishes if isinstance(wish, TopicWish)]


def test_a_genre_in_its_plain_form() -> None:
    request = asked("a proper western tonight")
    assert values(request, "genre", "in") == {"western"}
    assert "science fiction" in wished(request, "genre", "not_in")
    assert not wished(asked("a proper horror comedy"), "genre", "not_in")
    assert not wished(asked("it was a real drama getting here"), "genre", "not_in")


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Something Irish; otherwise anything cheerful", "country"),
        ("Tamil-language please, failing that anything gentle", "language"),
        ("a western, or else anything with horses", "genre"),
    ],
)
def test_what_gives_way_is_wished_for(text: str, field: str) -> None:
    request = asked(text)
    assert not values(request, field, "in")
    assert wished(request, field, "in")


@pytest.mark.parametrize("text", ["a western. Otherwise anything goes", "a western, otherwise I don't mind"])
def test_otherwise_anything_goes_takes_nothing_back(text: str) -> None:
    assert values(asked(text), "genre", "in") == {"western"}


def test_a_title_told_by_one_word_of_its_name() -> None:
    assert values(asked("a Robert De Niro film, not the Bruges one"), "title", "not_in") == {"in-bruges"}
    assert values(asked("the Sunrise one we've seen"), "title", "not_in") == {"before-sunrise"}
    assert not values(asked("the Sunrise one, please"), "title", "not_in")


def test_how_often_a_title_was_seen() -> None:
    request = asked("Seen Fleabag more often than I can say, and Severance twice")
    assert values(request, "title", "not_in") == {"fleabag", "severance"}
    assert not [wish for wish in request.wishes if isinstance(wish, LikeWish)]


def test_makers_or_anybody_like_them_are_wished_for() -> None:
    request = asked("Meryl Streep or someone like her")
    assert not values(request, "person", "in")
    assert wished(request, "person", "in") == {"Meryl Streep"}


def test_a_body_asks_for_a_whodunit() -> None:
    wishes = asked("cosy, but I do want a body").wishes
    assert {wish.genre for wish in wishes if isinstance(wish, GenreWish)} == {"mystery", "crime"}
    assert not [wish for wish in asked("a body swap comedy").wishes if isinstance(wish, GenreWish)]


@pytest.mark.parametrize("text", ["I'd love to linger in this mood", "we don't want this evening to end"])
def test_who_stays_in_a_feeling_wants_company(text: str) -> None:
    assert asked(text).mode == "companion"


def test_who_stays_in_for_the_evening_says_nothing_of_a_feeling() -> None:
    assert asked("we're staying in this evening, a comedy").mode is None


def test_a_family_all_of_whom_are_grown_up_needs_nothing_for_children() -> None:
    assert not bound(asked("the whole family: mummy, papa, nani and us two"), "audience_age", "max")
    assert bound(asked("the whole family: mummy, papa and the kids"), "audience_age", "max")


def test_somebody_who_did_something_to_the_user_is_no_topic() -> None:
    request = asked("The man at the bakery remembered my name. Something gentle")
    assert not [wish for wish in request.wishes if isinstance(wish, TopicWish)]
    assert [wish for wish in request.wishes if isinstance(wish, ToneWish)]
