"""Whether the word that opens a sentence is of the name behind it."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.naming import names as naming
from nightcap.reviews.reading.words import sentences


def named(text: str) -> list[str]:
    return [each.name for each in naming.find(text, sentences(text), None, [], None)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Calm Waters is slow.", "Calm Waters"),
        ("Still Waters is slow.", "Still Waters"),
        ("Late Trains – a comedy.", "Late Trains"),
        ("Two Kettles, a drama, is slow.", "Two Kettles"),
        ("Dear Oswin is sweet.", "Dear Oswin"),
        ("Beneath the Orchard is slow.", "Beneath the Orchard"),
        ("Of Salt and Stone is slow.", "Of Salt and Stone"),
        ("Under the Chestnuts, the new drama, is slow.", "Under the Chestnuts"),
        ("Before We Leave, nobody sleeps.", "Before We Leave"),
        ("They Feed Swans is slow.", "They Feed Swans"),
        ("I Am the Gardener is slow.", "I Am the Gardener"),
        ("Then I saw I Am the Gardener again.", "I Am the Gardener"),
        ("Call the Gardener is slow.", "Call the Gardener"),
        ("No Beds at the Inn is slow.", "No Beds at the Inn"),
        ("Where the Rivers Go asks a question.", "Where the Rivers Go"),
        ("How to Leave a Village is short.", "How to Leave a Village"),
        ("Once Upon a Night in Cork is slow.", "Once Upon a Night in Cork"),
        ("Never Trust Tuesday is slow.", "Never Trust Tuesday"),
        ("12 Gallows Road is slow.", "12 Gallows Road"),
        ("Two Kettles season two is slow.", "Two Kettles"),
        ("“Two Kettles (2024)” is slow.", "Two Kettles"),
        ("“Two Kettles: Season 3” is slow.", "Two Kettles"),
        ("#3 Kettle Road, a drama.", "Kettle Road"),
    ],
)
def test_a_word_in_capitals_is_of_the_name_where_no_sentence_would_go_on_so(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Still, Waters is slow.", "Waters"),
        ("While Kestrel is slow, it is short.", "Kestrel"),
        ("While No Two Kettles is slow, it is short.", "No Two Kettles"),
        ("In Kestrel, a boy waits.", "Kestrel"),
        ("In We Were Lions, a boy waits.", "We Were Lions"),
        ("Watch Kettle Road tonight.", "Kettle Road"),
        ("But Kettle Road is slow.", "Kettle Road"),
        ("Unlike Kettle Road (2019), it is slow.", "Kettle Road"),
        ("His Kettle Road, made last year, had more life.", "Kettle Road"),
    ],
)
def test_a_word_that_only_opens_the_sentence_is_not(text: str, name: str) -> None:
    assert name in named(text)


def test_a_name_is_as_long_as_it_is_within_another_sentence() -> None:
    assert "Most Kettles" in named("Most Kettles fans agree. I saw Most Kettles twice.")
    assert "Most Kettles" not in named("Most Kettles fans agree. I saw Kettles twice.")
