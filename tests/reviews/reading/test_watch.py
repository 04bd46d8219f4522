"""How best to see it."""

from __future__ import annotations

import pytest

from nightcap.reviews.claim import Value
from nightcap.reviews.reading import watch
from nightcap.reviews.reading.scope import Scope
from tests.reviews.reading.facts.marked import passages


def advice(text: str, field: str) -> list[Value]:
    return [
        claim.value
        for passage in passages(text)
        for claim in watch.find(passage, Scope(passage))
        if claim.field == field
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("It is better watched in Japanese with subtitles.", "ja"),
        ("Watch it in the original Danish.", "da"),
        ("Stick with the original French.", "fr"),
        ("The English dub is fine.", "en"),
        ("In German with subtitles, as it should be.", "de"),
        ("In Japanese, please.", "ja"),
        ("Best seen in Welsh.", "cy"),
    ],
)
def test_the_sound_to_hear_it_in(text: str, code: str) -> None:
    assert advice(text, "audio") == [code]


@pytest.mark.parametrize(
    "text",
    [
        "In Danish with subtitles.",
        "I watched it in French.",
        "Don't watch it in English.",
        "The original French film was louder.",
        "Is it better watched in Japanese?",
        "The English dub is not good.",
    ],
)
def test_no_advice_on_the_sound(text: str) -> None:
    assert advice(text, "audio") == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("It is better watched in Japanese with subtitles.", True),
        ("Skip the dub.", True),
        ("The dub flattens every joke.", True),
        ("Avoid the English dub.", True),
        ("The subtitles are a must.", True),
        ("Keep the subtitles on.", True),
        ("The subtitles miss half the jokes.", False),
        ("Clumsy subtitles don't help.", False),
    ],
)
def test_subtitles_are_better_or_cost_something(text: str, *, better: bool) -> None:
    assert advice(text, "subtitles") == [better]


@pytest.mark.parametrize(
    "text", ["In Danish with subtitles.", "Don't skip the dub.", "He writes subtitles for a living."]
)
def test_subtitles_only_named_are_no_advice(text: str) -> None:
    assert advice(text, "subtitles") == []


@pytest.mark.parametrize(
    ("text", "sitting"),
    [
        ("It's an easy weekend binge.", "weekend"),
        ("You can finish it over a weekend.", "weekend"),
        ("Perfect for a rainy weekend.", "weekend"),
        ("It is best watched one episode a night.", "slowly"),
        ("Watch one a night.", "slowly"),
        ("Take it an episode at a time.", "slowly"),
        ("Don't binge it.", "slowly"),
        ("Savour it.", "slowly"),
        ("Perfect for a Tuesday night.", "evening"),
        ("You can finish it in an evening.", "evening"),
        ("I watched it, and you should, in one sitting.", "binge"),
        ("It is eminently bingeable.", "binge"),
        ("You'll devour it.", "binge"),
    ],
)
def test_at_one_sitting_or_slowly(text: str, sitting: str) -> None:
    assert advice(text, "sitting") == [sitting]


@pytest.mark.parametrize(
    "text",
    [
        "They spend a weekend by the sea.",
        "One evening, a stranger knocks.",
        "She eats the cake in one sitting.",
        "He goes on a binge drinking tour.",
        "They meet over a weekend.",
        "[p:Ruth] devours the bread.",
        "A weekend getaway ends badly.",
        "The night is long.",
        "Is it a weekend binge?",
        "It is no weekend binge.",
    ],
)
def test_times_of_the_story_are_no_sitting(text: str) -> None:
    assert advice(text, "sitting") == []


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Watch it with your mum.", "family"),
        ("Perfect for the whole family.", "family"),
        ("It is best watched alone.", "alone"),
        ("Watch it on your own.", "alone"),
        ("Great for date night.", "partner"),
        ("Watch it with your husband.", "partner"),
        ("Watch it with the kids.", "children"),
        ("It is great for kids.", "children"),
        ("Best seen with friends.", "friends"),
    ],
)
def test_with_whom(text: str, company: str) -> None:
    assert advice(text, "company") == [company]


