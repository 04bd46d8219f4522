"""Titles in and out of the database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any, Final

import sqlalchemy as sa

from nightcap.catalogue.names import TitleRef, fold
from nightcap.catalogue.title import Credit, Season, Title, Work
from nightcap.store import schema
from nightcap.store.database import Database
from nightcap.tone.axes import Tone

#: SQLite allows 32,766 variables a statement and IN lists are slow to compile beyond this
_CHUNK: Final = 500
_EDITION: Final = "catalogue_edition"


def save(connection: sa.Connection, titles: Sequence[Title]) -> None:
    """Write titles, replacing those with the same id, and raise the catalogue's edition."""
    ids = [title.id for title in titles]
    for table in (schema.credit, schema.season, schema.lineage):
        for chunk in _chunks(ids):
            connection.execute(table.delete().where(table.c.title_id.in_(chunk)))
    for chunk in _chunks(ids):
        connection.execute(schema.title.delete().where(schema.title.c.id.in_(chunk)))
    _insert(connection, schema.title, [_title_row(title) for title in titles])
    _insert(connection, schema.season, [_season_row(t.id, season) for t in titles for season in t.seasons])
    _insert(connection, schema.credit, [_credit_row(t.id, i, c) for t in titles for i, c in enumerate(t.credits)])
    _insert(connection, schema.lineage, [_lineage_row(t.id, t.based_on) for t in titles if t.based_on])
    raise_edition(connection)


def external_ids(connection: sa.Connection, source: str) -> dict[str, dict[str, str]]:
    """Title id → its external ids, of every title of a source that has any."""
    table = schema.title
    rows = connection.execute(sa.select(table.c.id, table.c.external_ids).where(table.c.source == source))
    return {row.id: row.external_ids for row in rows if row.external_ids}


def named(connection: sa.Connection, names: Set[str], *, not_of: str) -> dict[str, list[TitleRef]]:
    """Folded name → titles that go by it, for these folded names and titles of every source but one."""
    table = schema.title
    columns = (table.c.id, table.c.kind, table.c.name, table.c.year, table.c.original_name, table.c.other_names)
    found: dict[str, list[TitleRef]] = {}
    for id_, kind, name, year, original, others in connection.execute(
        sa.select(*columns).where(table.c.source != not_of)
    ):
        for key in {fold(each) for each in (name, original or "", *others)} & names:
            found.setdefault(key, []).append(TitleRef(id_, name, kind, year))
    return found


def drop_source(connection: sa.Connection, source: str) -> None:
    """Remove every title of a source, with its parts."""
    of_source = sa.select(schema.title.c.id).where(schema.title.c.source == source)
    for table in (schema.credit, schema.season, schema.lineage):
        connection.execute(table.delete().where(table.c.title_id.in_(of_source)))
    connection.execute(schema.title.delete().where(schema.title.c.source == source))


def edition(connection: sa.Connection) -> int:
    """A number that grows with every change of the catalogue; the index remembers which it was built from."""
    return int(get_state(connection, _EDITION) or 0)


def raise_edition(connection: sa.Connection) -> None:
    set_state(connection, _EDITION, str(edition(connection) + 1))


def get_state(connection: sa.Connection, key: str) -> str | None:
    return connection.execute(sa.select(schema.state.c.value).where(schema.state.c.key == key)).scalar_one_or_none()


def set_state(connection: sa.Connection, key: str, value: str) -> None:
    connection.execute(schema.state.delete().where(schema.state.c.key == key))
    connection.execute(schema.state.insert().values(key=key, value=value))


def load(database: Database, ids: Iterable[str]) -> dict[str, Title]:
    """The titles with these ids; unknown ids are absent."""
    with database.read() as connection:
        return {t.id: t for chunk in _chunks(list(ids)) for t in _read(connection, schema.title.c.id.in_(chunk))}


def load_all(database: Database) -> list[Title]:
    """Every title, ordered by id."""
    with database.read() as connection:
        return list(_read(connection, sa.true()))


