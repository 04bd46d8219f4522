"""Likenesses in one respect only."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import said


@pytest.mark.parametrize(
    ("text", "respect"),
    [
        ("It resembles Iron Moon, at least in how badly it will shred your nerves.", "tension"),
        ("In its costumes and its acres of candles it resembles Iron Moon.", "look"),
        ("Its plotting is a lot like that of Iron Moon.", "story"),
        ("The humour is the kind you get in Iron Moon, everyone shouting.", "humour"),
        ("You will think of Iron Moon, in which a father also goes missing.", "story"),
        ("It reminded me of Iron Moon. The likeness ends with the plot.", "story"),
        ("It reminded me of Iron Moon. In its photography, at any rate.", "look"),
        ("If it recalls anything, it's Iron Moon, and then only in the way one village stands for them all.", "story"),
        ("The one to put beside it is Iron Moon: a boy is lost and a whole town stops talking.", "story"),
        ("It reminded me of Iron Moon.", "general"),
    ],
)
def test_a_likeness_is_told_in_its_respect(text: str, respect: str) -> None:
    assert said(f"Salt Road is out. {text}", "comparison") == {f"like Iron Moon: {respect}"}


def test_standing_between_two_on_a_list_likens_to_neither() -> None:
    text = "Salt Road spent a week in the top 10, sandwiched between Iron Moon and Green Harbour."
    assert said(text, "comparison") == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It looks like Iron Moon, all cold concrete.", "like Iron Moon: look"),
        ("It wants to be the new Iron Moon. I can see the resemblance in the look of it.", "like Iron Moon: look"),
        ("The comparison that everyone makes is Iron Moon, and it holds as far as the story.", "like Iron Moon: story"),
        ("If you loved Iron Moon, you'll love this.", "like Iron Moon: general"),
        ("What it resembles most is Iron Moon.", "like Iron Moon: general"),
        ("Critics will bring up Iron Moon.", "like Iron Moon: general"),
    ],
)
def test_a_first_look_at_new_authors(text: str, told: str) -> None:
    assert told in said(text, "comparison")


@pytest.mark.parametrize(
    "text", ["Nor is it a sober drama in the vein of Iron Moon.", "If that sounds like Iron Moon, it isn't, quite."]
)
def test_what_it_is_not_likened_to(text: str) -> None:
    assert said(text, "comparison") == set()
