"""Which rows are about one work, and under which title and season its plays are logged.

Plays carry no id of a work: title and season are all that tells works apart. Where the file gives one name to two
works, the later one's plays carry its year ("Name (2025)"), as services do in such a case. A film's plays have no
season, even where the file gives it one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from benchmarks.charts.simulator.published import Row

#: why plays carry another title than the file: another work of that name, or the same with a runtime that shrank
Marked = Literal["namesake", "recut"]
_LANGUAGES: Final = ("ko", "es", "ja", "fr", "hi", "de", "pt", "it", "th", "tr", "pl", "sv")


@dataclass(frozen=True, slots=True)
class Work:
    """A film, or one season of a series; `rows` are its places by week, none for what is never listed."""

    number: int
    category: str
    title: str
    season: str | None
    rows: tuple[Row, ...] = ()
    marked: Marked | None = None

    @property
    def kind(self) -> str:
        return "film" if self.category.startswith("Films") else "series"

    @property
    def language(self) -> str:
        return "en" if "(English)" in self.category else _LANGUAGES[self.number % len(_LANGUAGES)]

    @property
    def season_title(self) -> str | None:
        return shown(self.title, self.season)


def works(rows: Iterable[Row]) -> list[Work]:
    """The works of the whole file, by first week, category and rank there."""
    named: dict[tuple[str, str, str | None], list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.week):
        named[row.category, row.show_title, row.season_title].append(row)
    runs = [run for group in named.values() for run in _runs(group)]
    runs.sort(key=lambda run: (run[0][0].week, run[0][0].category, run[0][0].rank))
    taken: set[tuple[str, str | None]] = set()
    found = []
    for number, (run, recut) in enumerate(runs):
        first = run[0]
        season = season_of(first.show_title, first.season_title) if first.kind == "series" else None
        title = next(name for name in _names(first) if (name, season) not in taken)
        taken.add((title, season))
        marked: Marked | None = None if title == first.show_title else "recut" if recut else "namesake"
        found.append(Work(number, first.category, title, season, tuple(run), marked))
    return found


def season_of(show: str, season_title: str | None) -> str | None:
    """The season that a chart shows as `season_title`: 2 for "Show: Season 2", else the words after the show's."""
    if season_title is None:
        return None
    seasons = [season_title.removeprefix(prefix) for prefix in (f"{show}: Season ", f"{show}: ")]
    return min((one for one in [*seasons, season_title] if shown(show, one) == season_title), key=len)


def shown(title: str, season: str | None) -> str | None:
    """The season's title on a chart (docs of the engine): "Show: Season 2", "Show: Limited Series", None for none."""
    if season is None or season.startswith(title):
        return season
    return f"{title}: Season {season}" if season.isascii() and season.isdigit() else f"{title}: {season}"


def _runs(rows: Sequence[Row]) -> list[tuple[list[Row], bool]]:
    """The rows of one name cut where another work begins: the count of weeks at 1 again, or a runtime that shrank.

    A season's runtime only grows, as episodes come out; what has less than before is another cut.
    """
    runs: list[tuple[list[Row], bool]] = []
    longest = 0
    for row in rows:
        shrank = 0 < (row.runtime_minutes or 0) < longest
        if not runs or row.weeks_on_list == 1 or shrank:
            runs.append(([], shrank))
            longest = 0
        runs[-1][0].append(row)
        longest = max(longest, row.runtime_minutes or 0)
    return runs


def _names(first: Row) -> Iterable[str]:
    yield first.show_title
    yield f"{first.show_title} ({first.week.year})"
    yield from (f"{first.show_title} ({first.week.year}, {number})" for number in range(2, 10))
