"""Which titles a history makes seen, and which only begun."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any, Final

import sqlalchemy as sa

from nightcap.catalogue import repository
from nightcap.store import schema

#: so much of a film, or so many of the episodes of a series, is all of it: credits and a skipped episode do not count
ENOUGH: Final = 0.7
#: so much of an episode's usual length makes it watched; episodes of one series differ in length
ENOUGH_OF_EPISODE: Final = 0.5
#: taken where a film's runtime is not known
USUAL_FILM_MINUTES: Final = 90


@dataclass(frozen=True, slots=True)
class Watched:
    """Title id → the last day, of what was seen; series id → episodes watched, of what was only begun."""

    seen: dict[str, date] = field(default_factory=dict)
    begun: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A film, or one episode, as the history has it: all sittings together.

    `seconds` is None where an export that knows no durations lists it. `season` is the number as
    text, or the season's name.
    """

    season: str | None
    seconds: int | None
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How long a title is: minutes of the film or of one episode, and the episodes, where known."""

    kind: str
    runtime_minutes: int | None
    episodes: int | None
    seasons: Mapping[int, int | None] = field(default_factory=dict)


def verdict(parts: Iterable[Part], extent: Extent) -> tuple[bool, int]:
    """(seen, episodes watched).

    A film is seen when ENOUGH of its runtime was watched in all, or when an export without
    durations lists it. An episode likewise, by ENOUGH_OF_EPISODE. A series is seen when ENOUGH of
    all its episodes were watched, or of the episodes of its last season, where it has several:
    who has watched the end has seen it.
    """
    share = ENOUGH if extent.kind == "film" else ENOUGH_OF_EPISODE
    minutes = extent.runtime_minutes or (USUAL_FILM_MINUTES if extent.kind == "film" else 0)
    whole = [part for part in parts if part.seconds is None or part.seconds >= share * 60 * minutes]
    if extent.kind == "film":
        return bool(whole), 0
    last = max(extent.seasons, default=1)
    of_last = sum(part.season == str(last) for part in whole)
    seen = _enough(len(whole), extent.episodes) or (last > 1 and _enough(of_last, extent.seasons[last]))
    return seen, len(whole)


def _enough(watched: int, episodes: int | None) -> bool:
    return bool(episodes) and watched >= ENOUGH * (episodes or 0)


def recall(connection: sa.Connection, viewer: str, on: date) -> Watched:
    """What a viewer had watched by a day. As kept, unless the catalogue has changed or the day lies further back."""
    kept = repository.get_state(connection, _key(viewer))
    if kept is not None:
        row = json.loads(kept)
        if row["newest"] <= on.isoformat() and row["edition"] == repository.edition(connection):
            return Watched({id_: date.fromisoformat(day) for id_, day in row["seen"].items()}, row["begun"])
    return work_out(connection, viewer, on)


def keep(connection: sa.Connection, viewer: str) -> None:
    """Work out and keep what a viewer has watched, so that `recall` need not; after every change of a history."""
    table = schema.viewing
    newest = connection.execute(sa.select(sa.func.max(table.c.watched_on)).where(table.c.viewer == viewer)).scalar()
    if newest is None:
        connection.execute(schema.state.delete().where(schema.state.c.key == _key(viewer)))
        return
    found = work_out(connection, viewer, newest)
    row = {
        "edition": repository.edition(connection),
        "newest": newest.isoformat(),
        "seen": {id_: day.isoformat() for id_, day in found.seen.items()},
        "begun": found.begun,
    }
    repository.set_state(connection, _key(viewer), json.dumps(row))


def _key(viewer: str) -> str:
    return f"watched:{viewer}"


def work_out(connection: sa.Connection, viewer: str, on: date) -> Watched:
    """As `recall`, from the history itself."""
    extents = _extents(connection, viewer)
    found = Watched()
    for title_id, parts in _parts(connection, viewer, on):
        if title_id in extents:
            seen, episodes = verdict(parts, extents[title_id])
            if seen:
                found.seen[title_id] = max(part.last for part in parts)
            elif episodes:
                found.begun[title_id] = episodes
    return found


def _parts(connection: sa.Connection, viewer: str, on: date) -> Iterable[tuple[str, list[Part]]]:
    """(title id, its parts) of what is linked."""
    row = schema.viewing.c
    without_duration = sa.func.count() - sa.func.count(row.seconds)
    query = (
        sa.select(
            row.title_id,
            row.season,
            sa.case((without_duration > 0, None), else_=sa.func.sum(row.seconds)),
            sa.func.max(row.watched_on),
        )
        .where(row.viewer == viewer, row.title_id.is_not(None), row.watched_on <= on)
        .group_by(row.title_id, row.season, row.episode)
        .order_by(row.title_id)
    )
    for title_id, rows in groupby(connection.execute(query), key=lambda found: found[0]):
        yield title_id, [Part(season=season, seconds=seconds, last=last) for _, season, seconds, last in rows]


def _extents(connection: sa.Connection, viewer: str) -> dict[str, Extent]:
    viewing, title, season = schema.viewing.c, schema.title.c, schema.season.c
    linked = sa.select(viewing.title_id).where(viewing.viewer == viewer).distinct()
    seasons: dict[str, dict[int, int | None]] = {}
    for row in connection.execute(
        sa.select(season.title_id, season.number, season.episodes).where(season.title_id.in_(linked))
    ):
        seasons.setdefault(row.title_id, {})[row.number] = row.episodes
    rows: Iterable[Any] = connection.execute(
        sa.select(title.id, title.kind, title.runtime_minutes, title.episodes).where(title.id.in_(linked))
    )
    return {
        row.id: Extent(
            kind=row.kind,
            runtime_minutes=row.runtime_minutes,
            episodes=row.episodes,
            seasons=seasons.get(row.id, {}),
        )
        for row in rows
    }
