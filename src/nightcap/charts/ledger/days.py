"""Sums of the plays that began on a day, each in a file of its own; a day is counted anew when its records change."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import narwhals as nw

from nightcap.charts.compute import steps
from nightcap.charts.compute.counting import sums_of
from nightcap.charts.compute.duckdb_engine import MARK_ALL, DuckDB
from nightcap.charts.compute.sql import quoted
from nightcap.charts.ledger.ledger import SUMS, Ledger, portions
from nightcap.charts.ledger.manifest import Day, Tallies
from nightcap.charts.ledger.taking import read_plays
from nightcap.store import files

#: plays counted in one go: with their ids and hashes they fit into the engine's memory
_MOST_PLAYS: Final = 10_000_000
Progress = Callable[[str, int, int], None]


def count_days(ledger: Ledger, *, progress: Progress | None = None) -> None:
    """Count every day whose records, or whose settings, have changed; changes and saves the manifest."""
    kept = ledger.manifest.days
    wanted = {day: made_of(ledger, day) for day in ledger.days}
    plays = Counter[int]()
    for batch in ledger.manifest.batches:
        plays.update(batch.days)
    changed = [day for day, digest in wanted.items() if day not in kept or kept[day].made_of != digest]
    (ledger.folder / SUMS).mkdir(exist_ok=True)
    done = 0
    for some in portions(changed, plays.__getitem__, _MOST_PLAYS):
        _count(ledger, {day: wanted[day] for day in some})
        ledger.save()
        done += len(some)
        if progress is not None:
            progress("counting days", done, len(changed))


def made_of(ledger: Ledger, day: int) -> str:
    """A digest of all that decides a day's sums."""
    methodology, manifest = ledger.methodology, ledger.manifest
    days = range(day - _looks_back(ledger), day + 1)
    parts: list[Any] = [
        methodology.counting(),
        sorted(batch.name for batch in manifest.batches if any(one in batch.days for one in days)),
        sorted(name for name, moved in manifest.moved.items() if any(one in moved for one in days)),
        ledger.releases_digest if methodology.minimum_percent is not None else "",
    ]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _looks_back(ledger: Ledger) -> int:
    """How many days before a day decide what counts on it: what a viewer began then may still run."""
    return 1 if ledger.methodology.overlaps == "once" else 0


def _count(ledger: Ledger, wanted: Mapping[int, str]) -> None:
    """Count some days together and write each one's sums."""
    engine, methodology, releases = ledger.engine, ledger.methodology, ledger.releases
    days = sorted({day - back for day in wanted for back in range(_looks_back(ledger) + 1)})
    select = f"SELECT *, id_low >> 16 AS mark, {MARK_ALL} AS mark_all FROM {read_plays(ledger.plays_of(days))}"
    plays, replaced = _without_moved(ledger, nw.from_native(engine.connection.sql(select)), days)
    key = (*steps.KEY, "day")
    sums, aside = sums_of(engine, plays, methodology, ledger.calendar, daily=True, releases=releases, key=key)
    settled = engine.settle(sums.filter(nw.col("day").is_in(list(wanted))))
    told = _told(engine, [aside, *replaced])
    for day, digest in wanted.items():
        file = f"{SUMS}/{day}.{digest[:12]}.parquet"
        _write(engine, settled, day, ledger.folder / file)
        ledger.manifest.days[day] = Day(made_of=digest, file=file, set_aside=told.get(day, {}))


def _without_moved(ledger: Ledger, plays: steps.Frame, days: Sequence[int]) -> tuple[steps.Frame, list[steps.Frame]]:
    """The plays without the records that one of a later day replaces, and those records."""
    paths = [str(ledger.folder / name) for name, moved in ledger.manifest.moved.items() if {*days} & {*moved}]
    if not paths:
        return plays, []
    listed = ", ".join(map(quoted, paths))
    table = ledger.engine.connection.sql(f"SELECT DISTINCT id_low, id_high, day FROM read_parquet([{listed}])")
    moved = ledger.engine.settle(nw.from_native(table))
    on = ["id_low", "id_high", "day"]
    replaced = plays.join(moved, on=on, how="semi").with_columns(nw.lit(steps.RESENT).alias(steps.RULE))
    return plays.join(moved, on=on, how="anti"), [replaced.select(*steps.PLAY, steps.RULE)]


def _told(engine: DuckDB, aside: Sequence[steps.Frame]) -> dict[int, Tallies]:
    """What was set aside, by the day on which it began."""
    rows = engine.rows(
        nw.concat(list(aside))
        .with_columns(steps.begun().alias("day"))
        .group_by("day", steps.RULE)
        .agg(nw.len().alias("records"), steps.grand_total("seconds"))
    )
    found: dict[int, Tallies] = {}
    for begun, rule, records, seconds in sorted(rows):
        found.setdefault(begun, {})[rule] = (records, seconds)
    return found


def _write(engine: DuckDB, settled: steps.Frame, day: int, path: Path) -> None:
    """A day's sums in order, so that the same sums make the same bytes."""
    key = ", ".join(steps.KEY)
    query = f"SELECT {key}, sum(seconds)::BIGINT AS seconds FROM ({settled.to_native().sql_query()}) WHERE day = {day}"
    ordered = f"{query} GROUP BY {key} HAVING sum(seconds) <> 0 ORDER BY {key}"
    options = "FORMAT parquet, COMPRESSION zstd, PRESERVE_ORDER true"
    with files.beside(path) as place:
        engine.connection.execute(f"COPY ({ordered}) TO {quoted(str(place))} ({options})")
