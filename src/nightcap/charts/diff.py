"""Comparing two states of charts, such as two editions of a file of Netflix's, or charts computed twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from nightcap.charts.changes import Diff, ListChange, RowChange, names_of
from nightcap.charts.entries import Progress
from nightcap.charts.model import Entry
from nightcap.charts.reading import Batch, read_file
from nightcap.errors import UsageError

#: area, week, category
_List = tuple[str, date, str]


def diff_files(old: Path, new: Path, *, progress: Progress | None = None) -> Diff:
    """Compare two files of weekly charts, both of the world or both of countries; no home is needed.

    They may be Netflix's or computed ones, whose figures are compared as whole numbers (`netflix.adapt.whole`).

    Raises BadFile where one cannot be read, UsageError where they hold tables that cannot be compared.
    """
    before, after = read_file(old, progress=progress), read_file(new, progress=progress)
    for batch in (before, after):
        if batch.kind == "popular":
            raise UsageError(f"{batch.file} is the most-popular list, which has no weeks. Name two weekly files.")
    if before.kind != after.kind:
        raise UsageError(f"{_told(before)}, {_told(after)}: they have no list in common. Name two of one kind.")
    found = diff(before.entries.values(), after.entries.values())
    return Diff(lists=found.lists, same=found.same, refused_before=before.refused, refused_after=after.refused)


def _told(batch: Batch) -> str:
    return f"{batch.file} is the {batch.kind} file"


def diff(old: Iterable[Entry], new: Iterable[Entry]) -> Diff:
    """What changed from one set of entries to the other, list by list, whoever their source is.

    A row is the same row if show and season are; else, among the rows left over, if its rank and its
    hours (or, where there are none, its views) are the same: then it was renamed.
    """
    before, after = _by_list(old), _by_list(new)
    changes: list[ListChange] = []
    same = 0
    for place in sorted(before.keys() | after.keys()):
        olds, news = before.get(place, []), after.get(place, [])
        rows = _rows(olds, news) if olds and news else ()
        if olds and news and not rows:
            same += 1
            continue
        area, week, category = place
        changes.append(
            ListChange(area=area, category=category, week=week, before=len(olds), after=len(news), rows=rows)
        )
    return Diff(lists=tuple(changes), same=same)


def _by_list(entries: Iterable[Entry]) -> dict[_List, list[Entry]]:
    found: dict[_List, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.area, entry.week, entry.category].append(entry)
    return found


def _rows(olds: Sequence[Entry], news: Sequence[Entry]) -> tuple[RowChange, ...]:
    """The rows of a list that differ, by their rank after, those that left last."""
    pairs, olds, news = _paired(olds, news, lambda entry: (*names_of(entry), entry.rank))
    # two works of one name may share a list: those that kept their rank are paired first, then those that moved
    more, olds, news = _paired(olds, news, names_of)
    renamed, olds, news = _paired(olds, news, _place_and_hours)
    # without any figures, a season that was renamed is still known by its show and its rank
    seasons, olds, news = _paired(olds, news, lambda entry: (entry.show_title, entry.rank))
    changes = [RowChange(old, new) for old, new in (*pairs, *more, *renamed, *seasons)]
    changes += [RowChange(old, None) for old in olds] + [RowChange(None, new) for new in news]
    differing = [each for each in changes if _differs(each)]
    return tuple(sorted(differing, key=_order))


def _paired(
    olds: Sequence[Entry], news: Sequence[Entry], key: Callable[[Entry], tuple[object, ...] | None]
) -> tuple[list[tuple[Entry, Entry]], list[Entry], list[Entry]]:
    """Rows of the same key, in order of rank, and those left over on either side; None is the same as nothing."""
    waiting: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    rest_new: list[Entry] = []
    pairs: list[tuple[Entry, Entry]] = []
    for entry in sorted(olds, key=lambda each: each.rank, reverse=True):
        if (named := key(entry)) is not None:
            waiting[named].append(entry)
    for entry in sorted(news, key=lambda each: each.rank):
        named = key(entry)
        if named is not None and waiting.get(named):
            pairs.append((waiting[named].pop(), entry))
        else:
            rest_new.append(entry)
    taken = {id(old) for old, _ in pairs}
    return pairs, [entry for entry in olds if id(entry) not in taken], rest_new


def _place_and_hours(entry: Entry) -> tuple[object, ...] | None:
    measure = entry.views if entry.hours_viewed is None else entry.hours_viewed
    return None if measure is None else (entry.rank, entry.hours_viewed is None, measure)


def _differs(change: RowChange) -> bool:
    return change.old is None or change.new is None or change.moved or change.renamed or bool(change.figures)


def _order(change: RowChange) -> tuple[bool, int]:
    there = change.new or change.old
    return change.new is None, there.rank if there is not None else 0
