"""The service that only the headline gives to the subject."""

from __future__ import annotations

import pytest

from nightcap.reviews.article import Article
from nightcap.reviews.reading import read

PIECE = """Each Friday Hulu lists what is new, and today there is not much. Two Boats is a slow series about a ferry.

It takes its time, and it is never scary."""


def platforms(title: str, text: str = PIECE) -> list[tuple[object, str]]:
    claims = read(Article(text=text, title=title, language="en")).claims
    return [(claim.value, claim.quote) for claim in claims if claim.field == "platform"]


@pytest.mark.parametrize(
    "title", ["Hulu's New 'Two Boats' Is a Balm", "'Two Boats' on Hulu: a slow boat home", "Review: Two Boats (Hulu)"]
)
def test_it_is_quoted_where_the_text_names_it(title: str) -> None:
    assert platforms(title) == [("Hulu", "Hulu")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("'Two Boats' is a balm", PIECE + " MUBI has nothing new either."),
        ("'Two Boats' is a balm", "Unlike most of Hulu, Two Boats is slow. It takes its time."),
        ("'Two Boats' is better than anything on Hulu", PIECE),
        ("MUBI's New 'Two Boats' Is a Balm", PIECE),
        ("Hulu's New 'Two Boats' Is a Balm", "Two Boats is a slow series about a ferry. It takes its time."),
    ],
)
def test_nothing_is_made_up(title: str, text: str) -> None:
    assert platforms(title, text) == []


def test_the_one_service_that_is_named_at_all_has_it() -> None:
    assert platforms("'Two Boats' is a balm") == [("Hulu", "Hulu")]


def test_what_the_text_itself_says_comes_first() -> None:
    assert platforms("Hulu's New 'Two Boats' Is a Balm", PIECE + " It streams on Hulu.") == [("Hulu", "on Hulu")]
