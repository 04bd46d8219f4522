"""NetflixViewingHistory.csv, the short export of one profile: titles and days."""

from __future__ import annotations

from typing import Final

from nightcap.catalogue import written
from nightcap.store.imports import Refused
from nightcap.store.tables import Table
from nightcap.viewers.sources import dates
from nightcap.viewers.sources.sitting import Reading, Sitting, checked_title

SOURCE: Final = "netflix-history"
NAME: Final = "NetflixViewingHistory.csv"
COLUMNS: Final = ("title", "date")


def read(table: Table, *, day_first: bool | None = None) -> Reading:
    """Every line as a sitting of unknown time. `day_first` None: decided from all dates of the file."""
    reading = Reading()
    rows = list(table.rows(reading.refused))
    ordered = [row["date"] for _, row in rows if dates.is_ordered(row["date"])]
    if day_first is None:
        day_first, remark = dates.decide(ordered)
        if ordered:
            reading.remarks.append(remark)
    for line, row in rows:
        try:
            sitting = Sitting(
                title=checked_title(row["title"]), watched_on=dates.parse(row["date"], day_first=day_first)
            )
        except ValueError as problem:
            reading.refused.append(Refused(line, str(problem), row))
            continue
        if written.is_promotion(sitting.title):
            reading.left_out["trailers and previews"] += 1
        else:
            reading.sittings.append(sitting)
    return reading
