"""Stubs: titles that only articles know, until the catalogue comes to know them."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa

from nightcap.catalogue.names import Gazetteer
from nightcap.reviews import opinions
from nightcap.reviews.linking import link
from nightcap.store import schema
from nightcap.store.database import Database

_TITLE: Final = schema.article_title.c


def relink(database: Database, names: Gazetteer) -> int:
    """Tie stubs to titles that the catalogue has come to know; how many were tied."""
    with database.write() as connection:
        tied = []
        for stub in connection.execute(sa.select(schema.article_title).where(_TITLE.title_id.is_(None))).all():
            ref = link(stub.name, stub.kind, stub.year, names)
            if ref is not None:
                own = (_TITLE.article_id == stub.article_id) & (_TITLE.position == stub.position)
                connection.execute(sa.update(schema.article_title).where(own).values(title_id=ref.id))
                tied.append(ref.id)
        opinions.refresh(connection, tied)
    return len(tied)
