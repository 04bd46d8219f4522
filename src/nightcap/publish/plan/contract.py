"""A plan as JSON (docs/json.md)."""

from __future__ import annotations

from typing import Any, Final

from nightcap.publish.plan.model import Part, Plan, Span, total_minutes

VERSION: Final = 1


def plan_to_json(plan: Plan) -> dict[str, Any]:
    """The whole plan; times in ISO 8601 with their offset from UTC."""
    return {
        "version": VERSION,
        "title_id": plan.title.id,
        "name": plan.title.name,
        "season": plan.season,
        "since": plan.since.isoformat(),
        "by": plan.last_day.isoformat() if plan.last_day else None,
        "hours": {
            "evenings": _span(plan.hours.evening),
            "weekend": _span(plan.hours.weekend),
            "days": sorted(plan.hours.days),
            "assumed": list(plan.hours.assumed),
        },
        "sittings": [
            {
                "day": sitting.day.isoformat(),
                "start": sitting.start.isoformat(),
                "end": sitting.end.isoformat(),
                "minutes": total_minutes(sitting.parts),
                "parts": [_part(part) for part in sitting.parts],
            }
            for sitting in plan.sittings
        ],
        "fits": not plan.left,
        "left": [_part(part) for part in plan.left],
        "seen": [_part(part) for part in plan.seen],
        "done_by": plan.done_by.isoformat() if plan.done_by else None,
        "more_minutes": plan.more_minutes,
        "remarks": list(plan.remarks),
        "why": list(plan.why),
    }


def _span(span: Span) -> dict[str, str]:
    return {"start": f"{span.start:%H:%M}", "end": f"{span.end:%H:%M}"}


def _part(part: Part) -> dict[str, int | None]:
    """Which of them are null is said in docs/json.md."""
    return {"season": part.season, "number": part.number, "of": part.pieces, "minutes": part.minutes}
