"""Charts as files, with the columns of Netflix's own, so that whoever reads those can read ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from nightcap.catalogue.countries import COUNTRIES
from nightcap.charts.compute.calendar import to_date
from nightcap.charts.compute.lists import MICRO
from nightcap.charts.compute.result import Charts
from nightcap.charts.compute.rows import NOTHING, Columns, texts
from nightcap.charts.model import WORLD

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

#: columns by name, in order: text, numbers or None
Table = Mapping[str, "list[Any] | npt.NDArray[Any]"]
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


def world_table(charts: Charts) -> Table:
    """The lists of the whole world (WORLD_COLUMNS), newest week first, as in Netflix's all-weeks-global."""
    return _table(charts, charts.rows.columns["area"] == WORLD, WORLD_COLUMNS)


def country_table(charts: Charts) -> Table:
    """The lists of areas (COUNTRY_COLUMNS), by name, newest week first, as in Netflix's all-weeks-countries."""
    return _table(charts, charts.rows.columns["area"] != WORLD, COUNTRY_COLUMNS)


def popular_table(charts: Charts, days: int) -> Table:
    """The most popular of the first so many days (popular_columns), as in Netflix's most-popular."""
    rounding = charts.provenance.methodology.rounding
    rows = [
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
    return dict(zip(popular_columns(days), map(list, zip(*rows, strict=True)), strict=True))


def popular_columns(days: int) -> tuple[str, ...]:
    """Netflix's columns for the first so many days."""
    hours, views = f"hours_viewed_first_{days}_days", f"views_first_{days}_days"
    return "category", "rank", "show_title", "season_title", hours, "runtime", views


def _table(charts: Charts, which: npt.NDArray[np.bool_], names: Sequence[str]) -> Table:
    """Some of the rows, by their country's name, newest week first, then as they were."""
    import numpy as np  # noqa: PLC0415

    methodology, all_rows = charts.provenance.methodology, charts.rows.columns
    areas, area = np.unique(all_rows["area"][which], return_inverse=True)
    countries = texts([COUNTRIES.get(code, code) for code in areas])
    order = np.lexsort((-all_rows["week"][which], np.unique(countries, return_inverse=True)[1][area]))
    rows = {name: column[which][order] for name, column in all_rows.items()}
    weeks, week = np.unique(rows["week"], return_inverse=True)
    # a chart by hours has neither runtime nor views, as Netflix's had neither
    has_views = methodology.metric != "hours"
    columns: Table = {
        "country_name": countries[area][order],
        "country_iso2": rows["area"],
        "week": texts([to_date(day).isoformat() for day in weeks.tolist()])[week],
        "category": rows["category"],
        "weekly_rank": rows["rank"],
        "show_title": rows["show_title"],
        "season_title": texts([season or NO_SEASON for season in rows["season_title"].tolist()]),
        "weekly_hours_viewed": _rounded(rows["seconds"], 3600, methodology.rounding),
        "runtime": _runtimes(rows) if has_views else [None] * len(week),
        "weekly_views": _rounded(rows["micro_views"], MICRO, methodology.rounding) if has_views else [None] * len(week),
        "cumulative_weeks_in_top_10": rows["weeks_on_chart"],
    }
    return {name: columns[name] for name in names}


def _runtimes(rows: Columns) -> npt.NDArray[np.object_]:
    """The runtime of each row; few are different."""
    import numpy as np  # noqa: PLC0415

    minutes, place = np.unique(np.where(rows["is_staggered"], NOTHING - 1, rows["minutes"]), return_inverse=True)
    said = [_runtime(None if n < 0 else n, is_staggered=n == NOTHING - 1) for n in minutes.tolist()]
    return texts(said)[place]


def rounded(value: int | None, unit: int, to: int | None) -> int | float | None:
    """Value ÷ unit to a multiple of `to`, halves up; `to` None: as it is, to six decimals."""
    if value is None:
        return None
    if to is None:
        return _whole_if_whole(round(value / unit, 6))
    return (2 * value + unit * to) // (2 * unit * to) * to


def _rounded(values: npt.NDArray[np.int64], unit: int, to: int | None) -> list[Any] | npt.NDArray[np.int64]:
    """As `rounded`, of many at once."""
    if to is not None and (values >= 0).all():
        return (2 * values + unit * to) // (2 * unit * to) * to
    return [None if value < 0 else rounded(value, unit, to) for value in values.tolist()]


def _whole_if_whole(exact: float) -> int | float:
    return int(exact) if exact == int(exact) else exact


def _runtime(minutes: int | None, *, is_staggered: bool) -> str | None:
    """Hours with up to four decimals, as Netflix writes them."""
    if minutes is None:
        return NOT_STATED if is_staggered else None
    return f"{minutes / 60:.4f}".rstrip("0").rstrip(".")
