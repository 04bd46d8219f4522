"""What differs between two states of charts: rows, the lists they stand on, and all of it in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from nightcap.charts.model import WORLD, Entry
from nightcap.plain import counted
from nightcap.store.imports import Refused

#: the figures of an entry that are compared, and what they are called
FIGURES: Final = {
    "hours_viewed": "hours viewed",
    "views": "views",
    "runtime_minutes": "runtime in minutes",
    "weeks_on_chart": "weeks on chart",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that changed; None where it is not stated."""

    field: str
    old: float | None
    new: float | None


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row before and after: it entered where there is no `old`, it left where there is no `new`."""

    old: Entry | None
    new: Entry | None

    @property
    def moved(self) -> bool:
        return self.old is not None and self.new is not None and self.old.rank != self.new.rank

    @property
    def renamed(self) -> bool:
        return self.old is not None and self.new is not None and names_of(self.old) != names_of(self.new)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that are not the same; none where the row entered or left."""
        if self.old is None or self.new is None:
            return ()
        pairs = ((field, getattr(self.old, field), getattr(self.new, field)) for field in FIGURES)
        return tuple(Figure(field, old, new) for field, old, new in pairs if old != new)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChange:
    """A list of one week that differs: its rows `before` and `after`, 0 where it was not there at all.

    `rows` are those that differ, by rank; empty where the whole list came or went.
    """

    area: str
    category: str
    week: date
    before: int
    after: int
    rows: tuple[RowChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """All lists that differ, by area, week and list; how many are `same`; rows of either side that no one can use."""

    lists: tuple[ListChange, ...]
    same: int
    refused_before: tuple[Refused, ...] = ()
    refused_after: tuple[Refused, ...] = ()

    def rows(self) -> Iterator[RowChange]:
        """The rows that differ on lists which both sides have."""
        for each in self.lists:
            yield from each.rows

    def counts(self) -> dict[str, int]:
        """How many lists came and went, and how many rows of the others entered, left, moved, were renamed …"""
        found = {
            "lists_came": sum(not each.before for each in self.lists),
            "lists_went": sum(not each.after for each in self.lists),
            "lists_changed": sum(bool(each.rows) for each in self.lists),
            "lists_same": self.same,
            **dict.fromkeys(("entered", "left", "moved", "renamed", *FIGURES), 0),
        }
        for row in self.rows():
            found["entered"] += row.old is None
            found["left"] += row.new is None
            found["moved"] += row.moved
            found["renamed"] += row.renamed
            for figure in row.figures:
                found[figure.field] += 1
        return found


def names_of(entry: Entry) -> tuple[str, str | None]:
    """What an entry is called: show and season."""
    return entry.show_title, entry.season_title


def lines(diff: Diff) -> Iterator[str]:
    """The changes in words: a line of counts, renamings (each once, for all its weeks), then list by list."""
    yield _summary(diff.counts())
    for side, refused in (("before", diff.refused_before), ("after", diff.refused_after)):
        if refused:
            yield f"Left out {side}: {counted(len(refused), 'row')} that cannot be used; the first: {refused[0].reason}"
    yield from _whole_lists("Only after", [each for each in diff.lists if not each.before])
    yield from _whole_lists("Only before", [each for each in diff.lists if not each.after])
    yield from _renamings(diff)
    for each in diff.lists:
        told = [line for row in each.rows if (line := _row(row))]
        if told:
            yield f"{_where(each.area, each.category)}, week to {each.week}"
            yield from (f"  {line}" for line in told)


def _summary(counts: dict[str, int]) -> str:
    if not any(number for name, number in counts.items() if name != "lists_same"):
        return f"Nothing differs in {counted(counts['lists_same'], 'list')}."
    said = [
        f"{counts[name]:,} {words}"
        for name, words in (
            ("lists_came", "came"),
            ("lists_went", "went"),
            ("lists_changed", "changed"),
            ("lists_same", "the same"),
        )
        if counts[name]
    ]
    rows = [
        f"{counts[name]:,} {words}"
        for name, words in (
            ("entered", "entered"),
            ("left", "left"),
            ("moved", "moved"),
            ("renamed", "renamed"),
            *((field, f"with other {noun}") for field, noun in FIGURES.items()),
        )
        if counts[name]
    ]
    return f"Lists: {', '.join(said)}." + (f" Rows: {', '.join(rows)}." if rows else "")


def _whole_lists(words: str, changes: Sequence[ListChange]) -> Iterator[str]:
    """A line for each list, whatever the number of its weeks."""
    found: dict[tuple[str, str], list[date]] = defaultdict(list)
    for each in changes:
        found[each.area, each.category].append(each.week)
    for (area, category), weeks in found.items():
        yield f"{words}: {_where(area, category)}, {_weeks(weeks)}"


def _renamings(diff: Diff) -> Iterator[str]:
    found: dict[tuple[str, str, str, str], list[date]] = defaultdict(list)
    for row in diff.rows():
        if row.old is not None and row.new is not None and row.renamed:
            found[row.new.area, row.new.category, _name(row.old), _name(row.new)].append(row.new.week)
    for (area, category, old, new), weeks in found.items():
        yield f"Renamed: {old} → {new} ({_where(area, category)}, {_weeks(weeks)})"


def _weeks(weeks: Sequence[date]) -> str:
    if len(weeks) <= 4:
        return f"week{'s' * (len(weeks) > 1)} to {', '.join(map(str, sorted(weeks)))}"
    return f"{len(weeks)} weeks between {min(weeks)} and {max(weeks)}"


def _where(area: str, category: str) -> str:
    return f"{category}, {'worldwide' if area == WORLD else area}"


def _name(entry: Entry) -> str:
    """Show and season, told so that neither is lost."""
    return f'"{entry.show_title}"' + (f' / "{entry.season_title}"' if entry.season_title is not None else "")


def _row(row: RowChange) -> str:
    """A row that entered, left, moved or has other figures; empty where it was renamed and nothing else."""
    if row.old is None or row.new is None:
        there = row.old or row.new
        return "" if there is None else f"{'left' if row.new is None else 'entered'} at {there.rank}: {_name(there)}"
    said = [f"rank {row.old.rank} → {row.new.rank}"] if row.moved else []
    said += [f"{FIGURES[each.field]} {_figure(each.old)} → {_figure(each.new)}" for each in row.figures]
    return f"{row.new.rank}: {_name(row.new)}: {', '.join(said)}" if said else ""


def _figure(number: float | None) -> str:
    return "not stated" if number is None else f"{number:,}"
