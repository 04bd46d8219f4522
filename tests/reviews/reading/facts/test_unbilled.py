"""Who is in it though no word says so."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.test_handed import cast

#: in every text "Marta Linde" is the one person whom the catalogue knows


@pytest.mark.parametrize(
    "text",
    [
        "Marta Linde never raises her voice.",
        "And Marta Linde, at the till, counts coins as if each were a tooth.",
        "Nobody hurries. A gangling Marta Linde loses her heart to the vet.",
        "The late Marta Linde irons shirts for one of her boys.",
    ],
)
def test_whom_the_catalogue_knows_is_in_it_if_they_do_what_no_maker_does(text: str) -> None:
    assert ("Marta Linde", None) in cast(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marta Linde shoots it all in grey light.",
        "Marta Linde, whose earlier films were cartoons, is kinder to faces.",
        "Marta Linde sets it among the ferrymen of the north.",
        "The score is by Marta Linde.",
        "Marta Linde's novel sold by the crate.",
        "Is that Marta Linde?",
        "It is a documentary. Marta Linde has dived there since she was nine.",
        "The woman is Marta Linde, a diver from Hull.",
    ],
)
def test_makers_and_those_who_play_nobody_are_no_actors(text: str) -> None:
    assert ("Marta Linde", None) not in cast(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jonas Brevik, with that cello of a voice, is gone now.",
        "And Jonas Brevik, still best known for weather reports, has the harder job.",
        "Jonas Brevik, at the wheel, has a landslide of his own.",
    ],
)
def test_an_unknown_name_needs_an_aside_on_an_actor(text: str) -> None:
    assert ("Jonas Brevik", None) in cast(text)


def test_who_is_called_by_the_first_name_is_in_the_story() -> None:
    assert cast("Jonas Brevik, with a borrowed boat, leaves at dawn. Jonas is nineteen. The boat is older.") == set()


def test_a_name_that_begins_with_a_common_word_is_nobody() -> None:
    assert cast("Purple Noon, with its sunburn, had done it before.") == set()


def test_whose_the_part_is_tells_who_plays_it() -> None:
    assert ("Jonas Brevik", "council planning officer") in cast("I laughed at Jonas Brevik's council planning officer.")
    assert cast("Jonas Brevik's mother came to the screening.") == set()
