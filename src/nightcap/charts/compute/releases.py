"""What was released where and when, and how long a season runs as of any day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Kind
from nightcap.charts.compute.calendar import to_day
from nightcap.charts.compute.engine import NONE

#: released before every play
EVER: Final = -(10**6)
#: the area of what is released everywhere
EVERYWHERE: Final = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A film or an episode as released in an area.

    `season` is NONE for films; `episode` None where a row stands for a film or for a whole season.
    `language` is the original's (ISO 639-1), None where not known; `area` ISO 3166-1 alpha-2 or
    EVERYWHERE; `released_at` None: before every play.
    """

    title: str
    season: str = NONE
    episode: int | None = None
    kind: Kind
    language: str | None
    area: str = EVERYWHERE
    released_at: date | None
    runtime_minutes: int
    is_live: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """From `day` on, `minutes` are out."""

    day: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What has a place on a chart: a film, a season, or a series with all its seasons.

    `runtimes` says for EVERYWHERE, and for each area with releases of its own, how the minutes out
    have grown, oldest first; empty where nobody stated any.
    """

    title: str
    season: str
    kind: Kind
    language: str | None
    is_live: bool = False
    is_released: bool = True
    runtimes: Mapping[str, tuple[Step, ...]]


#: kind, title, season
Name = tuple[Kind, str, str]


def works(releases: Iterable[Release], *, together: bool) -> dict[Name, Work]:
    """The works that these releases make up, a season each, or (`together`) a whole series each."""
    grouped: dict[Name, list[Release]] = defaultdict(list)
    for release in releases:
        grouped[release.kind, release.title, NONE if together else release.season].append(release)
    return {name: _work(name, rows) for name, rows in grouped.items()}


def only_elsewhere(others: Iterable[Release], given: Iterable[Release]) -> list[Release]:
    """Of the others, the releases of titles that none of those given tells of."""
    # a title has many rows, and is folded once
    named = {(release.kind, release.title) for release in given}
    told = {(kind, fold(title)) for kind, title in named}
    return [release for release in others if (release.kind, fold(release.title)) not in told]


def _work(name: Name, rows: Sequence[Release]) -> Work:
    kind, title, season = name
    return Work(
        title=title,
        season=season,
        kind=kind,
        language=_most_named(row.language for row in rows),
        is_live=any(row.is_live for row in rows),
        runtimes={area: _steps(rows, area) for area in {EVERYWHERE, *(row.area for row in rows)}},
    )


def _steps(rows: Iterable[Release], area: str) -> tuple[Step, ...]:
    """How the minutes out in an area grow; an episode's row for the area goes before the one for everywhere."""
    chosen: dict[tuple[str, int | None], Release] = {}
    for row in rows:
        if row.area in (area, EVERYWHERE):
            there = chosen.get((row.season, row.episode))
            # a row of the area wins; of two for the same place the earlier and longer, whatever their order
            if there is None or _order(row) < _order(there):
                chosen[row.season, row.episode] = row
    added: dict[int, int] = defaultdict(int)
    for row in _once(chosen.values()):
        added[EVER if row.released_at is None else to_day(row.released_at)] += row.runtime_minutes
    steps, minutes = [], 0
    for day in sorted(added):
        minutes += added[day]
        steps.append(Step(day, minutes))
    return tuple(steps)


def _once(rows: Iterable[Release]) -> list[Release]:
    """Without the rows for a whole season whose episodes have rows too, so that no minute counts twice.

    Where only the former are the area's own, they stay and the episodes go.
    """
    of_season: dict[str, list[Release]] = defaultdict(list)
    for row in rows:
        of_season[row.season].append(row)
    kept: list[Release] = []
    for season in of_season.values():
        whole = [row for row in season if row.episode is None]
        episodes = [row for row in season if row.episode is not None]
        own = any(row.area != EVERYWHERE for row in whole) and all(row.area == EVERYWHERE for row in episodes)
        kept += whole if whole and (own or not episodes) else episodes
    return kept


def _most_named(languages: Iterable[str | None]) -> str | None:
    """The language that most rows state, the first in the alphabet of several; None where none is stated."""
    counted = Counter(language for language in languages if language)
    return min(counted, key=lambda language: (-counted[language], language), default=None)


def goes_before(one: Release, other: Release) -> bool:
    """Which of two rows for the same place is taken: the earlier, then the longer, then by the rest, in any order."""
    return (_order(one), one.language or "~", one.is_live) <= (_order(other), other.language or "~", other.is_live)


def _order(row: Release) -> tuple[bool, int, int]:
    day = EVER if row.released_at is None else to_day(row.released_at)
    return row.area == EVERYWHERE, day, -row.runtime_minutes
