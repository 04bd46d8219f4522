"""Where titles stand on the charts: this week, against last week and against their own past."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Final

import sqlalchemy as sa

from nightcap.charts import categories
from nightcap.charts import entries as rows
from nightcap.charts.model import DAYS_TO_PUBLICATION, WORLD, Entry, Standing
from nightcap.errors import UnknownName
from nightcap.store import schema
from nightcap.store.database import Database

_WEEK: Final = timedelta(days=7)
_table: Final = schema.chart_entry

#: what is on a list week after week: source, list, title (its name where it is linked to none), season
_Work = tuple[str, str, str, str | None]


def standings(
    where: Database | sa.Connection, *, on: date, area: str = WORLD, category: str | None = None
) -> list[Standing]:
    """The newest chart known on a day (a week is published on the Tuesday after it), by list and rank.

    A title that stands there with several seasons has a row for each. Empty where no chart is known.
    """
    with _connection(where) as connection:
        week = connection.execute(
            sa.select(_table.c.week)
            .where(_table.c.area == area, _table.c.week <= on - timedelta(days=DAYS_TO_PUBLICATION))
            .order_by(_table.c.week.desc())
            .limit(1)
        ).scalar()
        return [] if week is None else _of_week(connection, week, area, category)


def charted(where: Database | sa.Connection, *, on: date, area: str = WORLD) -> dict[str, Standing]:
    """Title id → its best standing on the newest chart known on that day, over all lists and seasons."""
    best: dict[str, Standing] = {}
    for standing in standings(where, on=on, area=area):
        id_ = standing.entry.title_id
        if id_ is not None and (id_ not in best or standing.entry.rank < best[id_].entry.rank):
            best[id_] = standing
    return best


def chart(
    where: Database | sa.Connection, *, week: date, area: str = WORLD, category: str | None = None
) -> list[Standing]:
    """The chart of a week, which any of its days names, by list and rank.

    Raises UnknownName where the area, the week or the list is not known, with what is.
    """
    sunday = week + timedelta(days=7 - week.isoweekday())
    with _connection(where) as connection:
        found = _of_week(connection, sunday, area, category)
        return found or _nothing(connection, sunday, area, category)


def run(where: Database | sa.Connection, title_id: str, *, area: str = WORLD) -> list[Entry]:
    """Every entry of a title in an area, by week, list and rank."""
    with _connection(where) as connection:
        query = sa.select(*rows.columns()).where(_table.c.title_id == title_id, _table.c.area == area)
        found = connection.execute(query.order_by(_table.c.week, _table.c.category, _table.c.rank))
        return [rows.read(row) for row in found]


def weeks(where: Database | sa.Connection, area: str = WORLD) -> list[date]:
    """The weeks known of an area (their last days), oldest first."""
    with _connection(where) as connection:
        query = sa.select(_table.c.week).distinct().where(_table.c.area == area).order_by(_table.c.week)
        return list(connection.execute(query).scalars())


def areas(where: Database | sa.Connection) -> list[str]:
    """The areas of which charts are known, WORLD ("") first."""
    with _connection(where) as connection:
        return list(connection.execute(sa.select(_table.c.area).distinct().order_by(_table.c.area)).scalars())


@contextmanager
def _connection(where: Database | sa.Connection) -> Iterator[sa.Connection]:
    if isinstance(where, Database):
        with where.read() as connection:
            yield connection
    else:
        yield where


def _of_week(connection: sa.Connection, week: date, area: str, category: str | None) -> list[Standing]:
    query = sa.select(*rows.columns()).where(_table.c.week == week, _table.c.area == area)
    if category is not None:
        query = query.where(_table.c.category == category)
    entries = [rows.read(row) for row in connection.execute(query.order_by(_table.c.category, _table.c.rank))]
    pasts = _pasts(connection, entries, week, area)
    lists_before = _lists(connection, week - _WEEK, area)
    return [_standing(entry, pasts[_work(entry)], (entry.source, entry.category) in lists_before) for entry in entries]


@dataclass(slots=True)
class _Past:
    """The earlier weeks of a work on one list."""

    weeks: int = 0
    peak: int = 10**6
    last_week_rank: int | None = field(default=None)


def _pasts(connection: sa.Connection, entries: Sequence[Entry], week: date, area: str) -> dict[_Work, _Past]:
    """The past of every work listed, in one query over the index of titles."""
    pasts: dict[_Work, _Past] = defaultdict(_Past)
    ids = {entry.title_id for entry in entries if entry.title_id is not None}
    names = {entry.show_title for entry in entries if entry.title_id is None}
    named = sa.and_(_table.c.title_id.is_(None), _table.c.show_title.in_(sorted(names)))
    which = _table.c.title_id.in_(sorted(ids))
    columns = ("source", "category", "title_id", "show_title", "season_title", "week", "rank")
    query = sa.select(*(_table.c[name] for name in columns)).where(
        _table.c.area == area, _table.c.week < week, sa.or_(which, named) if names else which
    )
    for source, category, id_, show_title, season, when, rank in connection.execute(query):
        past = pasts[source, category, id_ or show_title, season]
        past.weeks += 1
        past.peak = min(past.peak, rank)
        if when == week - _WEEK:
            past.last_week_rank = rank
    return pasts


def _work(entry: Entry) -> _Work:
    return entry.source, entry.category, entry.title_id or entry.show_title, entry.season_title


def _lists(connection: sa.Connection, week: date, area: str) -> set[tuple[str, str]]:
    """(source, list) of which that week is known."""
    query = sa.select(_table.c.source, _table.c.category).distinct()
    return set(connection.execute(query.where(_table.c.week == week, _table.c.area == area)))


def _standing(entry: Entry, past: _Past, week_before_known: bool) -> Standing:  # noqa: FBT001
    # the count of weeks knows of weeks that this home may not have
    is_new = entry.weeks_on_chart == 1 if entry.weeks_on_chart is not None else past.weeks == 0
    return Standing(
        entry=entry,
        previous_rank=past.last_week_rank,
        peak=_peak(entry, past),
        is_new=is_new,
        is_return=not is_new and past.last_week_rank is None and week_before_known,
    )


def _peak(entry: Entry, past: _Past) -> int | None:
    best = min(entry.rank, past.peak)
    # better than first it cannot have been; otherwise a week that is not known may hold a better rank
    return None if best > 1 and (entry.weeks_on_chart or 0) > past.weeks + 1 else best


def _nothing(connection: sa.Connection, week: date, area: str, category: str | None) -> list[Standing]:
    """Say why there is no such chart; an empty list only where nothing could be named."""
    known_areas = areas(connection)
    if not known_areas:
        raise UnknownName("No charts are known yet. Get them with `nightcap charts update` or import a file.")
    if area not in known_areas:
        named = ", ".join(one or "the whole world" for one in known_areas)
        near = get_close_matches(area.upper(), known_areas, n=1, cutoff=0.5)
        hint = f" Did you mean {near[0] or 'the whole world'}?" if near else ""
        raise UnknownName(f'No charts of the area "{area}" are known.{hint} Known: {named}.')
    known_weeks = weeks(connection, area)
    if week not in known_weeks:
        nearest = sorted(sorted(known_weeks, key=lambda one: abs(one - week))[:3])
        raise UnknownName(
            f"No chart of the week to {week} is known. The nearest are {', '.join(map(str, nearest))}; "
            f"weeks from {known_weeks[0]} to {known_weeks[-1]} are known."
        )
    query = sa.select(_table.c.category).distinct().where(_table.c.week == week, _table.c.area == area)
    known = sorted(connection.execute(query).scalars())
    categories.find(category or "", known)
    return []
