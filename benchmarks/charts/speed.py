"""Our charts against rivals written by hand, in one go on the same files.

`python -m benchmarks.charts.speed FOLDER [--times 3] [--only duckdb polars ours] [--check]`

FOLDER is what make_plays.py wrote. Each runs as a process of its own, in turns, so that whatever else the machine does
falls on all alike; wall time, time of CPU and peak memory are those of the process. The rows they write are compared,
and differences shown. `--check` holds the rivals against plain SQL, too slow and too large for more than a few million.
"""

import argparse
import os
import shlex
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from benchmarks.charts.plain import plain_sql
from benchmarks.speed import machine

PROGRAM = "from nightcap.cli import main; main()"
OURS = (
    '-c "{program}" --home {home} charts compute {files} --releases {releases} '
    "--methodology netflix-2023 --rounding 1 --out {out}"
)
RIVAL = "-m benchmarks.charts.rival_{name} {files} --releases {releases} --rounding 1 --out {out}"
COMMANDS = {"duckdb": RIVAL, "polars": RIVAL, "ours": OURS}
#: the columns compared, by the names they may have
COLUMNS = {
    "week": ("week", "week_start"),
    "area": ("area", "country_iso2"),
    "category": ("category",),
    "rank": ("rank", "weekly_rank"),
    "title": ("title", "show_title"),
    "season": ("season", "season_title"),
    "hours": ("hours", "hours_viewed", "weekly_hours_viewed"),
    "views": ("views", "weekly_views"),
}


@dataclass
class Taken:
    """What the runs of one took: seconds on the clock, seconds of CPU, peak memory in GiB."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    peak: list[float] = field(default_factory=list)


def run(arguments: list[str], log: Path, taken: Taken) -> None:
    """Run Python with arguments and add what it took."""
    with log.open("wb") as output:
        began = time.perf_counter()
        command = [sys.executable, *arguments]
        actions = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, output.fileno(), 2)]
        pid = os.posix_spawn(sys.executable, command, os.environ, file_actions=actions)
        _, status, usage = os.wait4(pid, 0)
        taken.wall.append(time.perf_counter() - began)
    if status:
        raise SystemExit(f"{' '.join(arguments[:4])} … failed:\n{log.read_text()[-2000:]}")
    taken.cpu.append(usage.ru_utime + usage.ru_stime)
    taken.peak.append(usage.ru_maxrss / 2**20)


def ask(sql: str) -> list[tuple[object, ...]]:
    return duckdb.execute(sql).fetchall()


def select(file: Path) -> str:
    """SQL of the rows of a file of charts under the names of COLUMNS."""
    source = f"read_parquet('{file}')" if file.suffix == ".parquet" else f"read_csv('{file}', delim='\t')"
    there = {str(row[0]) for row in ask(f"DESCRIBE SELECT * FROM {source}")}
    chosen = []
    for name, known in COLUMNS.items():
        found = [column for column in known if column in there]
        if not found:
            raise SystemExit(f"{file.name} has no column {name}, only {', '.join(sorted(there))}")
        value = f"coalesce({found[0]}, '')" if name in {"area", "season"} else found[0]
        if name in {"rank", "hours", "views"}:
            value += "::BIGINT"
        chosen.append(f"{value}{'::DATE' if name == 'week' else ''} AS {name}")
    return f"SELECT {', '.join(chosen)} FROM {source}"


def as_rivals_write(out: Path) -> None:
    """Our files of the world and of areas as one under the rivals' names: weeks by their first day, seasons bare."""
    rows = (
        "SELECT (week - INTERVAL 6 DAY)::DATE AS week, {area} AS area, category, weekly_rank AS rank,"
        " show_title AS title,"
        " CASE season_title WHEN 'N/A' THEN '' ELSE replace(season_title, show_title || ': ', '') END AS season,"
        " weekly_hours_viewed::BIGINT AS hours, weekly_views::BIGINT AS views FROM read_parquet('{file}')"
    )
    world = rows.format(area="''", file=out)
    areas = rows.format(area="country_iso2", file=out.with_name(f"{out.stem}-countries.parquet"))
    beside = out.with_suffix(".all")
    duckdb.execute(f"COPY ({world} UNION ALL {areas}) TO '{beside}' (FORMAT parquet)")
    beside.replace(out)


def differences(one: Path, other: Path) -> tuple[int, int, str]:
    """How many rows the first has, how many differ, and the first few that do."""
    count = len(ask(select(one)))
    differ = (
        f"(SELECT '{one.stem}' AS made_by, * FROM (({select(one)}) EXCEPT ALL ({select(other)})))"
        f" UNION ALL (SELECT '{other.stem}', * FROM (({select(other)}) EXCEPT ALL ({select(one)})))"
    )
    found = ask(f"SELECT * FROM ({differ}) ORDER BY week, area, category, rank, made_by")
    return count, len(found), "\n".join(str(row) for row in found[:6])


def table(taken: dict[str, Taken]) -> str:
    """A Markdown table of medians, and how often the time of the fastest rival each took."""
    walls = {name: statistics.median(one.wall) for name, one in taken.items()}
    fastest = min(wall for name, wall in walls.items() if name != "ours" or len(walls) == 1)
    lines = ["| | wall | ratio | runs | CPU | peak memory |", "|---|---|---|---|---|---|"]
    for name, one in taken.items():
        runs = ", ".join(f"{wall:.1f}" for wall in one.wall)
        lines.append(
            f"| {name} | {walls[name]:.2f} s | {walls[name] / fastest:.2f} | {runs}"
            f" | {statistics.median(one.cpu):.1f} s | {max(one.peak):.2f} GiB |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=list(COMMANDS), default=list(COMMANDS))
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    files = sorted((given.folder / "plays").glob("*.parquet"))
    releases = given.folder / "releases.parquet"
    taken = {name: Taken() for name in given.only}
    with tempfile.TemporaryDirectory(dir=given.folder) as work:
        outs = {name: Path(work) / f"{name}.parquet" for name in given.only}
        for _ in range(given.times):
            for name, out in outs.items():
                paths = " ".join(shlex.quote(str(file)) for file in files)
                command = COMMANDS[name].format(
                    name=name, files=paths, releases=releases, out=out, program=PROGRAM, home=Path(work) / "home"
                )
                out.unlink(missing_ok=True)
                run(shlex.split(command), Path(work) / f"{name}.log", taken[name])
        rows = ask(f"SELECT count(*) FROM read_parquet({[str(f) for f in files]})")[0][0]
        print(f"{rows:,} records in {len(files)} files; {machine()}\n\n{table(taken)}\n")
        if given.check:
            outs["plain"] = Path(work) / "plain.parquet"
            plain_sql([str(file) for file in files], str(releases), str(outs["plain"]), rounding=1, size=10)
        if "ours" in outs:
            as_rivals_write(outs["ours"])
        first, *others = outs.values()
        for other in others:
            count, differ, shown = differences(first, other)
            print(f"{first.stem} and {other.stem}: {count:,} rows, {differ:,} differ\n{shown}")


if __name__ == "__main__":
    main()
