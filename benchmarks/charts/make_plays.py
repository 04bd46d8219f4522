"""A year of plays as daily Parquet files, and the table of releases, from a seed.

`python -m benchmarks.charts.make_plays ROWS FOLDER [--seed N]` writes FOLDER/plays/YYYY-MM-DD.parquet,
FOLDER/releases.parquet and, when all is there, FOLDER/DONE. Everything about a play follows from its number, so that a
record that is sent again, on the same day or later, needs no memory of the first. The same version of DuckDB makes the
same rows.
"""

import argparse
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import duckdb
import numpy as np
import numpy.typing as npt

from benchmarks.charts.make_catalogue import AREAS, FIRST_DAY, WEEKS, Catalogue, make_catalogue, weights

EPOCH = 1_736_121_600_000_000  # FIRST_DAY in microseconds
SLOTS = 8192  # draws from each area's taste in each week
AGAIN = 1.0113  # records a play
DEVICES = (
    "TV|TV|TV|TV|Fire TV|Roku|Apple TV|Chromecast|iPhone|Android phone|iPad|Android tablet|Web browser|PlayStation|Xbox"
)

# 1: how many viewers, 2: the seed; the plays of one day and what is sent again that day.
ONE_DAY = """
COPY (
  WITH sent AS ({sent}),
  person AS (
    SELECT *, (hash(i, 1, {seed}) % {viewers})::BIGINT AS person, hash(i, 2, {seed}) AS r, hash(i, 3, {seed}) AS r2
    FROM sent),
  placed AS (SELECT person.*, area_no, offset_hours FROM person JOIN places ON slot = hash(person, 4, {seed}) % 4096),
  chosen AS (
    SELECT placed.*, items.*
    FROM placed
    JOIN picks ON picks.slot = ((day // 7) * 94 + area_no) * {slots} + r % {slots}
    JOIN items ON items.item = picks.item),
  timed AS (
    SELECT *,
      (second + offset_hours * 3600 + r // 65536 % 600) % 86400 AS of_day,
      (CASE WHEN r2 % 100 < 45 THEN length * (900 + r2 // 128 % 160) // 1000
        ELSE length * (20 + r2 // 128 % 880) // 1000 END)::BIGINT AS whole
    FROM chosen JOIN hours ON hours.slot = r // 1048576 % 1440)
  SELECT
    substr(md5(i::VARCHAR || ':{seed}'), 1, 24) AS play_id,
    'u' || lpad(hex(person), 8, '0') AS viewer,
    CASE WHEN r2 // 1048576 % 20011 <> 3 THEN title END AS title,
    season, episode,
    make_timestamptz(CASE WHEN r2 // 1048576 % 20011 = 4 THEN 4102444800000000 ELSE
      {epoch} + (day * 86400 + of_day::BIGINT + CASE WHEN again = 1 AND r2 % 3 = 0 THEN 60 ELSE 0 END) * 1000000 END)
      AS started_at,
    CASE r2 // 1048576 % 20011 WHEN 0 THEN 0 WHEN 1 THEN -whole WHEN 2 THEN 86400 + whole
      ELSE CASE WHEN again > 0 AND r2 % 5 > 0 THEN whole * (50 + r2 // 4096 % 45) // 100 + 20 * again ELSE whole END
      END::INTEGER AS seconds,
    area_code AS area,
    list_extract(string_split('{devices}', '|'), (r2 // 64 % 15 + 1)::BIGINT) AS device
  FROM timed JOIN areas USING (area_no)
) TO '{file}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {group})
"""


def day_counts(rows: int) -> list[int]:
    """How many plays begin on each day, more at the week's end."""
    of_week = np.array([0.9, 0.88, 0.9, 0.94, 1.1, 1.18, 1.1])
    share = np.tile(of_week, WEEKS)
    ends = np.round(np.cumsum(share / share.sum()) * rows / AGAIN).astype(np.int64)
    return [int(n) for n in np.diff(ends, prepend=0)]


def what_is_sent(day: int, starts: list[int], counts: list[int], seed: int) -> str:
    """The SQL of the numbers of the plays of one day, of those sent twice, and of late ones from days before."""

    def numbers(of_day: int, again: int, which: str) -> str:
        begin, end = starts[of_day], starts[of_day] + counts[of_day]
        wanted = f" WHERE hash(range, 9, {seed}) % 10000 {which}" if which else ""
        return f"SELECT range AS i, {of_day} AS day, {again} AS again FROM range({begin}, {end}){wanted}"

    parts = [numbers(day, 0, ""), numbers(day, 1, "< 85"), numbers(day, 2, "< 3")]
    for later, which in ((1, "BETWEEN 85 AND 99"), (3, "BETWEEN 100 AND 106"), (6, "BETWEEN 107 AND 109")):
        if day >= later:
            parts.append(numbers(day - later, 3, which))
    return " UNION ALL ".join(parts)