@pytest.mark.parametrize(
    "text",
    [
        "It is not one for the kids.",
        "Do not watch it alone.",
        "She lives with her mother.",
        "I watched it with my mum.",
        "He goes on a disastrous date night.",
        "It's too scary for children.",
        "[p:Ruth] watches the sea with her children.",
        "Don't watch it with your parents.",
        "Can you watch it with your mum?",
    ],
)
def test_a_denial_or_the_story_names_no_company(text: str) -> None:
    assert advice(text, "company") == []


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Go by yourself and sit near the front.", "company", "alone"),
        ("Best taken with aunts, cousins and a flask.", "company", "family"),
        ("See it with a rowdy crowd.", "company", "friends"),
        ("Take your wife.", "company", "partner"),
        ("Small children will adore it.", "company", "children"),
        ("Suitable for under-tens.", "company", "children"),
        ("A film for two.", "company", "partner"),
        ("Just the job for a wet afternoon with the grandchildren.", "company", "children"),
        ("One episode an evening is the right dose.", "sitting", "slowly"),
        ("Take it a piece at a time.", "sitting", "slowly"),
        ("It resists bingeing.", "sitting", "slowly"),
        ("Don't watch it all at once.", "sitting", "slowly"),
        ("Clear your diary.", "sitting", "binge"),
        ("Save it for a quiet night in.", "sitting", "evening"),
        ("It fills a long evening nicely.", "sitting", "evening"),
        ("I recommend the Turkish sound.", "audio", "tr"),
        ("Please, not the dub.", "subtitles", True),
        ("See it in a packed cinema.", "company", "friends"),
        ("It is the one to see with the person you used to sing with.", "company", "friends"),
        ("Kids will lap it up.", "company", "children"),
        ("Fun for the under-tens.", "company", "children"),
        ("Watch it with your six-year-old.", "company", "children"),
        ("Everyone from six to ninety will be happy.", "company", "family"),
        ("Perfect for couples.", "company", "partner"),
        ("Polish off the lot.", "sitting", "binge"),
        ("You could devour it.", "sitting", "binge"),
        ("Don't gobble it.", "sitting", "slowly"),
        ("I should take them singly.", "sitting", "slowly"),
        ("They show two a week, and I should keep to that.", "sitting", "slowly"),
        ("Keep it for a cold Tuesday.", "sitting", "evening"),
        ("That's your weekend sorted.", "sitting", "weekend"),
        ("Set the audio to Japanese.", "audio", "ja"),
        ("Leave it in Swedish.", "audio", "sv"),
        ("The Spanish voices are better.", "audio", "es"),
        ("Do keep the original audio on, as the Norwegian is half the joke.", "audio", "no"),
        ("The dubbed prints should be avoided.", "subtitles", True),
        ("Don't let the subtitles scare you off.", "subtitles", True),
        ("Subtitles, always.", "subtitles", True),
        ("My one gripe is the subtitles, which flatten every insult.", "subtitles", False),
    ],
)
def test_whatever_urges_is_advice(text: str, field: str, value: Value) -> None:
    assert value in advice(text, field)


@pytest.mark.parametrize(
    "text",
    [
        "He drinks alone.",
        "The family gathers for a funeral.",
        "An evening at the theatre ends in murder.",
        "They sleep in one bed.",
        "He takes his wife to the sea.",
        "One night, a car stops.",
        "It is on again at midnight.",
        "They are made to keep level for two and a half hours.",
        "Here she is in Portugal, with a boyfriend.",
        "What kids will like",
        "It is a comedy of manners, set over a single weekend in 1934.",
        "I meant to look in on one episode.",
    ],
)
def test_what_urges_nobody_is_no_advice(text: str) -> None:
    assert not list(advice(text, "company") + advice(text, "sitting"))


def test_advice_on_another_title_is_not_for_this_one() -> None:
    assert advice("[t:Dark] is best watched alone.", "company") == []


def test_the_quote_is_the_advice() -> None:
    [passage] = passages("As with most shows, this one is better watched in Japanese with subtitles.")
    assert [claim.quote for claim in watch.find(passage, Scope(passage))] == [
        "watched in Japanese",
        "watched in Japanese with subtitles",
    ]
