"""What a title is likened to, and in what respect."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import reading, said

LIKENED = [
    ("It has the same patience as Iron Moon.", {"like Iron Moon: energy"}),
    ("It bears comparison with Iron Moon.", {"like Iron Moon: general"}),
    ("Viewers of Iron Moon will feel at home.", {"like Iron Moon: general"}),
    ("It has been likened to Iron Moon.", {"like Iron Moon: general"}),
    ("The funniest thing since Iron Moon.", {"like Iron Moon: humour"}),
    ("It's a cross between Iron Moon and Green Harbour.", {"like Iron Moon: general", "like Green Harbour: general"}),
    ("Think Iron Moon with better jokes.", {"like Iron Moon: humour"}),
    ("If Iron Moon charmed you, here is its cousin.", {"like Iron Moon: general"}),
    ("It's Iron Moon in gumboots.", {"like Iron Moon: general"}),
    ("Iron Moon is the obvious elder sibling.", {"like Iron Moon: general"}),
    ("Iron Moon comes to mind.", {"like Iron Moon: general"}),
    ("Anyone who fell for Iron Moon will be at home here.", {"like Iron Moon: general"}),
    ("It has the stillness of Iron Moon, but warmer.", {"like Iron Moon: energy"}),
    ("Imagine Iron Moon directed by a poet.", {"like Iron Moon: general"}),
    ("Like Iron Moon, it is slow.", {"like Iron Moon: energy"}),
    ("If you liked Iron Moon, you'll like this.", {"like Iron Moon: general"}),
    ("It owes a great deal to Iron Moon.", {"like Iron Moon: general"}),
    ("There are shades of Iron Moon in its puzzle plot.", {"like Iron Moon: story"}),
    ("The score recalls Iron Moon.", {"like Iron Moon: music"}),
    ("It looks like Iron Moon.", {"like Iron Moon: look"}),
    ("It's as funny as Iron Moon.", {"like Iron Moon: humour"}),
    ("It's every bit as bleak as Iron Moon.", {"like Iron Moon: uplift"}),
    ("It's a comedy in the sense that Iron Moon is a comedy.", {"like Iron Moon: humour"}),
    ("Its closest relative is Iron Moon.", {"like Iron Moon: general"}),
    (
        "It sits somewhere between Iron Moon and Green Harbour.",
        {"like Iron Moon: general", "like Green Harbour: general"},
    ),
    ("Iron Moon meets Green Harbour.", {"like Iron Moon: general", "like Green Harbour: general"}),
    ("It is the new Iron Moon, only warmer.", {"like Iron Moon: warmth"}),
    ("It has drawn comparisons to Iron Moon.", {"like Iron Moon: general"}),
    ("It would make a fine double bill with Iron Moon.", {"like Iron Moon: general"}),
    ("Fans of “Iron Moon” should give it a go.", {"like Iron Moon: general"}),
    ("Admirers of Iron Moon will recognise the mood.", {"like Iron Moon: general"}),
    ("It's in the same league as Iron Moon.", {"like Iron Moon: general"}),
    ("I was reminded of Iron Moon.", {"like Iron Moon: general"}),
    ("It put me in mind of Iron Moon.", {"like Iron Moon: general"}),
    ("A kind of Iron Moon for grown-ups.", {"like Iron Moon: general"}),
]
#: another title, but no likeness
NAMED = [
    "It makes Iron Moon look hasty.",
    "Unlike Iron Moon, it is slow.",
    "It is nothing like Iron Moon.",
    "It's no Iron Moon.",
    "It isn't as funny as Iron Moon.",
    "It has none of the warmth of Iron Moon.",
    "It shares a composer with Iron Moon.",
    "The creator of Iron Moon wrote it.",
    "Linde, last seen in Iron Moon, plays Ruth.",
]


@pytest.mark.parametrize(("text", "likeness"), LIKENED)
def test_a_likeness_is_read_with_its_respect(text: str, likeness: set[str]) -> None:
    assert said(text, "comparison") == likeness


@pytest.mark.parametrize("text", NAMED)
def test_a_difference_or_a_credit_is_no_likeness(text: str) -> None:
    assert said(text, "comparison") == set()


def test_the_respect_may_stand_behind() -> None:
    text = "Like Iron Moon, it has jokes that take a minute."
    (claim,) = (claim for claim in reading(text).claims if claim.kind == "comparison")
    assert (claim.field, claim.quote) == ("humour", "Like Iron Moon, it has jokes that take a minute")


def test_a_title_likened_to_itself_is_none() -> None:
    assert said("Salt Road is like nothing but Salt Road.", "comparison") == set()
