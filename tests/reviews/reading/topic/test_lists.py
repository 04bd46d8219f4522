"""Articles of several titles, and articles that only look like it."""

from __future__ import annotations

import pytest

from nightcap.reviews.article import Article
from nightcap.reviews.reading import read


def subjects(headline: str, text: str) -> list[str]:
    found = read(Article(title=headline, text=text, language="en"))
    return [mention.name for mention in found.titles if mention.role == "subject"]


@pytest.mark.parametrize(
    ("headline", "text", "named"),
    [
        (
            "Stay in or go out?",
            "Stay in: Harbour Lamps on Netflix. A gentle six-parter.\n\n"
            "Go out: The Iron Garden, in cinemas Friday. Loud and long.",
            ["Harbour Lamps", "The Iron Garden"],
        ),
        (
            "Streaming: the best of the month",
            "On Netflix: Paper Crown, a Thai thriller.\n\nOn Mubi: Stone Fruit, the quietest film of the year.\n\n"
            "On Disney+: Captain Marrow, for the under-tens.",
            ["Paper Crown", "Stone Fruit", "Captain Marrow"],
        ),
        (
            "Three thrillers for a long flight",
            "No. 3. “The Fifth Clerk,” on Acorn TV. Fog and chowder.\n\nNo. 2. “Ebb and Fall.” Better.\n\n"
            "No. 1. “Who Locked the Attic.” One flat, four friends.",
            ["The Fifth Clerk", "Ebb and Fall", "Who Locked the Attic"],
        ),
        (
            "Ghost stories for Christmas",
            "The Clock Maker is the better of the two. It takes its time.\n\n"
            "The Cold Pantry has more blood and less of everything else.",
            ["The Clock Maker", "The Cold Pantry"],
        ),
        (
            "Quarry Lane and Milk Money: two ways to be sad",
            "Quarry Lane is a slow film about a bus. I wept.\n\nMilk Money is a loud film in a bank. I did not.",
            ["Quarry Lane", "Milk Money"],
        ),
        (
            "Mothers and other strangers",
            "Two films this week ask what a mother owes. Milk Money answers quietly. It is a Danish film and it breaks "
            "your heart. Quarry Lane answers with a shotgun. It is two hours long.",
            ["Milk Money", "Quarry Lane"],
        ),
    ],
)
def test_a_list_has_a_subject_for_each_part(headline: str, text: str, named: list[str]) -> None:
    assert subjects(headline, text) == named


@pytest.mark.parametrize(
    ("headline", "text", "named"),
    [
        (
            "Pick of the week",
            "Harbour Lamps (Netflix) is a gentle six-parter about a ferry.\n\nIt takes its time, and it is funny. "
            "Ruth Oduya is the captain.\n\nThe end made me cry.",
            ["Harbour Lamps"],
        ),
        (
            "A ferry, a fog and a long night",
            "Harbour Lamps (2021) is a gentle film about a ferry.\n\nNothing happens and nobody minds.\n\n"
            "It is slow, and it is kind.\n\nBabette's Feast (1987) had better food.\n\nThis has better weather.",
            ["Harbour Lamps"],
        ),
    ],
)
def test_one_that_only_looks_so_has_one(headline: str, text: str, named: list[str]) -> None:
    assert subjects(headline, text) == named
