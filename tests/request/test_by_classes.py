"""Wishes and limits as people of many kinds say them, class by class; each case in our own words."""

from __future__ import annotations

import pytest

from nightcap.catalogue.climates import CLIMATES
from nightcap.catalogue.countries import COUNTRIES
from nightcap.request import GenreWish

from .asking import asked, bound, limits, places, topics, values, wished


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("my brother goes eww at kissing", "romance"), ("Nana pulls a face whenever there's a musical", "musical"),
        ("the twins make sick noises at kissing", "romance"),
        ("Dad starts snoring the minute it's a western", "western"),
        ("he won't look at cartoons, and goes yuck at kissing", "romance"),
        ("my aunt rolls her eyes at superheroes", "superhero"), ("burnt out on Marvel", "superhero"),
        ("I'm kind of tired of superheroes", "superhero"), ("getting tired of westerns", "western"),
        ("trying to get my uncle off westerns", "western"), ("she refuses horror and kissing", "romance"),
        ("blood is fine, musicals are NOT", "musical"),
    ],
)  # fmt: skip
def test_a_genre_is_refused_by_what_it_does_to_somebody(text: str, genre: str) -> None:
    assert genre in values(asked(text), "genre", "not_in")
    assert genre not in values(asked(text), "genre", "in")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("my cousin screams at spiders", "spiders"), ("she hides behind a cushion at anything with ghosts", "ghosts"),
        ("had it up to here with zombies", "zombies"), ("no murder please, and no clowns", "clowns"),
        ("enough detectives already", "detectives"), ("saturated with vampires", "vampires"),
    ],
)  # fmt: skip
def test_a_subject_is_refused_by_what_it_does_to_somebody(text: str, topic: str) -> None:
    assert topics(asked(text))[topic] < 0


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("my daughter hates loud noises, loves trains", "trains"), ("I'm after pirates and ships", "ships"),
        ("one more film with dogs", "dogs"),
    ],
)  # fmt: skip
def test_what_is_loved_beside_a_refusal_is_no_part_of_it(text: str, topic: str) -> None:
    assert topics(asked(text))[topic] > 0


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("my wife has the telly for the match till nine, and I'm in bed by eleven", 120),
        ("in bed by eleven, the kids watch tv until nine", 120), ("from nine until half ten", 90),
        ("free between 8.30 and 10", 90), ("the match ends at ten, I have until midnight", 120),
        ("lights out at a quarter past nine", 75), ("pick up my son from practice at 9.45", 105),
        ("leave the house at 9.30", 90), ("the pizza is 25 minutes away", 25), ("one hour forty tops", 100),
        ("nothing that goes past eleven", 180), ("I'm done in. 30 silly minutes", 30), ("time for about 45 min", 45),
    ],
)  # fmt: skip
def test_a_length_is_told_by_what_the_evening_leaves(text: str, minutes: float) -> None:
    assert min(limit[2] for limit in limits(text, "runtime_minutes") if limit[1] == "max") == minutes


@pytest.mark.parametrize("text", ["kids between 8 and 10", "from 8 to 10 episodes", "films from 1950 to 1960"])
def test_other_numbers_are_no_window_of_time(text: str) -> None:
    assert limits(text, "runtime_minutes") == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("mum says nothing over 15s", 15), ("nothing above a 12A", 13), ("I'm not allowed 15s yet", 13),
        ("nothing older than PG-13", 13), ("I'm nearly 10", 9), ("my lad has just turned twelve", 12),
        ("the wee man is only five", 5), ("babysitting: boys 5 and 8", 5), ("mine are six and nine", 6),
        ("year 7 class, last afternoon", 11), ("fourth graders, eight of them", 9),
        ("Rory who is 12 hates slow films", 12),
        ("there are ten of us from 5 to 75", 5), ("ages 4 to 70", 4),
    ],
)  # fmt: skip
def test_an_age_is_told_by_a_certificate_a_class_or_whoever_is_there(text: str, age: int) -> None:
    assert bound(asked(text), "audience_age", "max") == [age]


@pytest.mark.parametrize(
    "text", ["I'm A2, so simple please", "nothing over 15 minutes", "no cartoons, they're for kids"]
)
def test_other_numbers_and_scorn_are_no_age(text: str) -> None:
    assert bound(asked(text), "audience_age", "max") == []


@pytest.mark.parametrize(
    "text",
    [
        "nature or animals, real ones", "something factual about food", "the ocean, proper footage", "no made-up stuff",
        "wildlife, the real thing", "something about space, not made up", "nothing fictional",
    ],
)  # fmt: skip
def test_what_is_filmed_of_the_world_is_a_documentary(text: str) -> None:
    assert values(asked(text), "genre", "in") == {"documentary"}


@pytest.mark.parametrize("text", ["not a documentary, a real film", "I'd love a real coffee", "real actors please"])
def test_other_real_things_are_no_documentary(text: str) -> None:
    assert "documentary" not in values(asked(text), "genre", "in")


