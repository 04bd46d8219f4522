"""The table of releases: read as text, each row taken whole or refused with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Final

from nightcap.catalogue.title import Kind
from nightcap.charts.compute.engine import NONE
from nightcap.charts.compute.linking import plain_season
from nightcap.charts.compute.records import Record, records
from nightcap.charts.compute.releases import EVERYWHERE, Release, goes_before
from nightcap.charts.compute.sql import first_line
from nightcap.charts.compute.tables import open_text
from nightcap.errors import BadFile
from nightcap.store.imports import Refused

#: the others may be left out
NEEDED: Final = ("title", "kind", "runtime_minutes")
COLUMNS: Final = ("title", "season", "episode", "kind", "language", "area", "released_at", "runtime_minutes", "live")
_KINDS: Final[Mapping[str, Kind]] = {"film": "film", "series": "series"}
#: the longest film ever shown has 873 minutes; a row may stand for a season, or for a series of a thousand episodes
_MOST_MINUTES: Final = 100_000
#: no season has as many
_MOST_EPISODES: Final = 1_000_000
#: ISO 639, with what BCP 47 adds
_LANGUAGE: Final = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", re.ASCII)
#: the codes of three letters that some write for English
_ENGLISH: Final = frozenset({"eng"})
_YES: Final = frozenset({"true", "1", "1.0", "yes", "t", "y"})
_NO: Final = frozenset({"", "false", "0", "0.0", "no", "f", "n"})


def read_releases(path: Path) -> tuple[list[Release], list[Refused]]:
    """The releases of a file (Parquet, CSV or JSON Lines), and the rows that are none. Raises BadFile.

    Of rows that contradict each other one is taken: the earlier day, then the longer runtime.
    """
    releases: dict[tuple[object, ...], tuple[int | None, Release]] = {}
    refused: list[Refused] = []
    for record in _rows(path):
        line = record.line or None
        if record.cells is None:
            refused.append(Refused(line, record.problem or "", {"line": record.text}))
            continue
        try:
            release = release_of(record.cells)
        except ValueError as problem:
            refused.append(Refused(line, str(problem), record.cells))
            continue
        place = (release.kind, release.title, release.season, release.episode, release.area)
        there = releases.get(place)
        if there is not None and there[1] != release:
            kept, lost = (there, (line, release)) if goes_before(there[1], release) else ((line, release), there)
            told = "another row" if kept[0] is None else f"line {kept[0]}"
            refused.append(Refused(lost[0], f"contradicts {told}, which is taken", record.cells))
            releases[place] = kept
        else:
            releases.setdefault(place, (line, release))
    if refused and not releases:
        first = min(refused, key=lambda one: one.line or 0)
        raise BadFile(path, f"holds no release that can be read: {first.reason}.", line=first.line)
    return [release for _, release in releases.values()], sorted(refused, key=lambda one: one.line or 0)


def _rows(path: Path) -> Iterator[Record]:
    """Every row as text; rows of Parquet have the line 0."""
    import duckdb  # noqa: PLC0415

    with duckdb.connect(config={"memory_limit": "1GB"}) as connection:
        table = open_text(connection, path, NEEDED, COLUMNS)
        if table.shape != "parquet":
            yield from records(path, table)
            return
        names = [name for name in COLUMNS if name in table.columns]
        try:
            rows = connection.sql(f"SELECT {', '.join(names)} FROM ({table.select})").fetchall()
        except duckdb.Error as error:
            raise BadFile(path, f"cannot be read ({first_line(error)}).", hint="Write it again.") from error
    for row in rows:
        yield Record(0, "", dict(zip(names, row, strict=True)))


def release_of(cells: Mapping[str, str | None]) -> Release:
    """The release that a row states. Raises ValueError saying what is wrong with it."""
    title = (cells.get("title") or "").strip()
    if not title:
        raise ValueError("the title is empty")
    kind = _KINDS.get((cells.get("kind") or "").strip().casefold())
    if kind is None:
        raise ValueError(f"the kind is {_shown(cells, 'kind')}, not film or series")
    area = (cells.get("area") or EVERYWHERE).strip().upper()
    if area and not (len(area) == 2 and area.isascii() and area.isalpha()):
        raise ValueError(f"the area is {_shown(cells, 'area')}, not two letters (ISO 3166-1)")
    minutes = _whole(cells.get("runtime_minutes"), "runtime_minutes")
    if minutes is None or not 1 <= minutes <= _MOST_MINUTES:
        raise ValueError(f"runtime_minutes is {_shown(cells, 'runtime_minutes')}, not 1 to {_MOST_MINUTES:,}")
    episode = _whole(cells.get("episode"), "episode")
    if episode is not None and not 0 <= episode <= _MOST_EPISODES:
        raise ValueError(f"the episode is {_shown(cells, 'episode')}, not 0 to {_MOST_EPISODES:,}")
    return Release(
        title=title,
        season=NONE if kind == "film" else plain_season(cells.get("season") or NONE),
        episode=episode if kind == "series" else None,
        kind=kind,
        language=_language(cells.get("language") or ""),
        area=area,
        released_at=_day(cells.get("released_at") or ""),
        runtime_minutes=minutes,
        is_live=_is_live(cells.get("live") or ""),
    )


def _shown(cells: Mapping[str, str | None], name: str) -> str:
    value = cells.get(name)
    return "empty" if value is None else repr(value[:40])


# A table has a million rows and few different days, languages and lengths: each is read once.
@lru_cache(maxsize=16_384)
def _whole(text: str | None, name: str) -> int | None:
    """A whole number; "12.0" is one, as programs write a column with gaps."""
    if text is None or not text.strip():
        return None
    try:
        number = float(text)
        if number == int(number):
            return int(number)
    except (ValueError, OverflowError):
        pass
    raise ValueError(f"{name} is {text[:40]!r}, not a whole number")


@lru_cache(maxsize=1024)
def _language(said: str) -> str | None:
    """The code of a language without its country or script; None where nothing is said."""
    text = said.strip().casefold()
    if not text:
        return None
    code = _LANGUAGE.fullmatch(text)
    if code is None:
        raise ValueError(f"the language is {said[:40]!r}, not a code such as en (ISO 639-1)")
    return "en" if code[1] in _ENGLISH else code[1]


@lru_cache(maxsize=16_384)
def _day(said: str) -> date | None:
    """A day, or the day of a moment; None where nothing is said."""
    text = said.strip()
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise ValueError(f"released_at is {text[:40]!r}, not a day such as 2025-10-16") from None


@lru_cache(maxsize=64)
def _is_live(said: str) -> bool:
    text = said.strip().casefold()
    if text not in _YES | _NO:
        raise ValueError(f"live is {text[:40]!r}, not true or false")
    return text in _YES
