"""Zip archives, read member by member and never beyond a bearable size."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from nightcap.errors import BadFile
from nightcap.store import files

#: how an archive begins: with a file, empty, or as the first of several
MARKS: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
#: an archive as it lies there; what all its members may unpack to; and one of them
MOST_BYTES: Final = 2**30
MOST_UNPACKED_BYTES: Final = 4 * 2**30
MOST_MEMBER_BYTES: Final = 64 * 2**20
MOST_MEMBERS: Final = 10_000
#: RuntimeError: packed in a way that Python cannot unpack
_DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, RuntimeError,
)  # fmt: skip
_AGAIN: Final = "Download it again."


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open an archive. Raises BadFile where it is damaged or unpacks to more than any export."""
    files.look(path, most_bytes=MOST_BYTES)
    with _damage_told(path):
        zipped = zipfile.ZipFile(path)
    with zipped:
        known = zipped.infolist()
        unpacked = sum(member.file_size for member in known)
        if len(known) > MOST_MEMBERS or unpacked > MOST_UNPACKED_BYTES:
            raise BadFile(path, f"unpacks to {len(known):,} files of {unpacked / 2**20:,.0f} MB: not an export.")
        yield zipped


def members(zipped: zipfile.ZipFile) -> tuple[str, ...]:
    """The names of its files, without folders and what macOS adds."""
    names = (member.filename for member in zipped.infolist() if not member.is_dir())
    return tuple(name for name in names if not name.startswith("__MACOSX/"))


def content(path: Path, zipped: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of one file in it. Raises BadFile where it is damaged, encrypted or unpacks to too much."""
    if zipped.getinfo(name).flag_bits & 1:
        raise BadFile(path, f"is encrypted ({name}).", hint="Unpack it with its password, and zip it anew without.")
    with _damage_told(path), zipped.open(name) as file:  # what a bomb states as its size is not to be believed
        raw = file.read(MOST_MEMBER_BYTES + 1)
    if len(raw) > MOST_MEMBER_BYTES:
        raise BadFile(path, f"{name} in it unpacks to more than {MOST_MEMBER_BYTES / 2**20:,.0f} MB.")
    return raw


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise BadFile(path, f"is a zip that is damaged or cut off ({error}).", hint=_AGAIN) from error
