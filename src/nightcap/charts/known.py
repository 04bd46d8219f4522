"""Which charts this home knows: sources, areas and weeks; and what to say where one is asked for that it does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Final, NoReturn

import sqlalchemy as sa

from nightcap.charts import sources
from nightcap.charts.model import WORLD, Span
from nightcap.errors import UnknownName
from nightcap.store import schema
from nightcap.store.database import Database

_WEEK: Final = timedelta(days=7)
_table: Final = schema.chart_entry


@contextmanager
def connected(where: Database | sa.Connection) -> Iterator[sa.Connection]:
    """A connection to read by: the one given, or one of the database."""
    if isinstance(where, Database):
        with where.read() as connection:
            yield connection
    else:
        yield where


def last_weeks(
    where: Database | sa.Connection, area: str = WORLD, *, by: date | None = None, source: str | None = None
) -> dict[str, date]:
    """Source → the newest week known of an area, or the newest that had begun by a day; published ones first."""
    began = sa.true() if by is None else _table.c.week < by + _WEEK
    with connected(where) as connection:
        named = sources.known(connection) if source is None else [source]
        ends = {each: last_week(connection, each, area, began) for each in named}
        return {each: end for each, end in ends.items() if end is not None}


def last_week(connection: sa.Connection, source: str, area: str, which: sa.ColumnElement[bool]) -> date | None:
    """The newest week of a source's charts of an area that meets a condition."""
    here = (_table.c.source == source, _table.c.area == area)
    newest = sa.select(sa.func.max(_table.c.week)).where(*here, which)
    # list by list, as the primary key has them: each is one look at the index
    lists = sources.distinct(connection, _table.c.category, *here)
    ends = [connection.execute(newest.where(_table.c.category == name)).scalar() for name in lists]
    return max((end for end in ends if end is not None), default=None)


def weeks(where: Database | sa.Connection, area: str = WORLD, *, source: str | None = None) -> list[date]:
    """The weeks known of an area (their last days), of one source or of all, oldest first."""
    query = sa.select(_table.c.week).distinct().where(_table.c.area == area).order_by(_table.c.week)
    if source is not None:
        query = query.where(_table.c.source == source)
    with connected(where) as connection:
        return list(connection.execute(query).scalars())


def areas(where: Database | sa.Connection) -> list[str]:
    """The areas of which charts are known, WORLD ("") first."""
    with connected(where) as connection:
        return list(connection.execute(sa.select(_table.c.area).distinct().order_by(_table.c.area)).scalars())


def spans(where: Database | sa.Connection) -> list[Span]:
    """What is known: by area, WORLD first, then by source."""
    c = _table.c
    ends = (sa.func.min(c.week), sa.func.max(c.week), sa.func.count(c.week.distinct()))
    with connected(where) as connection:
        found = connection.execute(sa.select(c.source, c.area, *ends).group_by(c.source, c.area)).all()
    known = [Span(source=row[0], area=row[1], first=row[2], last=row[3], weeks=row[4]) for row in found]
    return sorted(known, key=lambda span: (span.area, sources.order(span.source)))


def raise_unknown(
    connection: sa.Connection,
    ends: Mapping[str, date],
    *,
    week: date | None,
    area: str,
    category: str | None,
    source: str | None,
) -> NoReturn:
    """Raise UnknownName: say why there is no such chart, and what there is.

    `ends` are the weeks of the sources that have one then: it is the list that they lack.
    """
    known_areas = areas(connection)
    if not known_areas:
        raise UnknownName("No charts are known yet. Get them with `nightcap charts update` or import a file.")
    if area not in known_areas:
        named = ", ".join(one or "the whole world" for one in known_areas)
        near = get_close_matches(area.upper(), known_areas, n=1, cutoff=0.5)
        hint = f" Did you mean {near[0] or 'the whole world'}?" if near else ""
        raise UnknownName(f'No charts of the area "{area}" are known.{hint} Known: {named}.')
    if not ends:
        whose = "" if source is None else f" of {sources.told(source)}"
        known_weeks = weeks(connection, area, source=source)
        if week is None or not known_weeks:
            raise UnknownName(f"No chart{whose} of {area or 'the whole world'} is known.")
        nearest = sorted(sorted(known_weeks, key=lambda one: abs(one - week))[:3])
        raise UnknownName(
            f"No chart{whose} of the week of {week} is known. The nearest are those to "
            f"{', '.join(map(str, nearest))}; weeks from {known_weeks[0]} to {known_weeks[-1]} are known."
        )
    query = sa.select(_table.c.category).distinct().where(_table.c.area == area)
    lists = {
        name
        for each, end in ends.items()
        for name in connection.execute(query.where(_table.c.source == each, _table.c.week == end)).scalars()
    }
    raise UnknownName(f'There is no list "{category}". The lists are: {", ".join(sorted(lists))}.')
