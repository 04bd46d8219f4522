"""What a question comes to."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.answers import answer_of
from nightcap.reviews.reading.words import sentences


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Is it sad? Yes.", "yes"),
        ("Is it sad? Oh, very.", "yes"),
        ("Is it sad? Deeply.", "yes"),
        ("Is it sad? It is.", "yes"),
        ("Is it sad? It is a comedy.", "unknown"),
        ("Is it sad? It isn't.", "no"),
        ("Is it sad? Not for long.", "no"),
        ("Is it sad? Hardly.", "no"),
        ("Any laughs? One.", "little"),
        ("Any laughs? One of the best.", "yes"),
        ("Any laughs? Now and then.", "some"),
        ("Is it sad? Presumably.", "unknown"),
        ("Is it sad? Rain fell on the pier.", "unknown"),
        ("Where is the fun? The plot thickens.", "no"),
        ("Who knew it was sad? The plot thickens.", "yes"),
        ("It's sad, isn't it? The plot thickens.", "yes"),
    ],
)
def test_a_question_is_answered_by_how_it_or_the_next_sentence_begins(text: str, answer: str) -> None:
    asked, behind = sentences(text)
    assert answer_of(asked.words, behind.words) == answer


def test_a_question_with_nothing_behind_is_open() -> None:
    (asked,) = sentences("Is it sad?")
    assert answer_of(asked.words, ()) == "unknown"
