"""Everything that was released and watched before it is cut into plays, and the lists that must come out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import numpy as np

from benchmarks.charts.simulator.below import Line, below, invented
from benchmarks.charts.simulator.published import Row
from benchmarks.charts.simulator.schedules import Schedule, caps, schedule
from benchmarks.charts.simulator.settings import Settings
from benchmarks.charts.simulator.targets import Target, aim
from benchmarks.charts.simulator.works import Work, works


@dataclass(frozen=True, slots=True)
class Due:
    """What must come out for a published row: unrounded, scaled."""

    target: Target
    work: Work
    line: Line
    rank: int
    seconds: int
    views: Fraction | None


@dataclass(frozen=True, slots=True)
class World:
    """`lines` by week, those of published rows first; `due` by published row."""

    works: tuple[Work, ...]
    schedules: Mapping[int, Schedule]
    lines: Mapping[date, tuple[Line, ...]]
    due: Mapping[Row, Due]


def world(rows: Sequence[Row], settings: Settings) -> World:
    """Made from all rows of the file, whichever weeks are played afterwards."""
    listed = works(rows)
    lists = _aimed(rows, listed, settings.seed)
    targets = {target.row: target for one in lists.values() for target in one}
    runtimes = {row: target.runtime for row, target in targets.items()}
    schedules = {work.number: schedule(work, runtimes, settings.seed) for work in listed}
    rng = np.random.default_rng([settings.seed, len(listed)])
    others = invented(sorted({row.category for row in rows}), len(listed), rows[0].week, rng)
    every = [*listed, *(work for work, _ in others)]
    schedules |= {work.number: out for work, out in others}
    lines = {row: _line(work, schedules[work.number], targets[row]) for work in listed for row in work.rows}
    by_week = defaultdict(list)
    for line in [*lines.values(), *below(lists, every, schedules, settings.seed)]:
        by_week[line.week].append(line)
    due = _due(lists.values(), {row: work for work in listed for row in work.rows}, lines, schedules)
    return World(tuple(every), schedules, {week: tuple(found) for week, found in by_week.items()}, due)


def _aimed(rows: Iterable[Row], listed: Sequence[Work], seed: int) -> dict[tuple[date, str], list[Target]]:
    lists: dict[tuple[date, str], list[Row]] = defaultdict(list)
    for row in rows:
        lists[row.week, row.category].append(row)
    limits = caps(listed)
    return {
        (week, category): aim(one, limits, np.random.default_rng([seed, week.toordinal(), number]))
        for number, ((week, category), one) in enumerate(lists.items())
    }


def _line(work: Work, out: Schedule, target: Target) -> Line:
    """The seconds of a row. Where its runtime is not stated, some are of the late areas, so that the views come out."""
    week = target.row.week
    if out.late is None or target.row.runtime_minutes != 0 or target.views is None:
        return Line(work.number, week, target.seconds)
    early, late = out.early.at(week), out.late.at(week)
    behind = round((target.views * 60 - target.seconds / early) / (1 / late - 1 / early))
    return Line(work.number, week, target.seconds - behind, behind)


def _due(
    lists: Iterable[Sequence[Target]],
    worked: Mapping[Row, Work],
    lines: Mapping[Row, Line],
    schedules: Mapping[int, Schedule],
) -> dict[Row, Due]:
    due = {}
    for targets in lists:
        found = [(_views(lines[one.row], schedules[worked[one.row].number], one), one.seconds, one) for one in targets]
        found.sort(key=lambda one: (one[0] or 0, one[1]), reverse=True)
        for rank, (views, seconds, target) in enumerate(found, 1):
            due[target.row] = Due(target, worked[target.row], lines[target.row], rank, seconds, views)
    return due


def _views(line: Line, out: Schedule, target: Target) -> Fraction | None:
    if target.views is None:
        return None
    views = Fraction(line.early, out.early.at(line.week) * 60)
    return views if out.late is None or not line.late else views + Fraction(line.late, out.late.at(line.week) * 60)
