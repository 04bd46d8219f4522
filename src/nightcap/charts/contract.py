"""Charts as JSON (docs/json.md, "Charts")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from nightcap.charts.changes import Diff, RowChange
from nightcap.charts.compare import Beside, Comparison
from nightcap.charts.model import Entry, Span, Standing

VERSION: Final = 1


def to_json(standings: Sequence[Standing]) -> dict[str, Any]:
    """The rows of one week and area, by list and rank; `area` is null for the whole world."""
    return {"version": VERSION, "entries": [_row(standing) for standing in standings]}


def _row(standing: Standing) -> dict[str, Any]:
    return entry_to_json(standing.entry) | {
        "previous_rank": standing.previous_rank,
        "peak": standing.peak,
        "is_new": standing.is_new,
        "is_return": standing.is_return,
    }


def entry_to_json(entry: Entry) -> dict[str, Any]:
    """One row as its list has it, without its momentum."""
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
        "title_id": entry.title_id,
        "season_number": entry.season_number,
        "link_confidence": entry.link_confidence,
    }


def known_to_json(span: Span) -> dict[str, Any]:
    """The weeks known of one area and source."""
    return {
        "area": span.area or None,
        "first": span.first.isoformat(),
        "last": span.last.isoformat(),
        "weeks": span.weeks,
        "source": span.source,
    }


def comparison_to_json(comparison: Comparison) -> dict[str, Any]:
    """Two areas side by side; `ranks` are in their order, null where one does not list the title."""
    return {
        "version": VERSION,
        "week": comparison.week.isoformat(),
        "areas": [area or None for area in comparison.areas],
        "rows": [_beside(row) for row in comparison.rows],
    }


def _beside(row: Beside) -> dict[str, Any]:
    entry = row.either.entry
    return {
        "source": row.source,
        "category": row.category,
        "show_title": entry.show_title,
        "season_title": entry.season_title,
        "title_id": entry.title_id,
        "ranks": [each and each.entry.rank for each in (row.first, row.second)],
        "weeks_on_chart": [each and each.entry.weeks_on_chart for each in (row.first, row.second)],
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
