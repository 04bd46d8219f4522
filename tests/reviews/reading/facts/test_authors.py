"""What it comes from: who made that, and when; lengths and places on lists in words."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.reviews.reading.said import reading


def source(text: str) -> dict[str, object]:
    claims = reading(f"Salt Road is a drama. {text}").claims
    found = [claim.value for claim in claims if claim.field == "based_on" and isinstance(claim.value, Mapping)]
    return {key: value for key, value in found[0].items() if value} if len(found) == 1 else {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The source is Row Fourteen, a 2016 play for two actors and a bench by Anna Marsh.",
            {"name": "Row Fourteen", "kind": "play", "year": 2016, "makers": "Anna Marsh"},
        ),
        (
            "It comes from the webtoon that Anna Marsh writes and Otto Krone draws.",
            {"kind": "comic", "makers": "Anna Marsh, Otto Krone"},
        ),
        (
            "It comes from a novel that Anna Marsh wrote in 1998.",
            {"kind": "book", "makers": "Anna Marsh", "year": 1998},
        ),
        ("It is taken from a picture book by Anna Marsh.", {"kind": "book", "makers": "Anna Marsh"}),
        (
            "It comes from the manga by Anna Marsh, co-written with Otto Krone and first published in 1971.",
            {"kind": "comic", "makers": "Anna Marsh, Otto Krone", "year": 1971},
        ),
        (
            "Lena Brandt adapted it, with her brother, from The Ferry Book, a Danish series of 2009.",
            {"name": "The Ferry Book", "kind": "series", "year": 2009},
        ),
        (
            "It is lifted from The Ferry Book, the 1998 novel by Anna Marsh.",
            {"name": "The Ferry Book", "kind": "book", "year": 1998, "makers": "Anna Marsh"},
        ),
        ("It has its roots in a play by Anna Marsh.", {"kind": "play", "makers": "Anna Marsh"}),
    ],
)
def test_a_source_has_its_makers_and_its_year(text: str, found: dict[str, object]) -> None:
    assert source(text) == found


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Eighty-eight minutes later I was in tears.", "runtime_minutes", 88),
        ("There are six episodes, and each goes for an hour or so.", "runtime_minutes", 60),
        ("It is reality television, after all.", "genre", "reality"),
        ("It's the Danish thriller everyone is watching.", "country", "DK"),
    ],
)
def test_facts_are_told_in_passing(text: str, field: str, value: object) -> None:
    assert value in [claim.value for claim in reading(f"Salt Road is out. {text}").claims if claim.field == field]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("The first half-hour keeps that promise.", "runtime_minutes"),
        ("Pell has about nine lines an episode.", "episodes"),
        ("With small children, the English version is best.", "country"),
        ("You will be waiting for the love story.", "genre"),
        ("The novel came out in 1998.", "year"),
        ("It makes you shudder at the cold.", "platform"),
    ],
)
def test_what_only_looks_like_a_fact_is_none(text: str, field: str) -> None:
    assert [claim for claim in reading(f"Salt Road is slow. {text}").claims if claim.field == field] == []


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("It is the third most-watched title on the service.", 3),
        ("It has held the No. 2 spot on the platform's own list.", 2),
        ("It has drifted back into the Danish top 10 at No. 7.", 7),
    ],
)
def test_a_place_on_a_list_is_told_in_words(text: str, rank: int) -> None:
    charts = [claim.value for claim in reading(f"Salt Road is slow. {text}").claims if claim.field == "chart"]
    assert [each["rank"] for each in charts if isinstance(each, Mapping)] == [rank]
