"""Whose evenings a home knows of."""

from __future__ import annotations

import sqlalchemy as sa

from nightcap.store import schema
from nightcap.store.database import Database


def known(database: Database) -> frozenset[str]:
    """The names of all who have a history or said something of a title."""
    both = sa.union(sa.select(schema.viewing.c.viewer), sa.select(schema.reaction.c.viewer))
    with database.read() as connection:
        return frozenset(connection.execute(both).scalars())
