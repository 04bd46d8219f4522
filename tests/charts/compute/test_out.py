"""Figures as they are given: halves up, whole, or as they are."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.charts.compute.out import rounded


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
