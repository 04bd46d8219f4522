"""Logs of plays as files, and runs over them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from nightcap.charts.compute.job import Done, Job
from nightcap.charts.compute.releases import Release
from nightcap.charts.methodology import PRESETS, Methodology
from nightcap.charts.perform import run
from nightcap.charts.plays.play import Play
from tests.charts.compute.worlds import AS_OF

NOW = AS_OF.replace(tzinfo=UTC)
EXACT = PRESETS["netflix-2023"].with_rounding(1)


def write_log(path: Path, plays: Iterable[Play]) -> Path:
    """Plays as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for play in plays:
            file.write(json.dumps(asdict(play) | {"started_at": play.started_at.isoformat()}) + "\n")
    return path


def charts(
    logs: Iterable[Path],
    out: Path,
    *,
    state: Path | None,
    releases: list[Release] | None = None,
    methodology: Methodology = EXACT,
    as_of: datetime = NOW,
    **more: Any,
) -> Done:
    """Charts of these logs, with or without a ledger."""
    job = Job(
        plays=tuple(logs),
        releases=None,
        methodology=methodology,
        out=out,
        state=state,
        as_of=as_of,
        memory="500MB",
        **more,
    )
    return run(job, releases or [])
