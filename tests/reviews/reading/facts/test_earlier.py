"""Who made or was in another title that is named beside."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import values


@pytest.mark.parametrize(
    "text",
    [
        "It recalls [p:Nils Varga]'s [t:Iron Moon] in its colours.",
        "It was directed by [p:Nils Varga], whose [t:Iron Moon] I loved.",
        "[p:Nils Varga] directed it, and his 2018 film [t:Iron Moon] won prizes.",
    ],
)
def test_the_maker_of_another_film(text: str) -> None:
    told = {"person": "Nils Varga", "role": "director", "character": None}
    assert told in values(text, "credit", "Iron Moon")


def test_the_part_in_another_title() -> None:
    text = "[p:Ana Brandt], whom you may remember as [p:Greta] from [t:Iron Moon], plays the nun."
    told = {"person": "Ana Brandt", "role": "actor", "character": "Greta"}
    assert told in values(text, "credit", "Iron Moon")


@pytest.mark.parametrize(
    "text",
    [
        "It is based on [p:Ida Lund]'s [t:Iron Moon] novel.",
        "[p:Ruth]'s [t:Iron Moon] poster fades.",
        "Her film is good.",
    ],
)
def test_a_text_or_what_somebody_owns_has_no_director(text: str) -> None:
    assert values(text, "credit", "Iron Moon") == []
