"""Whatever the text, what is read from it keeps the contract, and the work grows with the text's length."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nightcap.catalogue.title import GENRES
from nightcap.reviews.article import Article
from nightcap.reviews.claim import CLAIM_KINDS, ROLES, Reading
from nightcap.reviews.reading import read
from nightcap.tone.axes import AXES
from nightcap.tone.notes import NOTES
from tests.reviews.reading.said import Shelf

#: words that the tables know, names, marks and rubbish
PIECES = (
    'Salt Road', 'Iron Moon', 'The Long Thaw', 'Marta Linde', 'Netflix', 'Norway', 'it', 'the series',
    'the trailer', 'sells', 'a ghost story', 'is', "isn't", 'never', 'not only', 'but', 'though', 'slow',
    'funny', 'devastating', 'grief', 'her mother', 'died', 'no', 'gore', 'like', 'than', 'based on',
    'a 2010 French film', 'by', 'plays', 'eight episodes', 'in Japanese', 'with subtitles', 'over a weekend',
    '(2019)', '“', '”', "'", '"', '*', '—', ':', ';', ',', '.', '?', '!', '\n', '\n\n', '1.', 'the', 'of',
    'and', 'A', 'I', '…', '«', '」', 'ß', 'İ', '静か', '\x00', '\u202e', '\ud7ff', '🙂', 'é', "'s", '-', '&',
    'number one on the list', 'as', 'same', 'what', 'who',
)  # fmt: skip


def check(found: Reading) -> None:
    text = found.article.text
    names = [each.name for each in found.titles]
    assert all(names)
    assert {each.role for each in found.titles} <= set(ROLES)
    for claim in found.claims:
        assert claim.quote == text[claim.start : claim.end]
        assert claim.quote
        assert claim.title in names
        assert claim.kind in CLAIM_KINDS
        if claim.kind == "tone":
            assert claim.field in AXES
            assert isinstance(claim.value, float)
            assert 0 <= claim.value <= 1
        elif claim.kind == "note":
            assert claim.field in NOTES
            assert isinstance(claim.value, bool)
        elif claim.kind == "comparison":
            assert claim.field in {*AXES, "genre", "story", "look", "music", "acting", "general"}
            assert claim.value in names
            assert claim.value != claim.title
        elif claim.kind == "contrast":
            assert claim.field in {"trailer", "poster", "marketing", "premise", "genre", "cast"}
            assert isinstance(claim.value, str)
            assert claim.value
        elif claim.field == "genre":
            assert claim.value in GENRES


@given(st.lists(st.sampled_from(PIECES), max_size=80), st.lists(st.sampled_from(PIECES), max_size=8))
@settings(deadline=None, max_examples=150)
def test_any_mixture_of_known_words_keeps_the_contract(pieces: list[str], headline: list[str]) -> None:
    check(read(Article(text=" ".join(pieces), title=" ".join(headline) or None), Shelf()))


@given(st.text(max_size=400), st.one_of(st.none(), st.text(max_size=60)))
@settings(deadline=None, max_examples=100)
def test_any_characters_keep_the_contract(text: str, headline: str | None) -> None:
    check(read(Article(text=text, title=headline), Shelf()))


def steps(text: str, headline: str) -> int:
    """How many lines of Python reading takes: time without a clock."""
    count = 0

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        read(Article(text=text, title=headline, language="en"), Shelf())
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        "not slow and never funny but ",
        "Name ",
        "Salt Road ",
        "A. ",
        "“",
        "“Salt Road” ",
        "“Name %d” ",
        "Name%d is a film. ",
        "Title%d (2019): slow.\n\n",
        "the trailer sells a slow thing, ",
        "'",
        "(",
        "...",
        "is like Iron Moon and ",
        "Name%d, ",
        "based on a 2010 film by Jean Roux and ",
    ],
)
def test_twice_the_text_takes_about_twice_the_work(unit: str) -> None:
    def text(times: int) -> str:
        return "".join(unit % place if "%d" in unit else unit for place in range(times))

    few = max(20, 1500 // len(unit))
    read(Article(text=text(2), title="Salt Road review"), Shelf())  # the tables are made once
    short, long = steps(text(few), "Salt Road review"), steps(text(4 * few), "Salt Road review")
    assert long < 6 * short + 2000


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        "Word " * 20_000,
        "“" * 50_000,
        "“A” " * 25_000,
        "A. " * 33_000,
        "." * 100_000,
        "'" * 100_000,
        "\n" * 100_000,
        "İ" * 50_000,
        "e\u0301" * 50_000,
        "not " * 25_000,
    ],
    ids=lambda text: f"{text[:5]!r}",
)
def test_a_hundred_thousand_characters_of_one_kind_are_read(text: str) -> None:
    check(read(Article(text=text, title=text[:100_000]), Shelf()))
