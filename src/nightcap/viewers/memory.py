"""What a viewer has seen, saved or put off."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal, get_args

import sqlalchemy as sa

from nightcap.store import schema
from nightcap.store.database import Database

ReactionKind = Literal["seen", "saved", "not_tonight"]
REACTIONS: Final[tuple[ReactionKind, ...]] = get_args(ReactionKind)
#: the viewer of a home with one viewer
ONLY_VIEWER: Final = "me"


@dataclass(frozen=True, slots=True)
class Memory:
    """Title ids by what the viewer did with them; `seen` says when, where that is known."""

    seen: dict[str, date | None] = field(default_factory=dict)
    saved: frozenset[str] = frozenset()
    not_tonight: frozenset[str] = frozenset()


def recall(database: Database, viewer: str, on: date) -> Memory:
    """What is known of a viewer on a day: later reactions and history are left out."""
    viewing, reaction = schema.viewing, schema.reaction
    watched = (
        sa.select(viewing.c.title_id, sa.func.max(viewing.c.watched_on))
        .where(viewing.c.viewer == viewer, viewing.c.title_id.is_not(None), viewing.c.watched_on <= on)
        .group_by(viewing.c.title_id)
    )
    with database.read() as connection:
        seen: dict[str, date | None] = dict(connection.execute(watched).tuples().all())
        kinds: dict[str, set[str]] = {kind: set() for kind in REACTIONS}
        for row in connection.execute(reaction.select().where(reaction.c.viewer == viewer)):
            if row.at.date() <= on and (row.until is None or row.until >= on):
                kinds[row.kind].add(row.title_id)
    seen.update({title_id: None for title_id in kinds["seen"] if title_id not in seen})
    return Memory(seen, frozenset(kinds["saved"] - seen.keys()), frozenset(kinds["not_tonight"]))


def react(database: Database, viewer: str, title_id: str, kind: ReactionKind, at: datetime) -> None:
    """Remember a reaction (`at` in UTC); the same again only renews its time. "Not tonight" ends with the day."""
    table = schema.reaction
    until = (at + timedelta(hours=12)).date() if kind == "not_tonight" else None
    with database.write() as connection:
        connection.execute(_one(table, viewer, title_id, kind))
        connection.execute(
            table.insert().values(viewer=viewer, title_id=title_id, kind=kind, at=_naive(at), until=until)
        )


def take_back(database: Database, viewer: str, title_id: str, kind: ReactionKind) -> bool:
    """Forget a reaction; False where there was none."""
    with database.write() as connection:
        return connection.execute(_one(schema.reaction, viewer, title_id, kind)).rowcount > 0


def _one(table: sa.Table, viewer: str, title_id: str, kind: str) -> sa.Delete:
    return table.delete().where(table.c.viewer == viewer, table.c.title_id == title_id, table.c.kind == kind)


def _naive(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(tzinfo=None)
