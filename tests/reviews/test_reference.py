"""The article that the review reader was first asked to read, from a plain-text copy with the page around it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from benchmarks.reviews.extraction.pages import folder
from nightcap.app import Nightcap
from nightcap.reviews.claim import Reading
from nightcap.reviews.pages import read_file
from nightcap.reviews.reading import read

pytestmark = pytest.mark.data
NAME = "Romantics Anonymous"


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reading]:
    articles = folder()
    if articles is None:
        pytest.skip("NIGHTCAP_DATA names no folder with articles/")
    with Nightcap(tmp_path_factory.mktemp("home")) as nightcap:
        article = read_file(articles / "romantics-anonymous.txt", fetched_at=datetime(2025, 10, 28, 20, tzinfo=UTC))
        yield read(article, nightcap.index)


def test_the_piece_is_told_from_the_page_around_it(reading: Reading) -> None:
    article = reading.article

    assert article.publication == "CNET"
    assert article.seen_on
    assert article.published_at == datetime(2025, 10, 28, 14, tzinfo=UTC)
    assert not [line for line in article.text.splitlines() if "preferred source" in line or "Entire Article" in line]


def test_each_title_has_its_role(reading: Reading) -> None:
    titles = {(title.name, title.kind, title.year, title.role) for title in reading.titles}

    assert titles == {
        (NAME, "series", 2025, "subject"),
        (NAME, "film", 2010, "source"),
        ("No One Saw Us Leave", "series", 2025, "rival"),
        ("The Bear", "series", 2022, "compared"),
    }


def test_the_claims_are_those_of_a_careful_reader(reading: Reading) -> None:
    found = {(claim.kind, claim.field, str(claim.value)) for claim in reading.claims if claim.title == NAME}
    facts = {(field, value) for kind, field, value in found if kind == "fact" and field not in ("credit", "based_on")}
    credits = [claim.value for claim in reading.claims if claim.field == "credit"]
    sources = [claim.value for claim in reading.claims if claim.field == "based_on"]
    tones = {(claim.field, float(str(claim.value)) > 0.5) for claim in reading.claims if claim.kind == "tone"}

    assert {("episodes", "8"), ("country", "JP"), ("platform", "Netflix"), ("genre", "romance")} <= facts
    assert credits == [
        {"person": "Han Hyo-joo", "role": "actor", "character": "Lee Hana"},
        {"person": "Shun Oguri", "role": "actor", "character": "Fujiwara Sosuke"},
    ]
    assert [(source["kind"], source["year"], source["makers"]) for source in sources if isinstance(source, dict)] == [
        ("film", 2010, "Jean-Pierre Améris")
    ]
    assert {("tension", False), ("warmth", True), ("energy", False), ("humour", False)} <= tones
    assert {field for kind, field, value in found if kind == "note" and value == "True"} >= {
        "grief", "parent_death", "childhood_trauma", "social_anxiety",
    }  # fmt: skip
    assert {("watch", "audio", "ja"), ("watch", "subtitles", "True"), ("watch", "sitting", "weekend")} <= found
    assert [claim for claim in found if claim[0] == "comparison"] == [("comparison", "humour", "The Bear")]
    assert any(kind == "contrast" and field == "trailer" and "rom-com" in value for kind, field, value in found)


def test_every_quote_stands_in_the_text_where_it_says(reading: Reading) -> None:
    assert reading.claims
    for claim in reading.claims:
        assert reading.article.text[claim.start : claim.end] == claim.quote
