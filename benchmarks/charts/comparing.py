"""Published rows beside what the engine made of the simulated plays, and why they differ where they do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import combinations
from math import floor
from typing import Final, Literal

from benchmarks.charts.simulator.published import Row
from benchmarks.charts.simulator.settings import FACTOR
from benchmarks.charts.simulator.world import Due

#: why a row does not come back as published: hours ÷ runtime are not its published views; a tie that no unrounded
#: values order as published; another row of its list is one of these; or the engine made something else of the plays
Why = Literal["quotient", "tie", "displaced", "engine"]
WHYS: Final[tuple[Why, ...]] = ("quotient", "tie", "displaced", "engine")


@dataclass(frozen=True, slots=True)
class Compared:
    """A published row, what the plays add up to, and the engine's row of the same work; None where it lists it not."""

    row: Row
    due: Due
    came: Row | None

    @property
    def same_rank(self) -> bool:
        return self.came is not None and self.came.rank == self.row.rank

    @property
    def same_hours(self) -> bool:
        return self.came is not None and self.came.hours * FACTOR == self.row.hours

    @property
    def same_views(self) -> bool:
        """Before June 2023 there are none to compare."""
        return self.row.views is None or (self.came is not None and (self.came.views or 0) * FACTOR == self.row.views)

    @property
    def same_runtime(self) -> bool:
        """What is not stated must not be stated; before June 2023 there is none to compare."""
        published = self.row.runtime_minutes
        return published is None or (self.came is not None and (self.came.runtime_minutes or 0) == published)

    @property
    def same(self) -> bool:
        return self.same_rank and self.same_hours and self.same_views and self.same_runtime

    @property
    def as_due(self) -> bool:
        """Whether the engine gives what the plays add up to, to the last digit that is published."""
        came, due, unit = self.came, self.due, self.row.unit
        return (
            came is not None
            and came.rank == due.rank
            and came.hours * FACTOR == _rounded(Fraction(due.seconds, 3600), unit)
            and (due.views is None or (came.views or 0) * FACTOR == _rounded(due.views, unit))
            and self.same_runtime
        )

    @property
    def why(self) -> Why | None:
        """None where all is as published."""
        if not self.as_due:
            return "engine"
        if self.same:
            return None
        nature = self.due.target.nature
        return nature if nature in ("quotient", "tie") else "displaced"


def _rounded(value: Fraction, unit: int) -> int:
    """A scaled figure in full, to a multiple of the unit, halves up."""
    return floor(value * FACTOR / unit + Fraction(1, 2)) * unit


def compare(due: Mapping[Row, Due], weeks: Iterable[date], came: Iterable[Row]) -> list[Compared]:
    """Every published row of the weeks beside the engine's row of that work."""
    found = {(row.week, row.category, row.show_title, row.season_title): row for row in came}
    wanted = set(weeks)
    return [
        Compared(row, one, found.get((row.week, row.category, one.work.title, one.work.season_title)))
        for row, one in due.items()
        if row.week in wanted
    ]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows of one list: tied as published, and those that came in the other order, tied ones among them."""

    tied: int
    swapped: int
    swapped_ties: int


def pairs(compared: Iterable[Compared]) -> Pairs:
    """All pairs, not only neighbours."""
    lists: dict[tuple[date, str], list[Compared]] = defaultdict(list)
    for one in compared:
        lists[one.row.week, one.row.category].append(one)
    tied = swapped = swapped_ties = 0
    for rows in lists.values():
        for a, b in combinations(sorted(rows, key=lambda one: one.row.rank), 2):
            tie = _published(a.row) == _published(b.row)
            swap = a.came is not None and b.came is not None and a.came.rank > b.came.rank
            tied, swapped, swapped_ties = tied + tie, swapped + swap, swapped_ties + (tie and swap)
    return Pairs(tied, swapped, swapped_ties)


def _published(row: Row) -> int:
    return row.hours if row.views is None else row.views


def weeks_counted(compared: Sequence[Compared]) -> tuple[int, int]:
    """Rows whose weeks on the list, counted over the lists that came, are as published; and those that are not.

    A runtime that shrank makes a work two; there the count begins again, and is not compared.
    """
    counts: dict[int, int] = defaultdict(int)
    same = other = 0
    for one in sorted(compared, key=lambda one: one.row.week):
        if one.came is not None:
            counts[one.due.work.number] += 1
        if one.due.work.marked != "recut":
            agrees = counts[one.due.work.number] == one.row.weeks_on_list
            same, other = same + agrees, other + (not agrees)
    return same, other
