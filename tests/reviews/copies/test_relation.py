from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nightcap.reviews.article import Article
from nightcap.reviews.copies import RelationKind, copied, relation
from tests.reviews.copies.texts import (
    CAPSULES,
    JAPANESE,
    OTHER_JAPANESE,
    OTHER_REVIEW,
    QUOTED,
    REPEATED,
    REVIEW,
    ROUND_UP,
    SEQUEL_REVIEW,
)

WHOLE = Article(
    text=REVIEW,
    title="Small Hours keeps us awake",
    publication="The Harbour Post",
    url="https://harbourpost.example/small-hours",
    language="en",
)
ON_AGGREGATOR = (
    "Home\n\nTrending | Video | Sign in\n\n4,211 views\n\n"
    + REVIEW.replace("\n\nThere is", "\n\nAdd The Harbour Post as a preferred source on your search page.\n\nThere is")
    + "\n\nRead Entire Article\n\nTravel | Gardens | Garage"
)
FIRST, *REST = REVIEW.split("\n\n")
LEDE = "It has been a long time coming, and here at last it is, worth every minute of the wait and then some."
FOOTER = (
    "This desk is run by four people and a dog in a room above a bakery. We pay our writers, we correct what we get "
    "wrong, and we never let those who make a thing tell us what to think of it. Tell a friend, and come back soon."
)


def elsewhere(text: str) -> Article:
    return Article(text=text, url="https://aggregator.example/1", language="en")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (REVIEW, "same"),
        (ON_AGGREGATOR, "same"),
        (REVIEW.replace("'", "’").replace(". ", ".  ").replace("; ", " — "), "same"),
        (REVIEW[: len(REVIEW) // 3] + "…\n\nContinue reading", "edited"),
        ("\n\n".join(REST), "edited"),
        ("\n\n".join([REST[1], FIRST, REST[0], REST[2]]).replace("film", "movie"), "edited"),
        (f"{LEDE}\n\n" + "\n\n".join(REST), "edited"),
        ("\n\n".join([REST[1], FIRST, REST[0], REST[2]]), "edited"),
        (ROUND_UP.format(first=QUOTED), "quotes"),
        (ROUND_UP.replace("“{first}” writes The Harbour Post", f"From The Harbour Post:\n\n{REPEATED}\n\n"), "quotes"),
        (SEQUEL_REVIEW.format(repeated=REPEATED), "related"),
        (OTHER_REVIEW, "none"),
        (CAPSULES[0], "none"),
        ("", "none"),
    ],
)  # fmt: skip
def test_each_kind_is_told_from_the_others(text: str, kind: RelationKind) -> None:
    assert relation(WHOLE, elsewhere(text)).kind == kind
    assert relation(elsewhere(text), WHOLE).kind == kind


def test_another_headline_makes_a_copy_an_edited_one_and_a_sites_name_behind_it_does_not() -> None:
    copy = replace(WHOLE, url="https://aggregator.example/1")
    assert relation(WHOLE, replace(copy, title="Ten films to fall asleep to")).kind == "edited"
    assert relation(WHOLE, replace(copy, title="Small Hours Keeps Us Awake | Aggregator")).kind == "same"


