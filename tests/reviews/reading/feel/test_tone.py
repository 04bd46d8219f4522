"""How a title feels: words of tone, and all that turns, weakens or takes them away."""

from __future__ import annotations

import pytest

from tests.reviews.reading.feels import (
    ASKED,
    BESIDE,
    COUNTED,
    DASHED,
    ELSEWHERE,
    LEFT,
    MADE,
    NO_FEELING,
    NOBODY,
    THROUGH,
)
from tests.reviews.reading.said import reading, said
from tests.reviews.reading.tones import (
    DEPTH,
    ENERGY,
    HUMOUR,
    MORE,
    NOTHING,
    SHORT,
    TENSION,
    TURNED,
    UPLIFT,
    WARMTH,
    WEIGHT,
)


@pytest.mark.parametrize(("text", "tones"), UPLIFT + ENERGY + TENSION + HUMOUR + WARMTH + DEPTH + WEIGHT + MORE + SHORT)
def test_what_critics_say_of_a_feeling_is_read_on_its_axis(text: str, tones: str) -> None:
    found = said(text, "tone")
    assert set(tones.split()) <= found
    assert not _contrary(found) - set(tones.split())


@pytest.mark.parametrize(("text", "tones"), TURNED)
def test_a_word_is_read_with_what_turns_or_weakens_it(text: str, tones: str) -> None:
    found = said(text, "tone")
    assert set(tones.split()) <= found
    assert not _contrary(found) - set(tones.split())


@pytest.mark.parametrize(
    ("text", "tones"), ASKED + COUNTED + MADE + LEFT + NOBODY + BESIDE + DASHED + THROUGH + ELSEWHERE
)
def test_what_is_said_in_a_roundabout_way_is_read(text: str, tones: str) -> None:
    found = said(text, "tone")
    assert set(tones.split()) <= found
    assert not _contrary(found) - set(tones.split())


@pytest.mark.parametrize("text", NOTHING + NO_FEELING)
def test_what_is_not_said_of_the_title_is_no_tone(text: str) -> None:
    assert said(text, "tone") == set()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is funny.", 0.75),
        ("It is very funny.", 0.9),
        ("It is a bit slow.", 0.25),
        ("It is slow.", 0.25),
        ("It is very slow.", 0.1),
        ("It is never scary.", 0.1),
        ("It is not scary.", 0.25),
        ("It is devastating.", 0.9),
        ("It is occasionally funny.", 0.5),
        ("There are a few laughs.", 0.5),
        ("Humour exists, but it's not the point.", 0.25),
    ],
)
def test_the_strength_is_that_of_the_words(text: str, value: float) -> None:
    (claim,) = (claim for claim in reading(text).claims if claim.kind == "tone")
    assert claim.value == value


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It is never scary.", "never scary"),
        ("Nobody would call it that, but it is very funny indeed.", "very funny"),
        ("The laughs, alas, are few; the laughs are few and far between.", "laughs are few and far between"),
        ("Humour exists, but it's not the point.", "Humour exists, but it's not the point"),
    ],
)
def test_the_quote_is_the_words_with_what_turns_them(text: str, quote: str) -> None:
    assert quote in {claim.quote for claim in reading(text).claims}


def test_a_word_that_is_adjective_and_noun_is_claimed_once() -> None:
    assert [claim.quote for claim in reading("The whole film is quiet.").claims] == ["quiet"]


def test_rather_this_than_that_denies_neither() -> None:
    assert said("It isn't slow so much as patient.", "tone") == {"energy-"}


def test_what_is_said_of_another_title_is_its_own_tone() -> None:
    assert said("Iron Moon was hilarious; I loved it.", "tone") == {"humour+@Iron Moon"}


def _opposite(tone: str) -> str:
    return tone[:-1] + {"+": "-", "-": "+"}.get(tone[-1], "=")


def _contrary(found: set[str]) -> set[str]:
    return {tone for tone in found if tone[-1] in "+-" and _opposite(tone) in found}