@pytest.mark.parametrize(
    ("text", "code"),
    [("something as Gaeilge", "ga"), ("auf Deutsch bitte", "de"), ("en español", "es"), ("something in Cymraeg", "cy")],
)
def test_a_language_is_asked_for_by_its_own_name(text: str, code: str) -> None:
    assert places(text) == [("language", "in", (code,))]


@pytest.mark.parametrize(
    ("text", "refused"),
    [("anywhere except the US", {"US"}), ("no Americans", {"US"}), ("from neither France nor Spain", {"FR", "ES"})],
)
def test_a_country_is_refused(text: str, refused: set[str]) -> None:
    assert values(asked(text), "country", "not_in") == refused


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a little village in France", "FR"), ("take me to India", "IN"), ("I want to see Iceland", "IS"),
        ("I'm from Nigeria and I miss home", "NG"), ("homesick for Ghana", "GH"),
    ],
)  # fmt: skip
def test_a_country_to_be_seen_or_missed_is_wished_for(text: str, code: str) -> None:
    assert (code,) in [limit.value for limit in wished(text)]
    assert places(text) == []


@pytest.mark.parametrize("text", ["I live in Germany and want a comedy", "my sister in Spain says hello"])
def test_a_country_where_people_live_is_not_wished_for(text: str) -> None:
    assert wished(text) == []


@pytest.mark.parametrize(("text", "climate"), [("somewhere hot", "hot"), ("set somewhere snowy", "cold")])
def test_a_climate_leans_to_its_countries(text: str, climate: str) -> None:
    assert [limit.value for limit in wished(text)] == [CLIMATES[climate]]


def test_climates_name_countries_once_and_none_is_both_hot_and_cold() -> None:
    assert all(set(codes) <= set(COUNTRIES) and len(set(codes)) == len(codes) for codes in CLIMATES.values())
    assert not set(CLIMATES["hot"]) & set(CLIMATES["cold"])


@pytest.mark.parametrize(
    "text",
    [
        "I want to see ordinary people stick it to the bosses", "workers standing up to the management",
        "someone gets even with their landlord", "little people fighting the bank",
    ],
)  # fmt: skip
def test_those_who_stand_up_to_the_powerful_are_a_subject(text: str) -> None:
    assert "ordinary people against the bosses, a strike, a union" in topics(asked(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("my cousin's wedding is on tonight", "wedding"), ("I run a pub and it's shut now", "pub"),
        ("Christmas shopping done, comedy please", "christmas"), ("an hour before choir", "choir"),
        ("finished my thesis on medieval nuns", "nuns"), ("something for six noisy women", "women"),
        ("the dog gets me up at six, so a short one", "dog"),
    ],
)  # fmt: skip
def test_a_word_of_the_day_told_is_no_wish(text: str, told: str) -> None:
    assert told not in topics(asked(text))


@pytest.mark.parametrize(
    "text",
    [
        "we had the school play tonight, three hours of singing trees", "been grading essays all weekend, so a comedy",
        "the last film we picked was four hours of sheep",
    ],
)  # fmt: skip
def test_a_length_that_was_sat_through_limits_nothing(text: str) -> None:
    assert limits(text, "runtime_minutes", "total_minutes") == []


def test_anger_that_is_to_be_kept_asks_for_fight_and_not_for_tears() -> None:
    request = asked("Furious with my landlord. Do not calm me down")
    assert request.mode == "companion"
    axes = {wish.axis: wish.target for wish in request.wishes if hasattr(wish, "axis") and hasattr(wish, "target")}
    assert axes["energy"] > 0.5
    assert "weight" not in axes


def test_a_whodunit_without_serial_killers_may_have_a_murder_in_it() -> None:
    request = asked("a whodunit, but nothing with serial killers")
    assert "murder" not in values(request, "note", "not_in")
    assert topics(request)["serial killer"] < 0
    assert values(asked("nothing with serial killers"), "note", "not_in") == {"murder"}


def test_more_of_a_thing_leans_to_its_genre() -> None:
    genres = [wish.genre for wish in asked("more car chases").wishes if isinstance(wish, GenreWish)]
    assert genres == ["action"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("only in colour", [("year", "min", 1966)]), ("films went downhill after 1969", [("year", "max", 1969)]),
        ("I've never seen a silent film", [("year", "max", 1930)]), ("less gore than the new stuff", []),
    ],
)  # fmt: skip
def test_years_are_told_in_passing(text: str, years: list[tuple[str, str, int]]) -> None:
    assert limits(text, "year") == years


def test_three_hours_that_it_must_not_have_are_no_three_hours() -> None:
    assert all(op == "max" for _, op, _ in limits("anything that is not three hours long", "runtime_minutes"))


def test_what_is_asked_for_behind_a_please_is_not_refused() -> None:
    assert topics(asked("no murder please, boats or trains")).get("trains", 0) > 0


def test_a_show_in_a_name_is_no_series() -> None:
    assert limits("we loved The Trumbull Show", "kind") == []
