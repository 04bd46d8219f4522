"""What was made from a title, and what else was made from what it was made from."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Title, Work
from nightcap.store import schema

_table = schema.lineage.c


@dataclass(frozen=True, slots=True)
class Kin:
    """Ids of titles: those made from this one, and those made from the same work as it."""

    made_from_it: tuple[str, ...]
    from_the_same: tuple[str, ...]


def kin(connection: sa.Connection, title: Title) -> Kin:
    """The kin of a title, each in the order of their ids."""
    made = connection.execute(sa.select(_table.title_id).where(_table.work_title_id == title.id)).scalars()
    work = title.based_on
    same = sorted(_of_work(connection, work) - {title.id}) if work else []
    return Kin(tuple(sorted(made)), tuple(same))


def _of_work(connection: sa.Connection, work: Work) -> set[str]:
    """The titles made from a work: the same title of the catalogue, or the same name, kind and maker."""
    if work.title_id is not None:
        return set(
            connection.execute(sa.select(_table.title_id).where(_table.work_title_id == work.title_id)).scalars()
        )
    makers = {fold(maker) for maker in work.makers}
    query = sa.select(_table.title_id, _table.makers).where(_table.name == work.name, _table.kind == work.kind)
    return {row.title_id for row in connection.execute(query) if makers & {fold(maker) for maker in row.makers}}
