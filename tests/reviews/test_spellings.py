"""What is made of spellings, kept while it is worth it."""

from __future__ import annotations

import pytest

from nightcap.catalogue.names import fold
from nightcap.reviews import spellings
from nightcap.reviews.spellings import Spellings, folded


def test_what_is_made_of_a_spelling_is_made_once() -> None:
    asked: list[str] = []

    def length(spelling: str) -> int:
        asked.append(spelling)
        return len(spelling)

    lengths = Spellings(length)
    assert [lengths["calm"], lengths["slow-burn"], lengths["calm"]] == [4, 9, 4]
    assert asked == ["calm", "slow-burn"]


def test_what_is_too_long_for_a_word_is_made_and_not_kept() -> None:
    lengths = Spellings(len)
    assert lengths["a" * 100_000] == 100_000
    assert not lengths


def test_no_text_makes_it_keep_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spellings, "_MOST", 10)
    lengths = Spellings(len)
    assert [lengths[str(number)] for number in range(1000)] == [len(str(number)) for number in range(1000)]
    assert len(lengths) <= 10


@pytest.mark.parametrize("name", ["The Bear", "Amélie", "Salt & Tin", "", "静かな映画"])
def test_a_name_is_folded_as_the_catalogue_folds_it(name: str) -> None:
    assert folded(name) == folded(name) == fold(name)
