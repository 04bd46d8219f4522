"""Who plays whom, told by what an actor gives a part."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import credits


@pytest.mark.parametrize(
    "text",
    [
        "[p:Ana Brandt] gives [p:Ruth] a brittle charm.",
        "[p:Ana Brandt] gives [p:Ruth] more wit than the script does.",
        "[p:Ana Brandt] invests [p:Ruth] with real dignity.",
        "[p:Ana Brandt] brings warmth and wit to [p:Ruth].",
        "[p:Ana Brandt] disappears into the role of [p:Ruth].",
        "In [p:Ana Brandt]'s hands, [p:Ruth] becomes a rogue.",
        "[p:Ruth], in [p:Ana Brandt]'s performance, becomes a rogue.",
        "[p:Ana Brandt] wrote every episode, and she also plays [p:Ruth].",
        "You may know [p:Ana Brandt] from [t:Iron Moon]; here she plays [p:Ruth].",
    ],
)
def test_what_is_given_to_a_part_tells_who_plays_it(text: str) -> None:
    assert ("Ana Brandt", "Ruth") in credits(text, "actor")


@pytest.mark.parametrize(
    "text",
    [
        "[p:Ana Brandt] gives [p:Ruth] a letter.",
        "[p:Ruth] brings a cake to [p:Ana Brandt].",
        "In [p:Ruth]'s hands is a letter.",
        "She plays [p:Ruth] at chess.",
    ],
)
def test_what_is_given_in_the_story_tells_nothing(text: str) -> None:
    assert credits(text, "actor") == []
