"""Trakt's export of an account: a zip with its history as JSON.

Trakt knows when something was watched, and not for how long. A play is as long as what was watched,
and the time that Trakt gives is its end: that is when a player reports it, and what Trakt shows it as.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from nightcap.charts.plays.play import Assumed, NoPlay, Play
from nightcap.charts.plays.sources import archive, values
from nightcap.charts.plays.sources.look import Look
from nightcap.charts.plays.sources.source import Record, Source
from nightcap.errors import BadFile

#: "watched/history-1.json" in a folder named like the user, until 2026; "watched-history-1.json" since
_HISTORY: Final = re.compile(r"(?:.*/)?watched[-/]history(?:-(?P<page>\d{1,6}))?\.json")
_PROFILE: Final = re.compile(r"(?:.*/)?user[-/]profile\.json")
_OLD_FOLDER: Final = re.compile(r"(?P<user>[^/]+)/watched/[^/]+")
#: what Trakt writes for a day that nobody remembers
_NEVER: Final = datetime(1970, 1, 2, tzinfo=UTC).replace(tzinfo=None)
_AGAIN: Final = "Download the export again."


def read(path: Path, assumed: Assumed) -> Iterator[Record]:
    """Every entry of the history, page by page."""
    with archive.opened(path) as zipped:
        names = archive.members(zipped)
        pages = sorted((int(match["page"] or 0), match[0]) for match in map(_HISTORY.fullmatch, names) if match)
        viewer = _viewer(next((_json(path, archive.content(path, zipped, name), name)
                               for name in names if _PROFILE.fullmatch(name)), None), names)  # fmt: skip
        for _, name in pages:
            entries = _json(path, archive.content(path, zipped, name), name)
            if not isinstance(entries, list):
                raise BadFile(path, f"{name} in it holds no list.", hint=_AGAIN)
            for number, entry in enumerate(entries, 1):
                yield _record(number, entry, viewer, assumed)


def _json(path: Path, raw: bytes, name: str) -> object:
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise BadFile(path, f"{name} in it is no JSON ({error}).", hint=_AGAIN) from error


def _viewer(profile: object, names: tuple[str, ...]) -> str:
    """The user's name, as the profile says it or the folder that all is in."""
    if isinstance(profile, dict) and (name := values.maybe_text(profile.get("username"))):
        return name
    folders = {match["user"] for match in map(_OLD_FOLDER.fullmatch, names) if match}
    return folders.pop() if len(folders) == 1 else "trakt"


def _record(number: int, entry: object, viewer: str, assumed: Assumed) -> Record:
    if not isinstance(entry, dict):
        return values.unreadable("no entry of a history", number, {"entry": entry})
    key = entry["id"] if isinstance(entry.get("id"), int) else None
    line = number if key is None else key
    kind = entry.get("type")
    if kind not in ("movie", "episode"):
        reason = f"its type is {str(kind)[:40]}" if kind else "it has no type"
        return NoPlay(rule="no film or series", reason=reason, line=line, row=entry)
    try:
        item, of = _mapping(entry, kind), _mapping(entry, "movie" if kind == "movie" else "show")
        title = values.text(of.get("title"), "title")
        season = values.season(item.get("season")) if kind == "episode" else None
        episode = values.episode(item.get("number")) if kind == "episode" else None
        seconds = 60 * (assumed.runtime(title, season, episode) or max(values.maybe_whole(item.get("runtime")) or 0, 0))
        ended_at = _ended_at(entry.get("watched_at"))
    except ValueError as problem:
        return values.unreadable(str(problem), line, entry)
    if ended_at is None:
        return NoPlay(rule="undated", reason="no day is stated", line=line, row=entry, seconds=seconds)
    if not seconds:
        reason = "neither Trakt nor a release tells how long it is"
        return NoPlay(rule="length unknown", reason=reason, line=line, row=entry)
    return Play(
        play_id=None if key is None else f"trakt:{key}",
        viewer=viewer,
        title=title,
        season=season,
        episode=episode,
        started_at=ended_at - timedelta(seconds=seconds),
        seconds=seconds,
        area=assumed.area,
    )


def _mapping(entry: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = entry.get(name)
    if not isinstance(found, dict):
        raise ValueError(f"no {name}")  # noqa: TRY004 - a damaged record, not a wrong call
    return found


def _ended_at(value: object) -> datetime | None:
    """When it was watched; None where that is left open."""
    if value is None:
        return None
    moment = values.moment(value, "day", zone=UTC)
    return moment if moment >= _NEVER else None


def _recognises(look: Look) -> bool:
    return any(_HISTORY.fullmatch(name) for name in look.members)


SOURCE: Final = Source(
    name="trakt",
    reads="Trakt's export of an account (a zip with watched-history-1.json)",
    recognises=_recognises,
    read=read,
)
