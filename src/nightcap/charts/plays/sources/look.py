"""A first look at a file: its form, and what tells one program's files from another's."""

from __future__ import annotations

import codecs
import gzip
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from nightcap.charts.plays.sources import archive, database
from nightcap.errors import BadFile
from nightcap.store import files

Form = Literal["database", "archive", "text", "parquet"]

_BEGINNING_BYTES: Final = 2**16
#: tables of plays in our own columns may be of any size; what is read here has its own limits
_ANY_SIZE: Final = 2**63
#: bytes that no text holds
_BINARY: Final = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")
_WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a file shows at first sight.

    `tables` are a database's, with their columns, all in lower case; `members` the names in an archive;
    `lines` the first whole lines of a text.
    """

    form: Form
    tables: Mapping[str, frozenset[str]] = field(default_factory=dict)
    members: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()

    def has(self, needed: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether all these tables are there, whatever their columns."""
        return all(table in self.tables for table in needed)


def look(path: Path) -> Look:
    """Look at a file. Raises BadFile where it is damaged, locked, or of a form that holds no log of plays."""
    files.look(path, most_bytes=_ANY_SIZE)
    try:
        with path.open("rb") as file:
            mark = file.read(16)
    except OSError as error:
        raise BadFile(path, f"cannot be read ({error.strerror}).") from error
    if mark == database.MARK:
        with database.opened(path) as connection:
            return Look(form="database", tables=database.tables(connection))
    if mark.startswith(archive.MARKS):
        with archive.opened(path) as zipped:
            return Look(form="archive", members=archive.members(zipped))
    if mark.startswith(b"PAR1"):
        return Look(form="parquet")
    return Look(form="text", lines=_lines(path))


def _lines(path: Path) -> tuple[str, ...]:
    """The first lines. Raises BadFile where the file is no text in UTF-8 or a kin of it."""
    try:
        with files.open_bytes(path, most_bytes=_ANY_SIZE) as file:
            raw = file.read(_BEGINNING_BYTES)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise BadFile(path, "is cut off or damaged.", hint="Copy it again.") from error
    if raw.startswith(_WIDE):
        raise BadFile(path, "is text in UTF-16.", hint="Save it as UTF-8.")
    if raw.startswith((database.MARK, b"PK\x03\x04")):
        raise BadFile(path, "is a packed database or archive.", hint="Unpack it, and name what was in it.")
    if _BINARY.intersection(raw):
        raise BadFile(
            path,
            "is neither text nor a database that can be opened; it may be damaged or encrypted.",
            hint="Copy or export it again, without a password.",
        )
    lines = codecs.getincrementaldecoder("utf-8-sig")("replace").decode(raw).splitlines()
    whole = lines if len(raw) < _BEGINNING_BYTES else lines[:-1]
    return tuple(line for line in whole if line.strip())
