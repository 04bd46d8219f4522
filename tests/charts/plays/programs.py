"""Small logs of plays in the exact form in which programs write them.

The statements that make the tables are the programs' own: Playback Reporting's ActivityRepository.cs
(Jellyfin's and, with the time paused, Emby's), Tautulli's plexpy/__init__.py (as of 2016, and of today), Kodi's
VideoDatabase.cpp (version 131).
"""

from __future__ import annotations

import json
import sqlite3
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from nightcap.charts.plays.play import Assumed, NoPlay, Play
from nightcap.charts.plays.sources import find

JELLYFIN = (
    "create table if not exists PlaybackActivity (DateCreated DATETIME NOT NULL, UserId TEXT, ItemId TEXT, "
    "ItemType TEXT, ItemName TEXT, PlaybackMethod TEXT, ClientName TEXT, DeviceName TEXT, PlayDuration INT)",
    "create table if not exists UserList (UserId TEXT)",
)
EMBY = (JELLYFIN[0].replace("PlayDuration INT)", "PlayDuration INT, PauseDuration INT)"), JELLYFIN[1])

TAUTULLI_2016 = (
    "CREATE TABLE IF NOT EXISTS session_history (id INTEGER PRIMARY KEY AUTOINCREMENT, reference_id INTEGER, "
    "started INTEGER, stopped INTEGER, rating_key INTEGER, user_id INTEGER, user TEXT, "
    "ip_address TEXT, paused_counter INTEGER DEFAULT 0, player TEXT, platform TEXT, machine_id TEXT, "
    "parent_rating_key INTEGER, grandparent_rating_key INTEGER, media_type TEXT, view_offset INTEGER DEFAULT 0)",
    "CREATE TABLE IF NOT EXISTS session_history_media_info (id INTEGER PRIMARY KEY, rating_key INTEGER, "
    "video_decision TEXT, audio_decision TEXT, transcode_decision TEXT, duration INTEGER DEFAULT 0, width INTEGER, "
    "height INTEGER, container TEXT, video_codec TEXT, audio_codec TEXT, bitrate INTEGER, video_resolution TEXT, "
    "video_framerate TEXT, aspect_ratio TEXT, audio_channels INTEGER, transcode_protocol TEXT, "
    "transcode_container TEXT, transcode_video_codec TEXT, transcode_audio_codec TEXT, "
    "transcode_audio_channels INTEGER, transcode_width INTEGER, transcode_height INTEGER)",
    "CREATE TABLE IF NOT EXISTS session_history_metadata (id INTEGER PRIMARY KEY, "
    "rating_key INTEGER, parent_rating_key INTEGER, grandparent_rating_key INTEGER, "
    "title TEXT, parent_title TEXT, grandparent_title TEXT, full_title TEXT, media_index INTEGER, "
    "parent_media_index INTEGER, section_id INTEGER, thumb TEXT, parent_thumb TEXT, grandparent_thumb TEXT, "
    "art TEXT, media_type TEXT, year INTEGER, originally_available_at TEXT, added_at INTEGER, updated_at INTEGER, "
    "last_viewed_at INTEGER, content_rating TEXT, summary TEXT, tagline TEXT, rating TEXT, "
    "duration INTEGER DEFAULT 0, guid TEXT, directors TEXT, writers TEXT, actors TEXT, genres TEXT, studio TEXT, "
    "labels TEXT)",
)
TAUTULLI = (
    "CREATE TABLE IF NOT EXISTS session_history (id INTEGER PRIMARY KEY AUTOINCREMENT, reference_id INTEGER, "
    "started INTEGER, stopped INTEGER, rating_key INTEGER, user_id INTEGER, user TEXT, "
    "ip_address TEXT, paused_counter INTEGER DEFAULT 0, player TEXT, product TEXT, product_version TEXT, "
    "platform TEXT, platform_version TEXT, profile TEXT, machine_id TEXT, "
    "bandwidth INTEGER, location TEXT, quality_profile TEXT, secure INTEGER, relayed INTEGER, "
    "parent_rating_key INTEGER, grandparent_rating_key INTEGER, media_type TEXT, section_id INTEGER, "
    "view_offset INTEGER DEFAULT 0)",
    "CREATE TABLE IF NOT EXISTS session_history_metadata (id INTEGER PRIMARY KEY, rating_key INTEGER, "
    "parent_rating_key INTEGER, grandparent_rating_key INTEGER, title TEXT, parent_title TEXT, "
    "grandparent_title TEXT, original_title TEXT, full_title TEXT, media_index INTEGER, parent_media_index INTEGER, "
    "thumb TEXT, parent_thumb TEXT, grandparent_thumb TEXT, art TEXT, media_type TEXT, year INTEGER, "
    "originally_available_at TEXT, added_at INTEGER, updated_at INTEGER, last_viewed_at INTEGER, "
    "content_rating TEXT, summary TEXT, tagline TEXT, rating TEXT, duration INTEGER DEFAULT 0, guid TEXT, "
    "directors TEXT, writers TEXT, actors TEXT, genres TEXT, studio TEXT, labels TEXT, live INTEGER DEFAULT 0, "
    "channel_call_sign TEXT, channel_id TEXT, channel_identifier TEXT, channel_title TEXT, channel_thumb TEXT, "
    "channel_vcn TEXT, marker_credits_first INTEGER DEFAULT NULL, marker_credits_final INTEGER DEFAULT NULL)",
)

