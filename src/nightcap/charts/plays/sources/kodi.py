"""Kodi's library of videos: MyVideos131.db and its kin, since Kodi 12.

Kodi keeps no log. Of each file it knows how often it was played to the end, when it was last stopped
(local time), and where to resume it if that was before its end. So of each file one play can be told:
the last. Where there is a point to resume, the last play went as far as that, as Kodi drops the point
when a file is played to its end or marked as watched; else it went to the end. It began as long before
the stop as it lasted, pauses aside. All earlier plays are without a date.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from nightcap.charts.plays.play import Assumed, NoPlay, Play
from nightcap.charts.plays.sources import database, values
from nightcap.charts.plays.sources.kodi_items import NEEDED, Item, items
from nightcap.charts.plays.sources.look import Look
from nightcap.charts.plays.sources.source import Record, Source
from nightcap.errors import BadFile

#: a library belongs to one profile, which it does not name
VIEWER: Final = "kodi"
#: Kodi 12; before, runtimes were minutes or free text
_OLDEST: Final = 75
_RESUME: Final = 1
_VIDEO: Final = 0
_NEEDED: Final = {
    **NEEDED,
    "files": ("idfile", "strfilename", "playcount", "lastplayed"),
    "bookmark": ("idfile", "type", "timeinseconds", "totaltimeinseconds"),
    "streamdetails": ("idfile", "istreamtype", "ivideoduration"),
    "version": ("idversion",),
}
_QUERY: Final = f"""
SELECT f.idFile AS line, f.strFilename AS file_name, f.playCount AS play_count, f.lastPlayed AS last_played,
       b.timeInSeconds AS resume, b.totalTimeInSeconds AS total,
       (SELECT max(s.iVideoDuration) FROM streamdetails AS s
        WHERE s.idFile = f.idFile AND s.iStreamType = {_VIDEO}) AS length
FROM files AS f LEFT JOIN bookmark AS b ON b.idBookmark =
     (SELECT max(idBookmark) FROM bookmark WHERE idFile = f.idFile AND type = {_RESUME})
WHERE f.idFile > :after AND (f.playCount > 0 OR f.lastPlayed IS NOT NULL OR b.timeInSeconds > 0)
ORDER BY f.idFile LIMIT :most
"""  # noqa: S608 - only the numbers above go in


def read(path: Path, assumed: Assumed) -> Iterator[Record]:
    """The last play of every file, and what is known of earlier ones."""
    with database.opened(path) as connection:
        tables = database.tables(connection)
        database.demand(path, tables, _NEEDED, SOURCE.reads)
        version = values.maybe_whole(next(iter(connection.execute("SELECT max(idVersion) FROM version")))[0]) or 0
        if version < _OLDEST:
            raise BadFile(
                path, f"is a library of Kodi in version {version}.", hint=f"Read from {_OLDEST} on (Kodi 12)."
            )
        for row in database.rows(connection, _QUERY):
            yield from _file(connection, row, assumed, versions="media_type" in tables.get("videoversion", ()))


def _file(connection: sqlite3.Connection, row: sqlite3.Row, assumed: Assumed, *, versions: bool) -> Iterator[Record]:
    cells: dict[str, Any] = dict(zip(row.keys(), row, strict=True))
    line = cells.pop("line")
    found = items(connection, line, versions=versions)
    resume = max(values.maybe_whole(cells["resume"]) or 0, 0)
    length = next((n for n in map(values.maybe_whole, (cells["length"], cells["total"])) if n and n > 0), None)
    if isinstance(found, str):
        rule = "unlinked" if found == "" else "no film or series"
        yield NoPlay(rule=rule, reason=found or "the library ties it to no title", line=line, row=cells,
                     seconds=resume or length or 0)  # fmt: skip
        return
    lengths = _lengths(found, length, assumed)
    try:
        count = max(values.whole(cells["play_count"] or 0, "number of plays"), 0)
        ended_at = values.moment(cells["last_played"], "time", zone=assumed.time_zone) if cells["last_played"] else None
    except ValueError as problem:
        yield values.unreadable(str(problem), line, cells, resume)
        return
    undated = count if resume or ended_at is None else count - 1
    if undated > 0:
        reason = f"{undated} play{'s'[: undated > 1]} without a date"
        yield NoPlay(
            rule="undated", reason=reason, line=line, row=cells, seconds=undated * sum(n or 0 for n in lengths)
        )
    if ended_at is None:
        if resume:
            yield NoPlay(rule="undated", reason="begun on an unknown day", line=line, row=cells, seconds=resume)
    elif not (count or resume):
        reason = "begun, and how long it was watched is not known"
        yield NoPlay(rule="length unknown", reason=reason, line=line, row=cells)
    else:
        yield from _last(
            line, cells=cells, found=found, lengths=lengths, ended_at=ended_at, resume=resume, assumed=assumed
        )


def _last(
    line: int,
    *,
    cells: Mapping[str, Any],
    found: list[Item],
    lengths: list[int | None],
    ended_at: datetime,
    resume: int,
    assumed: Assumed,
) -> Iterator[Record]:
    """The last play: of each episode in the file what lies before the point where it was stopped."""
    if len(found) == 1 and resume:
        lengths = [resume]
    if None in lengths:
        reason = "neither Kodi nor a release tells how long it is"
        yield NoPlay(rule="length unknown", reason=reason, line=line, row=cells, seconds=resume)
        return
    known = [n for n in lengths if n is not None]
    stopped = resume or sum(known)
    begin = 0
    for item, length in zip(found, known, strict=True):
        watched = min(length, stopped - begin)
        if watched > 0:
            yield Play(
                play_id=f"kodi:{line}:{item.key}:{cells['last_played']}",
                viewer=VIEWER,
                title=item.title,
                season=item.season,
                episode=item.episode,
                started_at=ended_at - timedelta(seconds=stopped - begin),
                seconds=watched,
                area=assumed.area,
            )
        begin += length


def _lengths(found: list[Item], whole: int | None, assumed: Assumed) -> list[int | None]:
    """The seconds of each item in a file: equal shares of the file's length; without it, each one's own runtime."""
    if whole:
        share, rest = divmod(whole, len(found))
        return [share + (number < rest) for number in range(len(found))]
    return [
        item.seconds or 60 * (assumed.runtime(item.title, item.season, item.episode) or 0) or None for item in found
    ]


def _recognises(look: Look) -> bool:
    return look.has(_NEEDED)


SOURCE: Final = Source(
    name="kodi",
    reads="Kodi's library of videos (MyVideos….db)",
    recognises=_recognises,
    read=read,
)
