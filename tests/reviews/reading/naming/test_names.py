"""Which names are titles, people, or something else."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.naming import names as naming
from nightcap.reviews.reading.words import sentences
from tests.reviews.reading.said import Shelf


def what(text: str, *, known: bool = True) -> dict[str, str]:
    body = sentences(text)
    return {each.name: each.what for each in naming.find(text, body, None, [], Shelf(), known=known)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("we watched Iron Moon last night", "Iron Moon"),
        ("it was followed by the series Grey Water", "Grey Water"),
        ("then came Grey Water (2019), and rain", "Grey Water"),
        ("then came Grey Water (Netflix), and rain", "Grey Water"),
        ("then came Grey Water, a quiet Danish drama", "Grey Water"),
        ("then came Grey Water, in which nobody speaks", "Grey Water"),
        ("so Grey Water is a thriller about ice", "Grey Water"),
        ("I think Grey Water's second season is better", "Grey Water"),
        ("I saw “Grey Water” twice", "Grey Water"),
        ("we saw GREY WATER: a mess", "GREY WATER"),
        ("it was No One Saw Us Leave again", "No One Saw Us Leave"),
        ("like the German Quarry, it is slow", "Quarry"),
        ("critics called it the German Quarry", "Quarry"),
        ("it makes Grey Water look hasty", "Grey Water"),
        ("it has outgrown the Quarry comparison", "Quarry"),
        ("at number three: Grey Water, in which a ship sinks", "Grey Water"),
        ("a rest from Salt and Tin, a musical comedy in six parts", "Salt and Tin"),
        ("a rest from Salt and Tin (2023) then", "Salt and Tin"),
        ("it follows A Lamp for Winter closely", "A Lamp for Winter"),
        ("we finished Grey Water season two at last", "Grey Water"),
        ("season 2 of Grey Water is better", "Grey Water"),
        ("I saw Grey Water, which has no end", "Grey Water"),
        ("Grey Water, BBC Two, 9pm", "Grey Water"),
        ("so Grey Water is about three sisters", "Grey Water"),
    ],
)
def test_what_stands_around_a_title_tells_that_it_is_one(text: str, name: str) -> None:
    assert what(text)[name] == "title"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("it was directed by Grey Water", "Grey Water"),
        ("the actor Grey Water is fine", "Grey Water"),
        ("then Grey Water plays a nurse", "Grey Water"),
        ("and Grey Water's first feature is slow", "Grey Water"),
        ("a nurse, Ruth (Grey Water), waits", "Grey Water"),
        ("we watched Marta Linde grow old", "Marta Linde"),
        ("Anna Berg waits. Anna is sad", "Anna"),
        ("it makes Anna look foolish", "Anna"),
        ("he met Grey Water, who laughed", "Grey Water"),
        ("in the village of Harl it rains", "Harl"),
        ("out on the East Cape it rains", "East Cape"),
    ],
)
def test_what_stands_around_somebody_tells_that_it_is_no_title(text: str, name: str) -> None:
    assert what(text)[name] != "title"


@pytest.mark.parametrize(
    "text",
    [
        "it is set in Norway",
        "a walk through Bray in winter",
        "it is on Netflix now",
        "a German film",
        "Homophobia is rare",
    ],
)
def test_places_peoples_and_services_are_no_titles(text: str) -> None:
    assert "title" not in what(text).values()


def test_two_names_joined_by_and_are_two_without_a_work_behind() -> None:
    assert set(what("a walk with Anna and Tom, two friends from school")) == {"Anna", "Tom"}


def test_a_name_at_the_start_is_likelier_a_title_where_none_is_known() -> None:
    def odds(*, known: bool) -> float:
        (smother,) = naming.find("Smother is slow.", sentences("Smother is slow."), None, [], Shelf(), known=known)
        return smother.title

    assert odds(known=False) > odds(known=True)


def test_what_opens_a_sentence_is_a_name_with_it_where_the_catalogue_has_it() -> None:
    assert "Back to the Quarry" in what("Back to the Quarry will always be a pure spectacle.")
    assert "Quarry" in what("Back to the German Quarry, then, and to its snow.")
    assert "Back to the quarry" not in what("Back to the quarry he goes, and Marta waits.")
