"""Whom a word of tone describes."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import said


@pytest.mark.parametrize(
    "text",
    [
        "It is a sad family drama.",
        "This sad film takes its time.",
        "The story is sad.",
        "Sad, this one.",
        "A sad, strange series.",
        "Marta Linde is in a sad film.",
        "The last episode but one is sad.",
        "What a sad series.",
        "The whole thing is sad.",
    ],
)
def test_a_word_for_the_work_or_a_part_of_it_is_its_tone(text: str) -> None:
    assert "weight+" in said(text, "tone")


@pytest.mark.parametrize(
    "text",
    [
        "Her father is sad.",
        "A sad widow takes him in.",
        "He is sad and says so.",
        "The sad old house stands empty.",
        "The novel is sad.",
        "The original is sad.",
        "Her previous film was sad.",
        "The director's last series was a sad affair.",
        "She follows a sad clown home.",
        "Marta Linde plays a man who is sad.",
        "Anna's face is sad.",
        "The trailer looks sad.",
    ],
)
def test_a_word_for_somebody_or_something_else_is_not(text: str) -> None:
    assert said(text, "tone") == set()


@pytest.mark.parametrize(
    "text",
    [
        "In the quiet, sleepy town of Bray, two boats wait.",
        "The sea is calm.",
        "The village is quiet.",
        "A cold house.",
    ],
)
def test_a_quiet_place_makes_no_quiet_film(text: str) -> None:
    assert said(text, "tone") == set()
