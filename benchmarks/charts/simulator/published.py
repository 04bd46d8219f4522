"""Netflix's global Top 10 file as rows."""

from __future__ import annotations

import csv
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

GLOBAL: Final = Path("netflix-top10", "all-weeks-global.tsv")
#: the first week (its Sunday) of the era of views; before, hours rank and no runtime is published
VIEWS_SINCE: Final = date(2023, 6, 18)
#: rounding of hours and views in the era of views, of hours before
VIEWS_UNIT: Final = 100_000
HOURS_UNIT: Final = 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """One place of one list; `week` is the Sunday that ends it.

    `runtime_minutes` is None where none is published (before 2023-06-18) and 0 where it is not stated.
    """

    week: date
    category: str
    rank: int
    show_title: str
    season_title: str | None
    hours: int
    runtime_minutes: int | None
    views: int | None
    weeks_on_list: int

    @property
    def kind(self) -> str:
        return "film" if self.category.startswith("Films") else "series"

    @property
    def unit(self) -> int:
        """What the hours are rounded to."""
        return VIEWS_UNIT if self.views is not None else HOURS_UNIT


def find() -> Path | None:
    """The file in the folder named by NIGHTCAP_DATA, else in ../shared/data; None where it is not there."""
    data = Path(os.environ.get("NIGHTCAP_DATA", Path(__file__).parents[4] / "shared" / "data"))
    return data / GLOBAL if (data / GLOBAL).is_file() else None


def read(path: Path) -> list[Row]:
    """Every row, by week, category and rank. Serves for what the engine writes too: the columns are the same."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [_row(cells) for cells in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return sorted(rows, key=lambda row: (row.week, row.category, row.rank))


def _row(cells: dict[str, str]) -> Row:
    return Row(
        week=date.fromisoformat(cells["week"]),
        category=cells["category"],
        rank=int(cells["weekly_rank"]),
        show_title=cells["show_title"],
        season_title=None if cells["season_title"] == "N/A" else cells["season_title"],
        hours=int(cells["weekly_hours_viewed"]),
        runtime_minutes=round(float(cells["runtime"]) * 60) if cells["runtime"] else None,
        views=int(cells["weekly_views"]) if cells["weekly_views"] else None,
        weeks_on_list=int(cells["cumulative_weeks_in_top_10"] or 0),
    )
