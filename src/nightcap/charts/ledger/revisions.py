"""How published weeks were revised: each version of a week against the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from nightcap.charts.changes import Diff
from nightcap.charts.compute.calendar import to_date
from nightcap.charts.compute.duckdb_engine import DuckDB, duckdb_errors
from nightcap.charts.compute.lists import MICRO
from nightcap.charts.compute.out import rounded
from nightcap.charts.compute.rows import Row
from nightcap.charts.diff import diff
from nightcap.charts.ledger.manifest import Manifest, Version
from nightcap.charts.ledger.weeks import read_versions
from nightcap.charts.methodology import Methodology
from nightcap.charts.model import Entry
from nightcap.errors import BadFile, UnknownName


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A week (its last day) under a methodology, as known at one time and at the next, and what differs."""

    methodology: str
    week: date
    before: datetime
    after: datetime
    diff: Diff


def revisions(folder: Path, week: date | None = None) -> list[Revision]:
    """Every revision of a ledger's weeks, or of the week that a day lies in; oldest week first.

    Raises BadFile where the folder holds no ledger, UnknownName where it has no such week.
    """
    manifest = Manifest.load(folder)
    if manifest is None:
        raise BadFile(folder, "holds no ledger.", hint="Name a folder that was given to charts compute with --state.")
    found: list[Revision] = []
    weeks: set[date] = set()
    with duckdb_errors(), DuckDB() as engine:
        for way, settings in sorted(manifest.ways.items()):
            for first, versions in sorted(manifest.weeks.get(way, {}).items()):
                last = to_date(first) + timedelta(days=6)
                weeks.add(last)
                if week is None or timedelta(0) <= last - week <= timedelta(days=6):
                    found += _of_week(engine, folder, settings, last, versions)
    if week is not None and not any(timedelta(0) <= last - week <= timedelta(days=6) for last in weeks):
        span = f"{min(weeks)} to {max(weeks)}" if weeks else "none"
        raise UnknownName(f"{folder}: has no week with {week} in it; weeks known: {span}.")
    return found


def _of_week(
    engine: DuckDB, folder: Path, settings: dict[str, Any], week: date, versions: Sequence[Version]
) -> list[Revision]:
    methodology = Methodology.from_json(settings)
    found = []
    for old, new in pairwise(versions):
        before, after = (
            [_entry(Row(*facts), methodology) for facts in read_versions(engine, folder, [version])]
            for version in (old, new)
        )
        found.append(
            Revision(
                methodology=methodology.name,
                week=week,
                before=datetime.fromisoformat(old.as_of),
                after=datetime.fromisoformat(new.as_of),
                diff=diff(before, after),
            )
        )
    return found


def _entry(row: Row, methodology: Methodology) -> Entry:
    """A row as it was published: rounded."""
    by_hours = methodology.metric == "hours"
    hours = rounded(row.seconds, 3600, methodology.rounding or 1)
    views = None if by_hours else rounded(row.micro_views, MICRO, methodology.rounding or 1)
    return Entry(
        source=f"plays:{methodology.name}",
        area=row.area,
        category=row.category,
        week=row.week,
        rank=row.rank,
        show_title=row.show_title,
        season_title=row.season_title,
        hours_viewed=None if hours is None else int(hours),
        runtime_minutes=None if by_hours else row.minutes,
        views=None if views is None else int(views),
    )
