"""Titles cut to their room, figures in one unit, days and weeks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.publish.plots import words
from tests.publish.lists import entry


@pytest.mark.parametrize(
    ("text", "most", "cut"),
    [
        ("Short", 10, "Short"),
        ("Everything in Between", 12, "Everything…"),
        ("Donaudampfschifffahrt", 10, "Donaudamp…"),
        ("두근두근 우타코이", 9, "두근두근…"),
        ("two\nlines", 20, "two lines"),
        ("e\u0301" * 9, 5, "e\u0301" * 4 + "…"),
    ],
)
def test_a_title_is_cut_to_its_room(text: str, most: int, cut: str) -> None:
    assert words.cut(text, most) == cut


@given(text=st.text(), most=st.integers(2, 60))
def test_whatever_is_cut_fits(text: str, most: int) -> None:
    assert words.width(words.cut(text, most)) <= most


def test_the_show_is_cut_before_its_season() -> None:
    long = entry("A" * 50, 1, season_title="A" * 50 + ": Season 2")

    assert words.label(long, 20) == "A" * 9 + "…: Season 2"
    assert words.label(entry("B", 1, season_title="B: Season 2"), 20) == "B: Season 2"
    assert words.label(entry("B", 1, season_title="B" + "x" * 90), 20) == "B" + "x" * 18 + "…"


def test_a_season_is_never_without_its_show_but_among_its_sisters() -> None:
    odd, usual, numbered = (
        entry("Show", 1, season_title=name) for name in ("Chapter 2", "Show: Chapter 2", "Show 2")
    )  # fmt: skip
    assert [words.name(each) for each in (odd, usual, numbered)] == ["Show: Chapter 2", "Show: Chapter 2", "Show 2"]
    assert [words.season(each) for each in (odd, usual, numbered)] == ["Chapter 2", "Chapter 2", "Show 2"]
    assert words.season(entry("Show", 1)) == "Show"


@pytest.mark.parametrize(
    ("figures", "written"),
    [
        ([13_300_000, 900_000], "13.3 million"),
        ([2_400_000_000], "2.4 billion"),
        ([45_000], "45.0 thousand"),
        ([812, 3], "812 "),
        ([3.25], "3.2 "),
        ([], ""),
    ],
)
def test_figures_are_told_in_one_unit(figures: list[float], written: str) -> None:
    unit = words.unit(figures)

    assert written == (f"{unit.figure(figures[0])} {unit.noun}" if figures else unit.noun)
