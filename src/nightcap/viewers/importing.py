"""Taking a viewer's own history in: every view once, however often and in whichever export it comes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from nightcap.catalogue.names import Gazetteer
from nightcap.catalogue.written import key
from nightcap.store import files, imports, schema
from nightcap.store.database import Database
from nightcap.store.imports import Report
from nightcap.store.tables import Table
from nightcap.viewers import history, watched
from nightcap.viewers.linking import DOUBTFUL, Linker
from nightcap.viewers.sources import netflix_activity, netflix_history
from nightcap.viewers.sources.rows import explain, open_table
from nightcap.viewers.sources.sitting import Reading, Sitting

Progress = Callable[[str, int, int], None]

#: a local day may begin this long before the day in UTC, and end this long after it (UTC+14 to UTC-12)
_EAST: Final = timedelta(hours=14)
_WEST: Final = timedelta(hours=12)
_SOURCES: Final[Mapping[str, tuple[str, ...]]] = {
    netflix_activity.NAME: netflix_activity.COLUMNS,
    netflix_history.NAME: netflix_history.COLUMNS,
}
_STEP: Final = 500


def import_history(
    database: Database,
    path: Path,
    *,
    names: Gazetteer,
    viewer: str,
    profile: str | None = None,
    day_first: bool | None = None,
    progress: Progress | None = None,
) -> Report:
    """Take in NetflixViewingHistory.csv or ViewingActivity.csv, told apart by their header.

    What is no view (trailers, previews, ...) is counted in the remarks, what cannot be read goes
    to quarantine, and what cannot be linked to a title is kept without one (`history.unlinked`).

    Args:
        database: where to.
        path: the export, plain or gzip'd.
        names: the catalogue's names.
        viewer: whose history it is.
        profile: the profile to take from an account's export that holds several.
        day_first: how to read dates such as 3/9/24; None lets the whole file decide.
        progress: called with (stage, done, total).

    Raises:
        BadFile: the file is no such export.
        UsageError: it holds several profiles and none was chosen.
        UnknownName: it does not hold the chosen profile.
    """
    table = open_table(path)
    source, reading = read(table, profile=profile, day_first=day_first)
    linked = history.by_hand(database, viewer)
    rows = rows_of(reading.sittings, source, viewer, linker=Linker(names), linked=linked, progress=progress)
    with database.write() as connection:
        changed = keep(connection, viewer, rows)
        remarks = (*reading.remarks, *_remarks(reading, rows.values()))
        report = Report(
            source=source,
            file=path.name,
            taken=len(reading.sittings),
            changed=changed,
            refused=tuple(reading.refused),
            remarks=remarks,
        )
        imports.record(connection, report, digest=files.digest(path))
    return report


def read(table: Table, *, profile: str | None = None, day_first: bool | None = None) -> tuple[str, Reading]:
    """(the source, what is in it) of an export of either kind, told by its columns. Raises BadFile for any other."""
    columns = set(table.columns)
    if columns.issuperset(netflix_activity.COLUMNS):
        return netflix_activity.SOURCE, netflix_activity.read(table, profile=profile)
    if columns.issuperset(netflix_history.COLUMNS):
        reading = netflix_history.read(table, day_first=day_first)
        if profile is not None:
            reading.remarks.append(f"{netflix_history.NAME} is of one profile and does not say of which.")
        return netflix_history.SOURCE, reading
    raise explain(table, _SOURCES)


def rows_of(
    sittings: Sequence[Sitting],
    source: str,
    viewer: str,
    *,
    linker: Linker,
    linked: Mapping[str, str],
    progress: Progress | None = None,
) -> dict[str, dict[str, Any]]:
    """Digest → row of the table of viewings; which of a digest counts does not hang on the file's order."""
    rows = {}
    for done, sitting in enumerate(sorted(sittings, key=_order), 1):
        row = {
            "digest": _digest(viewer, sitting),
            "viewer": viewer,
            "source": source,
            "written_title": sitting.title,
            "started_at": sitting.started_at,
            "watched_on": sitting.watched_on,
            "seconds": sitting.seconds,
            "area": sitting.area,
            "device": sitting.device,
            **history.link_columns(sitting.title, sitting.watched_on, linker, linked),
        }
        rows[row["digest"]] = row
        if progress and (done % _STEP == 0 or done == len(sittings)):
            progress("views", done, len(sittings))
    return rows


def _order(sitting: Sitting) -> tuple[str, str, int, str, str]:
    moment = str(sitting.started_at or sitting.watched_on)
    return moment, sitting.title, sitting.seconds or 0, sitting.area or "", sitting.device or ""


def _digest(viewer: str, sitting: Sitting) -> str:
    moment = sitting.started_at or sitting.watched_on
    return hashlib.sha256(f"{viewer}\n{key(sitting.title)}\n{moment.isoformat()}".encode()).hexdigest()


def keep(connection: sa.Connection, viewer: str, rows: Mapping[str, Mapping[str, Any]]) -> int:
    """Add what is new; a day of the short export gives way to the sittings of the full one. How many rows changed."""
    table = schema.viewing
    known = {
        row.digest: (row.written_title, row.watched_on, row.started_at)
        for row in connection.execute(
            sa.select(table.c.digest, table.c.written_title, table.c.watched_on, table.c.started_at).where(
                table.c.viewer == viewer
            )
        )
    }
    coming = {digest: (row["written_title"], row["watched_on"], row["started_at"]) for digest, row in rows.items()}
    told_better = _days_told_better({**coming, **known})
    new = [rows[digest] for digest in rows if digest not in known and digest not in told_better]
    gone = [digest for digest in told_better if digest in known]
    if gone:
        connection.execute(
            table.delete().where(table.c.digest == sa.bindparam("gone")), [{"gone": one} for one in gone]
        )
    if new:
        connection.execute(table.insert(), new)
    watched.keep(connection, viewer)
    return len(new) + len(gone)


def _days_told_better(views: Mapping[str, tuple[str, Any, datetime | None]]) -> list[str]:
    """Digests of views known by their day only, where a sitting of that title began on that day somewhere on earth."""
    started: dict[str, list[datetime]] = {}
    for title, _, at in views.values():
        if at is not None:
            started.setdefault(key(title), []).append(at)
    found = []
    for digest, (title, day, at) in views.items():
        if at is None and (moments := started.get(key(title))):
            begin = datetime.combine(day, time(), UTC).replace(tzinfo=None)
            if any(begin - _EAST <= moment < begin + timedelta(days=1) + _WEST for moment in moments):
                found.append(digest)
    return found


def _remarks(reading: Reading, rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for why, number in sorted(reading.left_out.items()):
        yield f"Left out, {why}: {number:,}."
    unlinked = {row["name"]: row["link_confidence"] for row in rows if row["title_id"] is None}
    doubtful = sum(confidence == DOUBTFUL for confidence in unlinked.values())
    if doubtful:
        yield f"Names that several titles may bear, kept without a title: {doubtful:,}."
    if len(unlinked) > doubtful:
        yield f"Names that the catalogue does not know, kept without a title: {len(unlinked) - doubtful:,}."
