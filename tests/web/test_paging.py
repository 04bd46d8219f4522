"""The parts of any list, one after the other, are the list."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.errors import UnknownName
from nightcap.web.paging import make_cursor, part_of, read_cursor

WORDS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8), unique=True, max_size=30)


def parts(items: list[str], limit: int) -> list[list[str]]:
    found, cursor = [], None
    while True:
        part, cursor = part_of(items, str, limit=limit, cursor=cursor)
        found.append(list(part))
        if cursor is None:
            return found


@given(WORDS, st.integers(1, 12))
def test_nothing_is_lost_and_nothing_comes_twice(items: list[str], limit: int) -> None:
    found = parts(items, limit)

    assert [item for part in found for item in part] == items
    assert all(len(part) == limit for part in found[:-1])


@given(WORDS.filter(lambda items: len(items) > 2), st.integers(1, 2), st.text("new", min_size=9, max_size=12))
def test_what_comes_new_on_top_shifts_nothing(items: list[str], limit: int, new: str) -> None:
    first, cursor = part_of(items, str, limit=limit, cursor=None)
    rest, _ = part_of([new, *items], str, limit=100, cursor=cursor)

    assert [*first, *rest] == items


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_cursor_is_read_as_it_was_made_and_fits_an_address(key: str) -> None:
    cursor = make_cursor(key)

    assert read_cursor(cursor) == key
    assert set(cursor) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


@given(st.text())
def test_any_other_cursor_is_read_or_refused(cursor: str) -> None:
    with suppress(UnknownName):  # any other error fails
        assert isinstance(read_cursor(cursor), str)


def test_a_cursor_whose_item_is_gone_says_so() -> None:
    with pytest.raises(UnknownName, match="Begin the list anew"):
        part_of(["a", "b"], str, limit=1, cursor=make_cursor("gone"))
