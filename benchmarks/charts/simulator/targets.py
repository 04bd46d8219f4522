"""The unrounded figures behind each published row: inside its rounding, and in the published order.

A list is published by unrounded views (before June 2023 by hours), of which the file tells a range: views ± 50,000 and,
where the runtime is stated, (hours ± 50,000) ÷ runtime. `descend` picks from the ranges of a list values that fall from
rank to rank.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from benchmarks.charts.simulator.published import VIEWS_UNIT, Row
from benchmarks.charts.simulator.settings import FACTOR

#: what can be had from a row: all of it; views without a runtime; hours and runtime whose quotient is not the published
#: views (live broadcasts); a tie whose order no values inside the rounding have
Nature = Literal["plain", "unstated", "quotient", "tie"]
#: how far values keep from the borders of their range, so that whole seconds cannot cross them
_MARGIN_SECONDS: Final = 36
_MARGIN_VIEWS: Final = 0.01


@dataclass(frozen=True, slots=True)
class Target:
    """Scaled seconds and views of a row. `views` is None in the era of hours."""

    row: Row
    seconds: int
    views: float | None
    nature: Nature

    @property
    def runtime(self) -> float | None:
        """The minutes that seconds ÷ views come to: what the areas' runtimes are on average."""
        return None if self.views is None else self.seconds / self.views / 60


@dataclass(frozen=True, slots=True)
class _Range:
    low: float
    high: float
    nature: Nature = "plain"


def aim(rows: Sequence[Row], caps: Mapping[Row, int], rng: np.random.Generator) -> list[Target]:
    """The targets of one list, its rows by rank.

    `caps` gives the runtime that a row's own, where it is not stated, may not surpass: the work's in a later week.
    """
    by_views = rows[0].views is not None
    ranges = [_views(row, caps.get(row)) if by_views else _hours(row) for row in rows]
    ordered = [n for n, one in enumerate(ranges) if one.nature != "quotient"]
    values, contradicted = descend(
        np.array([ranges[n].low for n in ordered]), np.array([ranges[n].high for n in ordered]), rng
    )
    chosen = dict(zip(ordered, values.tolist(), strict=True))
    ties = {ordered[n] for n in np.flatnonzero(contradicted)}
    made = []
    for n, (row, one) in enumerate(zip(rows, ranges, strict=True)):
        value = chosen.get(n, min(max((row.views or 0) / FACTOR, one.low), one.high))
        nature: Nature = "tie" if n in ties else one.nature
        if not by_views:
            made.append(Target(row, round(value), None, nature))
        elif row.runtime_minutes:
            seconds = round(value * row.runtime_minutes * 60)
            made.append(Target(row, seconds, seconds / row.runtime_minutes / 60, nature))
        else:
            made.append(Target(row, _unstated_seconds(row, caps.get(row)), value, nature))
    return made


def descend(
    low: np.typing.NDArray[np.float64], high: np.typing.NDArray[np.float64], rng: np.random.Generator
) -> tuple[np.typing.NDArray[np.float64], np.typing.NDArray[np.bool_]]:
    """Falling values, one from each range, and where there are none.

    A value must be no more than any ceiling before it and no less than any floor after it. Both bounds fall with the
    rank, and a point between them that moves from the upper to the lower falls strictly. Where the bounds cross, no
    order is possible: the value of its own range that is nearest to both is taken.
    """
    ceiling = np.minimum.accumulate(high)
    floor = np.maximum.accumulate(low[::-1])[::-1]
    contradicted = floor >= ceiling
    steps = (np.arange(len(low)) + rng.uniform(0, 0.5, len(low))) / len(low)
    values = floor + (ceiling - floor) * (0.9 - 0.8 * steps)
    return np.clip(np.where(contradicted, (floor + ceiling) / 2, values), low, high), contradicted


def _hours(row: Row) -> _Range:
    """Seconds inside the rounding of hours."""
    middle, half = row.hours * 3600 / FACTOR, row.unit * 1800 / FACTOR - _MARGIN_SECONDS
    return _Range(middle - half, middle + half)


def _views(row: Row, cap: int | None) -> _Range:
    """Views inside the rounding of views and of hours ÷ runtime; where these have nothing in common, of the latter."""
    assert row.views is not None
    middle, half = row.views / FACTOR, VIEWS_UNIT / 2 / FACTOR - _MARGIN_VIEWS
    low, high = middle - half, middle + half
    if not row.runtime_minutes:
        if cap is not None:
            low = max(low, _unstated_seconds(row, cap) / 60 / cap + _MARGIN_VIEWS)
        return _Range(low, high, "unstated")
    seconds = _hours(row)
    least, most = seconds.low / 60 / row.runtime_minutes, seconds.high / 60 / row.runtime_minutes
    if max(low, least) >= min(high, most):
        return _Range(least, most, "quotient")
    return _Range(max(low, least), min(high, most))


def _unstated_seconds(row: Row, cap: int | None) -> int:
    """The published hours; fewer of their range where the views would else not do with the runtime that caps them."""
    assert row.views is not None
    seconds = _hours(row)
    wanted = row.hours * 3600 / FACTOR
    if cap is not None:
        wanted = min(wanted, row.views / FACTOR * cap * 60)
    return round(min(max(wanted, seconds.low), seconds.high))
