"""What `charts compute` is asked for, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from nightcap.charts.methodology import Methodology
from nightcap.charts.plays.play import Assumed
from nightcap.store.imports import Refused

if TYPE_CHECKING:
    from nightcap.charts.compute.result import Charts

EngineName = Literal["duckdb", "spark"]
#: what DuckDB may hold; Python, Parquet's pages and the results come on top and keep the process under 3 GB
MEMORY: Final = "2GB"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is to be computed.

    Args:
        plays: logs of any kind that is known, and folders of Parquet.
        releases: the table of releases; None: what the catalogue says.
        methodology: the settings.
        out: the file of the world's lists; its ending says the format.
        days: also the most popular of the first so many days after release.
        as_of: the moment of computing (UTC); now when None.
        assumed: what sources do not state.
        set_aside: where to list every record that does not count, as JSON Lines.
        state: a ledger: a folder that keeps what was counted, so that only what is new is counted.
        known_on: with `state`, the charts as they were known then (UTC).
        engine, master, memory, spill: what runs it.
    """

    plays: tuple[Path, ...]
    releases: Path | None
    methodology: Methodology
    out: Path
    days: int | None = None
    as_of: datetime | None = None
    assumed: Assumed = field(default_factory=Assumed)
    set_aside: Path | None = None
    state: Path | None = None
    known_on: datetime | None = None
    engine: EngineName = "duckdb"
    master: str | None = None
    memory: str = MEMORY
    spill: Path | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a job: the charts, the files written, rows of releases that were refused."""

    charts: Charts
    written: tuple[Path, ...]
    refused_releases: tuple[Refused, ...]