def write_releases(con: duckdb.DuckDBPyConnection, catalogue: Catalogue, file: Path) -> None:
    """The table of releases, one row a film or episode, and one for each area where it differs."""
    columns = ["title", "season", "episode", "kind", "language", "area", "released_at", "runtime_minutes"]
    types = ["VARCHAR", "VARCHAR", "INTEGER", "VARCHAR", "VARCHAR", "VARCHAR", "DATE", "INTEGER"]
    con.execute(f"CREATE TABLE releases ({', '.join(f'{c} {t}' for c, t in zip(columns, types, strict=True))})")
    lists = list(zip(*catalogue.releases, strict=True))
    unnested = ", ".join(f"unnest(?::{t}[])" for t in types)
    con.execute(f"INSERT INTO releases SELECT {unnested}", [list(values) for values in lists])
    con.execute(f"COPY releases TO '{file}' (FORMAT parquet, COMPRESSION zstd)")


def prepare(con: duckdb.DuckDBPyConnection, catalogue: Catalogue, rng: np.random.Generator) -> None:
    """The small tables a play's number is looked up in."""
    con.execute(
        "CREATE TABLE items AS SELECT unnest(?::INTEGER[]) AS item, unnest(?::VARCHAR[]) AS title,"
        " unnest(?::VARCHAR[]) AS season, unnest(?::INTEGER[]) AS episode, unnest(?::BIGINT[]) AS length",
        [
            list(range(len(catalogue.titles))),
            catalogue.titles,
            catalogue.seasons,
            catalogue.episodes,
            catalogue.seconds.tolist(),
        ],
    )
    con.execute(
        "CREATE TABLE areas AS SELECT unnest(?::INTEGER[]) AS area_no, unnest(?::VARCHAR[]) AS area_code",
        [list(range(len(AREAS))), AREAS],
    )
    share = 1 / (np.arange(len(AREAS)) + 2.0)
    places = rng.choice(len(AREAS), 4096, p=share / share.sum())
    offsets = rng.integers(0, 24, len(AREAS))
    con.execute(
        "CREATE TABLE places AS SELECT unnest(range(4096))::UBIGINT AS slot, unnest(?::INTEGER[]) AS area_no,"
        " unnest(?::BIGINT[]) AS offset_hours",
        [places.tolist(), offsets[places].tolist()],
    )
    evening = np.concatenate([rng.normal(20.5, 2.3, 900), rng.normal(13, 4, 540)]) % 24
    con.execute(
        "CREATE TABLE hours AS SELECT unnest(range(1440))::UBIGINT AS slot, unnest(?::BIGINT[]) AS second",
        [(evening * 3600).astype(np.int64).tolist()],
    )
    con.execute("CREATE TABLE picks (slot UBIGINT, item INTEGER)")


def pick_week(
    con: duckdb.DuckDBPyConnection,
    catalogue: Catalogue,
    week: int,
    tastes: npt.NDArray[np.float64],
    rng: np.random.Generator,
) -> None:
    """Draw what each area plays in a week; keep the week before for what is sent late."""
    base = weights(catalogue, week)
    drawn = np.empty((len(AREAS), SLOTS), np.int32)
    for number in range(len(AREAS)):
        sums = np.cumsum(base * tastes[number][catalogue.title_no])
        drawn[number] = np.searchsorted(sums, np.sort(rng.random(SLOTS)) * sums[-1], side="right")
    first = week * len(AREAS) * SLOTS
    picks = {"slot": np.arange(first, first + drawn.size, dtype=np.uint64), "item": drawn.ravel()}
    con.execute(f"DELETE FROM picks WHERE slot < {first - drawn.size}")
    con.register("new_picks", picks)
    con.execute("INSERT INTO picks SELECT * FROM new_picks")
    con.unregister("new_picks")


def make_plays(rows: int, folder: Path, seed: int) -> None:
    """Write about `rows` records of plays, a file a day."""
    (folder / "plays").mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    catalogue = make_catalogue(rng, 4000)
    tastes = rng.lognormal(0, 0.8, (len(AREAS), 4000))
    counts = day_counts(rows)
    starts = [int(n) for n in np.cumsum([0, *counts])]
    started = time.perf_counter()
    with duckdb.connect(config={"memory_limit": "2GB"}) as con:
        con.execute("SET disabled_optimizers = 'join_order,build_side_probe_side'")  # rows stay in the plays' order
        write_releases(con, catalogue, folder / "releases.parquet")
        prepare(con, catalogue, rng)
        for week in range(WEEKS):
            pick_week(con, catalogue, week, tastes, rng)
            queries = [
                ONE_DAY.format(
                    sent=what_is_sent(day, starts, counts, seed),
                    seed=seed,
                    viewers=max(rows // 60, 50),
                    slots=SLOTS,
                    devices=DEVICES,
                    epoch=EPOCH,
                    file=folder / "plays" / f"{FIRST_DAY + timedelta(days=day)}.parquet",
                    group=262144,
                )
                for day in range(week * 7, week * 7 + 7)
            ]
            with ThreadPoolExecutor(2) as pool:
                for _ in pool.map(lambda query: con.cursor().execute(query), queries):
                    pass
            if week % 4 == 3:
                print(f"{week + 1} weeks, {time.perf_counter() - started:.1f} s", flush=True)
    (folder / "DONE").touch()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    make_plays(given.rows, given.folder, given.seed)
