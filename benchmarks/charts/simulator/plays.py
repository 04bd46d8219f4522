"""Single plays whose seconds add up to what each area was to watch in each week."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from benchmarks.charts.simulator.settings import Settings
from benchmarks.charts.simulator.spread import VIEWERS

Numbers = NDArray[np.int64]
DEVICES: Final = ("TV", "phone", "tablet", "web browser", "game console")
WEEK_SECONDS: Final = 7 * 86_400
#: how much is watched from Monday to Sunday
_DAYS: Final = np.array([0.9, 0.88, 0.9, 0.95, 1.1, 1.2, 1.15])
#: a play over the week's end needs this many seconds of an area's on both sides, and takes a third of them at most
_LEAST_SECONDS: Final = 1_200
_PART_SECONDS: Final = 3_000


@dataclass(frozen=True, slots=True)
class Plays:
    """Columns of equal length; `work`, `area` and `device` are numbers, `started` is in seconds since 1970, UTC.

    `episode` is 0 for none.
    """

    work: Numbers
    area: Numbers
    episode: Numbers
    started: Numbers
    seconds: Numbers
    viewer: Numbers
    device: Numbers

    def __len__(self) -> int:
        return len(self.work)

    def __add__(self, other: Self) -> Self:
        return type(self)(*(np.concatenate([getattr(self, f.name), getattr(other, f.name)]) for f in fields(self)))

    def take(self, which: NDArray[np.int64] | NDArray[np.bool_]) -> Self:
        return type(self)(*(getattr(self, field.name)[which] for field in fields(self)))


@dataclass(frozen=True, slots=True)
class Cells:
    """What is to be watched in a week: `seconds` by line (rows) and area (columns), `work` of each line.

    `episodes` are how many can be played there then, 0 where there are none to tell apart.
    """

    week: date
    work: Numbers
    seconds: Numbers
    episodes: Numbers


def monday(week: date) -> int:
    """The first second of the week that ends with this Sunday."""
    return int(datetime.combine(week - timedelta(days=6), time(), UTC).timestamp())


def across(
    cells: Cells, following: Cells, settings: Settings, rng: np.random.Generator
) -> tuple[Plays, Numbers, Numbers]:
    """Plays over the end of a week, and the seconds that are left to watch in it and in the next."""
    _, here, there = np.intersect1d(cells.work, following.work, return_indices=True)
    before, after = cells.seconds[here], following.seconds[there]
    wanted = (before >= _LEAST_SECONDS) & (after >= _LEAST_SECONDS) & (rng.random(before.shape) < settings.across)
    line, area = np.nonzero(wanted)
    part = rng.integers(30, np.minimum(before[line, area] // 3, _PART_SECONDS), endpoint=True)
    rest = rng.integers(30, np.minimum(after[line, area] // 3, _PART_SECONDS), endpoint=True)
    left, left_after = cells.seconds.copy(), following.seconds.copy()
    left[here[line], area] -= part
    left_after[there[line], area] -= rest
    return _plays(cells, here[line], area, (monday(following.week) - part, part + rest), rng), left, left_after


def within(cells: Cells, settings: Settings, rng: np.random.Generator) -> Plays:
    """Plays that begin and end in the week."""
    line, area = np.nonzero(cells.seconds)
    totals = cells.seconds[line, area]
    counts = np.maximum(np.round(totals / settings.mean_seconds).astype(np.int64), 1)
    cell = np.repeat(np.arange(len(totals)), counts)
    seconds = _cut(totals, counts, cell, rng)
    line, area = line[cell], area[cell]
    day = rng.choice(7, len(cell), p=_DAYS / _DAYS.sum())
    # the evening of somewhere on the globe is at any hour; a little more of them in one
    second = (rng.normal(20, 6, len(cell)) * 3600).astype(np.int64) % 86_400
    started = np.minimum(day * 86_400 + second, WEEK_SECONDS - seconds) + monday(cells.week)
    return _plays(cells, line, area, (started, seconds), rng)


def _cut(totals: Numbers, counts: Numbers, cell: Numbers, rng: np.random.Generator) -> Numbers:
    """Each total in as many pieces as its count, none below a second, which add up to it."""
    weights = rng.uniform(0.3, 1.7, len(cell))
    sums = np.cumsum(weights)
    ends = np.cumsum(counts)
    before = np.concatenate([[0.0], sums])[ends - counts]
    share = (sums - before[cell]) / (sums[ends - 1] - before)[cell]
    cuts = np.floor(share * totals[cell]).astype(np.int64)
    cuts[ends - 1] = totals
    starts = np.concatenate([[0], cuts[:-1]])
    starts[ends - counts] = 0
    pieces: Numbers = cuts - starts
    return pieces


def _plays(
    cells: Cells, line: Numbers, area: Numbers, span: tuple[Numbers, Numbers], rng: np.random.Generator
) -> Plays:
    """Plays of the cells at these lines and areas, each with its start and seconds."""
    episodes = cells.episodes[line, area]
    return Plays(
        work=cells.work[line],
        area=area,
        episode=np.where(episodes > 0, 1 + rng.integers(0, np.maximum(episodes, 1)), 0),
        started=span[0],
        seconds=span[1],
        viewer=rng.integers(0, VIEWERS[area]),
        device=rng.integers(0, len(DEVICES), len(line)),
    )
