"""Which rows of the charts are about one and the same show, and what they say of it together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Kind
from nightcap.charts import categories, seasons, sources
from nightcap.charts.model import WORLD, Entry, PopularEntry

#: a second film of the same name came 8 weeks after the first at the earliest (Noise, 2023); a count of
#: weeks that falls back sooner is an edition that lost its first weeks (2026-07-15)
_AWAY: Final = timedelta(weeks=4)
#: minutes; what runs for longer in cinemas is shown in parts
_LONGEST_FILM: Final = 300
#: a country's chart and the world's are about the same show when their weeks are this near
_NEAR: Final = timedelta(weeks=26)


@dataclass(slots=True, eq=False)
class Show:
    """A film or series as the lists of one name know it, those of all countries together, with all its rows."""

    category: str
    show_title: str
    entries: list[Entry] = field(default_factory=list)
    popular: list[PopularEntry] = field(default_factory=list)

    @property
    def is_own(self) -> bool:
        """Whether the lists were computed from plays here: then it may be of any age."""
        return any(sources.is_own(rows[0].source) for rows in (self.entries, self.popular) if rows)

    @property
    def kind(self) -> Kind | None:
        """The kind of the list's titles; None where it holds both."""
        return categories.kind_of(self.category)

    @property
    def likely_kind(self) -> Kind:
        """On a list of both, a series has seasons, or runs for longer than any film."""
        if self.kind is not None:
            return self.kind
        is_long = any(minutes > _LONGEST_FILM for minutes in self.runtimes())
        return "series" if self.has_seasons or is_long else "film"

    @property
    def is_english(self) -> bool | None:
        return categories.is_english(self.category)

    @property
    def is_global(self) -> bool:
        """Whether it is on a list of the whole world."""
        return bool(self.popular) or any(entry.area == WORLD for entry in self.entries)

    @property
    def first_week(self) -> date | None:
        return min((entry.week for entry in self.entries), default=None)

    @property
    def last_week(self) -> date | None:
        return max((entry.week for entry in self.entries), default=None)

    @property
    def rows(self) -> list[Entry | PopularEntry]:
        return [*self.entries, *self.popular]

    @property
    def has_seasons(self) -> bool:
        """Whether any row names a season (or a part, or a broadcast)."""
        return any(row.season_title for row in self.rows)

    @property
    def before(self) -> tuple[str, float] | None:
        """(title id, confidence) of most rows that were linked earlier."""
        linked = Counter(
            (entry.title_id, entry.link_confidence or 0.0) for entry in self.entries if entry.title_id is not None
        )
        linked.update((entry.title_id, 0.0) for entry in self.popular if entry.title_id is not None)
        if not linked:
            return None
        id_, confidence = max(linked, key=lambda pair: (linked[pair], pair))
        return (id_, confidence) if id_ is not None else None

    def runtimes(self) -> set[int]:
        """Every runtime stated, in minutes."""
        return {row.runtime_minutes for row in self.rows if row.runtime_minutes is not None}

    def charted_seasons(self) -> list[ChartedSeason]:
        """The seasons that stood on the list, by number; those without one first."""
        rows: dict[str | None, list[Entry | PopularEntry]] = defaultdict(list)
        for row in self.rows:
            rows[row.season_title].append(row)
        found = [_season(self.show_title, title, group) for title, group in rows.items()]
        return sorted(found, key=lambda season: (season.number or 0, season.title or ""))


@dataclass(frozen=True, slots=True)
class ChartedSeason:
    """A season on the charts: `minutes` is the longest runtime stated, of all episodes out by then."""

    title: str | None
    number: int | None
    first_week: date | None
    minutes: int | None


def _season(show_title: str, title: str | None, rows: Sequence[Entry | PopularEntry]) -> ChartedSeason:
    return ChartedSeason(
        title=title,
        number=seasons.number(show_title, title),
        first_week=min((row.week for row in rows if isinstance(row, Entry)), default=None),
        minutes=max((row.runtime_minutes for row in rows if row.runtime_minutes), default=None),
    )


def shows(entries: Iterable[Entry], popular: Iterable[PopularEntry] = ()) -> list[Show]:
    """Group rows by show, ordered by first week, category and title.

    One name in one list is one show, unless its weeks begin to count again at 1 for the same season
    after a month or more away: then it is another show of that name.
    """
    named: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        named[entry.category, entry.show_title].append(entry)
    found: dict[tuple[str, str], list[Show]] = {
        (category, title): _split(category, title, rows) for (category, title), rows in named.items()
    }
    for row in popular:
        namesakes = found.setdefault((row.category, row.show_title), [Show(row.category, row.show_title)])
        fitting = [show for show in namesakes if row.runtime_minutes in show.runtimes()]
        (fitting or namesakes)[0].popular.append(row)
    return sorted(
        (show for group in found.values() for show in group),
        key=lambda show: (show.first_week or date.min, show.category, show.show_title),
    )


def _split(category: str, title: str, rows: list[Entry]) -> list[Show]:
    """The shows that share a name in a list, oldest first."""
    if all((row.weeks_on_chart or 0) != 1 for row in rows) or len(rows) == 1:
        return [Show(category, title, rows)]
    runs: dict[tuple[str, str | None], list[Entry]] = defaultdict(list)
    for row in rows:
        runs[row.area, row.season_title].append(row)
    restarts = [_restarts(run) for run in runs.values()]
    most = max(map(len, restarts))
    if not most:
        return [Show(category, title, rows)]
    # several countries may see the newcomer in different weeks; the first of them tells when it came
    begins = [min(weeks[n] for weeks in restarts if len(weeks) == most) for n in range(most)]
    found = [Show(category, title) for _ in range(most + 1)]
    for run, again in zip(runs.values(), restarts, strict=True):
        for row in run:
            since = max((week for week in (run[0].week, *again) if week <= row.week), default=row.week)
            turn = max(sum(week <= row.week for week in again), sum(week <= since for week in begins))
            found[turn].entries.append(row)
    return [show for show in found if show.entries]


def _restarts(run: list[Entry]) -> list[date]:
    """Weeks at which the count of weeks begins again; sorts the run by week."""
    run.sort(key=lambda row: row.week)
    return [
        row.week
        for last, row in pairwise(run)
        if row.weeks_on_chart == 1 and row.week - last.week >= _AWAY and not _same_film(last, row)
    ]


def _same_film(one: Entry, other: Entry) -> bool:
    return one.runtime_minutes is not None and one.runtime_minutes == other.runtime_minutes


def tie_countries(found: Sequence[Show]) -> dict[Show, Show]:
    """Country-list show → the world-list show that it is: same kind, name and time, and only one such."""
    world: dict[tuple[Kind | None, str], list[Show]] = defaultdict(list)
    for show in found:
        if show.is_global:
            world[show.kind, fold(show.show_title)].append(show)
    tied: dict[Show, Show] = {}
    for show in found:
        if show.is_global:
            continue
        near = [other for other in world.get((show.kind, fold(show.show_title)), ()) if _near(show, other)]
        same_spelling = [other for other in near if other.show_title == show.show_title]
        if len(chosen := same_spelling or near) == 1:
            tied[show] = chosen[0]
    return tied


def _near(one: Show, other: Show) -> bool:
    if one.first_week is None or one.last_week is None or other.first_week is None or other.last_week is None:
        return False
    return one.first_week - _NEAR <= other.last_week and other.first_week - _NEAR <= one.last_week
