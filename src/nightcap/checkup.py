"""The check-up behind `nightcap doctor`: one finding for each part of a home."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

import sqlalchemy as sa

from nightcap.catalogue import facets
from nightcap.errors import NightcapError
from nightcap.plain import counted
from nightcap.store import schema

if TYPE_CHECKING:
    from nightcap.app import Nightcap


@dataclass(frozen=True, slots=True)
class Finding:
    """One part: whether it is well, what was found, and what to do where something is to be done."""

    what: str
    well: bool
    says: str
    remedy: str | None = None


def check_up(nightcap: Nightcap) -> Iterator[Finding]:
    """Every finding, from the ground up; a part that fails does not keep the next from being looked at."""
    yield Finding("program", True, f"nightcap {version('nightcap')}, Python {platform.python_version()}")
    for what, look in (("home", _home), ("database", _database), ("charts", _charts), ("index", _index)):
        yield _looked_at(what, lambda look=look: look(nightcap))  # type: ignore[misc]
    yield _looked_at("encoder", _encoder)


def _looked_at(what: str, look: Callable[[], tuple[str, str | None]]) -> Finding:
    try:
        says, remedy = look()
    except (NightcapError, OSError, ValueError) as problem:
        return Finding(what, False, str(problem))
    return Finding(what, True, says, remedy)


def _home(nightcap: Nightcap) -> tuple[str, str | None]:
    nightcap.home.make()
    return f"{nightcap.home.folder}" + ("" if nightcap.home.writable else " (read-only)"), None


def _database(nightcap: Nightcap) -> tuple[str, str | None]:
    with nightcap.database.read() as connection:
        counts = {
            table.name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            for table in (schema.title, schema.chart_entry, schema.viewing, schema.quarantine)
        }
        if connection.dialect.name == "sqlite":
            state = connection.exec_driver_sql("PRAGMA quick_check").scalar_one()
            if state != "ok":
                raise ValueError(f"SQLite finds it damaged: {state}. Move nightcap.db away and import again.")
    says = ", ".join(counted(count, f"{name.replace('_', ' ')} row") for name, count in counts.items())
    waiting = counts["quarantine"]
    return says, f"{counted(waiting, 'row')} set aside: nightcap quarantine list" if waiting else None


def _charts(nightcap: Nightcap) -> tuple[str, str | None]:
    known = nightcap.charts.known()
    newest, areas = max(span.last for span in known), {span.area for span in known}
    return f"{counted(len(areas), 'area')}, newest week to {newest}", "nightcap charts update fetches newer ones"


def _index(nightcap: Nightcap) -> tuple[str, str | None]:
    index = nightcap.index
    for name in (*facets.NUMBERS, *facets.LABELS, "acclaim", "notes_known", "tone", "tone_confidence", "vectors"):
        index.column(name)
    found = index.lexical.scores("the", index.count)
    titles, hits = counted(index.count, "title"), counted(int((found > 0).sum()), "hit")
    return f"{titles}, edition {index.edition}, word search answers ({hits})", None


def _encoder() -> tuple[str, str | None]:
    from nightcap.tone.encoder import load_encoder  # noqa: PLC0415

    vector = load_encoder().encode(["a quiet film about chocolate"])[0]
    if not abs(float(vector @ vector) - 1.0) < 1e-3:
        raise ValueError("the shipped table gives no unit vector: install nightcap again.")
    return f"{len(vector)} dimensions", None
