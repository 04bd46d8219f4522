"""Whose log a file is, by its content; and what is told of files that are none, or damaged."""

from __future__ import annotations

import gzip
import os
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nightcap.charts.plays.play import Assumed, NoPlay, Play
from nightcap.charts.plays.sources import SOURCES, archive, find
from nightcap.errors import BadFile
from tests.charts.plays.programs import database, jellyfin, jellyfin_backup, kodi, read, sitting, tautulli, trakt
from tests.viewers.exports import full_export

MAKERS: dict[str, Callable[[Path], Path]] = {
    "jellyfin": lambda folder: jellyfin(folder, sitting()),
    "kodi": kodi,
    "netflix": lambda folder: full_export(folder, [{"Title": "Orbit"}]),
    "tautulli": tautulli,
    "trakt": lambda folder: trakt(folder, {"watched-history-1.json": []}),
}


@pytest.mark.parametrize("name", [source.name for source in SOURCES])
def test_a_file_is_known_by_its_content_whatever_its_name(tmp_path: Path, name: str) -> None:
    path = MAKERS[name](tmp_path).rename(tmp_path / "file.txt")

    source = find(path)

    assert source is not None
    assert source.name == name


def test_a_backup_is_known_though_its_first_line_is_the_rest_of_a_title(tmp_path: Path) -> None:
    path = jellyfin_backup(tmp_path, sitting())
    path.write_bytes(b"Returns\tDirectPlay\tWeb\tTV\t3\r\n" + path.read_bytes())

    assert len(read(path)) == 2


def test_a_packed_text_is_read_as_it_is(tmp_path: Path) -> None:
    path = jellyfin_backup(tmp_path, sitting())
    path.write_bytes(gzip.compress(path.read_bytes(), mtime=0))

    assert len(read(path)) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"viewer,title,season,episode,started_at,seconds,area\n",
        b'{"viewer": "ada", "title": "Orbit"}\n',
        b"PK_ID,viewer,title\n",
        b"PAR1\x15\x04",
        b"\n\n",
        "Café;\n".encode("latin-1"),
    ],
)
def test_other_texts_and_parquet_are_left_to_others(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "plays"
    path.write_bytes(content)

    assert find(path) is None


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ([], "is a database with nothing in it: no log of plays that is known"),
        (["a (x)", "b (x)"],
         r"is a database with the tables a, b: no log .* Read are: Jellyfin's .*; Kodi's .*; Trakt's"),
        (["metadata_item_views (x)"], "looks like Plex's own database. It keeps no log; read that of Tautulli"),
        (["BaseItems (x)"], "looks like Jellyfin's library"),
    ],
)  # fmt: skip
def test_other_databases_are_named(tmp_path: Path, tables: list[str], message: str) -> None:
    path = database(tmp_path / "x.db", [f"CREATE TABLE {table}" for table in tables], {}, version=1)

    with pytest.raises(BadFile, match=message):
        find(path)


def test_a_view_is_not_taken_for_the_programs_table(tmp_path: Path) -> None:
    path = database(tmp_path / "x.db", ["CREATE VIEW PlaybackActivity AS SELECT 1 AS DateCreated"], {})

    with pytest.raises(BadFile, match="is a database"):
        find(path)


