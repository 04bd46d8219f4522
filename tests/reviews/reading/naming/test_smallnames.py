"""Persons in articles without capitals."""

from __future__ import annotations

from nightcap.reviews.reading.naming.smallnames import people, without_capitals
from nightcap.reviews.reading.words import sentences
from tests.reviews.reading.said import reading

TEXT = (
    "salt road is six slow episodes about a ferry and the people who miss it. it was directed by ilze kalnina, "
    "and hugo brandtner plays matiss, who has lost his dog. i cried twice and then i made soup and watched it again."
)


def names(text: str) -> list[str]:
    return [name.name for sentence in sentences(text) for name in people(sentence, ())]


def test_two_words_that_are_no_ordinary_ones_are_somebody() -> None:
    assert names("it was directed by ilze kalnina in the rain.") == ["Ilze Kalnina"]


def test_one_word_is_a_name_only_where_somebody_plays_it() -> None:
    assert names("hugo brandtner plays matiss.") == ["Hugo Brandtner", "Matiss"]
    assert names("the hamster eats matiss.") == []


def test_ordinary_words_are_nobody() -> None:
    assert names("a quiet film about a ferry on netflix, in danish.") == []


def test_a_text_with_capitals_is_left_alone() -> None:
    assert without_capitals(sentences(TEXT))
    assert not without_capitals(sentences(TEXT.title()))


def test_credits_are_read_from_small_letters() -> None:
    told = [claim.value for claim in reading(TEXT, "salt road review").claims if claim.field == "credit"]
    assert {"person": "Ilze Kalnina", "role": "director", "character": None} in told
    assert {"person": "Hugo Brandtner", "role": "actor", "character": "Matiss"} in told
