"""What a file of Kodi's library holds: a film, or one or more episodes."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

from nightcap.charts.plays.sources import values

#: columns c00 … are numbered: a film's name is c00 and its runtime (seconds) c11, a show's name is c00,
#: an episode's runtime (seconds) is c09, its season c12 and its number c13
NEEDED: Final = {
    "movie": ("idmovie", "idfile", "c00", "c11"),
    "tvshow": ("idshow", "c00"),
    "episode": ("idepisode", "idfile", "idshow", "c09", "c12", "c13"),
    "musicvideo": ("idfile",),
}
_FILM: Final = "SELECT idMovie, c00, c11 FROM movie WHERE idFile = ? ORDER BY idMovie LIMIT 1"
#: since Kodi 21 a film has several files, its versions, and extras
_VERSION: Final = """
SELECT m.idMovie, m.c00, m.c11, v.itemType FROM videoversion AS v LEFT JOIN movie AS m ON m.idMovie = v.idMedia
WHERE v.idFile = ? AND v.media_type = 'movie'
"""
_EXTRA: Final = 2
_EPISODES: Final = """
SELECT e.idEpisode, t.c00, e.c09, e.c12, e.c13 FROM episode AS e LEFT JOIN tvshow AS t ON t.idShow = e.idShow
WHERE e.idFile = ? ORDER BY CAST(e.c12 AS INTEGER), CAST(e.c13 AS INTEGER), e.idEpisode
"""
_MUSIC: Final = "SELECT 1 FROM musicvideo WHERE idFile = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A film or an episode in a file; `seconds` is its runtime if the library states it."""

    key: int
    title: str
    season: str | None = None
    episode: int | None = None
    seconds: int | None = None


def items(connection: sqlite3.Connection, file: int, *, versions: bool) -> list[Item] | str:
    """The film or the episodes; or, where it is neither, what it is, or "" where the library does not know."""
    films = connection.execute(_FILM, (file,)).fetchall()
    if not films and versions:
        films = connection.execute(_VERSION, (file,)).fetchall()
        if films and films[0]["itemType"] == _EXTRA:
            return "an extra"
    for key, name, runtime, *_ in films:
        title = values.maybe_text(name)
        return [Item(key=key, title=title, seconds=_runtime(runtime))] if title else ""
    found = connection.execute(_EPISODES, (file,)).fetchall()
    if found:
        return _episodes(found)
    return "a music video" if connection.execute(_MUSIC, (file,)).fetchone() else ""


def _episodes(found: list[sqlite3.Row]) -> list[Item] | str:
    episodes: list[Item] = []
    for key, name, runtime, season, number in found:
        title = values.maybe_text(name)
        if title is None:  # its show was deleted
            return ""
        episodes.append(
            Item(
                key=key,
                title=title,
                season=values.season(season),
                episode=values.episode(number),
                seconds=_runtime(runtime),
            )
        )
    return episodes


def _runtime(value: object) -> int | None:
    seconds = values.maybe_whole(value)
    return seconds if seconds and seconds > 0 else None
