"""What only seems to be in a title."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import said


@pytest.mark.parametrize(
    "text",
    [
        "The joke dies on the screen.",
        "I nearly died laughing.",
        "Linde, who died in March, is superb.",
        "People here would rather die than talk.",
        "One feels as though one had been murdered.",
        "It is the oldest Hamlet in captivity.",
        "The western has been pronounced dead again.",
        "A cosy, companionable affair.",
        "He cannot afford to smile.",
        "The widow Aslaug runs the shop.",
        "She is the wardrobe mistress.",
        "Nobody in it is a serial killer.",
        "A knife goes missing.",
        "She is on the step, shelling peas.",
    ],
)
def test_a_figure_of_speech_or_another_sense_is_no_note(text: str) -> None:
    assert said(text, "note") == set()


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Their little girl has died of leukaemia.", "child_death"),
        ("He cannot get over the loss of his twin.", "grief"),
        ("She still cannot pay the rent.", "poverty"),
        ("He did not come back from the war.", "war"),
    ],
)
def test_a_denial_of_something_else_leaves_the_note(text: str, note: str) -> None:
    assert note in said(text, "note")


@pytest.mark.parametrize(
    ("text", "note"),
    [("You won't see any blood.", "!gore"), ("It never resorts to violence.", "!violence")],
)
def test_a_denial_of_the_thing_itself_says_that_it_is_not_there(text: str, note: str) -> None:
    assert said(text, "note") == {note}


@pytest.mark.parametrize(
    "text",
    [
        "She minds a shooting lodge on the moor.",
        "What blood there is has the color of a tomato.",
        "It is a body-swap comedy.",
        "The songs are drowned out by the score.",
        "It comes from the makers of the series Frontline.",
        "My own father died last spring.",
        "Linde, who died in March, is wonderful in it.",
        "Hardly anyone dies.",
        "Nobody raises a fist until very late on.",
        "The accents are torture.",
    ],
)
def test_what_is_only_mentioned_or_half_denied_makes_no_note(text: str) -> None:
    assert said(f"Salt Road is out on Friday. {text}", "note") == set()


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("There is no blood.", "!gore"),
        ("There are no fights.", "!violence"),
        ("Nobody is hurt.", "!violence"),
        ("A bus hit her husband.", "accident"),
        ("Her husband has run off with the baker.", "infidelity"),
        ("Her father no longer knows her.", "dementia"),
        ("There are dead mothers in it.", "parent_death"),
        ("Two small boys die.", "child_death"),
        ("A shooting at the mill brings the police.", "violence"),
    ],
)
def test_what_is_told_or_wholly_denied_makes_one(text: str, note: str) -> None:
    assert note in said(f"Salt Road is out on Friday. {text}", "note")


def test_what_dies_beside_an_animal_is_not_the_animal() -> None:
    text = "Salt Road is out on Friday. Each week has one of them: Ruth with her hens, old Thomas dying by inches."
    assert "animal_death" not in said(text, "note")
    assert "death" in said(text, "note")
