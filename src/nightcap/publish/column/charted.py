"""Which charts a column is made of: the world's of the week, and those of the countries that the editor chose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from nightcap.charts import momentum, sources
from nightcap.charts.model import WORLD, Entry, Standing
from nightcap.errors import UnknownName
from nightcap.publish.column.lists import Charts
from nightcap.store.database import Database

_WEEK: Final = timedelta(days=7)


def charts_of(database: Database, week: date | None, areas: Iterable[str], source: str | None) -> list[Charts]:
    """The charts of the week that holds a day (None: the newest), the world's first, all of one source.

    Raises UnknownName with what to do. What is watched at home goes into a column only where its source is named.
    """
    world = _published(_chart(database, week, WORLD, source), source)
    end, whose = world[0].entry.week, world[0].entry.source
    chosen = dict.fromkeys(each.strip().upper() for each in areas)
    return [
        Charts(WORLD, world, _before(database, end, WORLD, whose)),
        *(Charts(area, _chart(database, end, area, whose), _before(database, end, area, whose)) for area in chosen),
    ]


def best_places(charts: Sequence[Charts]) -> dict[str, Standing]:
    """Title id → its best place on the week's lists; the world's lists count before a country's."""
    found: dict[str, Standing] = {}
    for area in charts:
        for each in sorted(area.now, key=lambda each: each.entry.rank):
            if each.entry.title_id is not None:
                found.setdefault(each.entry.title_id, each)
    return found


def _chart(database: Database, week: date | None, area: str, source: str | None) -> list[Standing]:
    try:
        return momentum.chart(database, week=week, area=area, source=source)
    except UnknownName as unknown:
        hint = "A column is made of a week's chart: `nightcap charts known` lists them."
        raise UnknownName(f"{unknown} {hint}") from None


def _published(found: Sequence[Standing], source: str | None) -> list[Standing]:
    """The charts of the source named, else the published ones."""
    named = sorted({each.entry.source for each in found}, key=sources.order)
    chosen = named[0]
    if source is None and sources.is_own(chosen):
        raise UnknownName(
            f"Only this home's own charts are known of that week ({', '.join(named)}). To publish them, name one with "
            "--source; published charts come with `nightcap charts update` or `nightcap charts import FILE`."
        )
    return [each for each in found if each.entry.source == chosen]


def _before(database: Database, week: date, area: str, source: str) -> list[Entry]:
    before = week - _WEEK
    try:
        found = momentum.chart(database, week=before, area=area, source=source)
    except UnknownName:
        return []
    return [each.entry for each in found if each.entry.week == before]
