"""Entries in and out of the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date
from operator import attrgetter
from typing import Any, Final, cast

import sqlalchemy as sa

from nightcap.charts.model import Entry, PopularEntry
from nightcap.store import schema

#: what tells entries of one source apart: area, category, week, rank
Key = tuple[str, str, date, int]
Progress = Callable[[str, int, int], None]

_LINK: Final = ("title_id", "season_number", "link_confidence")
_FIELDS: Final = tuple(field.name for field in fields(Entry))
_KEY: Final = tuple(column.name for column in schema.chart_entry.primary_key)
#: rows written between two reports of progress
_CHUNK: Final = 10_000

key_of: Final = cast("Callable[[Entry], Key]", attrgetter("area", "category", "week", "rank"))
_values: Final = attrgetter(*_FIELDS)
_facts: Final = attrgetter(*(name for name in _FIELDS if name not in _LINK))


def facts_of(entry: Entry) -> tuple[object, ...]:
    """What the chart itself says: everything but the link."""
    return cast("tuple[object, ...]", _facts(entry))


def load(connection: sa.Connection, source: str, *conditions: sa.ColumnElement[bool]) -> Iterator[Entry]:
    """The entries of a source that meet the conditions, in no order."""
    query = sa.select(*columns()).where(schema.chart_entry.c.source == source, *conditions)
    yield from map(read, connection.execute(query).all())


def read(row: Sequence[Any]) -> Entry:
    """An entry from a row of `columns()`."""
    # by name and one by one: half the time of a dict, and an import of all countries reads half a million
    return Entry(
        source=row[0],
        area=row[1],
        category=row[2],
        week=row[3],
        rank=row[4],
        show_title=row[5],
        season_title=row[6],
        hours_viewed=row[7],
        runtime_minutes=row[8],
        views=row[9],
        weeks_on_chart=row[10],
        is_live=row[11],
        is_staggered=row[12],
        title_id=row[13],
        season_number=row[14],
        link_confidence=row[15],
    )


def columns() -> list[sa.Column[Any]]:
    """The columns of `chart_entry` in the order that `read` takes them."""
    return [schema.chart_entry.c[name] for name in _FIELDS]


def save(
    connection: sa.Connection,
    known: Mapping[Key, Entry],
    wanted: Mapping[Key, Entry],
    progress: Progress | None = None,
) -> None:
    """Make the table hold `wanted` where it held `known`; rows that are the same are not touched."""
    table = schema.chart_entry
    written = [entry for key, entry in wanted.items() if known.get(key) is not entry and known.get(key) != entry]
    gone = [known[key] for key in (known.keys() - wanted.keys())] + [e for e in written if key_of(e) in known]
    if gone:
        where = sa.and_(*(table.c[name] == sa.bindparam(f"b_{name}") for name in _KEY))
        connection.execute(
            table.delete().where(where), [{f"b_{name}": getattr(entry, name) for name in _KEY} for entry in gone]
        )
    for start in range(0, len(written), _CHUNK):
        chunk = written[start : start + _CHUNK]
        connection.execute(table.insert(), [dict(zip(_FIELDS, _values(entry), strict=True)) for entry in chunk])
        if progress is not None:
            progress("writing", start + len(chunk), len(written))


def load_popular(connection: sa.Connection, source: str) -> list[PopularEntry]:
    """The most-popular list of a source, by category and rank."""
    table = schema.popular_entry
    names = [field.name for field in fields(PopularEntry)]
    query = sa.select(*(table.c[name] for name in names)).where(table.c.source == source)
    rows = connection.execute(query.order_by(table.c.category, table.c.rank)).mappings()
    return [PopularEntry(**row) for row in rows]


def save_popular(connection: sa.Connection, source: str, entries: Iterable[PopularEntry]) -> None:
    """Replace the most-popular list of a source."""
    connection.execute(schema.popular_entry.delete().where(schema.popular_entry.c.source == source))
    if rows := [asdict(entry) for entry in entries]:
        connection.execute(schema.popular_entry.insert(), rows)
