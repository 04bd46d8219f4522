"""Cues that liken nothing where they stand, and titles that are called to mind or went there before."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import said


@pytest.mark.parametrize(
    "text",
    [
        "Marta Linde has been away since Iron Moon.",
        "It is eight years since Iron Moon.",
        "It has Marta Linde, late of Iron Moon.",
        "You may compare it to Iron Moon, but nobody here is lost.",
    ],
)
def test_a_cue_alone_likens_nothing(text: str) -> None:
    assert said(f"Salt Road is out. {text}", "comparison") == set()


@pytest.mark.parametrize(
    ("text", "respect"),
    [
        ("It is the saddest thing since Iron Moon.", "weight"),
        ("Iron Moon is what it put me in mind of.", "general"),
        ("Iron Moon did it first.", "story"),
        ("It's Iron Moon, basically.", "general"),
        ("It's as urgent as Iron Moon.", "energy"),
        ("The view lies somewhere between Iron Moon and a calendar.", "look"),
        ("There is a lot of Iron Moon in its shape.", "story"),
        ("It looked after me in the way Iron Moon once did.", "general"),
        ("If you like Iron Moon, this is its cousin.", "general"),
    ],
)
def test_what_it_calls_to_mind_is_likened(text: str, respect: str) -> None:
    assert said(f"Salt Road is out. {text}", "comparison") == {f"like Iron Moon: {respect}"}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("The dread that was promised in every bus-stop ad turns out to be a cough.", "marketing"),
        ("The poster has a skull on it and I figured: slasher. It isn't one.", "poster"),
        ("You'd think from the logo that you were in for a bloodbath. Not so.", "poster"),
    ],
)
def test_a_hope_told_of_an_image_is_raised(text: str, field: str) -> None:
    assert [each.partition(":")[0] for each in said(f"Salt Road is out. {text}", "contrast")] == [field]
