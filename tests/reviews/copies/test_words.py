from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.reviews.copies.words import words


def same_words(one: str, other: str) -> bool:
    return np.array_equal(words(one).hashes, words(other).hashes)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It’s “late” — very", 'it\'s "late" -- VERY'),
        ("café", "cafe\u0301"),
        ("ﬁne", "fine"),
        ("co\u00adoperate", "cooperate"),
        ("rom‑com", "rom-com"),
        ("wait…", "wait..."),
        ("STRASSE", "Straße"),
    ],
)
def test_typography_does_not_change_the_words(one: str, other: str) -> None:
    assert same_words(one, other)


@pytest.mark.parametrize(("one", "other"), [("calm", "clam"), ("the end", "theend"), ("2010", "2011")])
def test_other_words_are_other_words(one: str, other: str) -> None:
    assert not same_words(one, other)


def test_words_know_their_place_in_the_text() -> None:
    text = "— “It’s late,” she said"
    known = words(text)
    assert [text[start:end] for start, end in zip(known.starts, known.ends, strict=True)] == [
        "It’s",
        "late",
        "she",
        "said",
    ]


def test_scripts_without_spaces_are_taken_by_the_character() -> None:
    known = words("静かな映画。")
    assert len(known) == 5
    assert known.spaceless
    assert not words("A quiet film").spaceless


@given(st.text(max_size=200))
def test_any_text_has_words_in_order_within_it(text: str) -> None:
    known = words(text)
    assert (known.starts < known.ends).all()
    assert (known.ends[:-1] <= known.starts[1:]).all()
    assert not len(known) or known.ends[-1] <= len(text)
