"""One answer for several people as JSON (docs/json.md)."""

from __future__ import annotations

from typing import Any

from nightcap.recommend.contract import VERSION, felt_to_json, reason_to_json
from nightcap.recommend.model import Person, Served, SharedPick, Together
from nightcap.request.contract import limit_to_json
from nightcap.request.contract import to_json as request_to_json


def to_json(answer: Together) -> dict[str, Any]:
    """The whole answer."""
    return {
        "version": VERSION,
        "people": [_person(person) for person in answer.people],
        "picks": [_pick(pick) for pick in answer.picks],
        "relax": [
            {
                "names": list(each.names),
                "limits": [limit_to_json(limit) for limit in each.limits],
                "would_add": each.would_add,
            }
            for each in answer.relax
        ],
        "eligible": answer.eligible,
    }


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "request": request_to_json(person.request),
        "eligible": person.eligible,
        "alone": {"id": person.alone.id, "name": person.alone.name} if person.alone else None,
    }


def _pick(pick: SharedPick) -> dict[str, Any]:
    return {
        "rank": pick.rank,
        "title": felt_to_json(pick.title, pick.tone, pick.tone_confidence),
        "served": [_served(each) for each in pick.served],
        "least_served": list(pick.least_served),
        "advice": [reason_to_json(told) for told in pick.advice],
    }


def _served(served: Served) -> dict[str, Any]:
    return {
        "name": served.name,
        "share": round(served.share, 4),
        "place": served.place,
        "reasons": [reason_to_json(reason) for reason in served.reasons],
    }
