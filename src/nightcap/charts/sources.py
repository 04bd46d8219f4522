"""Whose charts there are: Netflix's, as published, and those that were computed here from plays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import sqlalchemy as sa

from nightcap.catalogue.names import fold, slug
from nightcap.charts.netflix import SOURCE as NETFLIX
from nightcap.errors import UnknownName, UsageError
from nightcap.store import schema

#: every source of computed charts begins so, and no other: neither kind ever takes the other's place
OWN: Final = "plays:"


def own(name: str) -> str:
    """The source of computed charts that go by this name ("Living room" → plays:living-room)."""
    plain = name.strip().removeprefix(OWN)
    if not fold(plain):
        raise UsageError(f'--source "{name}": a source needs a name of letters or digits.')
    return OWN + slug(plain)


def is_own(source: str) -> bool:
    """Whether these charts were computed from plays."""
    return source.startswith(OWN)


def told(source: str) -> str:
    """What a source is called: Netflix Top 10, own charts (home)."""
    if is_own(source):
        return f"own charts ({source.removeprefix(OWN)})"
    return "Netflix Top 10" if source == NETFLIX else source


def service(source: str) -> str:
    """Where what a chart of this source lists can be, or could be, watched; of own charts their name."""
    return "Netflix" if source == NETFLIX else told(source)


def order(source: str) -> tuple[bool, str]:
    """Sorts published charts before computed ones."""
    return is_own(source), source


def find(text: str, known: Iterable[str]) -> str:
    """The source meant by its name, "netflix" or "home". Raises UnknownName with what there is."""
    there = sorted(known, key=order)
    wanted = fold(text)
    for source in there:
        if wanted in (fold(source), fold(source.removeprefix(OWN)), fold(told(source))):
            return source
    if wanted == "netflix" and NETFLIX in there:
        return NETFLIX
    raise UnknownName(f'There is no source "{text}". The sources are: {", ".join(there)}.')


def known(connection: sa.Connection) -> list[str]:
    """The sources that have weekly lists or a most-popular list here, published ones first."""
    tables = (schema.chart_entry, schema.popular_entry)
    return sorted({source for table in tables for source in distinct(connection, table.c.source)}, key=order)


def distinct(connection: sa.Connection, column: sa.Column[Any], *conditions: sa.ColumnElement[bool]) -> Iterator[str]:
    """The values of a text column, in order, by leaps through its index: DISTINCT would read half a million rows."""
    last = ""
    least = sa.select(sa.func.min(column)).where(*conditions)
    while (found := connection.execute(least.where(column > last)).scalar()) is not None:
        last = found
        yield last


def stubs(connection: sa.Connection) -> list[str]:
    """The sources that titles of the catalogue come from which only charts know."""
    return [source for source in distinct(connection, schema.title.c.source) if source == NETFLIX or is_own(source)]
