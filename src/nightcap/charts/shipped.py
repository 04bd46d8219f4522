"""One published week as facts, so that a new home has charts before any download (data/week-2026-07-19.jsonl)."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from nightcap.charts.model import WORLD, Entry
from nightcap.charts.netflix import SOURCE
from nightcap.store import schema
from nightcap.store.database import Database

FILE: Final = Path(__file__).parent / "data" / "week-2026-07-19.jsonl"
#: the week that FILE tells of, known without opening it
WEEK: Final = date(2026, 7, 19)


def read_shipped() -> list[Entry]:
    """The shipped week's entries: all four lists of the whole world."""
    entries = []
    for line in FILE.read_text("utf-8").splitlines():
        row = json.loads(line)
        entries.append(
            Entry(
                source=SOURCE,
                area=WORLD,
                category=row["list"],
                week=WEEK,
                rank=row["rank"],
                show_title=row["title"],
                season_title=row["season"],
                hours_viewed=row["hours"],
                runtime_minutes=row["minutes"],
                views=row["views"],
                weeks_on_chart=row["weeks"],
            )
        )
    return entries


def sync_shipped(database: Database) -> bool:
    """Bring the shipped week in where the home knows neither it nor a newer one; True if anything was written."""
    table = schema.chart_entry
    newer = sa.select(sa.literal(1)).where(table.c.area == WORLD, table.c.source == SOURCE, table.c.week >= WEEK)
    with database.read() as connection:
        if connection.execute(newer.limit(1)).scalar():
            return False
    from nightcap.charts import entries as rows  # noqa: PLC0415  # linking is only needed on the first run
    from nightcap.charts.linking import settle  # noqa: PLC0415

    with database.write() as connection:
        known = {rows.key_of(entry): entry for entry in rows.load(connection, SOURCE, table.c.area == WORLD)}
        added = {rows.key_of(entry): entry for entry in read_shipped()}
        settle(connection, SOURCE, known, known | added, rows.load_popular(connection, SOURCE), areas=[WORLD])
    return True
