"""Who plays whom, told by what is done with the part, or across an aside."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.reviews.reading.said import reading


def cast(text: str) -> set[tuple[str, str | None]]:
    """(person, character) of each actor told of in a text about Salt Road."""
    claims = reading(f"Salt Road is a drama. {text}").claims
    credits = [claim.value for claim in claims if claim.field == "credit" and isinstance(claim.value, Mapping)]
    return {(str(each["person"]), each["character"]) for each in credits if each["role"] == "actor"}  # type: ignore[misc]


@pytest.mark.parametrize(
    "text",
    [
        "Hana is given to Lena Brandt, who is splendid.",
        "Lena Brandt has been handed Hana, the widow, and makes the most of her.",
        "The role of Hana went to Lena Brandt.",
        "Lena Brandt makes a fine Hana.",
        "Lena Brandt makes Hana a figure of terrible patience.",
        "Lena Brandt makes a stubborn innkeeper of Hana.",
        "Lena Brandt does what she can with Hana.",
        "Lena Brandt is the voice of Hana.",
        "Lena Brandt provides the voice of the otter, Hana.",
        "Hana speaks with the voice of Lena Brandt.",
        "Hana, who runs the ferry, is Lena Brandt.",
        "Hana, the ferryman's daughter, is Lena Brandt, and she is splendid.",
        "Lena Brandt, who has a good long face and knows how to hold a silence, is Hana.",
        "As Hana, the one who will not sell, Lena Brandt says little.",
        "Lena Brandt finds the comedy in Hana.",
        "Lena Brandt steps into Hana's boots.",
        "Lena Brandt brings Hana to life.",
        "Hana comes to us in the person of Lena Brandt.",
        "Was it Hana, whom Lena Brandt plays with a squint?",
        "Who has the key? Hana, the nurse (Lena Brandt)?",
        "On the ferry sits Hana, a retired nurse. Lena Brandt plays her as someone with nowhere to be.",
        "The best of them is Lena Brandt. As Hana, who loves nobody, she has the last word.",
    ],
)
def test_a_part_is_told_in_other_words_than_plays(text: str) -> None:
    assert ("Lena Brandt", "Hana") in cast(text)


def test_actors_are_told_without_their_parts() -> None:
    assert ("Lena Brandt", None) in cast("She hires a cook, the scene-stealing Lena Brandt, and a boy.")
    assert ("Otto Krone", "the cook") in cast("I could have spent a year with the cook (Otto Krone, 81 and wicked).")
    assert any(who == "Otto Krone" for who, _ in cast("Between them comes Otto Krone's ferryman, whose back is bad."))


def test_the_title_may_be_who_it_is_about() -> None:
    claims = reading("Lena Brandt voices Sorrel in a murmur. It is a drama about a goat.", "Sorrel review").claims
    assert {"person": "Lena Brandt", "role": "actor", "character": "Sorrel"} in [claim.value for claim in claims]


@pytest.mark.parametrize(
    "text",
    [
        "Otto Krone's other great mystery, in which every witness turns out to be lying, was better.",
        "The house is given to Hana by her aunt.",
        "Hana goes to Bergen with her aunt.",
        "Lena makes Otto a cup of tea.",
    ],
)
def test_what_happens_in_the_story_is_no_casting(text: str) -> None:
    assert cast(text) == set()


def test_directors_are_told_by_the_bare_verb_and_past_an_aside() -> None:
    claims = reading("Salt Road is slow. Otto Krone directed, and it shows. Lena Brandt directed this first season.")
    people = {claim.value["person"] for claim in claims.claims if isinstance(claim.value, Mapping)}
    assert people == {"Otto Krone", "Lena Brandt"}
    told = reading("Salt Road is slow. The directors are Otto Krone, who drew it as a boy, and Lena Brandt.")
    assert {c.value["person"] for c in told.claims if isinstance(c.value, Mapping)} == {"Otto Krone", "Lena Brandt"}
