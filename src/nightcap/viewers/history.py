"""A viewer's history as it is kept: listing it, what has no title, and mending that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from nightcap.catalogue.names import Gazetteer
from nightcap.errors import UnknownName
from nightcap.store import schema
from nightcap.store.database import Database
from nightcap.viewers import watched
from nightcap.viewers.linking import BY_HAND, Linker


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewing:
    """One viewing. `started_at` (UTC) and `seconds` are None where only the day is known.

    `name`, `season` (its number as text, or its name) and `episode` are what the written title was
    taken for; `title_id` and `confidence` (0 to 1) what it was linked to.
    """

    source: str
    written_title: str
    name: str
    season: str | None
    episode: str | None
    watched_on: date
    started_at: datetime | None
    seconds: int | None
    title_id: str | None
    confidence: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlinked:
    """A name without a title: how many views, the last of them, and whether several titles bear it (or none)."""

    name: str
    views: int
    last: date
    doubtful: bool


def history(database: Database, viewer: str, *, title_id: str | None = None, most: int | None = None) -> list[Viewing]:
    """What a viewer has watched, of one title or of all, newest first."""
    table = schema.viewing
    query = table.select().where(table.c.viewer == viewer).limit(most)
    if title_id is not None:
        query = query.where(table.c.title_id == title_id)
    query = query.order_by(table.c.watched_on.desc(), table.c.started_at.desc(), table.c.written_title)
    with database.read() as connection:
        return [
            Viewing(
                source=row.source,
                written_title=row.written_title,
                name=row.name,
                season=row.season,
                episode=row.episode,
                watched_on=row.watched_on,
                started_at=row.started_at,
                seconds=row.seconds,
                title_id=row.title_id,
                confidence=row.link_confidence,
            )
            for row in connection.execute(query)
        ]


def unlinked(database: Database, viewer: str) -> list[Unlinked]:
    """The names in a history that stand for no title of the catalogue, those with most views first."""
    row = schema.viewing.c
    query = (
        sa.select(row.name, sa.func.count(), sa.func.max(row.watched_on), sa.func.max(row.link_confidence))
        .where(row.viewer == viewer, row.title_id.is_(None))
        .group_by(row.name)
        .order_by(sa.func.count().desc(), row.name)
    )
    with database.read() as connection:
        return [
            Unlinked(name=name, views=views, last=last, doubtful=confidence is not None)
            for name, views, last, confidence in connection.execute(query)
        ]


def link(database: Database, viewer: str, written_title: str, title_id: str) -> int:
    """Say which title a name, or one written title, stands for, from now on too; the number of views that it has.

    Raises UnknownName where the history or the catalogue does not have it.
    """
    table = schema.viewing
    meant = (table.c.viewer == viewer) & ((table.c.name == written_title) | (table.c.written_title == written_title))
    with database.write() as connection:
        if connection.execute(sa.select(schema.title.c.id).where(schema.title.c.id == title_id)).first() is None:
            raise UnknownName(f"No title has the id “{title_id}”. Look it up by its name first.")
        views = connection.execute(
            table.update().where(meant).values(title_id=title_id, link_confidence=BY_HAND)
        ).rowcount
        if not views:
            raise UnknownName(f"Nothing in the history is called “{written_title}”. Give it as the history has it.")
        watched.keep(connection, viewer)
    return views


def relink(database: Database, names: Gazetteer) -> int:
    """Link every history anew, after the catalogue has changed; how many views got another title.

    What a viewer has linked by hand stays.
    """
    table, linker, changed = schema.viewing, Linker(names), []
    kept = (table.c.title_id, table.c.name, table.c.season, table.c.episode, table.c.link_confidence)
    with database.read() as connection:
        viewers = connection.execute(sa.select(table.c.viewer).distinct()).scalars().all()
        rows = connection.execute(sa.select(table.c.digest, table.c.written_title, table.c.watched_on, *kept)).all()
    for row in rows:
        if row.link_confidence != BY_HAND:
            columns = link_columns(row.written_title, row.watched_on, linker, {})
            if any(getattr(row, name) != value for name, value in columns.items()):
                changed.append(({"changed": row.digest, **columns}, row.title_id != columns["title_id"]))
    if viewers:
        with database.write() as connection:
            if changed:
                connection.execute(
                    table.update().where(table.c.digest == sa.bindparam("changed")), [values for values, _ in changed]
                )
            for viewer in viewers:
                watched.keep(connection, viewer)
    return sum(moved for _, moved in changed)


def by_hand(database: Database, viewer: str) -> dict[str, str]:
    """Name → the title that the viewer has linked it to."""
    row = schema.viewing.c
    query = sa.select(row.name, row.title_id).where(row.viewer == viewer, row.link_confidence == BY_HAND).distinct()
    with database.read() as connection:
        return dict(connection.execute(query).all())


def link_columns(title: str, watched_on: date, linker: Linker, linked: Mapping[str, str]) -> dict[str, Any]:
    """The columns of a viewing that say what its written title stands for; `linked`: names linked by hand."""
    found = linker.link(title, watched_on)
    apart, title_id, confidence = found.written, found.title_id, found.confidence
    if apart.name in linked:
        title_id, confidence = linked[apart.name], BY_HAND
    return {
        "name": apart.name,
        "season": apart.season,
        "episode": apart.episode,
        "title_id": title_id,
        "link_confidence": confidence,
    }
