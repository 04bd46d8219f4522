"""A ledger, open: its folder and manifest, and what this run brings."""

from __future__ import annotations

import fcntl
import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Final, TypeVar

from nightcap.charts.compute.calendar import DAY, Calendar, calendar
from nightcap.charts.compute.duckdb_engine import DuckDB
from nightcap.charts.compute.releases import Release
from nightcap.charts.ledger.manifest import NAME, Manifest
from nightcap.charts.methodology import Methodology
from nightcap.errors import Failure, UsageError

PLAYS: Final = "plays"
MOVED: Final = "moved"
SUMS: Final = "sums"
WEEKS: Final = "weeks"
Item = TypeVar("Item")
_LOCK: Final = ".lock"
_LEAVINGS: Final = "*.part"


@dataclass
class Ledger:
    """What every step of a run works on; `as_of` is the moment of computing (UTC)."""

    engine: DuckDB
    folder: Path
    manifest: Manifest
    methodology: Methodology
    releases: Sequence[Release]
    as_of: datetime

    @cached_property
    def releases_digest(self) -> str:
        """Of all that is known of releases, in whatever order."""
        return hashlib.sha256("\n".join(sorted(map(repr, self.releases))).encode()).hexdigest()

    @property
    def days(self) -> list[int]:
        """The days (UTC) on which plays began, in order."""
        return sorted({day for batch in self.manifest.batches for day in batch.days})

    @property
    def calendar(self) -> Calendar:
        """The calendar of the plays taken in so far."""
        days = self.days or [0]
        return calendar(self.methodology, days[0] * DAY, (days[-1] + 2) * DAY)

    def play_file(self, day: int, batch: str) -> Path:
        """Where a batch's plays that began on a day lie."""
        return self.folder / PLAYS / f"day={day}" / f"{batch}.parquet"

    def plays_of(self, days: Iterable[int]) -> list[str]:
        """The files of the plays that began on these days."""
        wanted = set(days)
        batches = self.manifest.batches
        return [str(self.play_file(day, one.name)) for one in batches for day in sorted(one.days) if day in wanted]

    def save(self) -> None:
        """Make what was done so far count."""
        self.manifest.save(self.folder)

    def tidy(self) -> None:
        """Remove what no manifest names: leavings of interrupted runs, and sums that newer ones replaced."""
        kept = {self.folder / name for name in self.manifest.files()}
        kept |= {self.play_file(day, batch.name) for batch in self.manifest.batches for day in batch.days}
        for room in (PLAYS, SUMS, MOVED, WEEKS):
            for path in (self.folder / room).rglob("*"):
                if path.is_file() and path not in kept:
                    path.unlink()
        for leaving in self.folder.glob(_LEAVINGS):
            shutil.rmtree(leaving, ignore_errors=True)


def portions(items: Iterable[Item], size: Callable[[Item], int], most: int) -> Iterator[list[Item]]:
    """The items in lists, in order, none of which is larger than `most` in all, unless by a single item."""
    some: list[Item] = []
    total = 0
    for item in items:
        if some and total + size(item) > most:
            yield some
            some, total = [], 0
        some.append(item)
        total += size(item)
    if some:
        yield some


@contextmanager
def opened(
    engine: DuckDB, folder: Path, methodology: Methodology, releases: Sequence[Release], as_of: datetime
) -> Iterator[Ledger]:
    """The ledger of a folder, to oneself; made where there is none.

    Raises UsageError where the folder holds something else or was begun with other settings, Failure
    where another run has it or it cannot be used.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / _LOCK).open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise Failure(f"{folder}: another run is using it. Try again when that has finished.") from error
            manifest = Manifest.load(folder) or _begun(folder, methodology)
            _check(folder, manifest, methodology)
            yield Ledger(engine, folder, manifest, methodology, releases, as_of)
    except OSError as error:
        problem = error.strerror or error
        raise Failure(f"{folder}: cannot be used ({problem}). Check --state, its permissions and its space.") from error


def _begun(folder: Path, methodology: Methodology) -> Manifest:
    if any(one.name not in (_LOCK, NAME) for one in folder.iterdir()):
        raise UsageError(f"{folder}: is not empty and holds no ledger. Name another folder with --state.")
    manifest = Manifest(counting=methodology.counting())
    manifest.save(folder)
    return manifest


def _check(folder: Path, manifest: Manifest, methodology: Methodology) -> None:
    wanted = methodology.counting()
    if other := [name for name, value in wanted.items() if manifest.counting.get(name) != value]:
        named = ", ".join(f"--{name.replace('_', '-')} {manifest.counting.get(name)}" for name in other)
        raise UsageError(f"{folder}: was begun with {named}. Keep to that, or begin another folder with --state.")
