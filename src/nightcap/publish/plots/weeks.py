"""Entries laid out over weeks: columns, spells without a gap, what makes one line, ticks below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

from nightcap.charts.model import Entry
from nightcap.publish.plots.words import day

#: a tick has this many pixels of room at least
_TICK_ROOM: Final = 56
#: a longer absence may be folded, in weeks, into so many columns
_LONG_AWAY, _FOLDED = 16, 4

#: what is on a list week after week: source, list, title (its name where it is linked to none), season
Work = tuple[str, str, str, str | None]


def work(entry: Entry) -> Work:
    """Which line of a plot an entry belongs to."""
    return entry.source, entry.category, entry.title_id or entry.show_title, entry.season_title


@dataclass(frozen=True, slots=True)
class Fold:
    """A stretch of empty weeks drawn shorter than it is: its columns, and how many weeks they stand for."""

    first: int
    last: int
    weeks: int


@dataclass(frozen=True, slots=True)
class Weeks:
    """The columns of a plot: every week from the first to the last, listed or not, but for what is folded."""

    first: date
    last: date
    folds: tuple[Fold, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[Entry], *, folded: bool = False) -> Weeks:
        """From the first week of these entries to the last; with long absences `folded`, if so wished."""
        ends = sorted({entry.week for entry in entries})
        folds: list[Fold] = []
        saved = 0
        for before, after in pairwise(ends) if folded else ():
            away = (after - before).days // 7 - 1
            if away > _LONG_AWAY:
                start = (before - ends[0]).days // 7 + 1 - saved
                folds.append(Fold(start, start + _FOLDED - 1, away))
                saved += away - _FOLDED
        return cls(ends[0], ends[-1], tuple(folds))

    @property
    def count(self) -> int:
        """How many columns there are."""
        return self.column(self.last) + 1

    def column(self, week: date) -> int:
        """Which column a listed week is, from 0."""
        column = (week - self.first).days // 7
        for fold in self.folds:
            if column > fold.last:
                column -= fold.weeks - _FOLDED
        return column

    def _week(self, column: int) -> date | None:
        """The week of a column; None in a fold."""
        if any(fold.first <= column <= fold.last for fold in self.folds):
            return None
        hidden = sum(fold.weeks - _FOLDED for fold in self.folds if column > fold.last)
        return self.first + timedelta(weeks=column + hidden)

    def ticks(self, step: float) -> list[dict[str, Any]]:
        """The days to write below, `step` pixels a week; with the year where it is new, if there are several."""
        every = max(1, -int(-_TICK_ROOM // step))
        shown: list[tuple[int, date]] = []
        for column in range(self.count - 1, -1, -1):  # from the end, so that the newest week has its day
            week = self._week(column)
            if week is not None and (not shown or column <= shown[-1][0] - every):
                shown.append((column, week))
        rows: list[dict[str, Any]] = []
        year = self.first.year if self.first.year == self.last.year else None
        for column, when in reversed(shown):
            rows.append({"x": column, "text": day(when), "year": str(when.year) if when.year != year else ""})
            year = when.year
        return rows


def spells(entries: Sequence[Entry]) -> list[list[Entry]]:
    """One work's entries in order, parted where it was off the list for a week or more; the best of each week."""
    best: dict[date, Entry] = {}
    for entry in entries:
        if entry.week not in best or entry.rank < best[entry.week].rank:
            best[entry.week] = entry
    parts: list[list[Entry]] = []
    before = None
    for week in sorted(best):
        if before is None or (week - before).days > 7:
            parts.append([])
        parts[-1].append(best[week])
        before = week
    return parts
