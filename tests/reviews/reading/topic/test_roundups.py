"""Articles of several titles."""

from __future__ import annotations

import pytest

from nightcap.reviews.article import Article
from nightcap.reviews.reading import read
from nightcap.reviews.reading.topic.roundups import is_roundup, may_be_roundup
from nightcap.reviews.reading.words import sentences


@pytest.mark.parametrize(
    ("headline", "text", "told"),
    [
        ("Three from the north", "It rains.", True),
        ("Staff picks", "It rains.", True),
        ("Ghost stories", "The Clock Winder is the better of the two.", True),
        ("Eighty-eight reasons", "Two films about hands, seen on one wet day.", True),
        ("Six hours I should like back", "It rains.", False),
        ("Ring pulls", "My sister brought all three series in a bag.", False),
        ("", "His first two films were better.", False),
        (None, "", False),
    ],
)
def test_a_piece_says_that_it_is_of_several(headline: str | None, text: str, told: bool) -> None:
    assert is_roundup(headline, sentences(text)) is told


@pytest.mark.parametrize("headline", ["What to stream this weekend", "Pick of the week", "Festival diary, day two"])
def test_a_column_may_be_of_several(headline: str) -> None:
    assert may_be_roundup(headline)
    assert not is_roundup(headline, sentences("It rains."))


@pytest.mark.parametrize(
    ("headline", "text", "subjects"),
    [
        (
            "Eighty-eight reasons",
            "Two films about hands, seen on one wet Tuesday.\n\n"
            "Of The Tuner I can only say that I was not ready. It rides in a van.\n\n"
            "Ballast, the other, I should have liked to like. It is long and dense.",
            ["The Tuner", "Ballast"],
        ),
        (
            "Festival diary",
            "Two today. The first, Salt Wives, came with a reputation. Women bury their men. "
            "The second, Kilometre Nought, is a road movie that never leaves the car park.",
            ["Salt Wives", "Kilometre Nought"],
        ),
        (
            "Tonight",
            "8pm, BBC Two: The Repair of Small Engines. Lovely. 9pm, ITV: Blood in the Water. Shark thriller.",
            ["The Repair of Small Engines", "Blood in the Water"],
        ),
        (
            "The pick of the festival",
            "- The Ash Road: a mother looks for a grave.\n\n- Pink Noise: two singers.\n\n- Ledger: bankers. Avoid.",
            ["The Ash Road", "Pink Noise", "Ledger"],
        ),
        (
            "TV choice",
            "The Long Field, 9pm, BBC One\n\nThe last episode of the saga.\n\n"
            "Crown of Nettles, 10pm, Sky\n\nMore dragons.",
            ["The Long Field", "Crown of Nettles"],
        ),
        (
            "Salt Road / Iron Lung",
            "Two debuts, one week. Salt Road is a hymn to a bus. Iron Lung is a horror film in a machine.",
            ["Salt Road", "Iron Lung"],
        ),
    ],
)
def test_each_title_of_several_is_a_subject(headline: str, text: str, subjects: list[str]) -> None:
    found = read(Article(title=headline, text=text, language="en"))

    assert [mention.name for mention in found.titles if mention.role == "subject"] == subjects


def test_a_comparison_that_begins_a_paragraph_is_no_part() -> None:
    text = (
        "Salt Road is a slow film about a bus, and I loved it.\n\nNothing happens. Nobody minds.\n\n"
        "Iron Lung had more jokes, but this has more heart."
    )
    found = read(Article(title="By bus", text=text, language="en"))

    assert [mention.name for mention in found.titles if mention.role == "subject"] == ["Salt Road"]
