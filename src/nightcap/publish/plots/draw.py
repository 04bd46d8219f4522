"""From a home to a file: which entries a plot is of, and what to say where there are none."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from nightcap.charts import categories, momentum
from nightcap.charts import entries as rows
from nightcap.charts.model import WORLD
from nightcap.errors import UnknownName, UsageError
from nightcap.publish.plots import bump, render, run, week, words
from nightcap.store import schema
from nightcap.store.database import Database

if TYPE_CHECKING:
    from nightcap.catalogue.title import Title

_table: Final = schema.chart_entry


def draw_bump(
    database: Database,
    out: Path,
    *,
    category: str,
    area: str = WORLD,
    weeks: int = 12,
    until: date | None = None,
    source: str | None = None,
) -> None:
    """Draw the ranks of a list over so many weeks up to the one of the day `until` (the newest when left out).

    Raises UsageError for an ending that is neither .svg nor .png, UnknownName with what is known, BadFile
    where the file cannot be written.
    """
    render.format_of(out)
    last = _last_week(database, area, until)
    span = _table.c.week.between(last - timedelta(weeks=weeks - 1), last)
    with database.read() as connection:
        source, name = _list(connection, area, category, source, span)
        where = (_table.c.area == area, _table.c.category == name, span)
        found = sorted(rows.load(connection, source, *where), key=lambda entry: (entry.week, entry.rank))
    render.write(bump.bump(found), out)


def draw_week(
    database: Database,
    out: Path,
    *,
    category: str,
    area: str = WORLD,
    day: date | None = None,
    source: str | None = None,
) -> None:
    """Draw one list of the week of a day (the newest when left out) as bars. Raises as `draw_bump` does."""
    render.format_of(out)
    end = _last_week(database, area, None) if day is None else _sunday(day)
    standings = momentum.chart(database, week=end, area=area)
    with database.read() as connection:
        source, name = _list(connection, area, category, source, _table.c.week == end)
    chosen = [each for each in standings if (each.entry.source, each.entry.category) == (source, name)]
    render.write(week.week(chosen), out)


def draw_run(database: Database, out: Path, title: Title, *, area: str = WORLD) -> None:
    """Draw a title's weeks on the lists of an area. Raises as `draw_bump` does."""
    render.format_of(out)
    found = momentum.run(database, title.id, area=area)
    if not found:
        raise UnknownName(_never(database, title, area))
    render.write(run.run(found, title=title.name), out)


def _never(database: Database, title: Title, area: str) -> str:
    with database.read() as connection:
        query = sa.select(_table.c.area).distinct().where(_table.c.title_id == title.id).order_by(_table.c.area)
        others = list(connection.execute(query).scalars())
        query = sa.select(_table.c.title_id).distinct().where(_table.c.show_title == title.name, _table.c.area == area)
        namesakes = sorted(connection.execute(query.where(_table.c.title_id != title.id)).scalars())
    known = f" It is on those of: {_areas(others)}." if others else ""
    known += f" Another title of that name is there: {', '.join(namesakes)}." if namesakes else ""
    return f'"{title.name}" is on no list that is known here, {words.where(area)}.{known}'


def _areas(areas: Iterable[str]) -> str:
    return ", ".join(area or "the whole world" for area in areas)


def _sunday(day: date) -> date:
    return day + timedelta(days=7 - day.isoweekday())


def _last_week(database: Database, area: str, until: date | None) -> date:
    """The newest week known of an area, up to that of a day. Raises UnknownName with what is known."""
    known = momentum.weeks(database, area)
    if not known:
        momentum.chart(database, week=until or date.today(), area=area)  # noqa: DTZ011  # raises, saying what is known
        raise UnknownName("No charts are known.")
    upto = [each for each in known if until is None or each <= _sunday(until)]
    if not upto:
        raise UnknownName(f"No chart up to {until} is known; weeks from {known[0]} to {known[-1]} are.")
    return upto[-1]


def _list(
    connection: sa.Connection, area: str, category: str, source: str | None, when: sa.ColumnElement[bool]
) -> tuple[str, str]:
    """(source, list) meant by a name, in these weeks. Raises UnknownName with what is known."""
    query = sa.select(_table.c.source, _table.c.category).distinct().where(_table.c.area == area, when)
    known = sorted(connection.execute(query))
    sources = sorted({each for each, _ in known})
    if source is not None and source not in sources:
        raise UnknownName(f'There is no source "{source}". The sources are: {", ".join(sources)}.')
    name = categories.find(category, sorted({name for each, name in known if source in (None, each)}))
    having = [each for each, other in known if other == name and source in (None, each)]
    if len(having) > 1:
        raise UsageError(f'Several sources have a list "{name}". Name one with --source: {", ".join(having)}.')
    return having[0], name
