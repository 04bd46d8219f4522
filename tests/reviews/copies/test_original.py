from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.reviews.article import Article
from nightcap.reviews.copies import original

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
#: wins every weaker rule: it has a byline, is the earliest and the longest
TEMPTING: dict[str, Any] = {"author": "Nia Bright", "published_at": NOON - timedelta(days=2)}


def article(site: str, text: str = "The piece.", **known: Any) -> Article:
    return Article(text=text, url=f"https://www.{site}.example/piece", **known)


HARBOUR = article("harbourpost", publication="The Harbour Post")


@pytest.mark.parametrize(
    "copy",
    [
        article("copier", canonical_url="https://harbourpost.example/piece?from=copier", **TEMPTING),
        article("copier", credited_to="The Harbour Post", **TEMPTING),
        article("copier", credited_to="https://harbourpost.example/", **TEMPTING),
        article("copier", "The piece. It first appeared on The Harbour Post.", **TEMPTING),
        article("copier", "The piece. Add The Harbour Post as a preferred source.", **TEMPTING),
        article("copier", publication="Harbour Post", **TEMPTING),
        article("copier", publication="Wire Nine", seen_on="Copier", **TEMPTING),
    ],
)
def test_a_page_that_says_where_it_is_from_is_a_copy_whatever_speaks_for_it(copy: Article) -> None:
    assert original([copy, HARBOUR]) == 1
    assert original([HARBOUR, copy]) == 0


def test_a_canonical_link_is_stronger_than_a_credit() -> None:
    credits = article("harbourpost", credited_to="Copier")
    linked = article("copier", canonical_url=credits.url)
    assert original([linked, credits]) == 1


def test_whom_the_others_name_is_the_original() -> None:
    named, early = article("harbourpost", "Cut."), article("early", **TEMPTING)
    others = [article("one", canonical_url=named.url), article("two", credited_to="harbourpost.example")]
    assert original([early, *others, named]) == 3


def test_then_the_byline_then_the_time_then_the_length() -> None:
    unsigned = article("one", "The longest piece.", published_at=NOON)
    signed = article("two", author="Nia Bright", published_at=NOON + timedelta(hours=3))
    earlier = article("three", author="Nia Bright", published_at=NOON + timedelta(hours=1))
    undated = article("four", "The piece, longer.", author="Nia Bright")
    longer = article("five", "The piece, all of it.", author="Nia Bright", published_at=NOON + timedelta(hours=1))
    assert original([unsigned, signed]) == 1
    assert original([signed, undated, earlier]) == 2
    assert original([earlier, longer]) == 1


def test_a_page_that_credits_itself_is_no_copy() -> None:
    itself = article("harbourpost", "Add The Harbour Post as a preferred source.", publication="The Harbour Post")
    assert original([article("copier"), itself]) == 1


def test_times_without_a_zone_are_utc() -> None:
    assert original([article("one", published_at=NOON), article("two", published_at=datetime(2026, 5, 4, 11))]) == 1  # noqa: DTZ001


def test_there_is_no_original_among_none() -> None:
    with pytest.raises(ValueError, match="no articles"):
        original([])


SITES = st.sampled_from(["one", "two", "three", None])
URLS = st.sampled_from(
    ["https://one.example/a", "https://two.example/a", "https://three.example/b", "http://[bad", None]
)
ARTICLES = st.builds(
    Article,
    text=st.sampled_from(["Short.", "A longer text.", "It first appeared on One."]),
    title=st.sampled_from(["A", "B", None]),
    publication=SITES,
    seen_on=SITES,
    author=st.sampled_from(["Nia Bright", None]),
    published_at=st.sampled_from([NOON, NOON + timedelta(hours=1), None]),
    url=URLS,
    canonical_url=URLS,
    credited_to=SITES,
)


@given(
    st.lists(ARTICLES, min_size=1, max_size=6).flatmap(lambda given: st.tuples(st.just(given), st.permutations(given)))
)
def test_the_original_does_not_depend_on_the_order(both: tuple[list[Article], list[Article]]) -> None:
    given_order, other_order = both
    assert given_order[original(given_order)] == other_order[original(other_order)]
