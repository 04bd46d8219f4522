"""The plays of some weeks and the table of releases, as Parquet files.

    uv run python -m benchmarks.charts.simulator.logs FOLDER [--since 2021-07-04] [--weeks N] [--seed N]

FOLDER/plays holds a log of each week (`2021-07-04.parquet`, by its Sunday) and one of what of it came late
(`2021-07-04.late.parquet`); FOLDER/releases.parquet, and FOLDER/made.json: what was put into which log.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import duckdb
import numpy as np

from benchmarks.charts.simulator import published
from benchmarks.charts.simulator.below import WEEK
from benchmarks.charts.simulator.plays import DEVICES, Cells, across, within
from benchmarks.charts.simulator.records import Log, logs
from benchmarks.charts.simulator.releases import write_releases
from benchmarks.charts.simulator.settings import Settings
from benchmarks.charts.simulator.spread import AREAS, late_areas, spread
from benchmarks.charts.simulator.world import World, world

_WRITE: Final = """
COPY (
  SELECT
    CASE WHEN id >= 0 THEN 'p' || id END AS play_id,
    CASE WHEN viewer >= 0 THEN areas[area + 1] || '-' || viewer END AS viewer,
    title, season,
    CASE WHEN episode > 0 THEN episode END::INTEGER AS episode,
    make_timestamptz(started * 1000000) AS started_at,
    seconds::INTEGER AS seconds,
    areas[area + 1] AS area,
    devices[device + 1] AS device
  FROM records JOIN works ON works.number = records.work, names
) TO '{file}' (FORMAT parquet, COMPRESSION zstd)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--since", type=date.fromisoformat, help="the first week, by its Sunday")
    parser.add_argument("--weeks", type=int, help="how many")
    parser.add_argument("--seed", type=int, default=Settings().seed)
    options = parser.parse_args()
    file = published.find()
    if file is None:
        raise SystemExit(f"There is no {published.GLOBAL}; name its folder in NIGHTCAP_DATA.")
    rows = published.read(file)
    settings = Settings(seed=options.seed)
    made = write(world(rows, settings), weeks(rows, options.since, options.weeks), options.folder, settings)
    records = sum(sum(counts.values()) for counts in made["counts"].values())
    print(f"{records:,} records in {len(made['counts'])} logs, {made['took_seconds']} s")


def weeks(rows: Sequence[published.Row], since: date | None = None, count: int | None = None) -> list[date]:
    """The weeks of the file from one on."""
    return [week for week in sorted({row.week for row in rows}) if since is None or week >= since][:count]


def write(made: World, wanted: Sequence[date], folder: Path, settings: Settings) -> dict[str, Any]:
    """Write the logs of the weeks, and tell (as made.json does) how many records of which kind are in each."""
    began = time.perf_counter()
    (folder / "plays").mkdir(parents=True, exist_ok=True)
    counts: dict[str, dict[str, int]] = {}
    seconds: dict[str, dict[str, int]] = {}
    with duckdb.connect(config={"memory_limit": "2GB"}) as con:
        write_releases(con, made, settings.seed, folder / "releases.parquet")
        con.execute("CREATE TEMP TABLE names AS SELECT ? AS areas, ? AS devices", [list(AREAS), list(DEVICES)])
        for week, (first, late) in week_by_week(made, wanted, settings):
            for name, log in ((f"{week}", first), (f"{week}.late", late)):
                _write(con, log, folder / "plays" / f"{name}.parquet")
                counts[name], seconds[name] = dict(log.counts), dict(log.seconds)
    took = round(time.perf_counter() - began, 1)
    told = {"settings": asdict(settings), "took_seconds": took, "counts": counts, "seconds": seconds}
    (folder / "made.json").write_text(json.dumps(told, indent=1), "utf-8")
    return told


def week_by_week(made: World, wanted: Sequence[date], settings: Settings) -> Iterator[tuple[date, tuple[Log, Log]]]:
    """The two logs of each week. A week's plays depend on the seed and on whether its neighbours are played too."""
    marked = {number: late_areas(number, settings.seed) for number, out in made.schedules.items() if out.late}
    cells = _cells(made, wanted[0], marked, settings) if wanted else None
    for week in wanted:
        assert cells is not None
        rng = np.random.default_rng([settings.seed, week.toordinal(), 1])
        following = _cells(made, week + WEEK, marked, settings) if week + WEEK in wanted else None
        if following is None:
            plays = within(cells, settings, rng)
        else:
            over, left, left_after = across(cells, following, settings, rng)
            plays = over + within(replace(cells, seconds=left), settings, rng)
            following = replace(following, seconds=left_after)
        yield week, logs(plays, week.toordinal(), settings, rng)
        cells = following


def _cells(made: World, week: date, marked: dict[int, np.typing.NDArray[np.bool_]], settings: Settings) -> Cells:
    lines = made.lines[week]
    nowhere = np.zeros(len(AREAS), bool)
    late = np.array([marked.get(line.work, nowhere) for line in lines])
    out = [made.schedules[line.work] for line in lines]
    early_episodes = np.array([one.out(week, late=False) for one in out])
    late_episodes = np.array([one.out(week, late=True) for one in out])
    return Cells(
        week=week,
        work=np.array([line.work for line in lines]),
        seconds=spread(lines, late, np.random.default_rng([settings.seed, week.toordinal()])),
        episodes=np.where(late, late_episodes[:, None], early_episodes[:, None]),
    )


def _write(con: duckdb.DuckDBPyConnection, log: Log, file: Path) -> None:
    con.register("records", {"id": log.id, **asdict(log.plays)})
    con.execute(_WRITE.format(file=file))
    con.unregister("records")


if __name__ == "__main__":
    main()
