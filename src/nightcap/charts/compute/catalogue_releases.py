"""What the catalogue says of releases, for titles that no table of releases names."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import sqlalchemy as sa

from nightcap.catalogue.names import fold
from nightcap.charts.compute.releases import Release
from nightcap.store import schema
from nightcap.store.database import Database


def catalogue_releases(database: Database) -> list[Release]:
    """Films with their runtime; series with their seasons' episodes, as far as runtimes are known.

    The catalogue knows years, not days, so each counts as out before every play. A name that several
    films (or several series) share tells of none of them.
    """
    title, season = schema.title.c, schema.season.c
    columns = (title.id, title.kind, title.name, title.languages, title.runtime_minutes, title.episodes)
    with database.read() as connection:
        rows = connection.execute(sa.select(*columns, title.stated_total_minutes)).all()
        of_title: dict[str, list[tuple[int, int | None]]] = defaultdict(list)
        for id_, number, episodes in connection.execute(sa.select(season.title_id, season.number, season.episodes)):
            of_title[id_].append((number, episodes))
    shared = Counter((row.kind, fold(row.name)) for row in rows)
    return [
        release for row in rows if shared[row.kind, fold(row.name)] == 1 for release in _releases(row, of_title[row.id])
    ]


def _releases(row: Any, seasons: list[tuple[int, int | None]]) -> list[Release]:
    language = row.languages[0] if row.languages else None
    minutes = row.runtime_minutes

    def release(runtime: int, season: str = "", episode: int | None = None) -> Release:
        return Release(
            title=row.name,
            season=season,
            episode=episode,
            kind=row.kind,
            language=language,
            released_at=None,
            runtime_minutes=runtime,
        )

    if row.kind == "film":
        return [release(minutes)] if minutes else []
    known = seasons or ([(1, row.episodes)] if row.episodes else [])
    if len(known) == 1 and row.stated_total_minutes:
        return [release(row.stated_total_minutes, str(known[0][0]))]
    return [
        release(minutes, str(number), episode)
        for number, episodes in sorted(known)
        for episode in range(1, (episodes or 0) + 1)
        if minutes
    ]
