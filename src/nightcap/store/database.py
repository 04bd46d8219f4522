"""Opening the database, bringing it up to date, and transactions whose errors users understand."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Final
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError

from nightcap.errors import HomeBusy, HomeError
from nightcap.store import schema
from nightcap.store.remembered import Remembered

#: the newest migration; a test holds it against the folder of migrations
HEAD: Final = "0002"
BUSY_SECONDS: Final = 5


class Database:
    """The truth, behind one SQLAlchemy engine.

    Args:
        url: an SQLAlchemy URL; a path to a SQLite file is taken too.
        read_only: open without writing a byte (for a home folder that cannot be written).
    """

    def __init__(self, url: str | Path, *, read_only: bool = False) -> None:
        self.name = str(url)
        self.read_only = read_only
        self.engine = _sqlite(url, read_only=read_only) if isinstance(url, Path) else sa.create_engine(url)
        self._watch: sa.PoolProxiedConnection | None = None
        self._watching = Lock()
        #: what was read lately, for reading it again
        self.remembered = Remembered(self.version)
        with self._explained(), self.engine.connect() as connection:
            version = _version(connection)
        if version != HEAD:
            self._migrate(version)

    def _migrate(self, version: str | None) -> None:
        if version is None and not self.read_only:
            with self.write() as connection:
                if _version(connection) is None:  # nobody else was quicker
                    _create(connection)
            return
        from nightcap.store.migrations import upgrade  # noqa: PLC0415  # alembic costs 130 ms; only old homes need it

        with self._explained():
            upgrade(self.engine, version, self.name)

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        with self._explained(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """One transaction: all of it or nothing. Raises HomeBusy while another process writes."""
        if self.read_only:
            raise HomeError(f"{self.name}: the home folder cannot be written. Name another with --home.")
        with self._explained(), self.engine.connect() as connection:
            connection.execution_options(for_writing=True)
            with connection.begin():
                yield connection

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise _explain(error, self.name) from error

    def version(self) -> int | None:
        """A number that changes whenever anyone has changed the database; None where it cannot be told (PostgreSQL)."""
        if self.engine.dialect.name != "sqlite":
            return None
        with self._watching, self._explained():
            if self._watch is None:  # the pragma counts what others than this connection have written
                self._watch = self.engine.raw_connection()
            cursor = self._watch.cursor()
            cursor.execute("PRAGMA data_version")
            (version,) = cursor.fetchone() or (None,)
            cursor.close()
            return version

    def close(self) -> None:
        with self._watching:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        self.engine.dispose()


def _sqlite(path: Path, *, read_only: bool) -> sa.Engine:
    url = sa.URL.create("sqlite", database=str(path))  # not as text: a folder's name may hold "?" or "#"
    if read_only:
        # immutable: in WAL mode even a reader would otherwise want to write the -shm file
        url = sa.URL.create(
            "sqlite", database=f"file:{quote(str(path))}", query={"mode": "ro", "immutable": "1", "uri": "true"}
        )
    engine = sa.create_engine(url, connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        for_writing = connection.get_execution_options().get("for_writing")
        # a writer takes its lock now, so that it waits or fails before it has done any work
        connection.exec_driver_sql("BEGIN IMMEDIATE" if for_writing else "BEGIN")

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late; ours is above
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        if not read_only:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = NORMAL")  # WAL keeps this safe against a crash of the process
        cursor.close()

    return engine


def _version(connection: sa.Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _create(connection: sa.Connection) -> None:
    """A new database: the tables of the schema at once; a test shows that the migrations give the same."""
    schema.metadata.create_all(connection)
    connection.execute(sa.text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(sa.text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def _explain(error: DBAPIError, name: str) -> HomeError:
    reason = str(error.orig)
    if "locked" in reason or "busy" in reason:
        return HomeBusy(f"{name}: in use by another Nightcap that is writing. Try again when it has finished.")
    if "full" in reason or "disk I/O" in reason:
        return HomeError(f"{name}: the disk is full or fails ({reason}); nothing was changed. Make room and try again.")
    if "not a database" in reason or "malformed" in reason:
        return HomeError(f"{name}: not a Nightcap database ({reason}). Move the file away or name another --home.")
    if "readonly" in reason or "unable to open" in reason:
        return HomeError(
            f"{name}: cannot be opened for writing ({reason}). Check its permissions or name another --home."
        )
    return HomeError(f"{name}: the database refused ({reason}). `nightcap doctor` tells more.")


# an interruption while a connection closes is told by how the program ends, not by a traceback of the pool
logging.getLogger("sqlalchemy.pool").addHandler(logging.NullHandler())
