"""Charts as JSON (docs/json.md, "Charts")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from nightcap.charts.changes import Diff, RowChange
from nightcap.charts.model import Entry, Standing

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


def diff_to_json(diff: Diff) -> dict[str, Any]:
    """What differs between two states of charts; a list without rows came or went as a whole."""
    return {
        "version": VERSION,
        "counts": diff.counts(),
        "refused": {"before": len(diff.refused_before), "after": len(diff.refused_after)},
        "lists": [
            {
                "area": each.area or None,
                "category": each.category,
                "week": each.week.isoformat(),
                "before": each.before,
                "after": each.after,
                "rows": [_change(row) for row in each.rows],
            }
            for each in diff.lists
        ],
    }


def _change(row: RowChange) -> dict[str, Any]:
    return {
        "old": _named(row.old),
        "new": _named(row.new),
        "renamed": row.renamed,
        "figures": {figure.field: [figure.old, figure.new] for figure in row.figures},
    }


def _named(entry: Entry | None) -> dict[str, Any] | None:
    if entry is None:
        return None
    return {"rank": entry.rank, "show_title": entry.show_title, "season_title": entry.season_title}
