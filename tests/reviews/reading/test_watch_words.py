"""Advice on sound, subtitles, sitting and company, in more words."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import reading


def advised(text: str) -> set[tuple[str, object]]:
    claims = reading(f"Salt Road is a Danish series. {text}").claims
    return {(claim.field, claim.value) for claim in claims if claim.kind == "watch"}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Stick with the Danish.", "audio", "da"),
        ("Choose the Danish, not the dub.", "audio", "da"),
        ("I'd point you to the Danish track, with subtitles.", "subtitles", True),
        ("I'd nudge you to the Danish track.", "audio", "da"),
        ("Do yourself a favour and switch to Danish.", "audio", "da"),
        ("It plays in English at first; put it back into Danish.", "audio", "da"),
        ("For once the English dub is the one to go for.", "audio", "en"),
        ("It is so much funnier in Danish.", "audio", "da"),
        ("I tried the dub for ten minutes and went back to the Danish.", "audio", "da"),
        ("You lose half the jokes in the English dub.", "subtitles", True),
        ("Do not be tempted by a dubbed version.", "subtitles", True),
        ("It's in Danish, and the dubbed version is badly out of sync.", "audio", "da"),
        ("A long weekend will see it off.", "sitting", "weekend"),
        ("Give each episode an evening.", "sitting", "slowly"),
        ("I took to one on Sunday evenings, and that is how it should be seen.", "sitting", "slowly"),
        ("It's two hours: one evening and you're done.", "sitting", "evening"),
        ("Your own sister is the best person to see it with.", "company", "family"),
        ("Get a group text going.", "company", "friends"),
    ],
)
def test_advice_is_given_in_many_words(text: str, field: str, value: object) -> None:
    assert (field, value) in advised(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is the thriller everyone seems to be bingeing.",
        "Somebody is burning the ferries one after another.",
        "They sit in the kitchen, all talking at once.",
        "The service starts you off with the dub.",
        "Pell goes to Danish evening classes.",
    ],
)
def test_what_nobody_is_told_to_do_is_no_advice(text: str) -> None:
    assert advised(text) == set()
