"""Files from outside: looked at before they are read, and read with errors that say where."""

from __future__ import annotations

import gzip
import hashlib
import os
import secrets
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, cast

from nightcap.errors import BadFile

#: larger files are refused unread; the largest real input (a year of country charts) has 50 MB
MOST_BYTES: Final = 512 * 2**20
_GZIP: Final = b"\x1f\x8b"


def look(path: Path, *, most_bytes: int = MOST_BYTES) -> None:
    """Raise BadFile unless the path is a readable, non-empty file of a bearable size."""
    if any("\ud800" <= char <= "\udfff" for char in str(path)):
        raise BadFile(path, "has a name that is no UTF-8.", hint="Rename it.")
    try:
        size = path.stat().st_size
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", error)
        raise BadFile(path, f"cannot be read ({problem}).", hint="Check the path.") from error
    if not path.is_file():
        raise BadFile(path, "is not a file.", hint="Name the file itself, not its folder.")
    if size == 0:
        raise BadFile(path, "is empty.", hint="Download or export it again.")
    if size > most_bytes:
        raise BadFile(
            path,
            f"has {size / 2**20:,.0f} MB; this kind of file is read up to {most_bytes / 2**20:,.0f} MB.",
            hint="Check that it is the right file, or split it.",
        )
    if not os.access(path, os.R_OK):
        raise BadFile(path, "may not be read.", hint="Check its permissions.")


def open_bytes(path: Path, *, most_bytes: int = MOST_BYTES) -> IO[bytes]:
    """Open for reading bytes, gzip'd or plain, as its first bytes say; looked at first."""
    look(path, most_bytes=most_bytes)
    try:
        with path.open("rb") as file:
            packed = file.read(2) == _GZIP
        return cast("IO[bytes]", gzip.open(path, "rb")) if packed else path.open("rb")
    except OSError as error:
        raise BadFile(path, f"cannot be read ({error.strerror}).") from error


def lines(path: Path, *, most_bytes: int = MOST_BYTES, encoding: str = "utf-8-sig") -> Iterator[tuple[int, str]]:
    """(line number from 1, text without its end) of a text file, gzip'd or plain.

    Raises BadFile at the first line that is not UTF-8 or holds NUL bytes, and where a gzip is cut
    off or unpacks to more than `most_bytes`.
    """
    read = 0
    with open_bytes(path, most_bytes=most_bytes) as file:
        number = 0
        try:
            # a packed line may unpack to more than the memory holds: never take more of it than is allowed
            while raw := file.readline(most_bytes - read + 1):
                number += 1
                read += len(raw)
                if read > most_bytes:
                    raise BadFile(path, f"unpacks to more than {most_bytes / 2**20:,.0f} MB.", line=number)
                yield number, _text(path, number, raw, encoding)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise BadFile(path, "is cut off or damaged.", line=number + 1, hint="Download it again.") from error
        except OSError as error:
            raise BadFile(path, f"cannot be read further ({error.strerror}).", line=number + 1) from error


def _text(path: Path, number: int, raw: bytes, encoding: str) -> str:
    if b"\0" in raw:
        raise BadFile(path, "holds NUL bytes: not a text file.", line=number, hint="Name the text or XLSX file.")
    try:
        return raw.decode(encoding if number == 1 else "utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise BadFile(
            path, f"is not UTF-8 (byte {error.start} of the line).", line=number, hint="Save it as UTF-8."
        ) from error


@contextmanager
def write_whole(path: Path) -> Iterator[IO[str]]:
    """A text file for writing that takes its name only when the block ends well. Raises BadFile if it cannot."""
    with beside(path) as place, place.open("w", encoding="utf-8") as file:
        yield file


def write_bytes_whole(path: Path, content: bytes) -> None:
    """Write a file's bytes, all or none of them. Raises BadFile if it cannot."""
    with beside(path) as place:
        place.write_bytes(content)


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """A path beside this one, for a file that takes its place when the block ends well."""
    if not path.name or (path.exists() and not path.is_file()):
        raise BadFile(path, "is no file that could be written.", hint="Name a file, not a folder or a device.")
    path = path.resolve()  # what a link points to is written, the link stays
    place = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        yield place
        place.replace(path)
    except OSError as error:
        raise BadFile(path, f"cannot be written ({error.strerror}).", hint="Check the folder and its space.") from error
    finally:
        place.unlink(missing_ok=True)


def digest(path: Path) -> str:
    """SHA-256 (hex) of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
