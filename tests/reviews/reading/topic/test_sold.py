"""The name in a headline that sells its title."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.topic import headline, sold
from tests.reviews.reading.said import roles


@pytest.mark.parametrize(
    "title",
    [
        "Why Hollow Tide Deserves Your Weekend",
        "The Best Thing on Mubi Right Now Is Hollow Tide",
        "If You Loved Iron Moon, Try Hollow Tide",
        "Move Over, Iron Moon: Hollow Tide Is Here",
        "Forget Iron Moon — Hollow Tide Is the Show of the Year",
        "Stop What You're Doing and Stream Hollow Tide Tonight",
        "I Finally Watched Hollow Tide and I Have Questions",
        "Ten Minutes Into Hollow Tide I Was Crying",
        "In Hollow Tide, a Keeper Learns to Cook",
        "What Is Hollow Tide About, and Should You See It?",
        "Netflix's Hollow Tide Is Better Than It Looks",
        "Hidden Gem Alert: Hollow Tide Is Streaming Free",
    ],
)
def test_the_name_is_found(title: str) -> None:
    assert "Hollow Tide" in headline.names(title)


@pytest.mark.parametrize("title", ["Cate Blanchett Shines on the Stage", "Two brothers, one boat"])
def test_somebody_is_no_title(title: str) -> None:
    assert sold.names(title) == []


TEXT = "Kelp: 100 is a Danish show from 2023. A hundred people hang from bars. Kelp: 100 looks a treat."


@pytest.mark.parametrize("title", ["Kelp: 100 Is the Rare Contest I'd Watch With My Wife", "Sunday night"])
def test_a_name_goes_on_over_its_colon(title: str) -> None:
    assert roles(TEXT, title).get("Kelp: 100") == "subject" or title == "Sunday night"


def test_a_rival_in_the_headline_is_not_the_subject() -> None:
    text = "Vespers, which started on Channel 5 last night, is a sunny whodunit. It's Iron Moon with better legs."
    assert roles(text, "Sunday telly: Iron Moon's new rival is a nun on a motorbike")["Vespers"] == "subject"


def test_whose_fans_are_called_is_not_the_subject() -> None:
    text = "She is tired and she has set fire to a kettle. Meet the minister at the heart of Hollow Tide, a new drama."
    found = roles(text + " It is sillier than Iron Moon.", "'Iron Moon' Fans, Meet Your New Favorite Minister")
    assert found["Hollow Tide"] == "subject"


def test_a_headline_of_a_kind_is_no_title() -> None:
    text = "Hollow Tide, a Danish film of 2019, has come to Hulu. It is slow and it is lovely."
    assert roles(text, "The Danish Thriller Everyone Missed")["Hollow Tide"] == "subject"
