"""Charts computed from plays, made by the tests themselves: by computing them, or in the form that computing gives."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from nightcap.charts.compute.job import Done, Job
from nightcap.charts.methodology import Methodology, preset
from nightcap.charts.perform import run
from tests.charts.compute.logs import Row, film, play, write_csv
from tests.charts.netflix_files import GLOBAL_COLUMNS, Cells, cells, write

#: a Monday after every week that the tests have
AS_OF = datetime(2025, 11, 3, 9, tzinfo=UTC)
HOME = preset("home")
OWN = "plays:home"


def own_cells(**changes: str) -> Cells:
    """A good row of computed charts, with changes."""
    return cells() | {"category": "Films", "weekly_hours_viewed": "2.25", "weekly_views": "1.5"} | changes


def own(
    folder: Path, rows: Sequence[Cells], *, methodology: Methodology = HOME, as_of: datetime = AS_OF, name: str = "own"
) -> Path:
    """A file of computed charts with its provenance beside it."""
    about = {"methodology": methodology.to_json(), "as_of": as_of.isoformat()}
    (folder / f"{name}.provenance.json").write_text(json.dumps(about), "utf-8")
    return write(folder / f"{name}.tsv", rows, GLOBAL_COLUMNS)


def computed(
    folder: Path, plays: Sequence[Row], out: str = "charts.tsv", *, methodology: Methodology = HOME, days: int = 14
) -> Done:
    """Compute charts from plays, with a release of each title that is a film of 100 minutes."""
    titles = sorted({row["title"] for row in plays} - {"Nobody Knows This"})
    releases = [film(title, released_at="2025-10-14") for title in titles]
    job = Job(
        plays=(write_csv(folder / "plays.csv", plays),),
        releases=write_csv(folder / "releases.csv", releases),
        methodology=methodology,
        out=folder / out,
        days=days,
        as_of=AS_OF,
    )
    return run(job)


def evenings() -> list[Row]:
    """A household's plays of three weeks, in two countries."""
    told = (
        ("2025-10-14", "Anna", 6000, "DE"),
        ("2025-10-15", "Bea", 3000, "DE"),
        ("2025-10-21", "Anna", 1200, "DE"),
        ("2025-10-22", "Bea", 6000, "DE"),
        ("2025-10-23", "Nobody Knows This", 4000, "AT"),
        ("2025-10-29", "Anna", 5000, "AT"),
    )
    return [
        play(title, started_at=f"{day}T19:00:00Z", seconds=seconds, area=area) for day, title, seconds, area in told
    ]
