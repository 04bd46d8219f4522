"""Files from outside: plain or packed, whole or damaged."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nightcap.errors import BadFile
from nightcap.store import files

SOME = "first\nzweite Zeile: é\n\nlast"


def written(folder: Path, content: bytes) -> Path:
    path = folder / "file.txt"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_lines_are_numbered_without_their_ends(pack: type[bytes], end: str, mark: bytes, tmp_path: Path) -> None:
    path = written(tmp_path, pack(mark + SOME.replace("\n", end).encode()))

    assert list(files.lines(path)) == list(enumerate(SOME.split("\n"), 1))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"fine\ncaf\xe9\n", "line 2: is not UTF-8 (byte 3 of the line). Save it as UTF-8."),
        (b"\xff\xfea\x00b\x00", "line 1: holds NUL bytes"),
        (b"fine\nnot\0fine\n", "line 2: holds NUL bytes"),
        (gzip.compress(SOME.encode() * 1000, mtime=0)[:-20], "is cut off or damaged. Download it again."),
        (gzip.compress(SOME.encode(), mtime=0)[:5], "line 1: is cut off or damaged"),
        (gzip.compress(SOME.encode(), mtime=0)[:-8] + b"\0" * 8, "is cut off or damaged"),
        (b"\x1f\x8bnot packed at all", "is cut off or damaged"),
        (b"", "is empty"),
    ],
)
def test_damage_is_an_error_that_says_where(content: bytes, says: str, tmp_path: Path) -> None:
    path = written(tmp_path, content)

    with pytest.raises(BadFile) as error:
        list(files.lines(path))
    assert says in str(error.value)
    assert error.value.path == path


def test_lines_before_the_damage_are_given(tmp_path: Path) -> None:
    found = files.lines(written(tmp_path, b"one\ntwo\n\xff\n"))

    assert [next(found), next(found)] == [(1, "one"), (2, "two")]


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = written(tmp_path, b"x" * 2000)

    with pytest.raises(BadFile, match="this kind of file is read up to 0 MB"):
        files.look(path, most_bytes=1000)


def test_a_zip_bomb_is_stopped(tmp_path: Path) -> None:
    """A thousandfold packing, of many lines and of one endless line."""
    for content in (b"line\n" * 200_000, b"x" * 1_000_000):
        path = written(tmp_path, gzip.compress(content, mtime=0))
        with pytest.raises(BadFile, match="unpacks to more than"):
            list(files.lines(path, most_bytes=100_000))


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"cannot be read \(No such file"):
        files.look(tmp_path / "none")
    with pytest.raises(BadFile, match="is not a file"):
        files.look(tmp_path)


def test_the_digest_is_of_the_bytes(tmp_path: Path) -> None:
    assert files.digest(written(tmp_path, b"abc")) == hashlib.sha256(b"abc").hexdigest()


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = written(tmp_path, b"old")

    with pytest.raises(UnicodeEncodeError), files.write_whole(path) as file:
        file.write("new \ud800")
    assert path.read_bytes() == b"old"
    with files.write_whole(path) as file:
        file.write("new")
    assert path.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == ["file.txt"]


def test_bytes_are_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, b"old")

    files.write_bytes_whole(path, b"\x89new")
    assert path.read_bytes() == b"\x89new"

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(BadFile, match="No space left"):
        files.write_bytes_whole(path, b"newer")
    assert path.read_bytes() == b"\x89new"
    assert [each.name for each in tmp_path.iterdir()] == ["file.txt"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_are_lines_or_a_bad_file(content: bytes, tmp_path: Path) -> None:
    path = written(tmp_path, content)
    try:
        found = [text for _, text in files.lines(path)]
    except BadFile:
        return
    assert len(found) == content.removesuffix(b"\n").count(b"\n") + 1
