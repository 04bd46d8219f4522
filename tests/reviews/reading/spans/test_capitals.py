"""Runs of words that may be names."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.spans.capitals import quoted, runs
from nightcap.reviews.reading.words import sentences


def found(text: str) -> list[str]:
    body = sentences(text)
    every = [run for place, sentence in enumerate(body) for run in runs(place, sentence)]
    return [
        text[body[run.sentence].words[run.first].start : body[run.sentence].words[run.last - 1].end] for run in every
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("we saw Salt Road yesterday", ["Salt Road"]),
        ("we saw The Lord of the Rings again", ["The Lord of the Rings"]),
        ("While Salt Road is slow", ["Salt Road"]),
        ("Nobody laughs", []),
        ("Never has Salt Road been so slow", ["Salt Road"]),
        ("On Monday I saw it", []),
        ("It stars Marta Linde, Jan Kos and Ida Berg", ["Marta Linde", "Jan Kos", "Ida Berg"]),
        ("we saw Hard Landing 4", ["Hard Landing 4"]),
        ("a Netflix 12-part drama", ["Netflix"]),
        ("Admirers of Iron Moon will nod", ["Iron Moon"]),
        ("we saw Spider-Man", ["Spider-Man"]),
        ("nothing here", []),
        ("Ludwig van der Berg waits", ["Ludwig van der Berg"]),
        ("we saw Dr. No", ["Dr. No"]),
        ("Hana's Chocolate Shop opened", ["Hana's Chocolate Shop"]),
    ],
)
def test_capitals_are_joined_into_names(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("we saw “Salt Road” again", ["Salt Road"]),
        ("we saw 'Salt Road' again", ["Salt Road"]),
        ("we saw *Salt Road* again", ["Salt Road"]),
        ("we saw «Salt Road» again", ["Salt Road"]),
        ("a “comedy” of sorts", []),
        ("“I never wanted this boat,” she says", []),
        ("“Go away!” he says", []),
        ("it's the brothers' boat", []),
        ("we saw 『海の道』 again", ["海の道"]),
    ],
)
def test_only_quoted_words_in_title_case_are_names(text: str, names: list[str]) -> None:
    body = sentences(text)
    assert [
        text[body[run.sentence].words[run.first].start : body[run.sentence].words[run.last - 1].end]
        for run in quoted(text, body)
    ] == names


def test_a_label_in_bold_is_no_quoted_name() -> None:
    text = "**On:** the usual channels. *Scary bits?* Hardly. “Salt Road” is calm."
    assert [run.first for run in quoted(text, sentences(text))] == [0]
