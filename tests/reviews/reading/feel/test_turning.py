"""How far a denial reaches, and what is said by a comparison, a number or somebody else."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import said


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("Not a word of it is true and I giggled throughout.", "humour+"),
        ("It is gentle without ever going limp, and once or twice it is funny.", "humour+"),
        ("Not one of the six hours, on this evidence, is restful.", "tension+"),
        ("Salt Road, never cruel, is a funny one.", "humour+"),
        ("You don't need to concentrate.", "depth-"),
        ("It isn't the least bit suspenseful.", "tension-"),
        ("There is not a gram of hope in it.", "uplift-"),
        ("There is about as much menace as in a tin of shortbread.", "tension-"),
        ("There are perhaps four jokes.", "humour-"),
        ("Nobody had told me how funny it is.", "humour+"),
        ("People complain of how grim this gets.", "uplift-"),
        ("I was never worried about anyone.", "tension-"),
        ("At least it is funny.", "humour+"),
    ],
)
def test_a_denial_reaches_as_far_as_its_clause(text: str, tone: str) -> None:
    assert tone in said(f"Salt Road is out on Friday. {text}", "tone")


@pytest.mark.parametrize(
    "text",
    [
        "It isn't kinder.",
        "Which isn't to say that nothing hurts.",
        "I sobbed in the lobby, my neighbour said, not out of sorrow.",
        "A slow burn, promises the press release.",
        "It is about as frightening as Iron Moon.",
        "Farce would take it at a gallop.",
        "Marta Linde is all dry amusement as the clerk.",
    ],
)
def test_what_is_only_compared_supposed_or_quoted_is_no_tone(text: str) -> None:
    assert not said(f"Salt Road is out on Friday. {text}", "tone") & {
        "warmth-", "weight-", "energy-", "energy+", "tension+", "humour+",
    }  # fmt: skip


def test_a_small_thing_is_not_little_of_it() -> None:
    assert said("Salt Road is out on Friday. It is a fluffy little lark.", "tone") == {"weight-", "depth-"}


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("Salt Road was directed by Marta Linde. Linde turns the screw until you could scream.", "tension+"),
        ("Salt Road was directed by Marta Linde. Linde lets scenes run.", "energy-"),
    ],
)
def test_what_its_maker_does_the_title_does(text: str, tone: str) -> None:
    assert tone in said(text, "tone")


def test_who_plays_in_it_is_still_not_the_title() -> None:
    assert "energy-" not in said("Salt Road stars Marta Linde. Linde lets scenes run.", "tone")


def test_the_place_in_a_phrase_is_not_what_is_spoken_of() -> None:
    assert "humour+" in said("Salt Road is out on Friday. The squabbles in the basement are very funny.", "tone")
