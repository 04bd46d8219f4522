"""What was read is read again only when somebody has changed something."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from nightcap.catalogue.repository import set_state
from nightcap.store.database import Database
from nightcap.store.remembered import Remembered


def test_it_is_read_once_for_each_version() -> None:
    version: list[int | None] = [1]
    reads: list[str] = []
    remembered = Remembered(lambda: version[0])

    def look(name: str) -> str:
        return remembered.one(name, lambda: reads.append(name) or f"{name} {version[0]}")  # type: ignore[func-returns-value]

    assert [look("a"), look("a"), look("b")] == ["a 1", "a 1", "b 1"]
    version[0] = 2
    assert [look("a"), look("a")] == ["a 2", "a 2"]
    assert reads == ["a", "b", "a"]


def test_where_the_version_cannot_be_told_nothing_is_kept() -> None:
    remembered, reads = Remembered(lambda: None), []

    for _ in range(3):
        remembered.one("a", lambda: reads.append(1))

    assert len(reads) == 3


def test_only_what_is_lacking_is_read_and_what_is_not_there_is_absent() -> None:
    remembered = Remembered(lambda: 1)
    asked: list[list[str]] = []

    def read(keys: list[str]) -> dict[str, int]:
        asked.append(keys)
        return {key: len(key) for key in keys if key != "nobody"}

    assert remembered.many("length", ["a", "nobody", "bb", "a"], read) == {"a": 1, "bb": 2}
    assert list(remembered.many("length", ["ccc", "bb"], read)) == ["ccc", "bb"]
    assert remembered.many("other", ["a"], read) == {"a": 1}
    assert asked == [["a", "nobody", "bb"], ["ccc"], ["a"]]


def test_what_changes_while_it_is_read_is_not_kept() -> None:
    version, remembered = [1], None
    remembered = Remembered(lambda: version[0])

    def read() -> str:
        version[0] += 1
        remembered.one("other", lambda: "x")
        return "old"

    assert remembered.one("a", read) == "old"
    assert remembered.one("a", lambda: "new") == "new"


def test_only_so_much_is_kept() -> None:
    remembered = Remembered(lambda: 1)
    remembered.many("number", range(5000), lambda keys: dict.fromkeys(keys, 0))
    again: list[int] = []

    def read(keys: list[int]) -> dict[int, int]:
        again.extend(keys)
        return dict.fromkeys(keys, 0)

    remembered.many("number", [4999, 0], read)

    assert again == [0]


def test_a_database_s_version_changes_with_every_writer(home: Path, database: Database) -> None:
    versions = [database.version()]

    def write(where: Database) -> None:
        with where.write() as connection:
            set_state(connection, "a", str(len(versions)))
        versions.append(database.version())

    write(database)
    other = Database(home / "nightcap.db")
    write(other)
    thread = Thread(target=write, args=(database,))
    thread.start()
    thread.join()
    other.close()

    assert len(set(versions)) == 4
    assert database.version() == versions[-1]


def test_reading_changes_no_version(database: Database) -> None:
    before = database.version()
    with database.read() as connection:
        connection.exec_driver_sql("SELECT 1 FROM state")

    assert database.version() == before
    database.close()
    assert database.version() is not None
