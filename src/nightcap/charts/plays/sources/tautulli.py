"""Tautulli, which logs what a Plex server plays: tautulli.db.

A session that is stopped and taken up again is several rows, which Tautulli shows as one by their
`reference_id`. Each row stays a play of its own here: it has its own start and its own time, and days
may lie between them, so that their sum would stand in the wrong week.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from nightcap.charts.plays.play import Assumed, NoPlay, Play
from nightcap.charts.plays.sources import database, values
from nightcap.charts.plays.sources.look import Look
from nightcap.charts.plays.sources.source import Record, Source

_NEEDED: Final = {
    "session_history": ("id", "started", "stopped", "user_id", "user", "paused_counter", "player", "media_type"),
    "session_history_metadata": ("id", "title", "grandparent_title", "media_index", "parent_media_index"),
}
#: databases from before live television have no such column
_LIVE: Final = "live"
_QUERY: Final = """
SELECT h.id AS line, h.started, h.stopped, h.paused_counter, h.user_id, h.user, h.player, h.media_type,
       m.id AS described, m.title, m.grandparent_title, m.parent_media_index, m.media_index, {live} AS live
FROM session_history AS h LEFT JOIN session_history_metadata AS m ON m.id = h.id
WHERE h.id > :after ORDER BY h.id LIMIT :most
"""
_NO_FILM: Final = {"track": "music", "photo": "a photo", "playlist": "a playlist", "artist": "music", "album": "music"}


def read(path: Path, assumed: Assumed) -> Iterator[Record]:
    """Every row of the history. What was paused is no time watched."""
    with database.opened(path) as connection:
        tables = database.tables(connection)
        database.demand(path, tables, _NEEDED, SOURCE.reads)
        live = "m.live" if _LIVE in tables["session_history_metadata"] else "0"
        for row in database.rows(connection, _QUERY.format(live=live)):
            yield _record(row, assumed)


def _record(row: sqlite3.Row, assumed: Assumed) -> Record:
    cells: dict[str, Any] = dict(zip(row.keys(), row, strict=True))
    line = cells.pop("line")
    seconds = _seconds(cells)
    if set_aside := _no_play(cells):
        rule, reason = set_aside
        return NoPlay(rule=rule, reason=reason, line=line, row=cells, seconds=seconds or 0)
    if cells.pop("described") is None:
        return values.unreadable("nothing tells what was played", line, cells, seconds)
    try:
        started_at = values.epoch(cells["started"], "start")
        values.epoch(cells["stopped"], "end")
        is_series = str(cells["media_type"]).casefold() == "episode"
        title = values.text(cells["grandparent_title" if is_series else "title"], "title")
        viewer = values.text(cells["user_id"] if cells["user_id"] is not None else cells["user"], "user")
    except ValueError as problem:
        return values.unreadable(str(problem), line, cells, seconds)
    return Play(
        # numbers begin at 1 on every server
        play_id=f"tautulli:{line}:{cells['started']}",
        viewer=viewer,
        title=title,
        season=values.season(cells["parent_media_index"]) if is_series else None,
        episode=values.episode(cells["media_index"]) if is_series else None,
        started_at=started_at,
        seconds=seconds or 0,
        area=assumed.area,
        device=values.maybe_text(cells["player"]),
    )


def _seconds(cells: Mapping[str, Any]) -> int | None:
    """The time watched, negative where the clock was turned; None where one of the times is not there."""
    started, stopped = values.maybe_whole(cells["started"]), values.maybe_whole(cells["stopped"])
    if not started or not stopped:
        return None
    return stopped - started - (values.maybe_whole(cells["paused_counter"]) or 0)


def _no_play(cells: Mapping[str, Any]) -> tuple[str, str] | None:
    """(the rule, why) by which a row is no play, or None."""
    kind = str(cells["media_type"] or "").casefold()
    if kind == "live" or values.maybe_whole(cells["live"]):
        return "no film or series", "live television"
    if kind == "clip":  # Plex's word for trailers and extras
        return "trailer", "a clip"
    if kind not in ("movie", "episode"):
        return "no film or series", _NO_FILM.get(kind, f"its type is {kind}" if kind else "it has no type")
    return None


def _recognises(look: Look) -> bool:
    return look.has(_NEEDED)


SOURCE: Final = Source(
    name="tautulli",
    reads="Tautulli's history of a Plex server (tautulli.db)",
    recognises=_recognises,
    read=read,
)
