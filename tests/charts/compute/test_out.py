"""Figures as they are given: halves up, whole, or as they are."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.charts.compute.lists import MICRO
from nightcap.charts.compute.out import country_table, rounded, world_table
from nightcap.charts.compute.rows import Row
from tests.charts.compute.made import charts_with


@given(value=st.integers(0, 10**15), unit=st.sampled_from([1, 3600, 10**6]), to=st.integers(1, 10**6))
def test_a_figure_is_the_nearest_multiple_with_halves_up(value: int, unit: int, to: int) -> None:
    found = rounded(value, unit, to)

    assert isinstance(found, int)
    assert found % to == 0
    assert Fraction(-to, 2) <= Fraction(value, unit) - found < Fraction(to, 2)


@pytest.mark.parametrize(
    ("seconds", "to", "hours"),
    [(1800, 1, 1), (5400, 1, 2), (9000, 1, 3), (5399, 1, 1), (3600 * 5000, 10_000, 10_000), (3600 * 4999, 10_000, 0)],
)
def test_halves_go_up_always_and_not_to_even(seconds: int, to: int, hours: int) -> None:
    assert rounded(seconds, 3600, to) == hours


def test_without_rounding_a_figure_has_six_decimals_and_no_idle_ones() -> None:
    assert rounded(7200, 3600, None) == 2
    assert isinstance(rounded(7200, 3600, None), int)
    assert rounded(1, 3600, None) == 0.000278
    assert rounded(None, 3600, None) is None


def row(area: str, week: int, rank: int, seconds: int = 3600, micro_views: int | None = None) -> Row:
    day = date(2025, 3, 23) + timedelta(weeks=week)
    return Row(area, "Films (English)", day, rank, f"{area}{week}{rank}", None, "film", seconds, micro_views, 60)


@given(
    figures=st.lists(st.tuples(st.integers(1, 10**12), st.none() | st.integers(0, 10**14)), min_size=1, max_size=8),
    rounding=st.sampled_from([None, 1, 100_000]),
)
def test_many_figures_are_rounded_as_each_is(figures: list[tuple[int, int | None]], rounding: int | None) -> None:
    rows = [row("", 0, rank, seconds, micro) for rank, (seconds, micro) in enumerate(figures, 1)]

    table = world_table(charts_with(rows, rounding=rounding))

    assert list(table["weekly_hours_viewed"]) == [rounded(seconds, 3600, rounding) for seconds, _ in figures]
    assert list(table["weekly_views"]) == [rounded(micro, MICRO, rounding) for _, micro in figures]


def test_countries_come_by_name_each_with_its_newest_week_first_and_the_world_apart() -> None:
    rows = [row(area, week, rank) for area in ("", "AE", "DE", "AF") for week in (0, 1) for rank in (1, 2)]

    both = charts_with(rows, rounding=1)

    assert list(world_table(both)["show_title"]) == ["11", "12", "01", "02"]
    assert list(country_table(both)["show_title"]) == [
        f"{area}{week}{rank}" for area in ("AF", "DE", "AE") for week in (1, 0) for rank in (1, 2)
    ]
