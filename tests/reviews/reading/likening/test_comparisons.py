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
    ("A poor man's Iron Moon.", {"like Iron Moon: general"}),
    ("Call it the Danish Iron Moon.", {"like Iron Moon: general"}),
    ("Imagine if Iron Moon had been set in a bakery.", {"like Iron Moon: general"}),
    ("It brings Iron Moon to mind.", {"like Iron Moon: general"}),
    ("It reminded me a lot of Iron Moon.", {"like Iron Moon: general"}),
    ("It has echoes of Iron Moon.", {"like Iron Moon: general"}),
    ("It borrows the look of Iron Moon.", {"like Iron Moon: look"}),
    ("It shares its deadpan wit with Iron Moon.", {"like Iron Moon: humour"}),
    ("It shares with Iron Moon a belief in soup.", {"like Iron Moon: general"}),
    ("Not since Iron Moon has a series been this tense.", {"like Iron Moon: tension"}),
    ("It's no less gripping than Iron Moon.", {"like Iron Moon: tension"}),
    ("It's basically Iron Moon with sheep.", {"like Iron Moon: general"}),
    ("It's Iron Moon, but with sheep.", {"like Iron Moon: general"}),
    ("This is Iron Moon all over again.", {"like Iron Moon: general"}),
    ("We are in Iron Moon territory here.", {"like Iron Moon: general"}),
    ("As in Iron Moon, a stranger comes to a small town.", {"like Iron Moon: story"}),
    ("The music, as in Iron Moon, is sparse.", {"like Iron Moon: music"}),
    ("It has all the warmth of Iron Moon and none of the syrup.", {"like Iron Moon: warmth"}),
    ("Those who got through Iron Moon will know the feeling.", {"like Iron Moon: general"}),
    ("It will fill the hole that Iron Moon left.", {"like Iron Moon: general"}),
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
    "I liked Iron Moon more.",
    "Compared with Iron Moon, it's tame.",
    "It has little in common with Iron Moon.",
    "Those expecting another Iron Moon will be let down.",
    "Those who hated Iron Moon should stay away.",
    "It would like to be Iron Moon.",
    "Fans of his sitcom Iron Moon came.",
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