_TEXTS = ",".join(f"c{number:02} text" for number in range(24))
_EPISODE_TEXTS = ",".join(f"c{number:02} {'varchar(24)' if number in (12, 13, 17) else 'text'}" for number in range(24))
KODI = (
    "CREATE TABLE version (idVersion integer, iCompressCount integer)",
    "CREATE TABLE bookmark ( idBookmark integer primary key, idFile integer, timeInSeconds double, "
    "totalTimeInSeconds double, thumbNailImage text, player text, playerState text, type integer)",
    f"CREATE TABLE movie ( idMovie integer primary key, idFile integer,{_TEXTS}, idSet integer, userrating integer, "
    "premiered text)",
    "CREATE TABLE path ( idPath integer primary key, strPath text, strContent text, strScraper text, strHash text, "
    "scanRecursive integer, useFolderNames bool, strSettings text, noUpdate bool, exclude bool, allAudio bool, "
    "dateAdded text, idParentPath integer)",
    "CREATE TABLE files ( idFile integer primary key, idPath integer, strFilename text, playCount integer, "
    "lastPlayed text, dateAdded text)",
    f"CREATE TABLE tvshow ( idShow integer primary key,{_TEXTS}, userrating integer, duration INTEGER)",
    f"CREATE TABLE episode ( idEpisode integer primary key, idFile integer,{_EPISODE_TEXTS}, idShow integer, "
    "userrating integer, idSeason integer)",
    f"CREATE TABLE musicvideo ( idMVideo integer primary key, idFile integer,{_TEXTS}, userrating integer, "
    "premiered text)",
    "CREATE TABLE streamdetails (idFile integer, iStreamType integer, strVideoCodec text, fVideoAspect float, "
    "iVideoWidth integer, iVideoHeight integer, strAudioCodec text, iAudioChannels integer, strAudioLanguage text, "
    "strSubtitleLanguage text, iVideoDuration integer, strStereoMode text, strVideoLanguage text, strHdrType text)",
    "CREATE TABLE seasons ( idSeason integer primary key, idShow integer, season integer, name text, "
    "userrating integer)",
    "CREATE TABLE videoversion (idFile INTEGER PRIMARY KEY, idMedia INTEGER, media_type TEXT, itemType INTEGER, "
    "idType INTEGER)",
    "CREATE INDEX ix_bookmark ON bookmark (idFile, type)",
    "CREATE UNIQUE INDEX ix_movie_file_1 ON movie (idFile, idMovie)",
    "CREATE UNIQUE INDEX id_episode_file_2 on episode (idFile, idEpisode)",
)

Row = Mapping[str, Any]


def database(path: Path, statements: Iterable[str], tables: Mapping[str, Sequence[Row]], version: int = 0) -> Path:
    """A database with these rows; each row names only the columns that it fills."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {version}")
        for table, rows in tables.items():
            for row in rows:
                marks = ", ".join("?" * len(row))
                connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
    return path


def sitting(**changes: Any) -> dict[str, Any]:
    """A row of Playback Reporting's table."""
    return {
        "DateCreated": "2024-09-03 19:00:00.1234567",
        "UserId": "0a1b",
        "ItemId": "f00d",
        "ItemType": "Movie",
        "ItemName": "Orbit",
        "PlaybackMethod": "DirectPlay",
        "ClientName": "Jellyfin Web",
        "DeviceName": "Firefox",
        "PlayDuration": 5400,
        **changes,
    }


def jellyfin(folder: Path, *rows: Row, version: int = 0, statements: Iterable[str] = JELLYFIN) -> Path:
    return database(folder / "playback_reporting.db", statements, {"PlaybackActivity": rows}, version)


def jellyfin_backup(folder: Path, *rows: Row) -> Path:
    """ExportRawData: the values as text joined by tabs, null as nothing, no header, the server's line ends."""
    path = folder / "PlaybackReportingBackup-20240904-030000.tsv"
    lines = ("\t".join("" if cell is None else str(cell) for cell in row.values()) for row in rows)
    path.write_text("".join(f"{line}\r\n" for line in lines), "utf-8", newline="")
    return path


def tautulli(folder: Path, *sessions: tuple[Row, Row | None], statements: Iterable[str] = TAUTULLI) -> Path:
    """Sessions as (row of the history, row of its metadata); both get the number of the session."""
    history = [{"id": number, **row} for number, (row, _) in enumerate(sessions, 1)]
    metadata = [{"id": number, **row} for number, (_, row) in enumerate(sessions, 1) if row is not None]
    return database(
        folder / "tautulli.db", statements, {"session_history": history, "session_history_metadata": metadata}
    )


def kodi(folder: Path, *, version: int = 131, **tables: Sequence[Row]) -> Path:
    filled = {"version": [{"idVersion": version, "iCompressCount": 0}], **tables}
    return database(folder / "MyVideos131.db", KODI, filled)


def trakt(folder: Path, members: Mapping[str, object]) -> Path:
    path = folder / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, value in members.items():
            zipped.writestr(name, value if isinstance(value, (str, bytes)) else json.dumps(value))
    return path


def read(path: Path, assumed: Assumed | None = None) -> list[Play | NoPlay]:
    """Every record of a file, by the source that its content says."""
    source = find(path)
    assert source is not None
    return list(source.read(path, assumed or Assumed()))


def plays(path: Path, assumed: Assumed | None = None) -> list[Play]:
    """Every record of a file, all of which are plays."""
    records = read(path, assumed)
    assert [record for record in records if isinstance(record, NoPlay)] == []
    return [record for record in records if isinstance(record, Play)]


def set_aside(path: Path, assumed: Assumed | None = None) -> list[tuple[str, str, int | None, int]]:
    """(rule, reason, line, seconds) of every record that is no play."""
    return [(r.rule, r.reason, r.line, r.seconds) for r in read(path, assumed) if isinstance(r, NoPlay)]
