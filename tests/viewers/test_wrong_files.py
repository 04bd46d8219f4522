"""Files that are no viewing history say what they are and what to name instead."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from nightcap.errors import BadFile
from nightcap.store.database import Database
from nightcap.viewers.history import history
from nightcap.viewers.importing import import_history
from nightcap.viewers.sources import rows
from tests.conftest import Names
from tests.viewers.exports import short_export


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"\n\n", "not a viewing history"),
        (b"Profile Name,Acct First Playback Date,Device Type,Esn\r\nAda,x,y,z\r\n", "Netflix's list of devices"),
        (b"Profile Name,Title Name,Country,Utc Title Add Date\r\n", "Netflix's My List"),
        (b"Const,Your Rating,Date Rated,Title\n", "an IMDb list"),
        (b"Profile Name,Start Time,Duration,Title,Country\r\n", "lacks the columns “attributes”, “supplemental"),
        (b"Title,Day\n", "looks like NetflixViewingHistory.csv, but lacks the column “date”"),
        (b"Title,Title\n", "two columns have the same name"),
        (b"name,year\nOrbit,1979\n", "its first line reads “name, year”"),
        (b'"Orbit","9/3/24"\n', "its first line reads “orbit, 9/3/24”"),
        (b'"Title\n', "the header cannot be read"),
        (b"<!doctype html><title>Sign in</title>", "looks like a web page"),
        (b'{"views": []}', "looks like JSON"),
        (b"%PDF-1.7\n", "looks like a PDF"),
        (b"PK\x03\x04\x00\x00", "is a zip. Unpack it"),
        (b"\x00\x01\x02", "not a text file"),
        (b'Title,Date\n"Caf\xe9","9/3/24"\n', "line 2: is not UTF-8 (byte 4 of the line). Save it as UTF-8."),
        (gzip.compress(b"Title,Date\n" * 1000, mtime=0)[:40], "cut off or damaged"),
    ],
)
def test_wrong_files(content: bytes, says: str, stocked: Database, names: Names, tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(content)

    with pytest.raises(BadFile) as error:
        import_history(stocked, path, names=names, viewer="me")

    assert says in str(error.value)
    assert str(path) in str(error.value)
    assert history(stocked, "me") == []


def test_a_missing_file_and_a_folder(stocked: Database, names: Names, tmp_path: Path) -> None:
    for path, says in ((tmp_path / "none.csv", "cannot be read"), (tmp_path, "is not a file")):
        with pytest.raises(BadFile, match=says):
            import_history(stocked, path, names=names, viewer="me")


def test_a_huge_file_is_refused_unread(stocked: Database, names: Names, tmp_path: Path) -> None:
    path = tmp_path / "ViewingActivity.csv"
    with path.open("wb") as file:
        file.truncate(2 * 2**30)

    with pytest.raises(BadFile, match="2,048 MB; this kind of file is read up to 200 MB"):
        import_history(stocked, path, names=names, viewer="me")


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused(
    stocked: Database, names: Names, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "MOST_BYTES", 10_000)
    path = tmp_path / "history.csv.gz"
    path.write_bytes(gzip.compress(b'Title,Date\n"Orbit","9/3/24"\n' * 10_000, mtime=0))

    with pytest.raises(BadFile, match="unpacks to more than"):
        import_history(stocked, path, names=names, viewer="me")


def test_a_packed_export_is_read(stocked: Database, names: Names, tmp_path: Path) -> None:
    path = short_export(tmp_path, [("Orbit", "9/25/24")])
    path.write_bytes(gzip.compress(path.read_bytes(), mtime=0))

    assert import_history(stocked, path, names=names, viewer="me").taken == 1


def test_an_export_without_rows_is_an_empty_history(stocked: Database, names: Names, tmp_path: Path) -> None:
    assert import_history(stocked, short_export(tmp_path, []), names=names, viewer="me").taken == 0