def test_shares_say_how_much_of_each_stands_in_the_other() -> None:
    told = relation(WHOLE, elsewhere(REVIEW[: len(REVIEW) // 3]))
    assert told.share_a == pytest.approx(1 / 3, abs=0.03)
    assert told.share_b > 0.98
    assert relation(WHOLE, elsewhere(OTHER_REVIEW)).share_a < 0.05


def test_spans_hold_the_same_words_in_both() -> None:
    text = "\n\n".join([REST[0], FIRST, *REST[1:]]).replace("gentlest", "kindest")
    for start_a, end_a, start_b, end_b in relation(WHOLE, elsewhere(text)).spans:
        assert REVIEW[start_a:end_a].split() == text[start_b:end_b].split()


def test_a_claim_counts_as_copied_where_its_words_are_and_not_where_they_were_changed() -> None:
    text = REVIEW.replace("gentlest thing", "slowest, dullest thing").replace(
        "Watch it late", "Ours: a bit sad. Watch it late"
    )
    told = relation(WHOLE, elsewhere(text))

    def is_copied(quote: str) -> bool:
        return copied(told, text.index(quote), text.index(quote) + len(quote))

    assert is_copied("with the sound low")
    assert is_copied("There is grief in it.")
    assert not is_copied("slowest, dullest")
    assert not is_copied("a bit sad")
    assert not copied(told, 5, 5)


def test_short_reviews_with_a_stock_phrase_are_no_copies() -> None:
    one, other = (Article(text=text) for text in CAPSULES)
    assert relation(one, other).kind == "none"


def test_sixty_words_copied_are_a_copy() -> None:
    assert relation(Article(text=CAPSULES[0]), Article(text="Menu\n\n" + CAPSULES[0].upper())).kind == "same"


def test_a_capsule_in_a_list_of_capsules_is_quoted_not_copied() -> None:
    several = "\n\n".join([REST[2], CAPSULES[1], CAPSULES[0], REPEATED])
    assert relation(Article(text=CAPSULES[0]), elsewhere(several)).kind == "quotes"


@pytest.mark.parametrize("length", [350, 1000])
def test_what_a_site_puts_under_all_its_pieces_makes_no_copy(length: int) -> None:
    pieces = (
        Article(text=f"{text[:length]}\n\n{FOOTER}", url=f"https://site.example/{number}")
        for number, text in enumerate((REVIEW, OTHER_REVIEW))
    )
    assert relation(*pieces).kind == "none"


def test_what_both_quote_neither_has_from_the_other() -> None:
    spoken = (
        "“I wanted a film in which nobody raises their voice, and then I wanted to find out how long I could bear it”"
    )
    one = Article(text=f"{REST[1]}\n\n{spoken}, Ek said.")
    other = Article(
        text=f"{OTHER_REVIEW}\n\nAsked for a reason, the director told reporters: {spoken}.\n\n{CAPSULES[1]}"
    )
    assert relation(one, other).kind == "none"


def test_scripts_without_spaces() -> None:
    whole = Article(text=JAPANESE)
    assert relation(whole, Article(text="ホーム\n\n" + JAPANESE + "\n\n続きを読む")).kind == "same"
    assert relation(whole, Article(text=JAPANESE[:110] + "…")).kind == "edited"
    assert relation(whole, Article(text=OTHER_JAPANESE)).kind == "none"


def test_a_translation_keeps_names_and_numbers_in_order() -> None:
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
    english = Article(text=" ".join(f"and then came {fact} of which much was said" for fact in facts), language="en")
    german = Article(text=" ".join(f"danach kam noch {fact} und wurde viel beredet" for fact in facts), language="de")
    turned = replace(german, text=" ".join(f"danach kam noch {fact} und wurde viel beredet" for fact in facts[::-1]))
    assert relation(english, german).kind == "translated"
    assert relation(english, turned).kind == "none"
    assert relation(english, replace(german, language="en")).kind == "none"
    assert relation(english, replace(german, language=None)).kind == "none"


def test_the_same_words_are_the_same_however_monotonous() -> None:
    assert relation(Article(text="very " * 200), Article(text="VERY " * 200)).kind == "same"


WORDS = st.lists(
    st.sampled_from(["calm", "slow", "night", "hotel", "kettle", "porter", "key", "train", "the", "of", "and"]),
    max_size=80,
)


#: few words, often repeated: several alignments are equally good, and not all of them tell a copy
REPEATED_WORDS = (
    "slow calm calm slow slow calm slow calm calm calm slow slow",
    "slow calm calm calm slow slow calm slow calm calm calm slow slow",
)


@given(WORDS, WORDS)
@example(*(text.split() for text in REPEATED_WORDS))
def test_relation_is_the_same_from_both_sides(one: list[str], other: list[str]) -> None:
    a, b = Article(text=" ".join(one)), Article(text=" ".join(other))
    there, back = relation(a, b), relation(b, a)
    assert 0 <= there.share_a <= 1
    assert 0 <= there.share_b <= 1
    assert (there.kind, there.share_a, there.share_b) == (back.kind, back.share_b, back.share_a)
    assert {(*span[2:], *span[:2]) for span in there.spans} == {*back.spans}
    for start_a, end_a, start_b, end_b in there.spans:
        assert a.text[start_a:end_a] == b.text[start_b:end_b]
