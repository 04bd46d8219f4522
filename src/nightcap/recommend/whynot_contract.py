"""Why a title is not among the picks, as JSON (docs/json.md)."""

from __future__ import annotations

from typing import Any

from nightcap.recommend.contract import VERSION, reason_to_json, title_to_json
from nightcap.recommend.model import WhyNot
from nightcap.request.contract import limit_to_json
from nightcap.request.contract import to_json as request_to_json


def to_json(why: WhyNot) -> dict[str, Any]:
    """The whole of it."""
    return {
        "version": VERSION,
        "request": request_to_json(why.request),
        "title": title_to_json(why.title),
        "rank": why.rank,
        "place": why.place,
        "eligible": why.eligible,
        "shown": why.shown,
        "barriers": [
            {"limit": limit_to_json(each.limit), "reason": reason_to_json(each.reason)} for each in why.barriers
        ],
        "against": {"id": why.against.id, "name": why.against.name} if why.against else None,
        "behind": round(why.behind, 4),
        "gaps": {feature: round(gap, 4) for feature, gap in why.gaps.items()},
        "shortfalls": [
            {"feature": each.feature, "by": round(each.by, 4), "reason": reason_to_json(each.reason)}
            for each in why.shortfalls
        ],
        "alike": reason_to_json(why.alike) if why.alike else None,
    }
