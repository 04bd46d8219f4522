"""Small files in the form of Netflix's Top 10, made by the tests themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from nightcap.store.database import Database

GLOBAL_COLUMNS = (
    "week", "category", "weekly_rank", "show_title", "season_title", "weekly_hours_viewed", "runtime", "weekly_views",
    "cumulative_weeks_in_top_10",
)  # fmt: skip
COUNTRY_COLUMNS = (
    "country_name", "country_iso2", "week", "category", "weekly_rank", "show_title", "season_title",
    "cumulative_weeks_in_top_10",
)  # fmt: skip
POPULAR_COLUMNS = (
    "category", "rank", "show_title", "season_title", "hours_viewed_first_91_days", "runtime", "views_first_91_days",
)  # fmt: skip
Cells = dict[str, str]


def cells(**changes: str) -> Cells:
    """A good row of the global file, with changes."""
    return {
        "week": "2025-10-26",
        "category": "Films (English)",
        "weekly_rank": "1",
        "show_title": "The Quiet Harbour",
        "season_title": "N/A",
        "weekly_hours_viewed": "9000000",
        "runtime": "1.5",
        "weekly_views": "6000000",
        "cumulative_weeks_in_top_10": "1",
    } | changes


def country_cells(**changes: str) -> Cells:
    """A good row of the country file, with changes."""
    return {
        "country_name": "Japan",
        "country_iso2": "JP",
        "week": "2025-10-26",
        "category": "Films",
        "weekly_rank": "1",
        "show_title": "The Quiet Harbour",
        "season_title": "N/A",
        "cumulative_weeks_in_top_10": "1",
    } | changes


def popular_cells(**changes: str) -> Cells:
    """A good row of the most-popular file, with changes."""
    return {
        "category": "Films (English)",
        "rank": "1",
        "show_title": "The Quiet Harbour",
        "season_title": "N/A",
        "hours_viewed_first_91_days": "300000000",
        "runtime": "1.5",
        "views_first_91_days": "200000000",
    } | changes


def tsv(rows: Sequence[Mapping[str, str]], columns: Sequence[str] = GLOBAL_COLUMNS) -> str:
    """The rows as the published text file has them: no quotes, no line end after the last."""
    return "\n".join("\t".join(line) for line in [columns, *([row.get(c, "") for c in columns] for row in rows)])


def write(path: Path, rows: Sequence[Mapping[str, str]], columns: Sequence[str] = GLOBAL_COLUMNS) -> Path:
    path.write_text(tsv(rows, columns), "utf-8")
    return path


def database(folder: Path) -> Database:
    """A new, empty home's database."""
    return Database(folder / "nightcap.db")
