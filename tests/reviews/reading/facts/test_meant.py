"""Parts that are told by a pronoun."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.test_handed import cast


@pytest.mark.parametrize(
    "text",
    [
        "Hana has worked the ferry for years. Lena Brandt has the role.",
        "Hana has worked the ferry for years. Lena Brandt, who was wasted in soaps, has the part.",
        "Hana keeps the lock, and Lena Brandt gives her a mouth like a stapler.",
        "Everybody else includes Lena Brandt. She is Hana, a republican.",
        "You will know Lena Brandt. She makes Hana properly bratty.",
        "Hana, a girl of few words whom Lena Brandt inhabits, sees all.",
    ],
)
def test_her_is_who_was_named_last(text: str) -> None:
    assert ("Lena Brandt", "Hana") in cast(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lena Brandt, meanwhile, has turned Hana into a saint.",
        "Lena Brandt, a stage eminence, makes of Hana a small, stubborn nuisance.",
        "Lena Brandt finds in Hana, whose house is falling down, a whole lost town.",
        "Hana, the rival, is given a bully's dead eyes by Lena Brandt.",
        "Lena Brandt's Hana pays a man to insult her.",
        "Hana, eleven (newcomer Lena Brandt, all elbows), moves in.",
        "Lena Brandt played Hana in a single week.",
        "Hana, played by the frankly alarming Lena Brandt, wants to go home.",
    ],
)
def test_what_an_actor_makes_of_a_part_tells_whose_it_is(text: str) -> None:
    assert ("Lena Brandt", "Hana") in cast(text)


def test_names_in_brackets_answer_to_those_before_them() -> None:
    told = cast("Hana, Kuno and Said (Lena Brandt, Otto Krone and Ilse Marr, none of them known) kill time.")
    assert {("Lena Brandt", "Hana"), ("Otto Krone", "Kuno"), ("Ilse Marr", "Said")} <= told


def test_a_part_that_somebody_usually_has_is_not_the_one_here() -> None:
    assert ("Lena Brandt", "the wife") not in cast("Lena Brandt, so often cast as the wife, has a real part at last.")


def test_what_is_given_in_the_story_is_no_part() -> None:
    assert cast("Hana keeps the lock. Otto gives her a letter.") == set()
