"""Databases of other programs, opened so that neither they nor anything beside them is changed.

A program may be writing while its database is read. Rows are therefore taken in portions, so that no
lock is held for longer than a portion takes; and what the program has written last, which in WAL mode
lies beside the database, is read too.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from nightcap.errors import BadFile
from nightcap.store import files

MARK: Final = b"SQLite format 3\0"
MOST_BYTES: Final = 16 * 2**30
_MOST_CELL_BYTES: Final = 16 * 2**20
_PORTION: Final = 2000
_WAIT_SECONDS: Final = 5.0
#: what SQLite says → what it means here, and what to do
_MEANINGS: Final[Mapping[str, tuple[str, str]]] = {
    "locked": ("is being written by its program.", "Try again, or stop the program or read a copy."),
    "readonly": ("was left in the middle of a write.", "Let its program open it once, then try again."),
    "not a database": ("is no SQLite database, or an encrypted one.", "Name the database as its program made it."),
    "malformed": ("is a damaged or cut off database.", "Copy it again, its program stopped."),
    "too big": ("holds a value of absurd length.", "Copy it again, its program stopped."),
}


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads; whatever goes wrong with it is told as BadFile."""
    files.look(path, most_bytes=MOST_BYTES)
    path = path.resolve()  # what lies beside it lies beside the file, not beside a link to it
    try:
        with _address(path) as address, closing(sqlite3.connect(address, timeout=_WAIT_SECONDS, uri=True)) as db:
            db.row_factory = sqlite3.Row
            db.text_factory = _text
            db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST_CELL_BYTES)
            db.execute("PRAGMA trusted_schema = OFF")
            yield db
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the latter where damage gets into what SQLite says of it
        raise _told(path, error) from error


def tables(connection: sqlite3.Connection) -> dict[str, frozenset[str]]:
    """Tables and their columns, in lower case. Views are left out: only the program's own tables are read."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    columns = "SELECT name FROM pragma_table_info(?)"
    return {
        str(name).casefold(): frozenset(str(row[0]).casefold() for row in connection.execute(columns, (name,)))
        for name in names
    }


def demand(path: Path, found: Mapping[str, frozenset[str]], needed: Mapping[str, tuple[str, ...]], what: str) -> None:
    """Raise BadFile unless the tables have all these columns."""
    lacking = [f"{table}.{column}" for table, columns in needed.items() for column in columns
               if column not in found.get(table, ())]  # fmt: skip
    if lacking:
        raise BadFile(
            path,
            f"looks like {what}, but lacks {', '.join(lacking)}.",
            hint="It comes from a version that is not known here; bring the program up to date.",
        )


def rows(connection: sqlite3.Connection, query: str) -> Iterator[sqlite3.Row]:
    """The rows of a query in the order of their key, an integer in its first column.

    The query takes those with a key above :after, in its order, :most of them.
    """
    after = -(2**63)
    while portion := connection.execute(query, {"after": after, "most": _PORTION}).fetchall():
        yield from portion
        after = portion[-1][0]


@contextmanager
def _address(path: Path) -> Iterator[str]:
    """The URI by which to open a database without a trace.

    In WAL mode SQLite makes files beside the database where there are none, unless it is told that
    nobody writes (immutable), which is so where no file lies beside it. A log without its index was
    copied along or left by a crash: its index would have to be made, so a copy is read.
    """
    with path.open("rb") as file:
        in_wal_mode = file.read(20)[19:] == b"\2"  # by the lowest version that can read it
    log, index = path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")
    if not in_wal_mode:
        yield f"{path.as_uri()}?mode=ro"
    elif index.exists():
        yield f"{path.as_uri()}?mode=ro&readonly_shm=1"
    elif not log.exists() or not log.stat().st_size:
        before = path.stat()
        yield f"{path.as_uri()}?mode=ro&immutable=1"
        now = path.stat()
        if (before.st_mtime_ns, before.st_size) != (now.st_mtime_ns, now.st_size):
            raise BadFile(path, "was changed while it was read.", hint="Try again, or read a copy.")
    else:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / path.name
            try:
                shutil.copyfile(path, copy)
                shutil.copyfile(log, copy.with_name(log.name))
            except OSError as error:
                raise BadFile(
                    path, f"cannot be copied ({error.strerror}).", hint="Make room, and try again."
                ) from error
            yield f"{copy.as_uri()}?mode=ro"


def _text(raw: bytes) -> str | bytes:
    """Text, or the bytes where they are no UTF-8: one such value is to spoil its row, not the file."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw


def _told(path: Path, error: Exception) -> BadFile:
    for sign, (problem, hint) in _MEANINGS.items():
        if sign in str(error):
            return BadFile(path, problem, hint=hint)
    return BadFile(path, f"cannot be read as a database ({error}).", hint="Copy it again, its program stopped.")
