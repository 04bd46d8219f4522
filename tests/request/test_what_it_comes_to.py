"""What is said in two ways at once, or of others, and what it comes to."""

from __future__ import annotations

import pytest

from nightcap.request.model import ToneWish

from .asking import asked, lost


def limits(text: str, field: str) -> list[tuple[str, object]]:
    return [(limit.op, limit.value) for limit in asked(text).limits if limit.field == field]


def axes(text: str) -> dict[str, float]:
    return {wish.axis: wish.target for wish in asked(text).wishes if isinstance(wish, ToneWish)}


@pytest.mark.parametrize(
    "text",
    [
        "Everyone keeps telling me to watch comedies. I would rather have a thriller",
        "my sister keeps saying I should watch comedies, I want a thriller",
        "they kept recommending comedies. Give me a thriller",
    ],
)
def test_what_others_advise_is_no_wish(text: str) -> None:
    assert limits(text, "genre") == [("in", ("thriller",))]


@pytest.mark.parametrize(
    "text", ["make me laugh till I cry", "I want to be crying with laughter", "something to have us cry laughing"]
)
def test_tears_of_laughter_are_none_of_grief(text: str) -> None:
    assert axes(text)["humour"] >= 0.8
    assert axes(text).get("weight", 0.0) < 0.5


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("he left me, give me the saddest film you have", "companion"),
        ("awful week and I feel low. something heartbreaking please", "companion"),
        ("awful week and I feel low. nothing sad please", "antidote"),
        ("awful week, I feel low", "antidote"),
        ("lost my job today and the whole house is sad", "antidote"),
    ],
)
def test_who_is_low_and_asks_for_the_sad_stays_with_it(text: str, mode: str) -> None:
    assert asked(text).mode == mode


@pytest.mark.parametrize(
    "text", ["a horror film for a wimp", "scary, but I am a total coward", "horror for a scaredy cat"]
)
def test_a_scare_for_who_scares_easily_is_a_small_one(text: str) -> None:
    assert any(field == "not_in" and "gore" in values for field, values in limits(text, "note"))  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Danish would be best, Swedish or Norwegian will do", ("DK", "SE", "NO")),
        ("Swedish or Norwegian will do", ("SE", "NO")),
        ("My French lesson went badly. Something Swedish", ("SE",)),
    ],
)
def test_what_is_best_is_among_what_will_do(text: str, countries: tuple[str, ...]) -> None:
    assert limits(text, "country") == [("in", countries)]


@pytest.mark.parametrize("text", ["I can't concentrate tonight", "the attention span of a goldfish today"])
def test_who_cannot_follow_gets_something_easy(text: str) -> None:
    assert axes(text)["depth"] <= 0.4


def test_a_meeting_is_no_genre() -> None:
    assert limits("headache since standup, something quiet", "genre") == []
    assert limits("a stand-up special, something quick", "genre") == [("in", ("stand-up",))]


@pytest.mark.parametrize(
    "text",
    ["a road movie by a woman director", "something directed by women", "films by female filmmakers, funny ones"],
)
def test_who_makers_are_is_told_as_not_understood(text: str) -> None:
    assert any("woman" in part or "women" in part or "female" in part for part in lost(asked(text)))


def test_women_in_the_story_are_still_what_it_is_about() -> None:
    assert not any("women" in part for part in lost(asked("a film about women directors of the silent era")))
