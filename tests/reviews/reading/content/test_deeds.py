"""What somebody in the story does to another."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.content import deeds
from nightcap.reviews.reading.words import sentences
from tests.reviews.reading.said import said


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("He hits his wife.", {"domestic_abuse"}),
        ("Her husband, who used to hit her, is back.", {"domestic_abuse"}),
        ("The boys are caned until they bleed.", {"child_abuse"}),
        ("Her stepfather beats her.", {"child_abuse"}),
        ("A man whips the donkey.", {"animal_cruelty"}),
        ("Somebody strangles the organist.", {"murder"}),
        ("She poisons her mother.", {"parent_death", "murder"}),
        ("Someone drowns a sack of kittens.", set()),
        ("They drown the kittens.", {"animal_death"}),
        ("He hangs himself.", {"suicide"}),
        ("She cuts herself.", {"self_harm"}),
        ("A gang snatches a child.", {"kidnapping"}),
        ("Her classmates taunt her.", {"bullying"}),
        # no such deeds
        ("He hits the road.", set()),
        ("The ending hits her hard.", set()),
        ("She beats him to it.", set()),
        ("The boys are beaten in the final.", set()),
        ("He cuts himself off.", set()),
        ("He shoots himself in the foot.", set()),
        ("She kicks her boyfriend out.", set()),
        ("Nobody hits his wife.", set()),
        ("A drowned brother comes back.", set()),
    ],
)
def test_what_is_done_makes_a_note_by_whom_it_is_done_to(text: str, notes: set[str]) -> None:
    (sentence,) = sentences(text)
    found = {
        note
        for at, key in enumerate(sentence.keys)
        if key in deeds.DEEDS
        for note, _, _ in deeds.done(sentence.words, at)
    }
    assert found == notes


def test_a_likeness_to_a_deed_is_none() -> None:
    assert said("It moves like a scalded cat.", "note") == set()
