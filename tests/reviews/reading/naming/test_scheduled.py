"""Titles named as what else is on."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import roles


@pytest.mark.parametrize(
    "text",
    [
        "The alternative this week is “Iron Moon”.",
        "It goes out on a double bill with “Iron Moon”.",
        "It was better than everything on the other side, “Iron Moon” among it.",
        "Also on Monday: “Iron Moon”, still solving them.",
        "Oh, and “Iron Moon” is back next week.",
        "Those who need a corpse are directed to “Iron Moon”, returning Thursday on CBS.",
        "“Iron Moon” (Netflix, again) will do for the rest of you.",
    ],
)
def test_what_else_is_shown_is_a_rival(text: str) -> None:
    assert roles(f"Salt Road is a film about a ferry. {text}", "Salt Road review")["Iron Moon"] == "rival"


@pytest.mark.parametrize(
    "text", ["It is no slower than “Iron Moon” (Netflix).", "Fans of “Iron Moon” (Netflix) will nod."]
)
def test_a_likeness_is_not(text: str) -> None:
    assert roles(f"Salt Road is a film about a ferry. {text}", "Salt Road review")["Iron Moon"] == "compared"
