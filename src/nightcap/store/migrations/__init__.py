"""Alembic's migrations, run from inside the package (no alembic.ini)."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError

from nightcap.errors import HomeTooNew


def config() -> Config:
    """Alembic's settings: where the scripts lie."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent))
    return settings


def upgrade(engine: sa.Engine, version: str | None, name: str) -> None:
    """Bring a database to the newest schema. Raises HomeTooNew where it is newer than this program."""
    settings = config()
    if version is not None:
        try:
            ScriptDirectory.from_config(settings).get_revision(version)
        except CommandError as error:
            raise HomeTooNew(
                f"{name}: made by a newer Nightcap (schema {version}). Update Nightcap, or name another --home."
            ) from error
    with engine.connect() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
        connection.commit()
