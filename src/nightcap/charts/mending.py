"""One row of a chart that was set aside, tried again with its cells as they should read."""

from __future__ import annotations

from collections.abc import Mapping

from nightcap.charts import entries as rows
from nightcap.charts import sources
from nightcap.charts.importing import of_areas, retake
from nightcap.charts.linking import settle
from nightcap.charts.model import WORLD
from nightcap.charts.netflix import SOURCE as NETFLIX
from nightcap.charts.own.known import rules as rules_of
from nightcap.charts.rules import PUBLISHED
from nightcap.errors import UsageError
from nightcap.store import imports
from nightcap.store.database import Database
from nightcap.store.imports import Quarantined


def is_of_charts(source: str) -> bool:
    return source == NETFLIX or sources.is_own(source)


def mend(database: Database, kept: Quarantined, cells: Mapping[str, str]) -> None:
    """Put the mended row into its place. Raises UsageError with what is still wrong; then nothing has changed."""
    with database.write() as connection:
        rules = rules_of(connection, kept.source) if sources.is_own(kept.source) else PUBLISHED
        areas = {cells.get("country_iso2", WORLD)}
        known = of_areas(connection, kept.source, areas)
        wanted, popular = dict(known), rows.load_popular(connection, kept.source)
        try:
            retake(cells, rules, wanted, popular)
        except ValueError as problem:
            raise UsageError(f"It still cannot be used: {problem}.") from problem
        settle(connection, kept.source, known, wanted, popular, areas=areas)
        imports.let_go(connection, [kept.digest])
