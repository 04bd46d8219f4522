from __future__ import annotations

import pytest

from nightcap.reviews.copies import Copies, signature
from nightcap.reviews.copies import index as index_module
from tests.reviews.copies.texts import (
    JAPANESE,
    OTHER_JAPANESE,
    OTHER_REVIEW,
    QUOTED,
    REPEATED,
    REVIEW,
    ROUND_UP,
    SEQUEL_REVIEW,
)

TEXTS = {"review": REVIEW, "other": OTHER_REVIEW, "japanese": JAPANESE, "other japanese": OTHER_JAPANESE}
ROWS = [(name, signature(text)) for name, text in TEXTS.items()]


@pytest.mark.parametrize(
    "text",
    [
        REVIEW.upper(),
        REVIEW[: len(REVIEW) // 3],
        REVIEW.replace(" the ", " that ").replace(" and ", " or "),
        SEQUEL_REVIEW.format(repeated=REPEATED),
        ROUND_UP.format(first=QUOTED + " " + "What follows is a conversation in four nights."),
    ],
)
def test_whoever_shares_a_passage_is_found(text: str) -> None:
    assert Copies(ROWS).near(signature(text)) == ["review"]


def test_scripts_without_spaces_are_found_too() -> None:
    assert Copies(ROWS).near(signature(JAPANESE[:120])) == ["japanese"]


def test_an_article_added_later_is_found_like_one_of_the_store() -> None:
    whole, one_by_one = Copies(ROWS), Copies()
    for name, made in ROWS:
        one_by_one.add(name, made)
    for _, made in ROWS:
        assert one_by_one.near(made) == whole.near(made) != []


def test_newcomers_are_found_after_they_were_sorted_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_MOST_NEW", 2)
    index = Copies(ROWS[:1])
    for name, made in ROWS[1:]:
        index.add(name, made)
    assert [index.near(made)[0] for _, made in ROWS] == list(TEXTS)


def test_a_phrase_that_everybody_has_finds_nobody() -> None:
    phrase = " In selected cinemas from Friday and on demand from the end of the month, as they say every single time."
    names = ("oak", "elm", "ash", "yew", "fir", "box", "bay", "fig")
    index = Copies(
        (f"{one} {other} {third}", signature(f"The {one} of {other} and {third} in a {one}.{phrase}"))
        for one in names for other in names for third in names
    )  # fmt: skip
    assert len(index.near(signature(REVIEW + phrase))) < 10


def test_what_everybody_copies_is_found_all_the_same() -> None:
    index = Copies((str(number), signature(REVIEW)) for number in range(200))
    assert len(index.near(signature(REVIEW))) == 200


def test_an_empty_text_is_near_nothing() -> None:
    assert Copies([*ROWS, ("empty", signature(""))]).near(signature("")) == []
