"""The table of releases: read as text, each row taken whole or refused with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from nightcap.catalogue.title import Kind
from nightcap.charts.compute.duckdb_engine import first_line
from nightcap.charts.compute.engine import NONE
from nightcap.charts.compute.releases import EVERYWHERE, Release
from nightcap.charts.compute.tables import open_text
from nightcap.errors import BadFile
from nightcap.store.imports import Refused

#: `live` may be left out; so may what a table of films only does not need
NEEDED: Final = ("title", "kind", "runtime_minutes")
COLUMNS: Final = ("title", "season", "episode", "kind", "language", "area", "released_at", "runtime_minutes", "live")
_KINDS: Final[Mapping[str, Kind]] = {"film": "film", "series": "series"}
#: the longest film ever shown has 873 minutes; a row may stand for a season, or for a series of a thousand episodes
_MOST_MINUTES: Final = 100_000


def read_releases(path: Path) -> tuple[list[Release], list[Refused]]:
    """The releases of a file (Parquet, CSV or JSON Lines), and the rows that are none. Raises BadFile."""
    import duckdb  # noqa: PLC0415

    with duckdb.connect(config={"memory_limit": "1GB"}) as connection:
        table = open_text(connection, path)
        if missing := [name for name in NEEDED if name not in table.columns]:
            what = f"lacks the column{'s'[: len(missing) > 1]} {', '.join(missing)}."
            raise BadFile(path, what, line=1, hint=f"Releases have the columns {', '.join(COLUMNS[:-1])}.")
        names = [name for name in COLUMNS if name in table.columns]
        try:
            rows = connection.sql(f"SELECT {', '.join(names)} FROM ({table.select})").fetchall()
        except duckdb.Error as error:
            raise BadFile(path, f"cannot be read ({first_line(error)}).", hint="Write it again.") from error
        refused = _refused_lines(connection) if table.shape == "csv" else []
    # a CSV and JSON Lines have a line a row, and a header in the first
    first = {"csv": 2, "json-lines": 1, "parquet": 1}[table.shape]
    releases: list[Release] = []
    for line, row in enumerate(rows, first):
        cells = dict(zip(names, row, strict=True))
        try:
            releases.append(release_of(cells))
        except ValueError as problem:
            refused.append(Refused(line, str(problem), cells))
    return releases, refused


def _refused_lines(connection: object) -> list[Refused]:
    query = "SELECT line, min(error_message), any_value(csv_line) FROM reject_errors GROUP BY line ORDER BY line"
    found: Iterable[tuple[int, str, str]] = connection.execute(query).fetchall()  # type: ignore[attr-defined]
    return [Refused(line, reason.splitlines()[0], {"line": text}) for line, reason, text in found]


def release_of(cells: Mapping[str, str | None]) -> Release:
    """The release that a row states. Raises ValueError saying what is wrong with it."""
    title = (cells.get("title") or "").strip()
    if not title:
        raise ValueError("the title is empty")
    kind = _KINDS.get((cells.get("kind") or "").strip().casefold())
    if kind is None:
        raise ValueError(f"the kind is {cells.get('kind')!r}, not film or series")
    area = (cells.get("area") or EVERYWHERE).strip().upper()
    if area and not (len(area) == 2 and area.isascii() and area.isalpha()):
        raise ValueError(f"the area is {area!r}, not two letters (ISO 3166-1)")
    minutes = _whole(cells.get("runtime_minutes"), "runtime_minutes")
    if minutes is None or not 1 <= minutes <= _MOST_MINUTES:
        raise ValueError(f"runtime_minutes is {cells.get('runtime_minutes')!r}, not 1 to {_MOST_MINUTES:,}")
    season = (cells.get("season") or NONE).strip()
    return Release(
        title=title,
        season=NONE if kind == "film" else season,
        episode=_whole(cells.get("episode"), "episode") if kind == "series" else None,
        kind=kind,
        language=(cells.get("language") or "").strip().casefold() or None,
        area=area,
        released_at=_day(cells.get("released_at")),
        runtime_minutes=minutes,
        is_live=(cells.get("live") or "").strip().casefold() in ("true", "1", "yes"),
    )


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


def _day(text: str | None) -> date | None:
    """A day, or the day of a moment; None where nothing is said."""
    if text is None or not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        raise ValueError(f"released_at is {text[:40]!r}, not a day such as 2025-10-16") from None
