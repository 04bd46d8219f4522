"""The language a title is in."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import values


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Spoken in Basque, it took a while.", ["eu"]),
        ("This Korean-language thriller is quiet.", ["ko"]),
        ("In Danish and Swedish, with subtitles.", ["da", "sv"]),
        ("It is told entirely in Japanese.", ["ja"]),
        ("It is in Welsh.", ["cy"]),
        ("The dialogue is in Quechua and Spanish.", ["qu", "es"]),
        ("French with subtitles, 135 minutes.", ["fr"]),
    ],
)
def test_the_language_it_is_in(text: str, codes: list[str]) -> None:
    assert values(text, "language") == codes


@pytest.mark.parametrize(
    "text",
    [
        "It is a non-English-language series.",
        "He writes letters in French.",
        "She sings in Spanish.",
        "The English-language trailer misleads.",
        "The film is dubbed in English.",
        "It means house in Japanese.",
        "Is it in Danish?",
        "It is better watched in Japanese with subtitles.",
    ],
)
def test_other_words_in_a_language_say_nothing_of_it(text: str) -> None:
    assert values(text, "language") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Portuguese, thank heaven, and not dubbed.", ["pt"]),
        ("It is in Wolof with a pinch of French.", ["wo", "fr"]),
        ("There are two hundred words of Hausa.", ["ha"]),
        ("Everybody bickers, in Tagalog, about lunch.", ["tl"]),
        ("She wrote two hundred pages of French.", []),
        ("She is American, and it shows.", []),
    ],
)
def test_a_language_is_told_in_passing(text: str, codes: list[str]) -> None:
    assert values(text, "language") == codes
