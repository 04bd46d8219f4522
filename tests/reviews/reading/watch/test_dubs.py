"""To read or to hear it dubbed."""

from __future__ import annotations

import pytest

from tests.reviews.reading.test_watch import advice


@pytest.mark.parametrize(
    "text",
    [
        "Leave the dub alone.",
        "Do not have it dubbed.",
        "No dub deserves your time.",
        "You'll need the subtitles.",
        "Don't let the subtitles scare you.",
    ],
)
def test_the_dub_is_refused_or_the_subtitles_wanted(text: str) -> None:
    assert advice(text, "subtitles") == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Turn off the captions.",
        "Kill the subtitles.",
        "Don't bother with the subtitles.",
        "Half of the puns drown in the subtitles.",
        "For once go dubbed.",
        "Just pick the dub.",
        "You'll want the dub.",
    ],
)
def test_the_subtitles_cost_it_something_or_the_dub_is_chosen(text: str) -> None:
    assert advice(text, "subtitles") == [False]


@pytest.mark.parametrize(
    "text",
    [
        "The French dubbed it “The Horror”.",
        "They talk a dialect thick enough to need subtitles.",
        "In French, subtitled.",
        "Norwegian, with subtitles.",
    ],
)
def test_how_it_is_shown_is_no_advice(text: str) -> None:
    assert advice(text, "subtitles") == []


@pytest.mark.parametrize("text", ["For once, take the English.", "Keep the Japanese on.", "Find the German track."])
def test_a_language_is_taken(text: str) -> None:
    assert len(advice(text, "audio")) == 1


def test_who_refuses_the_dub_hears_the_language_it_was_made_in() -> None:
    assert advice("It was shot in Danish. I would not have it dubbed.", "audio") == ["da"]
