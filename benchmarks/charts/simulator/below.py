"""What is watched beside the published places: works after they left a list, and titles that never get onto one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np

from benchmarks.charts.simulator.schedules import Schedule, plain
from benchmarks.charts.simulator.targets import Target
from benchmarks.charts.simulator.works import Work

#: invented titles of each category, and how many of them are watched in a week
_TITLES: Final = 30
_WATCHED: Final = 8
#: of the tenth place, the best of them has this much, the next this share of it, and so on
_BEST: Final = 0.97
_NEXT: Final = 0.9
WEEK: Final = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Line:
    """What a work is watched in a week: seconds in the areas that have it early, and in those that have it late."""

    work: int
    week: date
    early: int
    late: int = 0


def invented(
    categories: Iterable[str], first: int, week: date, rng: np.random.Generator
) -> list[tuple[Work, Schedule]]:
    """Titles of each category that are never listed, numbered from `first` on."""
    found: list[tuple[Work, Schedule]] = []
    for category in categories:
        for n in range(1, _TITLES + 1):
            film = category.startswith("Films")
            work = Work(first + len(found), category, f"Below the list {n} ({category})", None if film else "1")
            minutes = rng.integers(75, 140) if film else rng.integers(180, 500)
            found.append((work, plain(work, week, int(minutes), rng)))
    return found


def below(
    lists: Mapping[tuple[date, str], Sequence[Target]],
    works: Sequence[Work],
    schedules: Mapping[int, Schedule],
    seed: int,
) -> list[Line]:
    """The lines below the tenth place of every list: those who left it the week before, and some of the invented."""
    left = _left(works, schedules)
    never = defaultdict(list)
    for work in works:
        if not work.rows:
            never[work.category].append(work.number)
    lines = []
    for (week, category), targets in lists.items():
        rng = np.random.default_rng([seed, week.toordinal(), sorted(never).index(category)])
        gone = left.get((week, category), [])
        shares = [*rng.uniform(0.2, 0.9, len(gone)), *(_BEST * _NEXT**n for n in range(_WATCHED))]
        numbers = [*gone, *rng.choice(never[category], _WATCHED, replace=False).tolist()]
        for number, share in zip(numbers, shares, strict=True):
            lines.append(Line(number, week, _seconds(targets, share, schedules[number].early.at(week))))
    return lines


def _left(works: Sequence[Work], schedules: Mapping[int, Schedule]) -> dict[tuple[date, str], list[int]]:
    """List → works that stood on it the week before and do not now. Those with late areas are left out."""
    found = defaultdict(list)
    for work in works:
        if schedules[work.number].late is None:
            listed = [row.week for row in work.rows]
            for week in (week + WEEK for week in listed if week + WEEK not in listed):
                found[week, work.category].append(work.number)
    return found


def _seconds(targets: Sequence[Target], share: float, minutes: int) -> int:
    if targets[0].views is None:
        return int(share * min(target.seconds for target in targets))
    return int(share * min(target.views or 0.0 for target in targets) * minutes * 60)
