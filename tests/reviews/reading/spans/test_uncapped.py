"""Names in a text without capitals."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.spans.uncapped import is_uncapped, runs
from nightcap.reviews.reading.words import sentences
from tests.reviews.reading.said import Shelf


def found(text: str) -> list[str]:
    body = sentences(text)
    return [
        text[body[run.sentence].words[run.first].start : body[run.sentence].words[run.last - 1].end]
        for run in runs(body, text, Shelf())
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("so i watched the night nurse (mexico, 2019) and i regret it", ["the night nurse"]),
        ("things i did during lobster shift (the call-centre one): ate", ["lobster shift"]),
        ("watch fires of the harbour, she said. fires of the harbour is sad", ["fires of the harbour"] * 2),
        ("has looked hard at a thing like the long thaw, and it shows", ["the long thaw"]),
        ("it's like iron moon but kinder", ["iron moon"]),
        ("i watched the rain again and it was fine", []),
        ("just finished quiet engines and i am not well", ["quiet engines"]),
        ("ten episodes of harbour lamps and i have feelings", ["harbour lamps"]),
        ("so i put on the salt ledger because it rained", ["the salt ledger"]),
        ("i watched a movie about boats and it was fine", []),
        ("just finished the second season and i am not well", []),
        ("So I watched The Night Nurse (Mexico, 2019) and I regret it.", []),
    ],
)
def test_names_are_told_by_what_stands_around_them(text: str, names: list[str]) -> None:
    assert found(text) == names


def test_what_the_headline_has_too_is_a_name() -> None:
    text = "i cried. paper crown had one job and it did it. it is a thriller"
    body = sentences(text)
    (run,) = runs(body, text, None, ["paper crown, a rant"])
    assert [word.text for word in body[run.sentence].words[run.first : run.last]] == ["paper", "crown"]


@pytest.mark.parametrize(
    ("text", "uncapped"), [("it is slow. it is sad", True), ("It is slow. It is sad", False), ("", False)]
)
def test_a_text_without_capitals_is_known(text: str, uncapped: bool) -> None:
    assert is_uncapped(sentences(text)) is uncapped
