"""Facts in words that a first look at new authors missed, class by class."""

from __future__ import annotations

import pytest

from nightcap.reviews.claim import Value
from tests.reviews.reading.facts.marked import credits, values


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("It stands at number six among Netflix's films.", "platform", "Netflix"),
        ("The first season has eight episodes.", "episodes", 8),
        ("There are three series of it.", "seasons", 3),
        ("[t:Two Boats], from Senegal, takes four evenings.", "country", "SN"),
        ("It was a hit in its native Denmark.", "country", "DK"),
        ("It is spoken in Spanish by people from the coast.", "language", "es"),
        ("Everyone speaks Danish.", "language", "da"),
        ("The script switches between Danish and German.", "language", "de"),
        ("The film is from 2019.", "year", 2019),
        ("It is a film from 2019 that nobody saw.", "year", 2019),
        ("[p:Nils Varga]'s 2018 film is about a boat.", "year", 2018),
        ("It is a half-hour comedy.", "runtime_minutes", 30),
        ("It comes in at two hours ten.", "runtime_minutes", 130),
    ],
)
def test_numbers_and_places(text: str, field: str, value: Value) -> None:
    assert value in values(text, field)


def test_a_year_behind_the_name_of_another() -> None:
    assert values("You will remember [t:Iron Moon], the 1993 film in which they froze.", "year", "Iron Moon") == [1993]


def test_a_place_told_before_the_title() -> None:
    text = "Number two, behind nothing: that's where [t:Two Boats] landed this week."
    assert values(text, "chart") == [{"rank": 2, "list": None}]


def test_the_original_has_a_length_of_its_own() -> None:
    assert values("The original ran 88 minutes.", "runtime_minutes") == []


def test_a_film_that_is_trying_to_get_out_is_of_no_length() -> None:
    assert values("Inside it is a tight 90-minute movie trying to get out.", "runtime_minutes") == []


@pytest.mark.parametrize(
    ("text", "person", "character"),
    [
        ("[p:Sten], a clerk whom nobody thanks, played with relish by [p:Leo Marsh], follows.", "Leo Marsh", "Sten"),
        ("[p:Gus], a runaway voiced by [p:Leo Marsh], joins a circus.", "Leo Marsh", "Gus"),
        ("[p:Pia], played by the Danish newcomer [p:Leo Marsh], swims.", "Leo Marsh", "Pia"),
        ("The lamplighter, [p:Mr Holm], is [p:Leo Marsh].", "Leo Marsh", "Mr Holm"),
        ("As played by [p:Leo Marsh], [p:Dan] is hard to like.", "Leo Marsh", "Dan"),
        ("[p:Dan] is brought to vivid life by [p:Leo Marsh].", "Leo Marsh", "Dan"),
        ("Opposite her, as the weary [p:Dan], is [p:Leo Marsh].", "Leo Marsh", "Dan"),
        ("[p:Kim] and [p:Dan] ([p:Ana Brandt] and [p:Leo Marsh]) share a dog.", "Leo Marsh", "Dan"),
        ("[p:Leo Marsh] is the surveyor sent to charm her.", "Leo Marsh", "the surveyor"),
        ("She lives with her son, [p:Dan] (first-timer [p:Leo Marsh]).", "Leo Marsh", "Dan"),
        ("There is a widower who only wants the permit ([p:Leo Marsh]).", "Leo Marsh", "a widower"),
        ("He befriends [p:Dan] the mole (voiced by [p:Leo Marsh]).", "Leo Marsh", "Dan"),
        ("Played by [p:Leo Marsh] (whom you know), [p:Dan] is a minister.", "Leo Marsh", "Dan"),
    ],
)
def test_who_plays_whom(text: str, person: str, character: str) -> None:
    assert (person, character) in credits(text, "actor")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("[p:Nils Varga] directed all four parts.", "director"),
        ("[p:Nils Varga], whom you know, wrote and directed every episode.", "writer"),
        ("[p:Nils Varga] directs from his own screenplay.", "writer"),
        ("[p:Nils Varga] adapted it with [p:Ida Lund].", "writer"),
        ("[p:Nils Varga], making his first feature, has an eye.", "director"),
        ("[p:Nils Varga] makes a confident debut behind the camera.", "director"),
        ("It marks the directorial debut of [p:Nils Varga].", "director"),
        ("[p:Nils Varga]'s latest is a delight.", "director"),
        ("[p:Nils Varga] shot it in eleven days.", "director"),
        ("The screenplay, credited to [p:Nils Varga], explains sonar.", "writer"),
    ],
)
def test_who_made_it(text: str, role: str) -> None:
    assert ("Nils Varga", None) in credits(text, role)


def test_what_stands_in_brackets_ends_no_list() -> None:
    text = "It was directed by [p:Nils Varga] (parts one to four) and [p:Olaf Lund]."
    assert [person for person, _ in credits(text, "director")] == ["Nils Varga", "Olaf Lund"]


def test_who_draws_the_source_since_when() -> None:
    (value,) = values("It comes from a manga which [p:Ida Lund] has been drawing since 1998.", "based_on")
    assert isinstance(value, dict)
    assert (value["kind"], value["makers"], value["year"]) == ("comic", "Ida Lund", 1998)


def test_what_a_service_announced_is_the_title() -> None:
    assert values("When Hulu announced a ten-part Japanese series about drains, I laughed.", "country") == ["JP"]


def test_brothers_share_a_name() -> None:
    found = [person for person, _ in credits("[p:Nils] and [p:Olaf Varga] directed it.", "director")]
    assert found == ["Nils Varga", "Olaf Varga"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It is faithful to the book.", "book"),
        ("Unlike the novel, it ends well.", "book"),
        ("If you have read the manga, you know the end.", "comic"),
    ],
)
def test_who_knows_the_source_tells_it(text: str, kind: str) -> None:
    (value,) = values(text, "based_on")
    assert isinstance(value, dict)
    assert value["kind"] == kind


def test_a_source_called_behind_its_maker() -> None:
    (value,) = values("It comes from a best-selling novel by [p:Ida Lund], [p:The Heron Year].", "based_on")
    assert isinstance(value, dict)
    assert (value["name"], value["makers"]) == ("The Heron Year", "Ida Lund")


def test_what_only_claims_to_be_true_is_no_source() -> None:
    assert values("A card promises that it is a true story.", "based_on") == []
