"""Ranks and lists."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import claims, values


@pytest.mark.parametrize(
    ("text", "rank", "name"),
    [
        ("It is number one on Netflix's Top 10.", 1, "Netflix's Top 10"),
        ("It is No. 3 among English-language films this week.", 3, "English-language films"),
        ("[t:Two Boats] tops the chart.", 1, "chart"),
        ("It topped Netflix's weekly list.", 1, "Netflix's weekly list"),
        ("It has held first place on Lotus TV since April.", 1, "Lotus TV"),
        ("It took second place at the national box office.", 2, "national box office"),
        ("It went in at number two in Sunday's ratings.", 2, "Sunday's ratings"),
        ("It topped the national ratings.", 1, "national ratings"),
        ("It entered the global top 10 this week.", None, "global top 10"),
        ("It is one of the most popular shows globally.", None, "most popular shows globally"),
        ("It is the most-watched film on Netflix.", 1, "most-watched film on Netflix"),
    ],
)
def test_how_high_it_stands(text: str, rank: int | None, name: str) -> None:
    assert values(text, "chart") == [{"rank": rank, "list": name}]


@pytest.mark.parametrize(
    "text",
    [
        "Netflix drops a list of the top 10 films.",
        "[t:Dark] tops the chart.",
        "It is not number one on Netflix's Top 10.",
        "Will it be number one on Netflix's Top 10?",
        "She is his number one fan.",
        "They live at No. 3 by the harbour.",
        "Her song tops the charts.",
        "In the first place it is slow.",
        "He came in first place at the fair.",
    ],
)
def test_what_is_no_rank_of_it(text: str) -> None:
    assert values(text, "chart") == []


def test_a_title_behind_the_colon_is_meant() -> None:
    text = "Ahead of [t:Dark], at No. 1 on the non-English list for a second week: [t:Two Boats]."
    assert [claim.title for claim in claims(text, "chart")] == ["Two Boats"]


def test_who_is_named_behind_is_meant_and_not_the_rival_before() -> None:
    text = "While [t:Dark] is buzzy, one of the most popular shows globally is the Danish drama [t:Two Boats]."
    assert [claim.title for claim in claims(text, "chart")] == ["Two Boats"]
