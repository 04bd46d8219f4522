"""Tying the names in plays to works."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Kind
from nightcap.charts.compute.engine import NONE
from nightcap.charts.compute.releases import EVERYWHERE, Name, Release, Work, works
from nightcap.charts.methodology import Methodology
from nightcap.charts.plays.play import Runtime

#: a longer row of digits is a name
_MOST_DIGITS: Final = 9
#: a title, its season and whether it is episodic, as plays have them
Key = tuple[str, str, bool]


@dataclass(frozen=True, slots=True)
class Names:
    """The works that names in plays stand for; a name's number is its work's place in `works`."""

    works: tuple[Work, ...]
    links: Mapping[Key, int]


def link(names: Sequence[Key], releases: Sequence[Release], methodology: Methodology) -> Names:
    """Tie every name to a work; what no release tells of is a work of its own."""
    together = methodology.seasons == "together"
    linker = Linker(works(releases, together=together), together=together)
    numbers: dict[tuple[object, ...], int] = {}
    found: list[Work] = []
    links = {}
    for title, season, episodic in names:
        work = linker.link(title, season, episodic=episodic)
        if work is None:
            work = unreleased(title, season, episodic=episodic, together=together)
        key = (work.is_released, work.kind, work.title, work.season)
        if key not in numbers:
            numbers[key] = len(found)
            found.append(work)
        links[title, season, episodic] = numbers[key]
    return Names(tuple(found), links)


def plain_season(season: str) -> str:
    """A season as it is compared: "02", "2.0" and " 2" are "2"."""
    text = season.strip()
    whole, dot, rest = text.partition(".")
    if whole.isdecimal() and len(whole) < _MOST_DIGITS and not rest.strip("0") and (dot == "" or rest):
        return str(int(whole))
    return text


class Linker:
    """Ties names in plays to works: as spelt, else folded, and only where one work answers to it."""

    def __init__(self, known: Mapping[Name, Work], *, together: bool) -> None:
        self.together = together
        self.known = known
        self.folded: dict[tuple[Kind, str, str], list[Work]] = defaultdict(list)
        self.seasons: dict[tuple[Kind, str], list[Work]] = defaultdict(list)
        for (kind, title, season), work in known.items():
            self.folded[kind, fold(title), fold(plain_season(season))].append(work)
            self.seasons[kind, fold(title)].append(work)

    def link(self, title: str, season: str, *, episodic: bool) -> Work | None:
        """The work of a name, or None. What has no season and no episode is a film before it is a series."""
        kinds: tuple[Kind, ...] = ("series",) if episodic or season != NONE else ("film", "series")
        wanted = NONE if self.together else season
        for kind in kinds:
            if (exact := self.known.get((kind, title, wanted))) is not None:
                return exact
            same = self.folded.get((kind, fold(title), fold(plain_season(wanted))), [])
            if len(same) == 1:
                return same[0]
            # a log or a table that names no seasons means the only one
            seasons = self.seasons.get((kind, fold(title)), [])
            if kind == "series" and len(seasons) == 1 and NONE in (wanted, seasons[0].season):
                return seasons[0]
        return None


def unreleased(title: str, season: str, *, episodic: bool, together: bool) -> Work:
    """A work known by the name in plays alone."""
    return Work(
        title=" ".join(title.split()) or title,
        season=NONE if together else plain_season(season),
        kind="series" if episodic or season != NONE else "film",
        language=None,
        is_released=False,
        runtimes={},
    )


def runtime_of(releases: Callable[[], Sequence[Release]]) -> Runtime:
    """How long a title runs, by its name in a log that knows only that it was watched; looked up when first asked."""

    @cache
    def known() -> dict[tuple[str, str, int | None], int]:
        found: dict[tuple[str, str, int | None], int] = {}
        for release in releases():
            key = (fold(release.title), plain_season(release.season), release.episode)
            if release.area == EVERYWHERE or key not in found:
                found[key] = release.runtime_minutes
        return found

    def runtime(title: str, season: str | None, episode: int | None) -> int | None:
        return known().get((fold(title), plain_season(season or NONE), episode))

    return runtime
