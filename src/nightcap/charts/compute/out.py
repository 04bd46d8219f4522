"""Charts as files, with the columns of Netflix's own, so that whoever reads those can read ours."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any, Final

from nightcap.catalogue.countries import COUNTRIES
from nightcap.charts.compute.lists import MICRO
from nightcap.charts.compute.result import Charts, Row
from nightcap.charts.methodology import Methodology
from nightcap.charts.model import WORLD

#: text, number or None for each column, in their order
Cells = tuple[Any, ...]
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
    """The lists of the whole world (WORLD_COLUMNS), newest week first, as in Netflix's all-weeks-global."""
    rows = [row for row in charts.rows if row.area == WORLD]
    return [cells for _, cells in _newest_first(rows, charts.provenance.methodology)]


def country_rows(charts: Charts) -> list[Cells]:
    """The lists of areas (COUNTRY_COLUMNS), by name, newest week first, as in Netflix's all-weeks-countries."""
    rows = [row for row in charts.rows if row.area != WORLD]
    found = _newest_first(rows, charts.provenance.methodology)
    named = {area: COUNTRIES.get(area, area) for area in {area for area, _ in found}}
    found.sort(key=lambda pair: named[pair[0]])
    return [
        (named[area], area, week, category, rank, show, season, weeks, hours, runtime, views)
        for area, (week, category, rank, show, season, hours, runtime, views, weeks) in found
    ]


def popular_rows(charts: Charts) -> list[Cells]:
    """The most popular (popular_columns), as in Netflix's most-popular."""
    rounding = charts.provenance.methodology.rounding
    return [
        (
            row.category,
            row.rank,
            row.show_title,
            row.season_title or NO_SEASON,
            rounded(row.seconds, 3600, rounding),
            _runtime(row.minutes, is_staggered=row.minutes is None and row.micro_views is not None),
            rounded(row.micro_views, MICRO, rounding),
        )
        for row in charts.popular
    ]


def popular_columns(days: int) -> tuple[str, ...]:
    """Netflix's columns for the first so many days."""
    hours, views = f"hours_viewed_first_{days}_days", f"views_first_{days}_days"
    return "category", "rank", "show_title", "season_title", hours, "runtime", views


def _newest_first(rows: Iterable[Row], methodology: Methodology) -> list[tuple[str, Cells]]:
    """(area, its cells by WORLD_COLUMNS) of each row, newest week first, then as they were."""
    by_hours, rounding = methodology.metric == "hours", methodology.rounding
    days, runtimes = cache(date.isoformat), cache(lambda minutes, staggered: _runtime(minutes, is_staggered=staggered))
    ordered = sorted(rows, key=attrgetter("week"), reverse=True)
    hours = _rounded((row.seconds for row in ordered), 3600, rounding)
    views = _rounded((row.micro_views for row in ordered), MICRO, rounding)
    return [
        (
            row.area,
            (
                days(row.week),
                row.category,
                row.rank,
                row.show_title,
                row.season_title or NO_SEASON,
                hours_viewed,
                # a chart by hours has neither, as Netflix's had neither
                None if by_hours else runtimes(row.minutes, row.is_staggered),
                None if by_hours else viewed,
                row.weeks_on_chart,
            ),
        )
        for row, hours_viewed, viewed in zip(ordered, hours, views, strict=True)
    ]


def rounded(value: int | None, unit: int, to: int | None) -> int | float | None:
    """Value ÷ unit to a multiple of `to`, halves up; `to` None: as it is, to six decimals."""
    return _rounded((value,), unit, to)[0]


def _rounded(values: Iterable[int | None], unit: int, to: int | None) -> list[int | float | None]:
    """As `rounded`, of many at once: a call for each would take as long as all else about a row."""
    if to is None:
        return [None if value is None else _whole_if_whole(round(value / unit, 6)) for value in values]
    step = unit * to
    return [None if value is None else (2 * value + step) // (2 * step) * to for value in values]


def _whole_if_whole(exact: float) -> int | float:
    return int(exact) if exact == int(exact) else exact


def _runtime(minutes: int | None, *, is_staggered: bool) -> str | None:
    """Hours with up to four decimals, as Netflix writes them."""
    if minutes is None:
        return NOT_STATED if is_staggered else None
    return f"{minutes / 60:.4f}".rstrip("0").rstrip(".")
