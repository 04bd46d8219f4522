"""What a title is called, and nouns that it is not: a "tense silence" in the story is no tense film."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import said


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("It is a hectic treasure hunt.", "energy+"),
        ("A chilly exercise in style.", "warmth-"),
        ("It is a romance, and a tender one.", "warmth+"),
        ("This tense two-hander keeps to one room.", "tension+"),
        ("It offers a gentle stroll through the marshes.", "tension-"),
        ("It is a lullaby.", "tension-"),
        ("Two hours of pure fluff.", "weight-"),
        ("It's the televisual equivalent of a hot-water bottle.", "warmth+"),
        ("The new run is darker.", "uplift-"),
    ],
)
def test_what_the_title_is_called_is_its_tone(text: str, tone: str) -> None:
    assert tone in said(f"Salt Road is out on Friday. {text}", "tone")


@pytest.mark.parametrize(
    "text",
    [
        "A light supper is served on the terrace.",
        "The heavy rains of that year flood the valley.",
        "A tense meeting follows the toast.",
        "There is a dry biscuit, and cold tea.",
        "The lullaby was recorded in a church.",
        "The soufflé falls, and so does the cook.",
        "There's chewing gum on the lens.",
        "Lip balm has a part in the plot.",
    ],
)
def test_things_of_the_story_are_not_the_title(text: str) -> None:
    assert said(f"Salt Road is out on Friday. {text}", "tone") == set()
