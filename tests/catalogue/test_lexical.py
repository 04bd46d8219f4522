"""Search by words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.catalogue import lexical
from nightcap.catalogue.lexical import Lexical
from tests.conftest import MADE_UP

N = len(MADE_UP)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Lexical:
    folder: Path = tmp_path_factory.mktemp("lexical")
    lexical.write(folder, MADE_UP)
    return Lexical(folder)


def test_a_word_of_the_name_weighs_more_than_one_of_the_text(words: Lexical) -> None:
    scores = words.scores("ferry", N)

    assert scores[6] > scores[0] > 0  # "Night Ferry" before a synopsis with a ferry in it


@pytest.mark.parametrize("word", ["bakery", "BAKERY", "Nowak", "łucja", "bakeries"])
def test_folded_and_stemmed_words_find(word: str, words: Lexical) -> None:
    assert int(words.scores(word, N).argmax()) == 1


def test_only_the_best_have_a_score(words: Lexical) -> None:
    assert (words.scores("orbit", N) > 0).sum() == 4
    assert (words.scores("orbit", N, most=2) > 0).sum() == 2


@given(text=st.text(max_size=200))
def test_any_words_can_be_searched(text: str, words: Lexical) -> None:
    scores = words.scores(text, N)

    assert scores.shape == (N,)
    assert (scores >= 0).all()
