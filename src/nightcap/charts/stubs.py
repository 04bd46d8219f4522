"""Titles that the charts know and the catalogue does not: kept as what the charts state, and nothing more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import sqlalchemy as sa

from nightcap.catalogue import repository
from nightcap.catalogue.names import slug
from nightcap.catalogue.title import Title
from nightcap.charts import categories, sources
from nightcap.charts.evidence import Show
from nightcap.store import schema


def prefix(source: str) -> str:
    """What the ids of a source's stubs begin with; no two sources share one, as no slug holds two hyphens in a row."""
    return f"plays-{source.removeprefix(sources.OWN)}--" if sources.is_own(source) else "netflix-"


def new_id(source: str, show: Show, taken: set[str]) -> str:
    """A free id for the show, `netflix-<slug>-film` or `-series`, numbered from the second namesake on."""
    plain = f"{prefix(source)}{slug(show.show_title)}-{show.likely_kind}"
    id_, turn = plain, 1
    while id_ in taken:
        turn += 1
        id_ = f"{plain}-{turn}"
    return id_


def stub(source: str, id_: str, shows: Sequence[Show]) -> Title:
    """The title that these shows (one work in the world's and the countries' lists) amount to."""
    newest = max(shows, key=lambda show: (show.is_global, show.last_week is not None, show.last_week, show.show_title))
    names = dict.fromkeys(show.show_title for show in shows if show.show_title != newest.show_title)
    minutes = {minutes for show in shows for minutes in show.runtimes()}
    seasons = {season.title for show in shows for season in show.charted_seasons()}
    is_film = newest.likely_kind == "film"
    return Title(
        id=id_,
        kind=newest.likely_kind,
        name=newest.show_title,
        source=source,
        other_names=tuple(sorted(names)),
        languages=("en",) if any(categories.is_english(show.category) for show in shows) else (),
        runtime_minutes=next(iter(minutes)) if is_film and len(minutes) == 1 else None,
        stated_total_minutes=max(minutes) if not is_film and minutes and len(seasons) == 1 else None,
    )


def ids(connection: sa.Connection, source: str) -> set[str]:
    """The ids of a source's stubs in the catalogue."""
    table = schema.title
    return set(connection.execute(sa.select(table.c.id).where(table.c.source == source)).scalars())


def save(connection: sa.Connection, source: str, wanted: Iterable[Title]) -> None:
    """Write a source's stubs where they are new or differ; remove every stub that nothing points to any more."""
    there = _there(connection, source)
    changed = [title for title in wanted if there.get(title.id) != _row(title)]
    if changed:
        repository.save(connection, changed)
    unused = ~sa.or_(*(sa.exists().where(column == schema.title.c.id) for column in _POINTING))
    gone = connection.execute(schema.title.delete().where(schema.title.c.source.in_(sources.stubs(connection)), unused))
    if gone.rowcount:
        repository.raise_edition(connection)


#: every column that holds the id of a title
_POINTING: Final = (
    schema.chart_entry.c.title_id,
    schema.popular_entry.c.title_id,
    schema.viewing.c.title_id,
    schema.reaction.c.title_id,
    schema.lineage.c.work_title_id,
)
#: the columns in which stubs can differ
_COLUMNS: Final = ("kind", "name", "other_names", "languages", "runtime_minutes", "stated_total_minutes")


def _there(connection: sa.Connection, source: str) -> dict[str, tuple[Any, ...]]:
    table = schema.title
    query = sa.select(table.c.id, *(table.c[name] for name in _COLUMNS)).where(table.c.source == source)
    return {row[0]: (row[1], row[2], tuple(row[3]), tuple(row[4]), *row[5:]) for row in connection.execute(query)}


def _row(title: Title) -> tuple[Any, ...]:
    return tuple(getattr(title, name) for name in _COLUMNS)
