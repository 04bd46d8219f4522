"""Titles named as what somebody did at another time."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.naming import names as naming
from nightcap.reviews.reading.words import sentences


def beside(text: str) -> bool:
    (found,) = (each for each in naming.find(text, sentences(text), None, [], None) if each.name == "Iron Moon")
    return found.asides > 0


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, last seen in Iron Moon, is the judge.",
        "Ann Lee, so light on her feet in Iron Moon, is the judge.",
        "After the noise of Iron Moon, this is a hush.",
        "How do you follow Iron Moon?",
    ],
)
def test_another_time_is_another_work(text: str) -> None:
    assert beside(text)


@pytest.mark.parametrize(
    "text",
    [
        "I had watched all ten episodes of Iron Moon by noon.",
        "It had a goat in Iron Moon that I liked.",
        "Ann Lee plays the maid in Iron Moon.",
    ],
)
def test_what_viewers_did_and_what_is_done_now_tells_nothing(text: str) -> None:
    assert not beside(text)
