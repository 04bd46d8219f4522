"""From a home to a file: which entries a plot is of, and what to say where there are none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from nightcap.charts import categories, known, momentum, sources
from nightcap.charts import entries as rows
from nightcap.charts.model import WORLD, Entry
from nightcap.errors import UnknownName, UsageError
from nightcap.publish.plots import bump, render, run, week, words
from nightcap.store import files, schema
from nightcap.store.database import Database

if TYPE_CHECKING:
    from nightcap.catalogue.title import Title

_table: Final = schema.chart_entry
#: plots kept of each kind, of about 100 kB: to draw one takes a second, and a page that is looked at again has the same
_MOST_KEPT: Final = 64


def draw_bump(
    database: Database,
    out: Path,
    *,
    category: str,
    area: str = WORLD,
    weeks: int = 12,
    until: date | None = None,
    source: str | None = None,
    dark: bool = False,
) -> None:
    """Draw the ranks of a list over so many weeks up to the one of the day `until` (the newest when left out).

    Raises UsageError for an ending that is neither .svg nor .png, UnknownName with what is known, BadFile
    where the file cannot be written. `dark`: in colours for a dark page.
    """
    render.format_of(out)
    with database.read() as connection:
        ends = _last_weeks(connection, area, until)
        spans = {each: _table.c.week.between(end - timedelta(weeks=weeks - 1), end) for each, end in ends.items()}
        source, name = _list(connection, area, category, source, spans)
        where = (_table.c.area == area, _table.c.category == name, spans[source])
        found = sorted(rows.load(connection, source, *where), key=lambda entry: (entry.week, entry.rank))
    files.write_bytes_whole(out, _bump(tuple(found), render.format_of(out), dark))


def draw_week(
    database: Database,
    out: Path,
    *,
    category: str,
    area: str = WORLD,
    day: date | None = None,
    source: str | None = None,
) -> None:
    """Draw one list of the week of a day (the newest when left out) as bars. Raises as `draw_bump` does."""
    render.format_of(out)
    with database.read() as connection:
        standings = momentum.chart(connection, week=day, area=area)
        lists = sorted({(each.entry.source, each.entry.category) for each in standings})
        source, name = _chosen(lists, category, source)
    chosen = [each for each in standings if (each.entry.source, each.entry.category) == (source, name)]
    render.write(week.week(chosen), out)


def draw_run(
    database: Database, out: Path, title: Title, *, area: str = WORLD, source: str | None = None, dark: bool = False
) -> None:
    """Draw a title's weeks on the lists of an area, of one source. Raises as `draw_bump` does."""
    render.format_of(out)
    found = momentum.run(database, title.id, area=area)
    if not found:
        raise UnknownName(_never(database, title, area))
    having = sorted({entry.source for entry in found}, key=sources.order)
    if source is None and len(having) > 1:
        raise UsageError(f'"{title.name}" is on lists of several sources. Name one with --source: {", ".join(having)}.')
    wanted = having[0] if source is None else sources.find(source, having)
    chosen = tuple(entry for entry in found if entry.source == wanted)
    files.write_bytes_whole(out, _run(chosen, title.name, render.format_of(out), dark))


@lru_cache(maxsize=_MOST_KEPT)
def _bump(entries: Sequence[Entry], form: render.Format, dark: bool) -> bytes:  # noqa: FBT001
    return render.render(bump.bump(entries), form, dark=dark)


@lru_cache(maxsize=_MOST_KEPT)
def _run(entries: Sequence[Entry], name: str, form: render.Format, dark: bool) -> bytes:  # noqa: FBT001
    return render.render(run.run(entries, title=name), form, dark=dark)


def _never(database: Database, title: Title, area: str) -> str:
    with database.read() as connection:
        query = sa.select(_table.c.area).distinct().where(_table.c.title_id == title.id).order_by(_table.c.area)
        others = list(connection.execute(query).scalars())
        query = sa.select(_table.c.title_id).distinct().where(_table.c.show_title == title.name, _table.c.area == area)
        namesakes = sorted(connection.execute(query.where(_table.c.title_id != title.id)).scalars())
    also = f" It is on those of: {_areas(others)}." if others else ""
    also += f" Another title of that name is there: {', '.join(namesakes)}." if namesakes else ""
    return f'"{title.name}" is on no list that is known here, {words.where(area)}.{also}'


def _areas(areas: Iterable[str]) -> str:
    return ", ".join(area or "the whole world" for area in areas)


def _last_weeks(connection: sa.Connection, area: str, until: date | None) -> dict[str, date]:
    """Source → its newest week of an area, up to that of a day. Raises UnknownName with what is known."""
    ends = known.last_weeks(connection, area, by=until)
    if not ends:
        weeks = known.weeks(connection, area)
        if weeks:
            raise UnknownName(f"No chart up to {until} is known; weeks from {weeks[0]} to {weeks[-1]} are.")
        momentum.chart(connection, week=until, area=area)  # raises, saying what is known
    return ends


def _list(
    connection: sa.Connection,
    area: str,
    category: str,
    source: str | None,
    spans: Mapping[str, sa.ColumnElement[bool]],
) -> tuple[str, str]:
    """(source, list) meant by a name, in these weeks of each source. Raises UnknownName with what is known."""
    query = sa.select(_table.c.source, _table.c.category).distinct().where(_table.c.area == area)
    lists = [
        (each, name)
        for each, span in spans.items()
        for _, name in connection.execute(query.where(_table.c.source == each, span))
    ]
    return _chosen(sorted(lists), category, source)


def _chosen(lists: Sequence[tuple[str, str]], category: str, source: str | None) -> tuple[str, str]:
    """The (source, list) meant, out of those there are. Raises UnknownName with what is known."""
    wanted = None if source is None else sources.find(source, {each for each, _ in lists})
    name = categories.find(category, sorted({name for each, name in lists if wanted in (None, each)}))
    having = [each for each, other in lists if other == name and wanted in (None, each)]
    if len(having) > 1:
        raise UsageError(f'Several sources have a list "{name}". Name one with --source: {", ".join(having)}.')
    return having[0], name
