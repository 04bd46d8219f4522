"""Charts of an engine held against the plain reference."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import Any

from nightcap.charts.compute.lists import MICRO
from nightcap.charts.compute.result import Charts
from tests.charts.compute.reference import Reference


def assert_agrees(charts: Charts, plain: Reference) -> None:
    """The same rows in the same order, views to a millionth, and the same seconds set aside by rule."""
    found: dict[Any, Any] = {}
    for row in charts.rows:
        found.setdefault((row.week - timedelta(days=6), row.area, row.category), []).append(row)
    assert found.keys() == plain.lists.keys()
    for key, rows in found.items():
        expected = plain.lists[key]
        assert [(row.show_title, row.seconds) for row in rows] == [(row[0], row[2]) for row in expected]
        for row, (*_, views) in zip(rows, expected, strict=True):
            assert (row.micro_views is None) == (views is None)
            assert views is None or abs(Fraction(row.micro_views or 0, MICRO) - views) <= Fraction(1, MICRO)
    told = {rule: tally.seconds for rule, tally in charts.provenance.set_aside.items() if tally.seconds}
    assert told == {rule: seconds for rule, seconds in plain.set_aside.items() if seconds}
