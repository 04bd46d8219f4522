"""The database: its schema and versions, its one writer, and errors that say what to do."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from nightcap.errors import HomeBusy, HomeError, HomeTooNew
from nightcap.store import database as module
from nightcap.store import migrations, schema
from nightcap.store.database import HEAD, Database


def migrated(path: Path) -> sa.Engine:
    """An empty database brought up by the migrations alone."""
    engine = sa.create_engine(f"sqlite:///{path}", poolclass=sa.NullPool)
    migrations.upgrade(engine, None, str(path))
    return engine


def test_head_is_the_newest_migration() -> None:
    assert ScriptDirectory.from_config(migrations.config()).get_current_head() == HEAD


def test_the_migrations_give_the_schema(tmp_path: Path) -> None:
    with migrated(tmp_path / "a.db").connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []


def test_a_new_database_is_as_if_migrated(tmp_path: Path) -> None:
    made, grown = Database(tmp_path / "made.db").engine, migrated(tmp_path / "grown.db")

    assert _shape(made) == _shape(grown)


def _shape(engine: sa.Engine) -> dict[str, object]:
    """Columns, keys, foreign keys and indexes of every table but the version's."""
    inspector = sa.inspect(engine)
    return {
        table: (
            [(c["name"], str(c["type"]), c["nullable"]) for c in inspector.get_columns(table)],
            inspector.get_pk_constraint(table)["constrained_columns"],
            [(k["constrained_columns"], k["referred_table"], k["options"]) for k in inspector.get_foreign_keys(table)],
            sorted((str(i["name"]), i["column_names"]) for i in inspector.get_indexes(table)),
        )
        for table in sorted(inspector.get_table_names())
        if table != "alembic_version"
    }


def test_a_database_of_a_newer_version_is_left_alone(home: Path) -> None:
    path = home / "nightcap.db"
    Database(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    with pytest.raises(HomeTooNew, match=r"schema 9999.*Update Nightcap"):
        Database(path)


@pytest.mark.parametrize("content", [b"this is no database, it is text that is long enough", b"SQLite format 3\0" * 99])
def test_another_file_is_no_database(content: bytes, home: Path) -> None:
    path = home / "nightcap.db"
    path.write_bytes(content)

    with pytest.raises(HomeError, match="Move the file away or name another --home"):
        Database(path)
    assert path.read_bytes() == content


def test_a_cut_off_database_says_so(stocked: Database, home: Path) -> None:
    stocked.close()
    path = home / "nightcap.db"
    path.write_bytes(path.read_bytes()[:5000])

    with pytest.raises(HomeError, match=r"nightcap\.db"), Database(path).read() as connection:
        connection.execute(schema.title.select()).all()


def test_a_second_writer_waits_then_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BUSY_SECONDS", 0.1)
    one, other = Database(home / "nightcap.db"), Database(home / "nightcap.db")

    with one.write(), pytest.raises(HomeBusy, match="Try again when it has finished"), other.write():
        pytest.fail("two writers at once")
    with other.write() as connection:
        connection.execute(schema.state.insert().values(key="a", value="b"))


def test_a_reader_does_not_wait_for_a_writer(home: Path) -> None:
    one, other = Database(home / "nightcap.db"), Database(home / "nightcap.db")

    with one.write() as writing:
        writing.execute(schema.state.insert().values(key="a", value="b"))
        with other.read() as reading:
            assert reading.execute(schema.state.select()).all() == []


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    def write_two(connection: sa.Connection) -> None:
        connection.execute(schema.state.insert().values(key="a", value="b"))
        connection.execute(schema.state.insert().values(key="c", value=None))

    with pytest.raises(HomeError, match="refused"), database.write() as connection:
        write_two(connection)

    with database.read() as connection:
        assert connection.execute(schema.state.select()).all() == []


def test_a_broken_rule_is_an_error_of_ours(database: Database) -> None:
    with pytest.raises(HomeError, match="the database refused"), database.write() as connection:
        connection.execute(schema.season.insert().values(title_id="nobody", number=1))


def test_read_only_reads_and_leaves_no_trace(stocked: Database, home: Path) -> None:
    stocked.close()
    before = sorted(path.name for path in home.iterdir())

    opened = Database(home / "nightcap.db", read_only=True)
    with opened.read() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(schema.title)).scalar_one() > 0
    with pytest.raises(HomeError, match=r"cannot be written\. Name another with --home"), opened.write():
        pytest.fail("wrote to a read-only home")

    assert sorted(path.name for path in home.iterdir()) == before


def test_read_only_without_a_database_says_so(home: Path) -> None:
    with pytest.raises(HomeError, match=r"nightcap\.db"):
        Database(home / "nightcap.db", read_only=True)


@pytest.mark.parametrize("name", ["a b", "100%", "what?", "no#1", "é"])
def test_any_folder_name_will_do(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    folder.mkdir()
    Database(folder / "nightcap.db").close()

    assert Database(folder / "nightcap.db", read_only=True).read_only
    assert [path.name for path in folder.glob("*.db")] == ["nightcap.db"]


def test_the_database_can_be_moved(stocked: Database, home: Path, tmp_path: Path) -> None:
    stocked.close()
    shutil.move(home, tmp_path / "elsewhere")

    with Database(tmp_path / "elsewhere" / "nightcap.db").read() as connection:
        assert connection.execute(schema.title.select()).first()
