"""Where titles stand on the charts: this week, against last week and against their own past."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

import sqlalchemy as sa

from nightcap.charts import entries as rows
from nightcap.charts import sources
from nightcap.charts.known import connected, last_week, last_weeks, raise_unknown
from nightcap.charts.model import DAYS_TO_PUBLICATION, WORLD, Entry, Standing
from nightcap.charts.own.known import known_on
from nightcap.store import schema
from nightcap.store.database import Database

_WEEK: Final = timedelta(days=7)
#: charts this much older than the newest are of another time
_CURRENT: Final = timedelta(weeks=4)
_table: Final = schema.chart_entry

#: what is on a list week after week: source, list, title (its name where it is linked to none), season
_Work = tuple[str, str, str, str | None]


def standings(
    where: Database | sa.Connection, *, on: date, area: str = WORLD, category: str | None = None
) -> list[Standing]:
    """The newest chart of each source that was known on a day, by source (published ones first), list and rank.

    Netflix publishes a week on the Tuesday after it; computed charts are known from when a week, once over, was
    computed. A title that stands there with several seasons has a row for each. Empty where no chart is known.
    """
    with connected(where) as connection:
        newest = {source: _newest_known(connection, source, area, on) for source in sources.known(connection)}
        return _of_weeks(connection, {source: week for source, week in newest.items() if week}, area, category)


def charted(where: Database | sa.Connection, *, on: date, area: str = WORLD) -> dict[str, Standing]:
    """Title id → its best standing on the newest charts known on that day, over all sources, lists and seasons.

    A chart that is a month older than the newest speaks for a title only where no other does.
    """
    found = standings(where, on=on, area=area)
    current = max((standing.entry.week for standing in found), default=on) - _CURRENT
    best: dict[str, Standing] = {}
    for standing in sorted(found, key=lambda each: (each.entry.week < current, each.entry.rank)):
        if standing.entry.title_id is not None:
            best.setdefault(standing.entry.title_id, standing)
    return best


def chart(
    where: Database | sa.Connection,
    *,
    week: date | None = None,
    area: str = WORLD,
    category: str | None = None,
    source: str | None = None,
) -> list[Standing]:
    """The charts of the week that holds a day (None: the newest), by source, list and rank.

    Weeks of different sources may end on different days. Raises UnknownName where the source, the area, the week or
    the list is not known, with what is.
    """
    with connected(where) as connection:
        wanted = None if source is None else sources.find(source, sources.known(connection))
        newest = last_weeks(connection, area, by=week, source=wanted)
        ends = {each: end for each, end in newest.items() if week is None or end >= week}
        found = _of_weeks(connection, ends, area, category)
        if not found:
            raise_unknown(connection, ends, week=week, area=area, category=category, source=wanted)
        return found


def run(where: Database | sa.Connection, title_id: str, *, area: str = WORLD, source: str | None = None) -> list[Entry]:
    """Every entry of a title in an area, of one source or of all, by week, list and rank."""
    query = sa.select(*rows.columns()).where(_table.c.title_id == title_id, _table.c.area == area)
    if source is not None:
        query = query.where(_table.c.source == source)
    with connected(where) as connection:
        found = connection.execute(query.order_by(_table.c.week, _table.c.category, _table.c.rank))
        return [rows.read(row) for row in found]


def _newest_known(connection: sa.Connection, source: str, area: str, on: date) -> date | None:
    """The newest week of a source that was known on a day."""
    if not sources.is_own(source):
        return last_week(connection, source, area, _table.c.week <= on - timedelta(days=DAYS_TO_PUBLICATION))
    known = [week for week, day in known_on(connection, source).items() if day <= on]
    return last_week(connection, source, area, _table.c.week.in_(known))


def _of_weeks(connection: sa.Connection, ends: Mapping[str, date], area: str, category: str | None) -> list[Standing]:
    return [each for source, week in ends.items() for each in _of_week(connection, source, week, area, category)]


def _of_week(connection: sa.Connection, source: str, week: date, area: str, category: str | None) -> list[Standing]:
    c = _table.c
    query = sa.select(*rows.columns()).where(c.week == week, c.area == area)
    if category is not None:
        query = query.where(c.category == category)
    found = map(rows.read, connection.execute(query.order_by(c.category, c.rank)))
    # chosen here, as SQLite would otherwise look through all weeks of the source
    entries = [entry for entry in found if entry.source == source]
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