@pytest.mark.parametrize(
    ("member", "message"),
    [
        ("xl/workbook.xml", "looks like an Excel workbook. Save its table as CSV"),
        ("CONTENT_INTERACTION/ViewingActivity.csv", "looks like Netflix's export, packed. Unpack it"),
        ("notes.txt", "is a zip with the file notes.txt: no log of plays"),
        ("ratings/history-1.json", "is a zip with the file ratings/history-1.json"),
    ],
)
def test_other_archives_are_named(tmp_path: Path, member: str, message: str) -> None:
    with pytest.raises(BadFile, match=message):
        find(trakt(tmp_path, {member: "x"}))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (bytes(range(256)) * 8, "it may be damaged or encrypted"),
        ("viewer,title\n".encode("utf-16"), "is text in UTF-16"),
        (gzip.compress(b"SQLite format 3\0" + b"x" * 99, mtime=0), "is a packed database"),
        (gzip.compress(b"viewer,title\n" * 999, mtime=0)[:-20], "is cut off or damaged"),
        (b"SQLite format 3\0" + b"\xff" * 4096, "database"),
        (b"PK\x03\x04" + b"\0" * 99, "is a zip that is damaged or cut off"),
    ],
)
def test_a_file_of_no_use_is_told_what_it_is(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "x"
    path.write_bytes(content)

    with pytest.raises(BadFile, match=message):
        find(path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="is not a file"):
        find(tmp_path)


def test_a_database_that_was_cut_off_is_a_bad_file(tmp_path: Path) -> None:
    path = jellyfin(tmp_path, *(sitting(ItemId=str(number)) for number in range(500)))
    os.truncate(path, path.stat().st_size // 2)

    with pytest.raises(BadFile, match="is a damaged or cut off database"):
        read(path)


def test_an_archive_that_was_cut_off_is_a_bad_file(tmp_path: Path) -> None:
    path = MAKERS["trakt"](tmp_path)
    os.truncate(path, path.stat().st_size - 10)

    with pytest.raises(BadFile, match="is a zip that is damaged or cut off"):
        find(path)


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = trakt(tmp_path, {"watched-history-1.json": b" " * 2**20 + b"[]"})
    monkeypatch.setattr(archive, "MOST_MEMBER_BYTES", 2**20)

    with pytest.raises(BadFile, match="unpacks to more than 1 MB"):
        read(path)


def test_an_archive_that_states_an_absurd_size_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_UNPACKED_BYTES", 1)

    with pytest.raises(BadFile, match="not an export"):
        find(MAKERS["trakt"](tmp_path))


def test_an_encrypted_archive_is_told_so(tmp_path: Path) -> None:
    path = MAKERS["trakt"](tmp_path)
    raw = bytearray(path.read_bytes())
    directory = raw.index(b"PK\x01\x02")
    raw[6] |= 1
    raw[directory + 8] |= 1
    path.write_bytes(raw)

    with pytest.raises(BadFile, match="is encrypted"):
        read(path)


def test_a_database_that_its_program_holds_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = jellyfin(tmp_path, sitting())
    monkeypatch.setattr("nightcap.charts.plays.sources.database._WAIT_SECONDS", 0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as program:
        program.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BadFile, match="is being written by its program"):
            find(path)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), name=st.sampled_from(["jellyfin", "kodi", "tautulli", "trakt"]))
def test_whatever_is_damaged_is_a_bad_file_or_read(tmp_path: Path, data: st.DataObject, name: str) -> None:
    whole = tmp_path / name
    if not whole.exists():
        (tmp_path / f"{name}-folder").mkdir()
        MAKERS[name](tmp_path / f"{name}-folder").rename(whole)
    path = tmp_path / "damaged"
    raw = bytearray(whole.read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(raw)
    try:
        source = find(path)
        records = [] if source is None else list(source.read(path, Assumed()))
    except BadFile:
        return
    assert all(isinstance(record, Play | NoPlay) for record in records)


def test_a_zip_in_which_a_compression_is_unknown_is_a_bad_file(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as zipped:
        zipped.writestr("watched-history-1.json", "[]" + " " * 200)
    raw = bytearray(path.read_bytes())
    raw[60:70] = b"\xff" * 10
    path.write_bytes(raw)

    with pytest.raises(BadFile):
        read(path)


@pytest.mark.parametrize("beginning", [b"PAR1", b"viewer,title,started_at,seconds\n" * 3000])
def test_a_table_of_plays_may_be_of_any_size(tmp_path: Path, beginning: bytes) -> None:
    path = tmp_path / "plays"
    path.write_bytes(beginning)
    os.truncate(path, 2**36)  # a hole: nothing is written

    assert find(path) is None
