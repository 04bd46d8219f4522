"""The answer as JSON (docs/json.md). Keys are added, never renamed; VERSION grows when a meaning changes."""

from __future__ import annotations

from typing import Any, Final

from nightcap.catalogue.title import Title, Work
from nightcap.recommend.model import Answer, Pick, Reason, Relaxation
from nightcap.request.contract import limit_to_json
from nightcap.request.contract import to_json as request_to_json
from nightcap.reviews.verdict_contract import axis_json
from nightcap.tone.axes import Tone

VERSION: Final = 1


def to_json(answer: Answer) -> dict[str, Any]:
    """The whole answer."""
    return {
        "version": VERSION,
        "request": request_to_json(answer.request),
        "picks": [_pick(pick) for pick in answer.picks],
        "relax": [_relaxation(each) for each in answer.relax],
        "eligible": answer.eligible,
        "unmet": list(answer.unmet),
    }


def _relaxation(relaxation: Relaxation) -> dict[str, Any]:
    """`also` only where limits must go together."""
    told = {"limit": limit_to_json(relaxation.limit), "would_add": relaxation.would_add}
    return told | ({"also": [limit_to_json(limit) for limit in relaxation.also]} if relaxation.also else {})


def _pick(pick: Pick) -> dict[str, Any]:
    return {
        "rank": pick.rank,
        "score": round(pick.score, 4),
        "title": felt_to_json(pick.title, pick.tone, pick.tone_confidence) | _tone_heard(pick),
        "reasons": [reason_to_json(reason) for reason in pick.reasons],
        "advice": [reason_to_json(told) for told in pick.advice],
        "contributions": {feature: round(value, 4) for feature, value in pick.contributions.items()},
    }


def _tone_heard(pick: Pick) -> dict[str, Any]:
    """Only where an article speaks of it."""
    heard = {axis: axis_json(each) for axis, each in pick.heard.tone.items()}
    return {"tone_heard": heard} if heard else {}


def felt_to_json(title: Title, tone: Tone, confidence: float) -> dict[str, Any]:
    """A title's facts with the tone that is told of it, judged or estimated."""
    told = {axis: round(value, 2) for axis, value in tone.as_dict().items()}
    return title_to_json(title) | {"tone": told, "tone_confidence": round(confidence, 2)}


def title_to_json(title: Title) -> dict[str, Any]:
    """A title's facts. `tone` is null here where nobody has judged it."""
    return {
        "id": title.id,
        "name": title.name,
        "original_name": title.original_name,
        "year": title.year,
        "kind": title.kind,
        "countries": list(title.countries),
        "languages": list(title.languages),
        "runtime_minutes": title.runtime_minutes,
        "episodes": title.episodes,
        "total_minutes": title.total_minutes,
        "genres": list(title.genres),
        "credits": [{"person": c.person, "role": c.role, "character": c.character} for c in title.credits],
        "based_on": _work(title.based_on) if title.based_on else None,
        "tone": title.tone.as_dict() if title.tone else None,
        "content_notes": sorted(title.content_notes or ()),
        "content_notes_known": title.content_notes is not None,
        "keywords": list(title.keywords),
        "synopsis": title.synopsis,
        "ages_from": title.ages_from,
        "source": title.source,
    }


def _work(work: Work) -> dict[str, Any]:
    return {
        "name": work.name,
        "original_name": work.original_name,
        "kind": work.kind,
        "year": work.year,
        "makers": list(work.makers),
        "title_id": work.title_id,
    }


def reason_to_json(reason: Reason) -> dict[str, Any]:
    """A reason with its evidence; the figures stand beside kind, source and quote."""
    evidence = reason.evidence
    return {
        "text": reason.text,
        "evidence": {**evidence.data, "kind": evidence.kind, "source": evidence.source, "quote": evidence.quote},
    }
