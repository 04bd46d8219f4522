"""Which track to choose, told in more than a phrase."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import said


@pytest.mark.parametrize(
    "text",
    [
        "There's an English dub. Ignore it.",
        "Netflix offers a dubbed track. Leave that well alone.",
        "The English dub comes on by default. Change it.",
        "You will be started off in English. Don't let it.",
        "In the original Danish, which I'd urge on anybody, it sings.",
        "In Danish, with subtitles, you hear how tired they are.",
        "It is far better for being spoken in Danish.",
        "It has to be in Danish.",
    ],
)
def test_the_original_is_urged(text: str) -> None:
    assert "audio: da" in said(f"Salt Road is a Danish film. {text}", "watch")


def test_a_dub_is_urged() -> None:
    assert "audio: en" in said("There is a fine English dub, and for once I'd say go for it.", "watch")


@pytest.mark.parametrize(
    "text", ["There's an English dub. Don't binge it.", "Leave it well alone.", "There's a dub. She leaves the room."]
)
def test_what_is_refused_may_be_something_else(text: str) -> None:
    assert not {"audio: da", "audio: en"} & said(f"Salt Road is a Danish film. {text}", "watch")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ask for the version with subtitles.", "subtitles: True"),
        ("Hunt down the subtitled version.", "subtitles: True"),
        ("They ought to be rationed.", "sitting: slowly"),
        ("Binge it and the charm goes flat.", "sitting: slowly"),
        ("We got through it in a weekend.", "sitting: weekend"),
        ("Better all of you together on the couch.", "company: family"),
    ],
)
def test_sittings_and_company(text: str, told: str) -> None:
    assert told in said(text, "watch")


@pytest.mark.parametrize(
    "text", ["So let me say this slowly: it is good.", "If you scroll past it this weekend, stop."]
)
def test_a_time_of_speaking_is_no_advice(text: str) -> None:
    assert said(text, "watch") == set()


def test_my_own_evening_alone_is_no_advice() -> None:
    text = "So when a friend swore that I would not sleep, I pressed play at 10 p.m., alone, like a fool."
    assert said(text, "watch") == set()
