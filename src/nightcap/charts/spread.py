"""On which lists of the world a title has been, area by area."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from nightcap.charts import sources
from nightcap.store import schema
from nightcap.store.database import Database

_table = schema.chart_entry.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A title on a source's lists of one area: its weeks there, the first and the last of them, and its best rank."""

    source: str
    area: str
    weeks: int
    first: date
    last: date
    best: int


def spread(database: Database, title_id: str) -> list[Spread]:
    """Every area on whose lists a title has been, published lists first, the longest there before others."""
    query = (
        sa.select(
            _table.source,
            _table.area,
            sa.func.count(_table.week.distinct()),
            sa.func.min(_table.week),
            sa.func.max(_table.week),
            sa.func.min(_table.rank),
        )
        .where(_table.title_id == title_id)
        .group_by(_table.source, _table.area)
    )
    with database.read() as connection:
        found = [
            Spread(source=source, area=area, weeks=weeks, first=first, last=last, best=best)
            for source, area, weeks, first, last, best in connection.execute(query)
        ]
    return sorted(found, key=lambda each: (sources.order(each.source), -each.weeks, each.best, each.area))
