"""Databases of other programs are read to their last row, and nothing of them is changed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from nightcap.charts.plays.play import Assumed
from nightcap.charts.plays.sources import database, find
from nightcap.errors import BadFile
from tests.charts.plays.programs import jellyfin, read, sitting


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


#: a program that holds its database open in WAL mode, with a second row that is not merged yet, until it is told to end
PROGRAM = """
import sqlite3, sys
program = sqlite3.connect(sys.argv[1], isolation_level=None)
program.execute("PRAGMA journal_mode = WAL")
program.execute("PRAGMA wal_autocheckpoint = 0")
program.execute("INSERT INTO PlaybackActivity SELECT * FROM PlaybackActivity")
print("ready", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Path]:
    """The database of a program that is running; a process of its own, as SQLite shares what one process has open."""
    path = jellyfin(tmp_path, sitting())
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"ready\n"
        yield path
        assert program.stdin is not None
        program.stdin.close()


def test_the_newest_rows_of_a_running_server_are_read_and_its_files_are_left_alone(
    tmp_path: Path, server: Path
) -> None:
    before = contents(tmp_path)
    assert {"playback_reporting.db", "playback_reporting.db-wal", "playback_reporting.db-shm"} == set(before)

    assert len(read(server)) == 2
    assert contents(tmp_path) == before


@pytest.mark.parametrize("kept", [("", "-wal"), ("", "-wal", "-shm")])
def test_a_copy_with_what_was_not_merged_is_read_to_the_last_row(
    tmp_path: Path, server: Path, kept: tuple[str, ...]
) -> None:
    copied = tmp_path / "copy"
    copied.mkdir()
    for ending in kept:
        shutil.copyfile(f"{server}{ending}", copied / f"x.db{ending}")
    before = contents(copied)

    assert len(read(copied / "x.db")) == 2
    assert contents(copied) == before


def test_a_copy_without_what_was_not_merged_is_read_without_a_trace(tmp_path: Path, server: Path) -> None:
    copied = tmp_path / "copy"
    copied.mkdir()
    shutil.copyfile(server, copied / "x.db")
    before = contents(copied)

    assert len(read(copied / "x.db")) == 1
    assert contents(copied) == before


def test_a_database_behind_a_link_is_read_with_what_lies_beside_it(tmp_path: Path, server: Path) -> None:
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "x.db"
    link.symlink_to(server)

    assert len(read(link)) == 2


def test_a_name_with_signs_that_mean_something_in_an_address_is_a_name(tmp_path: Path) -> None:
    path = jellyfin(tmp_path, sitting()).rename(tmp_path / "a ?mode=rwc#100%.db")

    assert len(read(path)) == 1


def test_a_program_can_write_while_its_database_is_read(tmp_path: Path) -> None:
    path = jellyfin(tmp_path, *(sitting(ItemId=str(number)) for number in range(3000)))
    source = find(path)
    assert source is not None
    records = source.read(path, Assumed())
    next(records)
    with closing(sqlite3.connect(path, timeout=0.01)) as program, program:
        program.execute("UPDATE PlaybackActivity SET PlayDuration = 1 WHERE rowid = 3000")

    assert [record.seconds for record in records][-1] == 1


def test_a_database_that_is_changed_though_nobody_should_write_is_not_trusted(tmp_path: Path) -> None:
    path = jellyfin(tmp_path, sitting())
    with closing(sqlite3.connect(path)) as program:
        program.execute("PRAGMA journal_mode = WAL")
    assert [path.name] == [file.name for file in tmp_path.iterdir()]

    def read_while_written() -> None:
        with database.opened(path):
            os.utime(path, ns=(1, 1))

    with pytest.raises(BadFile, match="was changed while it was read"):
        read_while_written()


def test_a_database_left_in_the_middle_of_a_write_asks_for_its_program(tmp_path: Path) -> None:
    path = jellyfin(tmp_path, *(sitting(ItemId=str(number)) for number in range(300)))
    left = tmp_path / "left.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as program:
        program.execute("PRAGMA cache_size = 1")
        program.execute("BEGIN")
        program.execute("UPDATE PlaybackActivity SET ItemName = ItemName || ItemName")
        shutil.copyfile(path, left)
        shutil.copyfile(tmp_path / "playback_reporting.db-journal", tmp_path / "left.db-journal")
    before = contents(tmp_path)

    with pytest.raises(BadFile, match="was left in the middle of a write"):
        find(left)
    assert contents(tmp_path) == before


def test_nothing_can_be_written_by_the_connection(tmp_path: Path) -> None:
    path = jellyfin(tmp_path, sitting())

    with pytest.raises(BadFile), database.opened(path) as connection:
        connection.execute("DELETE FROM PlaybackActivity")


def test_a_value_of_absurd_length_is_not_taken_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_MOST_CELL_BYTES", 10_000)
    path = jellyfin(tmp_path, sitting(ItemName="x" * 20_000))

    with pytest.raises(BadFile, match="absurd length"):
        read(path)


def test_a_database_of_absurd_size_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "MOST_BYTES", 100)

    with pytest.raises(BadFile, match="this kind of file is read up to"):
        find(jellyfin(tmp_path, sitting()))
