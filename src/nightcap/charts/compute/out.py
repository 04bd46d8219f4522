"""Charts as files, with the columns of Netflix's own, so that whoever reads those can read ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from nightcap.catalogue.countries import COUNTRIES
from nightcap.charts.compute.lists import MICRO
from nightcap.charts.compute.result import Charts, PopularRow, Row
from nightcap.charts.methodology import Methodology
from nightcap.charts.model import WORLD

#: name → text, number or None
Cells = Mapping[str, Any]
#: what Netflix writes where there is no season, and where areas have different runtimes
NO_SEASON: Final = "N/A"
NOT_STATED: Final = "0"
WORLD_COLUMNS: Final = (
    "week", "category", "weekly_rank", "show_title", "season_title", "weekly_hours_viewed", "runtime", "weekly_views",
    "cumulative_weeks_in_top_10",
)  # fmt: skip
#: Netflix's columns of a country's lists, then those it does not publish
COUNTRY_COLUMNS: Final = (
    "country_name", "country_iso2", "week", "category", "weekly_rank", "show_title", "season_title",
    "cumulative_weeks_in_top_10", "weekly_hours_viewed", "runtime", "weekly_views",
)  # fmt: skip


def world_rows(charts: Charts) -> list[Cells]:
    """The lists of the whole world, newest week first, as in Netflix's all-weeks-global."""
    return [_cells(row, charts.provenance.methodology) for row in _newest_first(charts.rows) if row.area == WORLD]


def country_rows(charts: Charts) -> list[Cells]:
    """The lists of areas, by name, newest week first, as in Netflix's all-weeks-countries."""
    methodology = charts.provenance.methodology
    rows = [row for row in _newest_first(charts.rows) if row.area != WORLD]
    rows.sort(key=lambda row: COUNTRIES.get(row.area, row.area))
    names = {row.area: COUNTRIES.get(row.area, row.area) for row in rows}
    return [
        {"country_name": names[row.area], "country_iso2": row.area, **_cells(row, methodology)} for row in rows
    ]  # fmt: skip


def popular_rows(charts: Charts) -> list[Cells]:
    """The most popular, as in Netflix's most-popular."""
    rounding = charts.provenance.methodology.rounding
    return [_popular(row, rounding) for row in charts.popular]


def popular_columns(days: int) -> tuple[str, ...]:
    """Netflix's columns for the first so many days."""
    hours, views = f"hours_viewed_first_{days}_days", f"views_first_{days}_days"
    return "category", "rank", "show_title", "season_title", hours, "runtime", views


def _newest_first(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (-row.week.toordinal(), row.category, row.rank))


def _cells(row: Row, methodology: Methodology) -> dict[str, Any]:
    by_hours = methodology.metric == "hours"
    return {
        "week": row.week.isoformat(),
        "category": row.category,
        "weekly_rank": row.rank,
        "show_title": row.show_title,
        "season_title": row.season_title or NO_SEASON,
        "weekly_hours_viewed": rounded(row.seconds, 3600, methodology.rounding),
        # a chart by hours has neither, as Netflix's had neither
        "runtime": None if by_hours else _runtime(row.minutes, is_staggered=row.is_staggered),
        "weekly_views": None if by_hours else rounded(row.micro_views, MICRO, methodology.rounding),
        "cumulative_weeks_in_top_10": row.weeks_on_chart,
    }


def _popular(row: PopularRow, rounding: int | None) -> dict[str, Any]:
    _, _, _, _, hours, _, views = popular_columns(row.days)
    return {
        "category": row.category,
        "rank": row.rank,
        "show_title": row.show_title,
        "season_title": row.season_title or NO_SEASON,
        hours: rounded(row.seconds, 3600, rounding),
        "runtime": _runtime(row.minutes, is_staggered=row.minutes is None and row.micro_views is not None),
        views: rounded(row.micro_views, MICRO, rounding),
    }


def rounded(value: int | None, unit: int, to: int | None) -> int | float | None:
    """Value ÷ unit to a multiple of `to`, halves up; `to` None: as it is, to six decimals."""
    if value is None:
        return None
    if to is None:
        exact = round(value / unit, 6)
        return int(exact) if exact == int(exact) else exact
    step = unit * to
    return (2 * value + step) // (2 * step) * to


def _runtime(minutes: int | None, *, is_staggered: bool) -> str | None:
    """Hours with up to four decimals, as Netflix writes them."""
    if minutes is None:
        return NOT_STATED if is_staggered else None
    return f"{minutes / 60:.4f}".rstrip("0").rstrip(".")


Writer = Callable[[Path, Sequence[str], Sequence[Cells], Charts], None]
