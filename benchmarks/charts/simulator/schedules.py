"""The episodes of each work and their releases, so that the runtime as of each week is the published one.

Where a runtime is published it is the same wherever the work is played. Where it is not stated ("0"), episodes came out
at different times: the late areas follow the early ones some episodes behind, so that the average of all is what
hours ÷ views tell.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor
from typing import Final

import numpy as np

from benchmarks.charts.simulator.published import Row
from benchmarks.charts.simulator.works import Work

_EPISODE_MINUTES: Final = 45
#: what has no season and is shorter is a special: one piece without episodes
_SPECIAL_MINUTES: Final = 150
MONDAY: Final = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Steps:
    """Minutes out as of each week: from `weeks[n]` (a Sunday) on, `minutes[n]`."""

    weeks: tuple[date, ...]
    minutes: tuple[int, ...]

    def at(self, week: date) -> int:
        """As of the end of a week; before the first, all that comes out first."""
        return self.minutes[max(bisect_right(self.weeks, week) - 1, 0)]


@dataclass(frozen=True, slots=True)
class Episode:
    """`number` is None for a film or special; `late` is its release in the late areas, None where there are none."""

    number: int | None
    minutes: int
    released: date
    late: date | None


@dataclass(frozen=True, slots=True)
class Schedule:
    """The runtimes of a work by week in the early and, where they differ, in the late areas."""

    early: Steps
    late: Steps | None
    episodes: tuple[Episode, ...]

    def out(self, week: date, *, late: bool) -> int:
        """How many episodes can be played in a week; 0 where there are none to tell apart."""
        if self.episodes[0].number is None:
            return 0
        dates = [episode.late if late and episode.late else episode.released for episode in self.episodes]
        return max(sum(day <= week for day in dates), 1)


def caps(works: Sequence[Work]) -> dict[Row, int]:
    """For rows whose runtime is not stated: the next one that is, of the same work. It had no more than that."""
    found = {}
    for work in works:
        following: int | None = None
        for row in reversed(work.rows):
            if row.runtime_minutes:
                following = row.runtime_minutes
            elif row.runtime_minutes == 0 and following is not None:
                found[row] = following
    return found


def schedule(work: Work, runtimes: Mapping[Row, float | None], seed: int) -> Schedule:
    """The releases of a listed work. `runtimes` are the averages that the targets come to."""
    rng = np.random.default_rng([seed, work.number])
    published = [row for row in work.rows if row.runtime_minutes is not None]
    if not published:
        return plain(work, work.rows[0].week, _made_up(work, rng), rng)
    weeks = [work.rows[0].week, *(row.week for row in published[1:])]
    early = _early([row.runtime_minutes or 0 for row in published], [runtimes[row] or 0.0 for row in published])
    late = _late(published, early, [runtimes[row] or 0.0 for row in published])
    return _scheduled(work, _steps(weeks, early), None if late is None else _steps(weeks, late), rng)


def plain(work: Work, week: date, minutes: int, rng: np.random.Generator) -> Schedule:
    """All at once, everywhere."""
    return _scheduled(work, Steps((week,), (minutes,)), None, rng)


def _made_up(work: Work, rng: np.random.Generator) -> int:
    """A runtime for what was listed only before runtimes were published; those lists go by hours, so any will do."""
    if work.kind == "film" or work.season is None:
        return int(rng.integers(75, 140))
    return int(rng.integers(180, 500))


def _early(stated: Sequence[int], averages: Sequence[float]) -> list[int]:
    """Where stated, that; else somewhat more than the average, no less than before and no more than is stated next."""
    found: list[int] = []
    following = [next((later for later in stated[n:] if later), None) for n in range(len(stated))]
    for minutes, average, limit in zip(stated, averages, following, strict=True):
        wanted = minutes or max(ceil(average * 1.02) + 1, *found[-1:], 0)
        found.append(wanted if limit is None else min(wanted, limit))
    return found


def _late(rows: Sequence[Row], early: Sequence[int], averages: Sequence[float]) -> list[int] | None:
    """What was out in the early areas the week before, but always less than the averages that are not stated."""
    if all(row.runtime_minutes for row in rows):
        return None
    found: list[int] = []
    for n, row in enumerate(rows):
        unstated = (average for later, average in zip(rows[n:], averages[n:], strict=True) if not later.runtime_minutes)
        bound = min([early[n], *(floor(average) - 1 for average in unstated)])
        wanted = early[n] if row.runtime_minutes else early[n - 1] if n else bound // 2
        found.append(max(1, min(bound, wanted), *found[-1:]))
    return found


def _steps(weeks: Sequence[date], minutes: Sequence[int]) -> Steps:
    kept = [n for n in range(len(weeks)) if n == 0 or minutes[n] != minutes[n - 1]]
    return Steps(tuple(weeks[n] for n in kept), tuple(minutes[n] for n in kept))


def _scheduled(work: Work, early: Steps, late: Steps | None, rng: np.random.Generator) -> Schedule:
    """Episodes that end where a step of either ends; each is out on some day of the week of its step."""
    ends = sorted({*early.minutes, *(late.minutes if late else ())})
    whole = work.kind == "film" or (work.season is None and len(ends) == 1 and ends[0] <= _SPECIAL_MINUTES)
    episodes: list[Episode] = []
    before = 0
    for end in ends:
        released = _released(early, end, rng)
        later = _released(late, end, rng) if late else None
        for minutes in [end - before] if whole else _split(end - before):
            number = None if whole else len(episodes) + 1
            assert released is not None
            episodes.append(Episode(number, minutes, released, later))
        before = end
    return Schedule(early, late, tuple(episodes))


def _released(steps: Steps, end: int, rng: np.random.Generator) -> date | None:
    """A day of the week in which `end` minutes are out: its Monday for what comes first, else any, Sunday too."""
    reached = next((week for week, minutes in zip(steps.weeks, steps.minutes, strict=True) if minutes >= end), None)
    if reached is None:
        return date(2099, 1, 1)  # out elsewhere, not here yet
    return reached - (MONDAY if reached == steps.weeks[0] else timedelta(days=int(rng.integers(0, 7))))


def _split(minutes: int) -> list[int]:
    count = max(1, round(minutes / _EPISODE_MINUTES))
    each, rest = divmod(minutes, count)
    return [each + (n < rest) for n in range(count)]
