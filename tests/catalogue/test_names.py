"""Spellings of one name are equal, those of two are not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.catalogue.names import fold, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amélie", "AMELIE"),
        ("Bread & Salt", "bread and salt"),
        ("Ocean’s Eleven", "Oceans Eleven"),
        ("Don't Look Up", "Dont look up"),
        ("WALL·E", "wall-e"),
        ("Mission: Impossible – Fallout", "Mission Impossible - Fallout"),
        ("Weiß", "Weiss"),
        ("Sørensen", "Sorensen"),
        ("Łucja", "Lucja"),
        ("Æon", "aeon"),
        ("tick, tick...BOOM!", "Tick Tick Boom"),
        ("snake_case", "snake case"),
        ("Haunting of\u00a0Gede", "Haunting of Gede"),
        ("ﬁlm", "film"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hit Man", "Hitman"), ("Alien", "Aliens"), ("象棋", "象"), ("Up", "Us"), ("シーズン", "시즌")],
)
def test_names_that_differ(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_is_done_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text())
def test_case_and_composition_do_not_count(name: str) -> None:
    assert fold(unicodedata.normalize("NFD", name)) == fold(unicodedata.normalize("NFC", name))


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_fold_as_the_general_way_does(name: str) -> None:
    """A name with a letter beyond ASCII takes the general way."""
    assert fold(f"{name} é") == f"{fold(name)} e".strip()


@pytest.mark.parametrize(
    ("name", "expected"), [("Bread & Salt!", "bread-and-salt"), ("  ", "untitled"), ("Шахматы", "шахматы")]
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected
