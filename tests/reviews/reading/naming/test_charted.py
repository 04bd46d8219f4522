"""Titles that are named for their place on a list."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.naming.charted import speaks_of_list
from nightcap.reviews.reading.words import sentences
from tests.reviews.reading.said import roles

RIVALLED = [
    "Salt Road is the streamer's No. 2, second only to Bread and Onions.",
    "Salt Road sits at number three in the chart, behind Bread and Onions.",
    "Salt Road is the second most-watched show there, with only Bread and Onions ahead of it.",
    "Salt Road spent a week in the top 10, sandwiched between The Quiet Year and Bread and Onions.",
    "Salt Road knocked Bread and Onions off the top of the list.",
    "Salt Road was leapfrogged by Bread and Onions in the rankings.",
    "Salt Road stands at No. 5, with The Quiet Year and Bread and Onions both in the list above it.",
    "Salt Road fell to ninth place, one below Bread and Onions.",
    "I was after Bread and Onions, which is still in the top 10, and hit Salt Road.",
    "Salt Road took over from Bread and Onions at the top of the chart.",
]


@pytest.mark.parametrize("text", RIVALLED)
def test_who_is_named_for_a_place_on_the_list_is_a_rival(text: str) -> None:
    assert roles(f"{text} It is a slow film.").get("Bread and Onions") == "rival"


@pytest.mark.parametrize("text", RIVALLED)
def test_a_rival_never_becomes_the_subject(text: str) -> None:
    assert roles(f"{text} It is a slow film.")["Salt Road"] == "subject"


def test_a_rival_of_one_word_is_a_title_and_the_headline_need_not_help() -> None:
    found = roles("Salt Road, a drama about a ferry, stands at No. 6 in the chart, well under Sorrel.", None)
    assert found == {"Salt Road": "subject", "Sorrel": "rival"}


@pytest.mark.parametrize(
    "text",
    [
        "Salt Road is as slow as Bread and Onions.",
        "Salt Road will please fans of Bread and Onions.",
        "If you were hoping for Bread and Onions, Salt Road is not it.",
        "Anyone coming to it from Bread and Onions will miss the songs of Salt Road.",
        "The comparison nearer home, Bread and Onions, had a leaner plot than Salt Road.",
    ],
)
def test_who_is_named_for_a_likeness_is_no_rival(text: str) -> None:
    assert roles(f"{text} It is a slow film.").get("Bread and Onions") == "compared"


def test_a_place_stands_at_a_number_that_is_no_part_of_a_title() -> None:
    found = roles("Skip Bread and Onions at No. 1 and scroll down to Salt Road. It is a slow film.")
    assert "Bread and Onions" in found


def test_a_list_is_told_by_its_words() -> None:
    for text in ("It is No. 4.", "in the top 10", "the most-watched show", "at the top of it", "in the chart"):
        assert speaks_of_list(sentences(text)[0].words), text
    for text in ("It is the top hat that matters.", "There is no way out.", "the most tender show"):
        assert not speaks_of_list(sentences(text)[0].words), text


def test_what_somebody_did_before_is_no_subject() -> None:
    found = roles("Otto Krone, so light on his feet in Bread and Onions, plays Pell in Salt Road. It is slow.", None)
    assert found.get("Salt Road") == "subject"
