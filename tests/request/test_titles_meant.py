"""Titles in a sentence: named by mere words or not, the like of them, and those that are not wanted again."""

from __future__ import annotations

import pytest

from nightcap.request import LikeWish, LimitWish, Request

from .asking import asked


def likes(request: Request) -> dict[str, float]:
    return {wish.name: wish.weight for wish in request.wishes if isinstance(wish, LikeWish)}


def not_shown(request: Request) -> set[object]:
    """The titles that are ruled out."""
    limits = (limit for limit in request.limits if limit.field == "title" and limit.op == "not_in")
    return {value for limit in limits for value in limit.values}


@pytest.mark.parametrize("text", ["not alienn anything", "we are home in the dark", "I cried at the office"])
def test_ordinary_words_are_no_titles(text: str) -> None:
    assert likes(asked(text)) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sad the way Past Lives is sad", "Past Lives"),
        ("Fleabag but gentler", "Fleabag"),
        ("Knives Out without the swearing", "Knives Out"),
        ("something to scratch the Succession itch", "Succession"),
        ("a Ted Lasso shaped hole", "Ted Lasso"),
        ("another Paddington", "Paddington"),
        ("Ratatouille energy", "Ratatouille"),
    ],
)
def test_a_title_whose_like_is_wished_for(text: str, name: str) -> None:
    assert likes(asked(text)) == {name: 1.0}


def test_that_sort_of_thing_speaks_of_the_titles_before() -> None:
    request = asked("Not Fleabag, not The Office, we've had them all. That sort of thing though")
    assert likes(request) == {"Fleabag": 1.0, "The Office": 1.0}
    assert not_shown(request) == {"fleabag", "the-office"}
    kinds = [wish.limit.value for wish in request.wishes if isinstance(wish, LimitWish)]
    assert kinds == [("series",)]


@pytest.mark.parametrize(
    "text", ["We loved In Bruges. Not that sort of thing tonight", "In Bruges was fun, but nothing like that today"]
)
def test_nothing_of_that_sort_is_the_opposite(text: str) -> None:
    assert min(likes(asked(text)).values()) < 0


@pytest.mark.parametrize(
    "text",
    [
        "Spirited Away? We've worn that one out",
        "we've rinsed Spirited Away",
        "Spirited Away, seen it a hundred times",
        "Spirited Away we know by heart",
    ],
)
def test_what_was_watched_often_is_not_shown_again(text: str) -> None:
    assert not_shown(asked(text)) == {"spirited-away"}


def test_a_title_that_is_answered_with_no_is_ruled_out() -> None:
    request = asked("The Office? no. Fleabag? yes.")
    assert not_shown(request) == {"the-office"}
    assert likes(request) == {"Fleabag": 0.5}


def test_a_title_behind_an_article_is_found_where_the_catalogue_has_it() -> None:
    assert likes(asked("something like a Fargo")) == {"Fargo": 1.0}


def test_a_longer_name_is_not_cut_to_a_title() -> None:
    assert likes(asked("we saw it at Home Depot with Heat Smith")) == {}


def test_dark_but_funny_names_no_series() -> None:
    assert likes(asked("Dark but funny")) == {}
