"""How far an import reaches: the names it touches, and the rows elsewhere that go by them.

Linking one show needs all rows of its name and nothing else, so a weekly update of 40 rows need not
weigh half a million rows of countries anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import sqlalchemy as sa

from nightcap.catalogue.names import fold
from nightcap.charts import entries as rows
from nightcap.charts.entries import Key
from nightcap.charts.model import Entry, PopularEntry
from nightcap.store import schema

#: with more names than this, reading everything and choosing here is faster than an IN list
_FEW: Final = 500
folded: Final = lru_cache(maxsize=65_536)(fold)


@dataclass(frozen=True, slots=True)
class Reach:
    """The folded names to link anew, rows of areas not loaded yet that go by them, and all other titles' ids."""

    names: frozenset[str]
    elsewhere: Mapping[Key, Entry]
    others: frozenset[str]


def touched(
    known: Mapping[Key, Entry],
    wanted: Mapping[Key, Entry],
    popular_before: Iterable[PopularEntry] = (),
    popular_after: Iterable[PopularEntry] = (),
) -> frozenset[str]:
    """Folded names of every row that is new, differs or is gone."""
    names = {row.show_title for row in set(popular_before) ^ set(popular_after)}
    for key, entry in wanted.items():
        old = known.get(key)
        if old is not entry:
            names.add(entry.show_title)
            if old is not None:
                names.add(old.show_title)
    names.update(known[key].show_title for key in known.keys() - wanted.keys())
    return frozenset(map(folded, names))


def reach(connection: sa.Connection, source: str, names: Collection[str], loaded_areas: Collection[str]) -> Reach:
    """Widen names to those that share a title with them (a title renamed), and load what is elsewhere of them."""
    table = schema.chart_entry
    query = sa.select(table.c.show_title, table.c.title_id).distinct().where(table.c.source == source)
    there = [(title, folded(title), id_) for title, id_ in connection.execute(query)]
    inside, ids = set(names), set[str]()
    while more := {id_ for _, name, id_ in there if name in inside and id_} - ids:
        ids |= more
        inside |= {name for _, name, id_ in there if id_ in ids}
    spelt = sorted({title for title, name, _ in there if name in inside})
    conditions = [table.c.area.not_in(sorted(loaded_areas))]
    if len(spelt) <= _FEW:
        conditions.append(table.c.show_title.in_(spelt))
    wanted = set(spelt)
    found = (entry for entry in rows.load(connection, source, *conditions) if entry.show_title in wanted)
    return Reach(
        names=frozenset(inside),
        elsewhere={rows.key_of(entry): entry for entry in found},
        others=frozenset(id_ for _, name, id_ in there if id_ and name not in inside),
    )
