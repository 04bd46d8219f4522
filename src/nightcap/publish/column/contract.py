"""What a run of the column did, as JSON (docs/json.md)."""

from __future__ import annotations

from typing import Any, Final

from nightcap.publish.column.site import Published

VERSION: Final = 1


def published_to_json(made: Published) -> dict[str, Any]:
    """The week with its ids, each mood with its titles, each list, and the files that were written."""
    column = made.column
    return {
        "version": VERSION,
        "week": made.week.isoformat(),
        "id": made.id,
        "title": column.headline.text,
        "page": str(made.page),
        "moods": [
            {
                "id": mood.id,
                "asked": mood.asked,
                "titles": [{"id": card.title_id, "name": card.name} for card in mood.cards],
            }
            for mood in column.moods
        ],
        "lists": [
            {"id": each.id, "source": each.source, "area": each.area or None, "category": each.category}
            for each in column.lists
        ],
        "edited": [each.id for each in column.sentences() if each.edited],
        "written": [str(path) for path in made.written],
        "notices": list(made.notices),
    }
