"""`python -m benchmarks.web.load`: how many asks a second, how soon, and with how much memory; results/web.md.

A home with the films of wikipedia-movie-data (NIGHTCAP_DATA) is served by `nightcap serve` in a process of its own and
driven from another one with 50 connections; the framework's bare "hello" is served and driven the same way.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from benchmarks.speed import machine
from nightcap.app import Nightcap

_SERVE: Final = (sys.executable, "-c", "from nightcap.cli import main; main()", "serve", "--asks-a-minute", "10000000")
_HELLO: Final = """
import sys, uvicorn
from fastapi import FastAPI
app = FastAPI()
@app.get("/")
async def hello() -> dict[str, str]:
    return {"hello": "world"}
uvicorn.run(app, port=int(sys.argv[1]), log_level="warning", access_log=False)
"""


def films() -> list[Path]:
    data = Path(os.environ.get("NIGHTCAP_DATA", "../shared/data")) / "wikipedia-movies"
    found = sorted(data.glob("movies-*.json*"))
    if not found:
        sys.exit(f"{data}: no files of wikipedia-movie-data. Name the folder of the data with NIGHTCAP_DATA.")
    return found


def make_home(folder: Path) -> int:
    """A home with all films; the number of its titles."""
    with Nightcap(folder) as nightcap:
        nightcap.catalogue.take_in(films())
        nightcap.refresh()
        return nightcap.index.count


@contextmanager
def serving(command: tuple[str, ...], port: int) -> Iterator[int]:
    """A server's process, once it answers."""
    with subprocess.Popen(command) as process:
        try:
            for _ in range(600):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            yield process.pid
        finally:
            process.terminate()


def driven(port: int, kind: str, *, seconds: float, readers: int, pid: int, rate: float = 0.0) -> dict[str, Any]:
    """What the readers found, and the server's memory meanwhile."""
    command = [sys.executable, "-m", "benchmarks.web.drive", str(port), kind, str(seconds), str(readers), str(rate)]
    memory: list[float] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            memory.append(resident(pid))
            time.sleep(min(1.0, seconds / 20))
        told: dict[str, Any] = json.loads(process.stdout.read() if process.stdout else "{}")
    tenth = max(1, len(memory) // 10)
    first, last = (sum(part) / len(part) for part in (memory[tenth : 2 * tenth] or memory, memory[-tenth:]))
    return told | {"mib_early": round(first), "mib_late": round(last), "mib_most": round(max(memory))}


def resident(pid: int) -> float:
    """MiB of a process and its own that are in memory, what they share counted once for each of its holders' share."""
    total = 0.0
    for each in (pid, *_below(pid)):
        try:
            lines = Path(f"/proc/{each}/smaps_rollup").read_text("utf-8").splitlines()
        except OSError:
            continue
        total += next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
    return total


def _below(pid: int) -> list[int]:
    try:
        own = [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()]
    except OSError:
        return []
    return [*own, *(below for each in own for below in _below(each))]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, help="a home made before; else one is made for this run")
    parser.add_argument("--seconds", type=float, default=30.0, help="of each measurement")
    parser.add_argument("--mixed", type=float, default=0.0, metavar="SECONDS", help="of mixed load, for its memory")
    parser.add_argument("--workers", type=int, default=2, help="processes that answer")
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--rate", type=float, default=150.0, help="a second, of the steady and the mixed load")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        home = told.home or Path(made) / "home"
        titles = make_home(home)
        print(f"{machine()}, {titles:,} titles, {told.readers} connections, {told.workers} workers", flush=True)
        port = free_port()
        with serving((*_SERVE, "--port", str(port), "--home", str(home), "--workers", str(told.workers)), port) as pid:
            shared = {"readers": told.readers, "pid": pid}
            driven(port, "asks", seconds=3, **shared)  # the first ask opens the home
            print("as fast as they can:", driven(port, "asks", seconds=told.seconds, **shared), flush=True)
            steady = driven(port, "asks", seconds=told.seconds, rate=told.rate, **shared)
            print(f"{told.rate:g} asks a second:", steady, flush=True)
            if told.mixed:
                print("mixed load:", driven(port, "mixed", seconds=told.mixed, rate=told.rate, **shared), flush=True)
        port = free_port()
        with serving((sys.executable, "-c", _HELLO, str(port)), port) as pid:
            print("hello:", driven(port, "hello", seconds=min(10, told.seconds), readers=told.readers, pid=pid))


if __name__ == "__main__":
    main()
