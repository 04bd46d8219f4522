"""Adjectives of things, last names alone, tears refused, triumphs, and tiredness told by the body and the shift."""

from __future__ import annotations

import pytest

from nightcap.request import Blend, Request, ToneWish
from nightcap.request.lexicon.ordinary import TABLES
from nightcap.request.lexicon.phrases import lines

from .asking import asked


def axes(request: Request) -> set[str]:
    return {wish.axis for wish in request.wishes if isinstance(wish, ToneWish)}


def people(request: Request, op: str = "in") -> set[object]:
    return {value for limit in request.limits if limit.field == "person" and limit.op == op for value in limit.values}


def no_tears(request: Request) -> bool:
    return any(
        limit.op == "not_in" and isinstance(value, Blend) and "weight" in dict(value.at_least)
        for limit in request.limits
        for value in limit.values
    )


@pytest.mark.parametrize(
    "text",
    [
        "Slow buses and a cold platform. A comedy.", "fast food, then a film", "under a soft duvet, a film please",
        "loud neighbours tonight. a comedy", "a comedy to go with sweet wine", "a western for a dark evening",
        "dark chocolate and a musical", "heavy bags, wet coat. a comedy",
    ],
)  # fmt: skip
def test_an_adjective_of_a_thing_wishes_for_nothing(text: str) -> None:
    assert not axes(asked(text))


@pytest.mark.parametrize(
    ("text", "axis"),
    [
        ("something like a soft blanket", "tension"), ("a slow food documentary", "energy"),
        ("a quiet evening in with a film", "tension"), ("a series with a funny dog", "humour"),
    ],
)  # fmt: skip
def test_an_adjective_of_the_film_or_the_evening_is_a_wish(text: str, axis: str) -> None:
    assert axis in axes(asked(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Gerwig or Varda, please.", {"Greta Gerwig", "Agnès Varda"}), ("a Villeneuve tonight", {"Denis Villeneuve"}),
        ("something by Varda", {"Agnès Varda"}), ("the Coens", {"Joel Coen", "Ethan Coen"}),
        ("one of the Miyazakis", {"Hayao Miyazaki"}), ("some Ephron, I think", {"Nora Ephron"}),
        ("Miyazaki? Up to you.", {"Hayao Miyazaki"}),
    ],
)  # fmt: skip
def test_a_last_name_alone_asks_for_whom_it_means(text: str, who: set[str]) -> None:
    assert people(asked(text)) == who


@pytest.mark.parametrize("text", ["anything but Villeneuve", "not another Villeneuve", "no Villeneuve, thanks"])
def test_a_last_name_alone_is_refused(text: str) -> None:
    assert people(asked(text), "not_in") == {"Denis Villeneuve"}


@pytest.mark.parametrize(
    "text",
    [
        "We met Villeneuve at the airport. A comedy.",
        "Stone, mud and rain. A comedy.",
        "The Miyazaki lookalike won.",
        "A comedy to watch with Smith is what I need",
    ],
)
def test_a_name_that_is_only_mentioned_limits_nothing(text: str) -> None:
    assert not people(asked(text))


def test_whom_one_asks_for_and_another_refuses_is_only_wished_for() -> None:
    request = asked("She says Villeneuve, I say anything but Villeneuve.")
    assert not people(request)
    assert not people(request, "not_in")
    assert any("not all of you agree" in each.meaning for each in request.understood)


@pytest.mark.parametrize(
    "text",
    [
        "but not one where I cry",
        "nothing that makes me sob",
        "a drama without tears",
        "not a weepie, please",
        "I don't want to cry tonight",
        "A good cry is the last thing I need.",
        "please don't make me cry",
    ],
)
def test_tears_that_are_refused_keep_out_what_makes_one_cry(text: str) -> None:
    request = asked(text)
    assert no_tears(request)
    assert request.mode is None


@pytest.mark.parametrize(
    "text",
    [
        "I want a good cry",
        "I don't mind crying",
        "nothing too weepy",
        "nothing scary or there'll be tears",
        "make me cry",
    ],
)
def test_tears_that_are_welcome_or_only_feared_keep_nothing_out(text: str) -> None:
    assert not no_tears(asked(text))


def test_who_does_not_scare_easily_may_be_scared() -> None:
    wishes = asked("I don't scare easily, so the scariest please").wishes
    assert [wish.target > 0.5 for wish in wishes if isinstance(wish, ToneWish) and wish.axis == "tension"] == [True]


@pytest.mark.parametrize(
    "text",
    ["We landed the contract!", "exam results in, all passes", "handed in my dissertation today", "they said yes!"],
)
def test_a_triumph_is_a_good_mood(text: str) -> None:
    request = asked(text)
    assert request.mode is None
    assert "uplift" in axes(request)
    assert not request.trouble


@pytest.mark.parametrize("text", ["We won the tender, something loud to match", "He proposed! A film for the occasion"])
def test_a_triumph_that_is_to_be_matched_is_kept_company(text: str) -> None:
    assert asked(text).mode == "companion"


@pytest.mark.parametrize(
    "text",
    [
        "Fourth night without sleep",
        "my legs feel like lead",
        "eleven hours on my feet",
        "another sleepless night",
        "the baby won't stop crying",
        "been up since half four",
    ],
)
def test_tiredness_is_known_by_the_body_and_the_hours(text: str) -> None:
    request = asked(text)
    assert request.mode == "antidote"
    assert not request.limits


@pytest.mark.parametrize(
    ("text", "topic"),
    [("Home from a double shift in A&E", "hospital"), ("twelve hours in the kitchen, and I'm a chef", "kitchen")],
)
def test_where_somebody_worked_is_kept_away_from(text: str, topic: str) -> None:
    request = asked(text)
    assert topic in request.trouble
    assert not request.limits


@pytest.mark.parametrize("name", [*TABLES, "things"])
def test_brackets_of_a_table_are_closed_and_stand_in_none(name: str) -> None:
    for written, _ in lines(name):
        depth = 0
        for sign in written:
            depth += (sign == "(") - (sign == ")")
            assert 0 <= depth <= 1, written
        assert depth == 0, written
