"""The names that a headline gives."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.topic import headline, sureness


@pytest.mark.parametrize(
    ("title", "names", "sure"),
    [
        ("'Salt Road' Review: Two Brothers, One Boat", ["Salt Road"], True),
        ("“Salt Road” and “Iron Moon”: a double bill", ["Salt Road", "Iron Moon"], True),
        ("Salt Road review – slow and sad", ["Salt Road"], True),
        ("Review: Salt Road", ["Salt Road"], True),
        ("TV review: Salt Road: cold comfort", ["Salt Road", "Salt Road: cold comfort"], True),
        ("Salt Road, Season 2 Review", ["Salt Road"], True),
        ("Salt Road (2024)", ["Salt Road"], True),
        ("Salt Road: the sea gives it back", ["Salt Road"], True),
        ("Locarno: Salt Road", ["Salt Road"], True),
        ("Season 2 of Salt Road finds its nerve", ["Salt Road"], True),
        ("Salt Road, season 2, episode 4 recap", ["Salt Road"], True),
        ("Yes, captain: why you should watch Salt Road", ["Salt Road"], True),
        ("Should you watch Salt Road? Yes, and here is why", ["Salt Road"], True),
        ("Stream It Or Skip It: 'Salt Road' on a streamer", ["Salt Road"], True),
        ("Two brothers, one boat, and eight hours of weather that nobody asked for", [], False),
        ("", [], False),
        (None, [], False),
        ("'the sea is cold'", [], False),
        ("『海の道』レビュー", ["海の道"], True),
    ],
)
def test_names_are_quoted_reviewed_dated_or_before_a_mark(title: str | None, names: list[str], sure: bool) -> None:
    assert headline.names(title) == names
    assert sureness.is_sure(title) is sure


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Salt Road at the rep house: still the best", "Salt Road"),
        ("Gone Fishing with My Uncle Is as Odd as It Sounds", "Gone Fishing with My Uncle"),
    ],
)
def test_the_first_name_is_the_likeliest(title: str, name: str) -> None:
    assert headline.names(title)[0] == name
