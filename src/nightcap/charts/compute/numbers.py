"""Names in plays as numbers: seconds are summed by a number in half the time that a title and its season take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import narwhals as nw

from nightcap.charts.compute.engine import Engine
from nightcap.charts.compute.linking import Key
from nightcap.charts.compute.steps import KEY, Frame, episodic

#: a name as plays have it
NAME: Final = ("title", "season", "episodic")


@dataclass(frozen=True, slots=True)
class Numbers:
    """What names are known by in sums: by the numbers that an engine gave them (`of`), or, where None, as they are."""

    of: Mapping[Key, int] | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """What sums are sums by, as steps.KEY."""
        return KEY if self.of is None else (*(column for column in KEY if column not in NAME), "name")

    def names(self, engine: Engine, sums: Frame) -> list[Key]:
        """Every name in sums, in order."""
        if self.of is None:
            return sorted(engine.rows(_different(sums, *NAME)))
        there = {number for (number,) in engine.rows(_different(sums, "name"))}
        return sorted(name for name, number in self.of.items() if number in there)

    def links(self, engine: Engine, links: Mapping[Key, int]) -> Frame:
        """The number of each name's work (`work`), by what sums know the name by."""
        if self.of is None:
            rows = [(*name, work) for name, work in links.items()]
            return engine.table({"title": "text", "season": "text", "episodic": "bool", "work": "int"}, rows)
        return engine.table({"name": "int", "work": "int"}, [(self.of[name], work) for name, work in links.items()])


def numbers(engine: Engine, plays: Frame) -> Numbers:
    """The numbers of all names in plays; none where two names share one, which chance may bring about."""
    named = episodic(plays.filter(~nw.col("title").is_null()))
    found = named.group_by(*NAME).agg(nw.col("name").min())
    of = {(title, season, is_episodic): number for title, season, is_episodic, number in engine.rows(found)}
    return Numbers(of if len(set(of.values())) == len(of) else None)


def _different(frame: Frame, *columns: str) -> Frame:
    """The rows of these columns, each once (narwhals' `unique` would number all rows first)."""
    return frame.group_by(*columns).agg(nw.len().alias("rows")).select(*columns)