def _read(connection: sa.Connection, which: sa.ColumnElement[bool]) -> Iterator[Title]:
    def grouped(table: sa.Table, *order: sa.Column[Any]) -> dict[str, list[Any]]:
        """Rows of a table of parts, by title."""
        chosen = sa.select(schema.title.c.id).where(which)
        found: dict[str, list[Any]] = {}
        for row in connection.execute(table.select().where(table.c.title_id.in_(chosen)).order_by(*order)):
            found.setdefault(row.title_id, []).append(row)
        return found

    seasons = grouped(schema.season, schema.season.c.title_id, schema.season.c.number)
    credits = grouped(schema.credit, schema.credit.c.title_id, schema.credit.c.position)
    lineage = grouped(schema.lineage)
    for row in connection.execute(schema.title.select().where(which).order_by(schema.title.c.id)).mappings():
        id_ = row["id"]
        yield _title(row, seasons.get(id_, ()), credits.get(id_, ()), lineage.get(id_, ()))


def _title(row: sa.RowMapping, seasons: Sequence[Any], credits: Sequence[Any], works: Sequence[Any]) -> Title:
    return Title(
        id=row["id"],
        kind=row["kind"],
        name=row["name"],
        source=row["source"],
        original_name=row["original_name"],
        other_names=tuple(row["other_names"]),
        year=row["year"],
        end_year=row["end_year"],
        countries=tuple(row["countries"]),
        languages=tuple(row["languages"]),
        runtime_minutes=row["runtime_minutes"],
        episodes=row["episodes"],
        stated_total_minutes=row["stated_total_minutes"],
        seasons=tuple(Season(s.number, s.episodes, s.year) for s in seasons),
        genres=tuple(row["genres"]),
        keywords=tuple(row["keywords"]),
        synopsis=row["synopsis"],
        credits=tuple(Credit(c.person, c.role, c.character) for c in credits),
        based_on=_work(works[0]) if works else None,
        tone=Tone.from_mapping(row["tone"]) if row["tone"] else None,
        content_notes=None if row["content_notes"] is None else frozenset(row["content_notes"]),
        ages_from=row["ages_from"],
        acclaim=row["acclaim"],
        external_ids=row["external_ids"],
    )


def _work(row: Any) -> Work:
    return Work(
        name=row.name,
        kind=row.kind,
        original_name=row.original_name,
        year=row.year,
        makers=tuple(row.makers),
        title_id=row.work_title_id,
    )


def _title_row(title: Title) -> dict[str, Any]:
    return {
        "id": title.id,
        "source": title.source,
        "kind": title.kind,
        "name": title.name,
        "original_name": title.original_name,
        "other_names": list(title.other_names),
        "year": title.year,
        "end_year": title.end_year,
        "countries": list(title.countries),
        "languages": list(title.languages),
        "runtime_minutes": title.runtime_minutes,
        "episodes": title.episodes,
        "stated_total_minutes": title.stated_total_minutes,
        "genres": list(title.genres),
        "keywords": list(title.keywords),
        "synopsis": title.synopsis,
        "tone": title.tone.as_dict() if title.tone else None,
        "content_notes": None if title.content_notes is None else sorted(title.content_notes),
        "ages_from": title.ages_from,
        "acclaim": title.acclaim,
        "external_ids": dict(title.external_ids),
    }


def _season_row(title_id: str, season: Season) -> dict[str, Any]:
    return {"title_id": title_id, "number": season.number, "episodes": season.episodes, "year": season.year}


def _credit_row(title_id: str, position: int, credit: Credit) -> dict[str, Any]:
    return {
        "title_id": title_id,
        "position": position,
        "person": credit.person,
        "role": credit.role,
        "character": credit.character,
    }


def _lineage_row(title_id: str, work: Work) -> dict[str, Any]:
    return {
        "title_id": title_id,
        "name": work.name,
        "original_name": work.original_name,
        "kind": work.kind,
        "year": work.year,
        "makers": list(work.makers),
        "work_title_id": work.title_id,
    }


def _insert(connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(table.insert(), rows)


def _chunks(ids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]
