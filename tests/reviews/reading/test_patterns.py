"""Phrases written short: classes of words, and verbs in all their forms."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.patterns import expand, regular

FORMS = {"you": ["me", "us"], "left": ["leave~ <you>", "i felt"], "leave~": ["leaves", "left", "leaving"]}


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("move", ("moves", "moved", "moving")),
        ("tug", ("tugs", "tugged", "tugging")),
        ("cry", ("cries", "cried", "crying")),
        ("clutch", ("clutches", "clutched", "clutching")),
        ("scream", ("screams", "screamed", "screaming")),
        ("unsettle", ("unsettles", "unsettled", "unsettling")),
        ("fix", ("fixes", "fixed", "fixing")),
        ("annoy", ("annoys", "annoyed", "annoying")),
    ],
)
def test_a_regular_verb_has_its_forms(verb: str, forms: tuple[str, ...]) -> None:
    assert regular(verb) == forms


def test_a_plain_phrase_stands_for_itself() -> None:
    assert list(expand("slow burn", FORMS)) == ["slow burn"]


def test_a_class_stands_for_each_of_its_words() -> None:
    assert list(expand("moves <you> deeply", FORMS)) == ["moves me deeply", "moves us deeply"]


def test_a_verb_stands_for_each_of_its_forms_the_irregular_ones_from_the_table() -> None:
    assert list(expand("leave~ it", FORMS)) == ["leave it", "leaves it", "left it", "leaving it"]


def test_what_a_class_stands_for_may_be_written_short_again() -> None:
    assert {"left me shaken", "leaving us shaken", "i felt shaken"} <= set(expand("<left> shaken", FORMS))


def test_an_unknown_class_is_told() -> None:
    with pytest.raises(KeyError):
        list(expand("<nobody> cries", FORMS))
