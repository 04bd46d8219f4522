"""What a viewer has seen, begun, saved or put off."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal, get_args

import sqlalchemy as sa

from nightcap.store import schema
from nightcap.store.database import Database
from nightcap.viewers import watched

ReactionKind = Literal["seen", "saved", "not_tonight"]
REACTIONS: Final[tuple[ReactionKind, ...]] = get_args(ReactionKind)
#: the wall-clock time at which a night is over: until then it is still the evening before
NIGHT_ENDS: Final = time(5, 0)


@dataclass(frozen=True, slots=True)
class Memory:
    """Title ids by what the viewer did with them.

    `seen` says when last, where that is known. `begun` holds the series of which only some
    episodes were watched, and how many; they are not in `seen` (watched.verdict has the rules).
    """

    seen: dict[str, date | None] = field(default_factory=dict)
    begun: dict[str, int] = field(default_factory=dict)
    saved: frozenset[str] = frozenset()
    not_tonight: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """What a viewer said of a title; `at` in UTC, `until` the evening with which "not tonight" ends."""

    title_id: str
    kind: ReactionKind
    at: datetime
    until: date | None = None


def recall(database: Database, viewer: str, on: date) -> Memory:
    """What is known of a viewer on a day (`evening` of the moment of asking): what came later is left out."""
    reaction = schema.reaction
    with database.read() as connection:
        history = watched.recall(connection, viewer, on)
        rows = connection.execute(
            sa.select(reaction.c.kind, reaction.c.title_id).where(
                reaction.c.viewer == viewer,
                reaction.c.at < _night_over(on),
                sa.or_(reaction.c.until.is_(None), reaction.c.until >= on),
            )
        ).all()
    kinds: dict[str, set[str]] = {kind: set() for kind in REACTIONS}
    for kind, title_id in rows:
        kinds[kind].add(title_id)
    seen: dict[str, date | None] = {**dict.fromkeys(kinds["seen"]), **history.seen}
    begun = {title_id: episodes for title_id, episodes in history.begun.items() if title_id not in seen}
    return Memory(seen, begun, frozenset(kinds["saved"] - seen.keys()), frozenset(kinds["not_tonight"]))


def evening(now: datetime) -> date:
    """The evening that a moment belongs to: after midnight and before NIGHT_ENDS that is the day before.

    `now` is wall-clock time; one with a time zone is turned into this machine's.
    """
    local = now.astimezone() if now.tzinfo else now
    return local.date() - timedelta(days=local.time() < NIGHT_ENDS)


def react(database: Database, viewer: str, title_id: str, kind: ReactionKind, now: datetime) -> None:
    """Remember a reaction; the same again only renews its time. "Not tonight" ends with the evening of `now`."""
    until = evening(now) if kind == "not_tonight" else None
    with database.write() as connection:
        connection.execute(_one(viewer, title_id, kind))
        connection.execute(
            schema.reaction.insert().values(viewer=viewer, title_id=title_id, kind=kind, at=_utc(now), until=until)
        )


def take_back(database: Database, viewer: str, title_id: str, kind: ReactionKind) -> bool:
    """Forget a reaction; False where there was none."""
    with database.write() as connection:
        return connection.execute(_one(viewer, title_id, kind)).rowcount > 0


def reactions(database: Database, viewer: str, kind: ReactionKind | None = None) -> list[Reaction]:
    """What a viewer said, of one kind or of all, newest first; a "not tonight" of an earlier night is still listed."""
    table = schema.reaction
    query = table.select().where(table.c.viewer == viewer).order_by(table.c.at.desc(), table.c.title_id)
    if kind is not None:
        query = query.where(table.c.kind == kind)
    with database.read() as connection:
        return [
            Reaction(title_id=row.title_id, kind=row.kind, at=row.at.replace(tzinfo=UTC), until=row.until)
            for row in connection.execute(query)
        ]


def _one(viewer: str, title_id: str, kind: str) -> sa.Delete:
    table = schema.reaction
    return table.delete().where(table.c.viewer == viewer, table.c.title_id == title_id, table.c.kind == kind)


def _night_over(on: date) -> datetime:
    """The moment at which the night of a day is over, as kept (UTC without a zone)."""
    return _utc(datetime.combine(on + timedelta(days=1), NIGHT_ENDS))


def _utc(moment: datetime) -> datetime:
    """As the database keeps it; a moment without a zone is this machine's wall clock."""
    return moment.astimezone(UTC).replace(tzinfo=None)
