"""Whom to get together for it."""

from __future__ import annotations

import pytest

from tests.reviews.reading.test_watch import advice


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Get everyone round.", "friends"),
        ("Have the neighbours over.", "friends"),
        ("Drag your whole office along.", "friends"),
        ("Invite the loudest people you know.", "friends"),
        ("Bring your sister.", "family"),
        ("Take your granny.", "family"),
        ("Get everyone together, from the baby up.", "family"),
        ("Take somebody you are married to.", "partner"),
        ("Ask over someone you love.", "partner"),
        ("Take anyone from about six up.", "children"),
    ],
)
def test_whoever_is_got_together_is_company(text: str, who: str) -> None:
    assert who in advice(text, "company")


@pytest.mark.parametrize(
    "text",
    [
        "He asks everyone round.",
        "Don't bring your mother.",
        "Have a drink over there.",
        "They take the children along.",
    ],
)
def test_who_gathers_in_the_story_is_none(text: str) -> None:
    assert advice(text, "company") == []
