"""What the bars of a plot measure: views, or hours where views are not stated."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from nightcap.charts.model import Entry
from nightcap.publish.plots.words import Unit


@dataclass(frozen=True, slots=True)
class Measure:
    """One of the two figures of an entry."""

    field: Literal["views", "hours_viewed"]

    @property
    def noun(self) -> str:
        return "views" if self.field == "views" else "hours viewed"

    def of(self, entry: Entry) -> float | None:
        """The entry's figure, None where it is not stated."""
        return entry.views if self.field == "views" else entry.hours_viewed

    def heading(self, unit: Unit) -> str:
        """Views, million."""
        return self.noun.capitalize() + (f", {unit.noun}" if unit.noun else "")

    @staticmethod
    def steps(most: float, unit: Unit) -> list[tuple[float, str]]:
        """Round figures from 0 up to the largest, two to five of them, and how they are written."""
        if most <= 0:
            return [(0, "0")]
        size = 10.0 ** math.floor(math.log10(most))
        step = next(size * part for part in (0.2, 0.5, 1, 2) if most / (size * part) < 5)
        return [(step * count, f"{step * count / unit.size:,.6g}") for count in range(int(most / step) + 1)]


def measure(entries: Sequence[Entry]) -> Measure | None:
    """The figure that more of the entries state, views where both are stated alike; None where neither is.

    One figure for all of them: bars of views beside bars of hours would compare what cannot be compared.
    """
    views = sum(entry.views is not None for entry in entries)
    hours = sum(entry.hours_viewed is not None for entry in entries)
    if not views and not hours:
        return None
    return Measure("views" if views >= hours else "hours_viewed")
