"""What lists and seasons are called, as in Netflix's files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import cache
from typing import Any

from nightcap.charts import categories
from nightcap.charts.compute.calendar import to_date
from nightcap.charts.compute.lists import area_code
from nightcap.charts.compute.releases import Work
from nightcap.charts.compute.result import Facts
from nightcap.charts.methodology import Methodology


def category(work: Work, methodology: Methodology) -> str | None:
    """The list on which a work stands; None where the methodology leaves it out."""
    if work.is_live and methodology.live == "left-out":
        return None
    if methodology.split == "none":
        return categories.ALL
    if methodology.split == "kind":
        return categories.of_kind(work.kind)
    return categories.of_language(work.kind, work.language)


def season_title(work: Work) -> str | None:
    """As Netflix writes seasons: "Show: Season 2", "Show: Limited Series"; a name that has the show in it stays."""
    season = work.season
    if not season:
        return None
    if season.isdecimal():
        return f"{work.title}: Season {season}"
    return season if season.startswith(work.title) else f"{work.title}: {season}"


def facts_of(found: Iterable[Sequence[Any]], works: Sequence[Work], lists: Sequence[str]) -> Iterator[Facts]:
    """Rows of lists.charted as those of charts without their momentum."""
    seasons = [season_title(work) for work in works]
    last_days = cache(lambda week: to_date(week) + timedelta(days=6))
    for week, area, place, rank, number, seconds, micro, shortest, longest in found:
        work, same = works[number], shortest == longest
        yield (
            area_code(area), lists[place], last_days(week), rank, work.title, seasons[number], work.kind, seconds,
            micro, shortest if same else None, not same, work.is_live,
        )  # fmt: skip
