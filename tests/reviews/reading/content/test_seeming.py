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
