"""Charts as JSON (docs/json.md, "Charts")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from nightcap.charts.model import Standing

VERSION: Final = 1


def to_json(standings: Sequence[Standing]) -> dict[str, Any]:
    """The rows of one week and area, by list and rank; `area` is null for the whole world."""
    return {"version": VERSION, "entries": [_row(standing) for standing in standings]}


def _row(standing: Standing) -> dict[str, Any]:
    entry = standing.entry
    return {
        "source": entry.source,
        "week": entry.week.isoformat(),
        "area": entry.area or None,
        "category": entry.category,
        "rank": entry.rank,
        "show_title": entry.show_title,
        "season_title": entry.season_title,
        "hours_viewed": entry.hours_viewed,
        "runtime_minutes": entry.runtime_minutes,
        "views": entry.views,
        "weeks_on_chart": entry.weeks_on_chart,
        "previous_rank": standing.previous_rank,
        "peak": standing.peak,
        "is_new": standing.is_new,
        "is_return": standing.is_return,
        "title_id": entry.title_id,
        "season_number": entry.season_number,
        "link_confidence": entry.link_confidence,
    }
