"""The names that a headline gives."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading import headline


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
        ("Salt Road: the sea gives it back", ["Salt Road"], False),
        ("Locarno: Salt Road", ["Locarno", "Salt Road"], False),
        ("Stream It Or Skip It: 'Salt Road' on a streamer", ["Salt Road"], True),
        ("Two brothers, one boat, and eight hours of weather that nobody asked for", [], False),
        ("", [], False),
        (None, [], False),
        ("'the sea is cold'", [], True),
        ("『海の道』レビュー", ["海の道"], True),
    ],
)
def test_names_are_quoted_reviewed_dated_or_before_a_mark(title: str | None, names: list[str], sure: bool) -> None:
    assert headline.names(title) == names
    assert headline.is_sure(title) is sure
