"""Jellyfin's plugin Playback Reporting: its database, and the backup of it as TSV without a header.

Emby's plugin of the same name writes the same table with more columns, one of them the time paused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Any, Final

from nightcap.charts.plays.play import Assumed, NoPlay, Play
from nightcap.charts.plays.sources import database, values
from nightcap.charts.plays.sources.look import Look
from nightcap.charts.plays.sources.source import Record, Source
from nightcap.plain import counted
from nightcap.store import files

_COLUMNS: Final = ("datecreated", "userid", "itemid", "itemtype", "itemname", "playbackmethod", "clientname",
                   "devicename", "playduration")  # fmt: skip
_PAUSE: Final = "pauseduration"
_NEEDED: Final = {"playbackactivity": _COLUMNS}
_QUERY: Final = "SELECT rowid AS line, * FROM PlaybackActivity WHERE rowid > :after ORDER BY rowid LIMIT :most"
#: "Show - s01e02 - Episode name"; the plugin writes 00 for a season or an episode without a number
_EPISODE: Final = re.compile(r"(?P<show>.+?) - s(?P<season>\d{2,4})e(?P<episode>\d{2,4})(?: -.*)?", re.DOTALL)
_NAMELESS: Final = "not known"
_BEGINNING: Final = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}[^\t]*\t")


def read(path: Path, assumed: Assumed) -> Iterator[Record]:
    """Every record of the database or the backup.

    Times are UTC where the plugin marks them so, as it does since 2026, and the server's local time before.
    """
    with path.open("rb") as file:
        is_database = file.read(len(database.MARK)) == database.MARK
    yield from _database(path, assumed) if is_database else _backup(path, assumed)


def _database(path: Path, assumed: Assumed) -> Iterator[Record]:
    with database.opened(path) as connection:
        database.demand(path, database.tables(connection), _NEEDED, SOURCE.reads)
        # since its version 1 all times are UTC, and say so with a Z
        zone = UTC if connection.execute("PRAGMA user_version").fetchone()[0] else assumed.time_zone
        for row in database.rows(connection, _QUERY):
            record = {name.casefold(): row[name] for name in row.keys()}  # noqa: SIM118 - it iterates over values
            yield _record(record.pop("line"), record, assumed, zone)


def _backup(path: Path, assumed: Assumed) -> Iterator[Record]:
    for number, line in files.lines(path):
        if not line.strip():
            continue
        fields = line.split("\t")
        row = dict(zip(_COLUMNS, fields, strict=False))
        if len(fields) > len(_COLUMNS) and values.maybe_whole(fields[8]) is not None:
            row[_PAUSE] = fields[9]  # Emby's
        elif len(fields) != len(_COLUMNS):
            reason = f"{counted(len(fields), 'field')} where the backup has {len(_COLUMNS)}"
            yield values.unreadable(reason, number, {"line": line})
            continue
        yield _record(number, row, assumed, assumed.time_zone)


def _record(line: int, row: Mapping[str, Any], assumed: Assumed, zone: tzinfo | None) -> Record:
    kind = str(row["itemtype"] or "").casefold()
    try:
        seconds = values.whole(row["playduration"], "time watched") - (values.maybe_whole(row.get(_PAUSE)) or 0)
        if kind not in ("movie", "episode"):
            return _no_play(kind, line, row, seconds)
        started_at = values.moment(row["datecreated"], "date", zone=zone)
        viewer, item = values.text(row["userid"], "user"), values.maybe_text(row["itemid"])
        title, season, episode = _title(kind, values.text(row["itemname"], "title"))
    except ValueError as problem:
        return values.unreadable(str(problem), line, row, row["playduration"])
    return Play(
        # the three by which the plugin itself finds a record; in a backup records have no number
        play_id=f"jellyfin:{started_at.isoformat()}:{viewer}:{item}" if item else None,
        viewer=viewer,
        title=title,
        season=season,
        episode=episode,
        started_at=started_at,
        seconds=seconds,
        area=assumed.area,
        device=values.maybe_text(row["devicename"]),
    )


def _no_play(kind: str, line: int, row: Mapping[str, Any], seconds: int) -> NoPlay:
    if kind == "trailer":
        return NoPlay(rule="trailer", reason="a trailer", line=line, row=row, seconds=seconds)
    reason = f"its type is {row['itemtype']}" if kind else "it has no type"
    return NoPlay(rule="no film or series", reason=reason, line=line, row=row, seconds=seconds)


def _title(kind: str, name: str) -> tuple[str, str | None, int | None]:
    """Title, season and episode. Raises ValueError where an episode is not written as the plugin writes it."""
    if name.casefold() == _NAMELESS:
        raise ValueError("no title")
    if kind == "movie":
        return name, None, None
    match = _EPISODE.fullmatch(name)
    if match is None:
        raise ValueError(f"“{name[:60]}” does not name a season and an episode")
    return values.text(match["show"], "title"), str(int(match["season"])), int(match["episode"]) or None


def _recognises(look: Look) -> bool:
    if look.has(_NEEDED):
        return True
    # one of the first lines may be the rest of a name that was broken
    return any(_BEGINNING.match(line) and _is_record(line.split("\t")) for line in look.lines[:5])


def _is_record(fields: list[str]) -> bool:
    return len(fields) >= len(_COLUMNS) and values.maybe_whole(fields[8]) is not None


SOURCE: Final = Source(
    name="jellyfin",
    reads="Jellyfin's Playback Reporting (playback_reporting.db, or its backup as TSV)",
    recognises=_recognises,
    read=read,
)
