"""The table of releases, one row a film or episode, and one more for each area that has it later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import duckdb
import numpy as np

from benchmarks.charts.simulator.spread import AREAS, late_areas
from benchmarks.charts.simulator.world import World

#: title, season, episode, kind, language, area, released_at, runtime_minutes
Release = tuple[str, str | None, int | None, str, str, str | None, date, int]
_COLUMNS: Final = {
    "title": "VARCHAR",
    "season": "VARCHAR",
    "episode": "INTEGER",
    "kind": "VARCHAR",
    "language": "VARCHAR",
    "area": "VARCHAR",
    "released_at": "DATE",
    "runtime_minutes": "INTEGER",
}


def releases(made: World, seed: int) -> Iterator[Release]:
    """Every release of every work."""
    for work in made.works:
        out = made.schedules[work.number]
        behind = [AREAS[n] for n in np.flatnonzero(late_areas(work.number, seed))] if out.late else []
        for one in out.episodes:
            known = (work.title, work.season, one.number, work.kind, work.language)
            yield (*known, None, one.released, one.minutes)
            for area in behind:
                assert one.late is not None
                yield (*known, area, one.late, one.minutes)


def write_releases(con: duckdb.DuckDBPyConnection, made: World, seed: int, file: Path) -> None:
    """The releases as a Parquet file, and the works as the table `works` of the connection."""
    columns = [list(values) for values in zip(*releases(made, seed), strict=True)]
    unnested = ", ".join(f"unnest(?::{kind}[]) AS {name}" for name, kind in _COLUMNS.items())
    con.execute(f"CREATE TEMP TABLE releases AS SELECT {unnested}", columns)
    con.execute(f"COPY releases TO '{file}' (FORMAT parquet, COMPRESSION zstd)")
    works = [[w.number for w in made.works], [w.title for w in made.works], [w.season for w in made.works]]
    con.execute(
        "CREATE TEMP TABLE works AS"
        " SELECT unnest(?::BIGINT[]) AS number, unnest(?::VARCHAR[]) AS title, unnest(?::VARCHAR[]) AS season",
        works,
    )
