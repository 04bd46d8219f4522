"""Words that look like tone and are said of a part, an object, the plot, somebody or another work."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import said


@pytest.mark.parametrize(
    "text",
    [
        "The street has gone quiet.",
        "It runs about ninety minutes.",
        "The premise fits on a beer mat.",
        "The setup is simple enough.",
        "There are fights, most of them over before you have sat up.",
        "The producers want tears.",
        "You have to lean in to hear her.",
        "Ushers handed out packets of tissue paper.",
        "It works in spite of the strings.",
        "There is nothing sweet about her aunt.",
        "That one had a few laughs.",
        "The novel is a long look at death; it is also very funny.",
        "A cold, cruel slasher: that's what the trailer promises.",
    ],
)
def test_nothing_is_said_of_how_the_title_feels(text: str) -> None:
    assert said(f"Salt Road is out on Friday. {text}", "tone") == set()


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("It is about as gentle as a heist film can be.", "warmth+"),
        ("You can count the jokes on one hand.", "humour-"),
        ("We walked out smiling like idiots.", "uplift+"),
    ],
)
def test_sayings_are_read(text: str, tone: str) -> None:
    assert tone in said(f"Salt Road is out on Friday. {text}", "tone")


def test_a_denial_ends_where_a_clause_says_what_there_is() -> None:
    assert "death" in said("Salt Road is slow. It is shown without fuss and there is a death.", "note")


def test_notes_are_not_read_from_titles() -> None:
    text = "Salt Road stands at No. 3 in the chart, past Hit Man. It is slow."
    assert said(text, "note") == set()


def test_works_of_a_kind_are_not_the_title() -> None:
    assert said("Ghost stories don't scare me.", "tone") == set()


def test_who_catches_the_eye_is_not_the_title() -> None:
    assert said("You can't take your eyes off her.", "tone") == set()


@pytest.mark.parametrize("text", ["What there isn't, at any point, is dread.", "What it lacks is dread."])
def test_what_is_said_to_be_lacking_is_not_there(text: str) -> None:
    assert said(text, "tone") == {"tension-"}
