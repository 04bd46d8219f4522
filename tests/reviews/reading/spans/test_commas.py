"""Names with a comma inside."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.spans.commas import with_comma
from nightcap.reviews.reading.words import sentences


def found(text: str) -> str | None:
    (sentence,) = sentences(text)
    named = with_comma(sentence.words)
    return None if named is None else text[sentence.words[named[0]].start : sentence.words[named[1] - 1].end]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("One Night, Two Ducks is slow", "One Night, Two Ducks"),
        ("Nine Brothers, One Coat (2021) is slow", "Nine Brothers, One Coat"),
        ("Green, White and Rust is slow", "Green, White and Rust"),
        ("You, Me and the River is slow", "You, Me and the River"),
        ("we saw Bread, Milk & Honey twice", "Bread, Milk & Honey"),
        ("Goodbye, Mr Oswin is slow", "Goodbye, Mr Oswin"),
        ("we saw Goodnight, Sleepy Village again", "Goodnight, Sleepy Village"),
        ("Not Yet, Oswin is slow", "Not Yet, Oswin"),
    ],
)
def test_a_list_or_a_call_that_does_something_is_one_name(text: str, name: str) -> None:
    assert found(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Anna, Tom and Ruth are friends",
        "It stars Anna Berg, Tom Linde and Ruth Kos",
        "On Sunday, Quiet Village is back",
        "Sadly, Quiet Village is slow",
        "we saw Bread, Milk and Honey in turn",
        "Anna Berg, Oswin's sister, is slow",
        "no name, no comma",
    ],
)
def test_names_beside_one_another_are_not(text: str) -> None:
    assert found(text) is None
