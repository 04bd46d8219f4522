"""A viewer's history as JSON (docs/json.md)."""

from __future__ import annotations

from typing import Any

from nightcap.viewers.history import Unlinked, Viewing


def unlinked_to_json(row: Unlinked) -> dict[str, Any]:
    """A name in the history that stands for no title."""
    return {"name": row.name, "views": row.views, "last": row.last.isoformat(), "doubtful": row.doubtful}


def viewing_to_json(viewing: Viewing) -> dict[str, Any]:
    """One viewing; `started_at` is UTC, null where only the day is known."""
    return {
        "source": viewing.source,
        "written_title": viewing.written_title,
        "name": viewing.name,
        "season": viewing.season,
        "episode": viewing.episode,
        "watched_on": viewing.watched_on.isoformat(),
        "started_at": f"{viewing.started_at.isoformat()}Z" if viewing.started_at else None,
        "seconds": viewing.seconds,
        "title_id": viewing.title_id,
        "confidence": viewing.confidence,
    }
