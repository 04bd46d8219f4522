"""Names in another language."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.naming import names as naming
from nightcap.reviews.reading.words import sentences


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I watched La otra hermana last night.", "La otra hermana"),
        ("I watched L'Heure des chaises last night.", "L'Heure des chaises"),
        ("I watched Verano sin mapas last night.", "Verano sin mapas"),
        ("I watched La casa de las sombras secas last night.", "La casa de las sombras secas"),
        ("I watched Ett litet hus last night.", "Ett litet hus"),
        ("I watched Les Revenants du Lac on Netflix.", "Les Revenants du Lac"),
        ("The people who arrive at Las deudas will stay.", "Las deudas"),
    ],
)
def test_a_foreign_name_is_taken_whole_and_no_further(text: str, name: str) -> None:
    assert name in {each.name for each in naming.find(text, sentences(text), None, [], None)}


def test_english_small_words_are_no_part_of_one() -> None:
    text = "Los otros from Chile is slow."
    assert "Los otros" in {each.name for each in naming.find(text, sentences(text), None, [], None)}
