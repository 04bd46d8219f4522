"""Spark for tests: whether it can run here, one cluster for all tests, its processes, and plays for it."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import duckdb
from hypothesis import Phase, given, settings

from nightcap.charts.compute.releases import Release
from nightcap.charts.compute.spark_session import check_java
from nightcap.charts.plays.play import Play
from nightcap.errors import Failure
from tests.charts.compute.worlds import MIDDLE, World, worlds

#: two workers of one core and 512 MB each, as processes of their own
CLUSTER: Final = "local-cluster[2,1,512]"
SETTINGS: Final = {"spark.executor.memory": "512m"}


def missing() -> str:
    """What to install before Spark's tests can run; "" where all is there."""
    if find_spec("pyspark") is None:
        return "Spark is not installed: uv sync --group dev --extra spark"
    try:
        check_java()
    except Failure as failure:
        return str(failure)
    return ""


@cache
def drawn(most: int) -> World:
    """As many worlds as hypothesis draws, always the same ones, side by side in one: they share only their areas."""
    found: list[World] = []

    @settings(max_examples=most, derandomize=True, database=None, deadline=None, phases=[Phase.generate])
    @given(world=worlds())
    def keep(world: World) -> None:
        found.append(world)

    keep()
    plays, releases = [], []
    for number, world in enumerate(found):
        mark = f"w{number}x"
        for play in world.plays:
            play_id = play.play_id and f"{mark} {play.play_id}"
            plays.append(replace(play, play_id=play_id, viewer=f"{mark} {play.viewer}", title=f"{mark} {play.title}"))
        releases += [replace(release, title=f"{mark} {release.title}") for release in world.releases]
    return World(plays, releases)


def many(count: int, seed: int) -> World:
    """Thousands of plays of forty titles: borders of weeks, records sent again, releases that differ by area."""
    rng = random.Random(seed)
    releases = []
    for number in range(36):  # four more titles have no release
        film = number % 3 == 0
        for episode in [None] if film else range(1, 7):
            for area in ("", "DE") if number % 4 == 0 else ("",):
                day = date(2025, 3, 3) + timedelta(days=rng.randrange(30) if number % 2 else -90)
                releases.append(
                    Release(
                        title=f"Title {number}",
                        season="" if film else "1",
                        episode=episode,
                        kind="film" if film else "series",
                        language="en" if number % 5 else "ko",
                        area=area,
                        released_at=day,
                        runtime_minutes=rng.randrange(20, 140),
                    )
                )
    plays: list[Play] = []
    for number in range(count):
        if plays and rng.random() < 0.1:
            again = rng.choice(plays)
            plays.append(replace(again, seconds=max(1, again.seconds + rng.randrange(-300, 300))))
            continue
        title = int(40 * rng.random() ** 2)
        film = title % 3 == 0
        plays.append(
            Play(
                play_id=None if number % 7 == 0 else f"p{number}",
                viewer=f"u{rng.randrange(count // 20)}",
                title=f"Title {title}",
                season=None if film else "1",
                episode=None if film else rng.randrange(1, 7),
                started_at=MIDDLE + timedelta(seconds=rng.randrange(-20 * 86_400, 12 * 86_400)),
                seconds=rng.choice([0, -3, 90_000, 40_000]) if rng.random() < 0.02 else rng.randrange(1, 9000),
                area=rng.choice(["US", "DE", "JP", "BR"]),
                device=rng.choice([None, "tv"]),
            )
        )
    return World(plays, releases)


#: how programs write the same columns
SHAPES: Final = (
    "play_id, viewer, title, season, episode, started_at, seconds, area, device",
    "viewer, title, season, episode::DOUBLE AS episode, started_at::TIMESTAMP_NS AS started_at, play_id, "
    "seconds::INTEGER AS seconds, area, device",
    "upper('x') AS extra, play_id, viewer, title, season::TINYINT AS Season, episode::USMALLINT AS episode, "
    "timezone('UTC', started_at) AS started_at, seconds::DOUBLE AS seconds, area, device",
    "COLUMNS(*)::VARCHAR",
)


def write_plays(plays: Sequence[Play], folder: Path) -> list[str]:
    """Parquet files, two in each of SHAPES, with one of the records in several of them."""
    text = folder / "plays.jsonl"
    rows = [
        {name: str(getattr(play, name)) if name == "started_at" else getattr(play, name) for name in COLUMNS}
        for play in plays
    ]
    text.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    columns = ", ".join(f"{name}: '{kind}'" for name, kind in COLUMNS.items())
    files = []
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'; SET preserve_insertion_order = true")
        connection.execute(
            f"CREATE TABLE plays AS SELECT *, row_number() OVER () AS n FROM read_json('{text}', columns={{{columns}}})"
        )
        for number in range(2 * len(SHAPES)):
            files.append(str(folder / f"part {number}.parquet"))
            part = f"SELECT * EXCLUDE n FROM plays WHERE n % {2 * len(SHAPES)} = {number}"
            shape = SHAPES[number % len(SHAPES)]
            connection.execute(f"COPY (SELECT {shape} FROM ({part})) TO '{files[-1]}' (FORMAT parquet)")
    return files


COLUMNS: Final = {
    "play_id": "VARCHAR", "viewer": "VARCHAR", "title": "VARCHAR", "season": "VARCHAR", "episode": "BIGINT",
    "started_at": "TIMESTAMP", "seconds": "BIGINT", "area": "VARCHAR", "device": "VARCHAR",
}  # fmt: skip


def processes(word: str) -> dict[int, str]:
    """Processes that descend from this one and have a word in their command line, by number."""
    parents, lines = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            lines[int(folder.name)] = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue
    ours = {Path("/proc/self").resolve().name}
    while more := {str(pid) for pid, parent in parents.items() if str(parent) in ours} - ours:
        ours |= more
    return {pid: line for pid, line in lines.items() if str(pid) in ours and word in line}


def listening(pid: int) -> set[str]:
    """The addresses at which a process listens, as /proc writes them."""
    sockets = set()
    for link in Path(f"/proc/{pid}/fd").iterdir():
        try:
            sockets.add(str(link.readlink()))
        except OSError:
            continue
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and f"socket:[{fields[9]}]" in sockets:
                found.add(fields[1].partition(":")[0])
    return found


def environment(home: Path) -> dict[str, str]:
    """This process's environment, with a home folder of its own."""
    return {**os.environ, "NIGHTCAP_HOME": str(home / "home"), "COLUMNS": "200"}
