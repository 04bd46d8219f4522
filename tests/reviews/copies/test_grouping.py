from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from nightcap.reviews.article import Article
from nightcap.reviews.copies import Group, groups
from tests.reviews.copies.texts import OTHER_REVIEW, QUOTED, REPEATED, REVIEW, ROUND_UP, SEQUEL_REVIEW

WHOLE = Article(text=REVIEW, publication="The Harbour Post", author="Nia Bright", url="https://harbourpost.example/1")
AGGREGATED = Article(text=f"Home\n\n{REVIEW}\n\nRead Entire Article", url="https://aggregator.example/1")
CUT = Article(text=REVIEW[: len(REVIEW) // 3], url="https://teasers.example/1")
QUOTING = Article(text=ROUND_UP.format(first=f"{QUOTED} There is grief in it."), url="https://digest.example/1")
SEQUEL = Article(text=SEQUEL_REVIEW.format(repeated=REPEATED), url="https://harbourpost.example/2")
SEQUEL_COPY = Article(
    text=f"{SEQUEL.text}\n\nAdvertisement", url="https://aggregator.example/2", canonical_url=SEQUEL.url
)
OTHER = Article(text=OTHER_REVIEW, url="https://lamp.example/1")
ALL = (WHOLE, AGGREGATED, CUT, QUOTING, SEQUEL, SEQUEL_COPY, OTHER)


def test_copies_are_one_group_and_quotations_and_repeated_paragraphs_join_nothing() -> None:
    assert groups(ALL) == [Group(0, (1, 2)), Group(3), Group(4, (5,)), Group(6)]


def test_groups_do_not_depend_on_the_order() -> None:
    expected = {frozenset(ALL[index] for index in (group.original, *group.copies)) for group in groups(ALL)}
    for order in list(permutations(ALL))[::500]:
        assert {
            frozenset(order[index] for index in (group.original, *group.copies)) for group in groups(order)
        } == expected


def test_a_copy_of_a_copy_is_of_the_group() -> None:
    first, second, third, fourth = REVIEW.split("\n\n")
    chain = [
        Article(text="\n\n".join(parts), url=f"https://site-{number}.example/")
        for number, parts in enumerate([(first, second, third), (second, third, fourth), (REVIEW,)])
    ]
    assert groups(chain) == [Group(2, (0, 1))]


def test_a_translation_is_found_where_it_links_to_what_it_translates() -> None:
    facts = [
        "Marta Linde",
        "Jonas Ek",
        "Small Hours",
        "1994",
        "Oslo",
        "Harbour Post",
        "11",
        "Ida Holm",
        "2019",
        "Turku",
    ]
    told = Article(
        text="".join(f"and then came {each} as we know. " for each in facts), language="en", url="https://a.example/1"
    )
    foreign = Article(
        text="".join(f"danach kam noch {each} zum Zug. " for each in facts),
        language="de",
        url="https://b.example/1",
        canonical_url="https://a.example/1",
    )
    assert groups([foreign, told]) == [Group(1, (0,))]


@given(st.lists(st.sampled_from(ALL), max_size=5))
def test_every_article_is_in_one_group(articles: list[Article]) -> None:
    found = [index for group in groups(articles) for index in (group.original, *group.copies)]
    assert sorted(found) == list(range(len(articles)))
