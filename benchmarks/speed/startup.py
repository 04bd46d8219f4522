"""From the command to the answer, whole process; the first run in a new home; and what start-up imports.

uv run python -m benchmarks.speed.startup
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.speed import RESULTS, machine, spread, timed

REQUEST = "rough day, I need something soothing, subtitles are fine, done by the end of the weekend, no goofy rom-com"
#: libraries that no ordinary question may load
HEAVY = (
    "alembic",
    "calamine",
    "duckdb",
    "httpx",
    "model2vec",
    "narwhals",
    "openpyxl",
    "pandas",
    "pydantic",
    "rapidfuzz",
    "stamina",
)
_LINE = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \| (\s*)([\w.]+)")


def ask(home: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    program = "from nightcap.cli import main; main()"
    command = [sys.executable, *flags, "-c", program, "--home", str(home), REQUEST]
    return subprocess.run(command, check=True, capture_output=True, text=True)


def imports(home: Path) -> tuple[list[str], list[tuple[str, float]]]:
    """(heavy libraries loaded, the dearest top packages as (name, ms of their own modules))."""
    cost: dict[str, int] = {}
    for line in ask(home, "-X", "importtime").stderr.splitlines():
        if found := _LINE.match(line):
            package = found[4].split(".")[0]
            cost[package] = cost.get(package, 0) + int(found[1])
    heavy = [name for name in HEAVY if any(package.endswith(name) for package in cost)]
    dearest = sorted(cost.items(), key=lambda pair: -pair[1])[:12]
    return heavy, [(name, microseconds / 1000) for name, microseconds in dearest]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        first = [timed(lambda place=place: ask(Path(folder) / str(place)), 1)[0] for place in range(5)]  # type: ignore[misc]
        home = Path(folder) / "0"
        warm = timed(lambda: ask(home), 21)
        empty = timed(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True), 21)
        heavy, dearest = imports(home)
    lines = report(first, warm, empty, heavy, dearest)
    RESULTS.joinpath("startup.md").write_text("\n".join(lines), "utf-8")
    print("\n".join(lines))


def report(
    first: Sequence[float],
    warm: Sequence[float],
    empty: Sequence[float],
    heavy: Sequence[str],
    dearest: Sequence[tuple[str, float]],
) -> list[str]:
    return [
        "# From the command to the answer",
        "",
        f"`uv run python -m benchmarks.speed.startup` · {machine()}",
        "",
        "Whole process, the shelf as catalogue, the request of the README; medians.",
        "",
        "| what | time |",
        "|---|---|",
        f"| an ordinary question (warm cache, 21 runs; bound: 700 ms) | {spread(warm)} |",
        f"| the first question in a new home (makes database and index, 5 homes) | {spread(first)} |",
        f"| Python doing nothing (21 runs) | {spread(empty)} |",
        "",
        f"Heavy libraries loaded by an ordinary question (of {', '.join(HEAVY)}): {', '.join(heavy) or 'none'}.",
        "",
        "Dearest imports under `-X importtime` (own time of a package's modules; the option itself slows them):",
        "",
        *[f"- {name} {ms:.0f} ms" for name, ms in dearest],
        "",
    ]


if __name__ == "__main__":
    main()
