"""Two areas' charts of one week side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from nightcap.charts.model import Standing

#: source, list, title (its name where it is linked to none), season
_Work = tuple[str, str, str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A title on a list of one area or of both; None where that one does not have it."""

    source: str
    category: str
    first: Standing | None
    second: Standing | None

    @property
    def either(self) -> Standing:
        there = self.first or self.second
        if there is None:
            raise ValueError("a row stands on one list at least")
        return there


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The rows of lists that both areas have: by source and list, those on both first, each by its better rank."""

    areas: tuple[str, str]
    week: date
    rows: tuple[Beside, ...]


def compare(areas: tuple[str, str], one: Iterable[Standing], other: Iterable[Standing]) -> Comparison:
    """Pair the rows of two areas' charts of one week; lists that only one of them has are left out."""
    first, second = ({_work(standing): standing for standing in each} for each in (one, other))
    lists = {key[:2] for key in first} & {key[:2] for key in second}
    rows = [
        Beside(source=key[0], category=key[1], first=first.get(key), second=second.get(key))
        for key in first.keys() | second.keys()
        if key[:2] in lists
    ]
    weeks = [standing.entry.week for standing in (*first.values(), *second.values())]
    return Comparison(areas=areas, week=max(weeks), rows=tuple(sorted(rows, key=_order)))


def _work(standing: Standing) -> _Work:
    entry = standing.entry
    return entry.source, entry.category, entry.title_id or entry.show_title, entry.season_title


def _order(row: Beside) -> tuple[str, str, bool, int, str, str]:
    ranks = [each.entry.rank for each in (row.first, row.second) if each]
    entry = row.either.entry
    return row.source, row.category, len(ranks) < 2, min(ranks), entry.show_title, entry.season_title or ""
