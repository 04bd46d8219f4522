"""Who is in it, told by what they are to it."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import credits


@pytest.mark.parametrize(
    "text",
    [
        "The whole of it rests on the shoulders of [p:Ana Brandt].",
        "The whole of it rests on [p:Ana Brandt]'s shoulders.",
        "What holds it together is [p:Ana Brandt].",
        "Full marks to [p:Ana Brandt], who never raises her voice.",
        "Thanks largely to [p:Ana Brandt], the comedy floats.",
        "[p:Ana Brandt] walks away with it.",
        "Look out for [p:Ana Brandt] in a small part.",
        "Familiar faces such as [p:Ana Brandt] fill the pews.",
        "The villain of the piece is [p:Ana Brandt].",
        "[p:Ana Brandt] is the narrator.",
        "[p:Ana Brandt] is quietly heartbreaking in the lead.",
        "The acting is a treat, from [p:Ana Brandt] in particular.",
    ],
)
def test_who_is_praised_for_it_is_in_it(text: str) -> None:
    assert ("Ana Brandt", None) in credits(text, "actor")


def test_a_cameo_has_a_part() -> None:
    assert credits("[p:Ana Brandt] cameos as a bishop.", "actor") == [("Ana Brandt", "a bishop")]


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to [p:Ana Brandt]'s script, the comedy floats.",
        "He looks out for [p:Ana Brandt], who owes him money.",
        "What he wants is a boat.",
        "Thanks to the weather, it looks wonderful.",
    ],
)
def test_who_is_thanked_for_something_else_is_not(text: str) -> None:
    assert credits(text, "actor") == []
