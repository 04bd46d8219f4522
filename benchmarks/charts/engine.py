"""The command `nightcap charts compute`, run as its users run it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from benchmarks.charts.simulator import published
from benchmarks.charts.simulator.published import HOURS_UNIT, VIEWS_SINCE, VIEWS_UNIT, Row
from benchmarks.charts.simulator.settings import FACTOR

COMMAND: Final = Path(sys.executable).with_name("nightcap")


@dataclass(frozen=True, slots=True)
class Era:
    """Weeks that were published by one methodology, from `since` up to and without `until`."""

    methodology: str
    unit: int
    since: date
    until: date

    @property
    def rounding(self) -> int:
        """The rounding of the published figures, scaled as the plays are."""
        return self.unit // FACTOR

    def holds(self, week: date) -> bool:
        return self.since <= week < self.until


ERAS: Final = (
    Era("netflix-2021", HOURS_UNIT, date.min, VIEWS_SINCE),
    Era("netflix-2023", VIEWS_UNIT, VIEWS_SINCE, date.max),
)


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run gave: its lists of the world, what it tells of where they came from, and how long it took."""

    era: Era
    logs: tuple[str, ...]
    rows: tuple[Row, ...]
    provenance: Mapping[str, Any]
    seconds: float


def run(folder: Path, era: Era, weeks: Sequence[date]) -> Ran:
    """The lists of an era's weeks, out of the logs of these weeks and of the one before them, if there is one.

    Raises RuntimeError with what the command says where it fails.
    """
    chosen = [week for n, week in enumerate(weeks) if era.holds(week) or era.holds(weeks[min(n + 1, len(weeks) - 1)])]
    logs = [name for week in chosen for name in (f"{week}", f"{week}.late")]
    out = folder / f"{era.methodology}.tsv"
    began = time.perf_counter()
    done = subprocess.run(
        [
            *(COMMAND, "--home", folder / "home", "charts", "compute"),
            *(folder / "plays" / f"{name}.parquet" for name in logs),
            *("--releases", folder / "releases.parquet", "--methodology", era.methodology),
            *("--rounding", str(era.rounding), "--out", out),
        ],
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"nightcap charts compute ends with status {done.returncode}: {done.stderr}")
    seconds = time.perf_counter() - began
    rows = tuple(row for row in published.read(out) if era.holds(row.week))
    told = out.with_suffix(".provenance.json")
    provenance = json.loads(told.read_text("utf-8")) if told.is_file() else {}
    return Ran(era, tuple(logs), rows, provenance, seconds)
