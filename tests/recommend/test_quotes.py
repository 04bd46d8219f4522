"""Critics are quoted for what was wished, never against it; and their advice stands beside the catalogue's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from nightcap.catalogue.title import Title
from nightcap.recommend.advice import advice
from nightcap.recommend.model import Reason
from nightcap.recommend.quotes import likeness_quotes, tone_quotes
from nightcap.request import Request
from nightcap.reviews.said import Said, heard

SERIES = Title(
    id="s", kind="series", name="S", source="made-up", languages=("ja", "en"), content_notes=frozenset({"violence"})
)
CALM = {"tension": 0.1}


def said(kind: str, field: str, value: Any, quote: str = "so it is", *, by: str = "A", **more: Any) -> Said:
    told: dict[str, Any] = {
        "author": None, "url": f"https://{by}.example", "published_at": datetime(2026, 1, 1, tzinfo=UTC),
        "weight": 1.0, "article_id": by, "voice": by, "articles": 1, "agreeing": 1, "agreement": 1.0,
    }  # fmt: skip
    return Said(kind=kind, field=field, value=value, quote=quote, publication=by, **(told | more))  # type: ignore[arg-type]


def tone(value: float, quote: str = "so it is", *, axis: str = "tension", **more: Any) -> Said:
    return said("tone", axis, value, quote, **more)


def quoted(*claims: Said, wanted: dict[str, float] = CALM, own: dict[str, float] | None = None) -> list[str]:
    ranked = sorted(claims, key=lambda claim: claim.rank)
    found = tone_quotes(ranked, heard(ranked), wanted=wanted, tone=own or wanted)
    assert all(reason.evidence.kind == "review" for reason in found)
    return [reason.text for reason in found]


def test_a_quote_says_whose_it_is() -> None:
    claim = tone(0.1, "a gentle calm", by="CNET", author="Jane Doe")

    (reason,) = tone_quotes([claim], heard([claim]), wanted=CALM, tone=CALM)

    assert reason.text == "“a gentle calm”, says CNET (Jane Doe)."
    assert (reason.evidence.kind, reason.evidence.source, reason.evidence.quote) == ("review", "CNET", "a gentle calm")
    assert reason.evidence.data == {
        "axis": "tension", "value": 0.1, "author": "Jane Doe", "url": "https://CNET.example",
        "published_at": "2026-01-01T00:00:00+00:00", "weight": 1.0, "article_id": "CNET", "articles": 1, "agreeing": 1,
        "agreement": 1.0,
    }  # fmt: skip


def test_an_axis_that_was_not_wished_for_is_not_quoted() -> None:
    assert quoted(tone(0.1, axis="energy"), own={"tension": 0.1, "energy": 0.1}) == []


@pytest.mark.parametrize(("value", "fits"), [(0.0, True), (0.3, True), (0.4, False), (0.9, False)])
def test_a_claim_against_the_wish_is_not_quoted(value: float, fits: bool) -> None:
    assert bool(quoted(tone(value))) is fits


def test_a_critic_whom_the_others_contradict_is_not_quoted() -> None:
    others = [tone(0.9, by=name) for name in "BCD"]

    assert quoted(tone(0.0, by="A"), *others) == []


def test_a_critic_whom_the_titles_own_tone_contradicts_is_not_quoted() -> None:
    assert quoted(tone(0.1), own={"tension": 0.8}) == []


def test_more_than_was_wished_is_no_contradiction() -> None:
    assert quoted(tone(1.0, axis="humour"), wanted={"humour": 0.65}, own={"humour": 0.9})


def test_the_preferred_then_the_agreed_then_the_latest_is_quoted() -> None:
    late = datetime(2026, 6, 1, tzinfo=UTC)
    preferred = tone(0.2, "preferred", by="P", weight=2.0)
    agreed = tone(0.2, "agreed", by="Q", agreeing=2, articles=3)
    latest, old = tone(0.2, "latest", by="R", published_at=late), tone(0.2, "old", by="S")

    assert quoted(old, latest, agreed, preferred) == ["“preferred”, says P."]
    assert quoted(old, latest, agreed) == ["“agreed”, says Q; 2 of 3 articles agree."]
    assert quoted(old, latest) == ["“latest”, says R."]


def test_the_words_that_say_most_of_what_was_wished_are_quoted() -> None:
    wanted = {"tension": 0.1, "warmth": 0.8, "energy": 0.2}
    both = [tone(0.1, "gentle calm"), tone(0.75, "gentle calm", axis="warmth")]

    assert quoted(tone(0.0, "slow", axis="energy"), *both, wanted=wanted) == ["“gentle calm”, says A."]


def test_a_likeness_is_quoted_in_its_respect_alone() -> None:
    bear = Title(id="b", kind="series", name="The Bear", source="x", original_name="Der Bär")
    claim = said("comparison", "humour", "DER BÄR", "a comedy in that sense")

    (reason,) = likeness_quotes([claim], [bear])

    assert reason.text == "Like The Bear in its humour: “a comedy in that sense”, says A."
    assert reason.evidence.data["title_id"] == "b"
    assert likeness_quotes([claim], [replace(bear, name="The Boar", original_name=None)]) == []


def advised(*claims: Said, title: Title = SERIES, home: tuple[str, ...] = ("en",)) -> list[str]:
    return [reason.text for reason in reasons(*claims, title=title, home=home)]


def reasons(*claims: Said, title: Title = SERIES, home: tuple[str, ...] = ("en",)) -> tuple[Reason, ...]:
    return advice(title, Request(text="…"), home, claims)


def test_without_articles_the_catalogue_speaks_alone() -> None:
    assert advised() == ["Violence is part of it.", "In Japanese; you will want subtitles."]


@pytest.mark.parametrize(
    ("claims", "line"),
    [
        ([("audio", "ja"), ("subtitles", True)], "Best in Japanese with subtitles, says A."),
        ([("audio", "ja")], "Best in Japanese, says A."),
        ([("subtitles", True)], "In Japanese; better with subtitles, says A."),
        ([("subtitles", False)], "In Japanese; subtitles cost it something, says A."),
    ],
)
def test_one_line_tells_its_language_where_both_say_the_same(claims: list[tuple[str, Any]], line: str) -> None:
    assert advised(*(said("watch", *claim) for claim in claims)) == ["Violence is part of it.", line]


def test_another_language_than_the_original_is_told_beside_it() -> None:
    told = advised(said("watch", "audio", "fr"))

    assert told[1:] == ["In Japanese; you will want subtitles.", "Best in French, says A."]


def test_the_languages_of_the_home_need_no_advice() -> None:
    assert advised(said("watch", "audio", "ja"), home=("ja",)) == ["Violence is part of it."]


def test_sitting_company_and_false_hopes_are_told_once_each() -> None:
    told = advised(
        said("watch", "sitting", "weekend", by="A"),
        said("watch", "sitting", "slowly", by="B"),
        said("watch", "company", "partner"),
        said("watch", "company", "unheard of"),
        said("contrast", "trailer", "a goofy rom-com"),
        said("contrast", "trailer", "a thriller", by="B"),
    )

    assert told[2:] == [
        "An easy weekend, says A.",
        "Good for two, says A.",
        "The trailer sells “a goofy rom-com”; it is not that, says A.",
    ]


def test_notes_that_the_catalogue_lacks_are_told_with_who_says_so() -> None:
    told = reasons(
        said("note", "grief", True, by="CNET"),
        said("note", "death", True, by="CNET"),  # which grief entails
        said("note", "violence", True, by="CNET"),  # which the catalogue has
        said("note", "gore", False, by="CNET"),
        said("note", "war", True, by="B"),
        said("note", "war", False, by="CNET"),
    )

    assert [reason.text for reason in told[:2]] == ["Violence is part of it.", "Grief is part of it, says CNET."]
    assert told[1].evidence.data["notes"] == ["grief"]
    assert len(told) == 3


def test_what_an_article_has_noted_somebody_has() -> None:
    unlooked = replace(SERIES, content_notes=None, languages=("en",))

    assert advised(title=unlooked) == ["Nobody has noted yet what it contains."]
    assert advised(said("note", "grief", True), title=unlooked) == ["Grief is part of it, says A."]
