"""What articles say of a title as JSON (docs/json.md); keys are added, never renamed."""

from __future__ import annotations

from typing import Any

from nightcap.reviews.contract import value_json
from nightcap.reviews.facts_heard import FactHeard
from nightcap.reviews.opinions import AxisHeard
from nightcap.reviews.said import Said, Whose
from nightcap.reviews.verdict import Mentioned, Stub, Verdict


def verdict_json(verdict: Verdict) -> dict[str, Any]:
    """The whole of it; each claim with its quote and whose it is, those of the preferred sources first."""
    by_kind = {kind: [_said(each) for each in verdict.said if each.kind == kind] for kind in _KEYS}
    notes = verdict.heard.notes.items()
    return {
        "articles": verdict.heard.articles,
        "tone": {axis: axis_json(heard) for axis, heard in verdict.heard.tone.items()},
        "notes": [{"note": note, "yes": yes, "no": no} for note, (yes, no) in notes],
        "facts": [_fact(fact) for fact in verdict.facts],
        **{_KEYS[kind]: claims for kind, claims in by_kind.items()},
        "lineage": [_said(each) for each in verdict.said if each.kind == "fact" and each.field == "based_on"],
        "mentions": [_mentioned(each) for each in verdict.mentions],
    }


#: kind of claim → key; facts are grouped instead
_KEYS = {
    "tone": "quotes",
    "note": "note_quotes",
    "watch": "watch",
    "comparison": "comparisons",
    "contrast": "contrasts",
}


def axis_json(heard: AxisHeard) -> dict[str, Any]:
    return {"value": round(heard.value, 2), "articles": heard.articles, "agreement": round(heard.agreement, 2)}


def stub_json(stub: Stub) -> dict[str, Any]:
    """A title that only articles know: `id` is null, and all else is what they say."""
    return {
        "id": None,
        "name": stub.name,
        "year": stub.year,
        "kind": stub.kind,
        "source": "articles",
        "reviews": verdict_json(stub.verdict),
    }


def _said(said: Said) -> dict[str, Any]:
    return {
        "field": said.field,
        "value": value_json(said.value),
        "quote": said.quote,
        **_whose(said),
        "articles": said.articles,
        "agreeing": said.agreeing,
        "agreement": round(said.agreement, 2),
    }


def _fact(fact: FactHeard) -> dict[str, Any]:
    return {
        "field": fact.field,
        "value": value_json(fact.value),
        "standing": fact.standing,
        "catalogue": fact.known,
        "quotes": [{"quote": each.quote, **_whose(each)} for each in fact.said],
    }


def _mentioned(mentioned: Mentioned) -> dict[str, Any]:
    return {
        "role": mentioned.role,
        "subjects": list(mentioned.subjects),
        "headline": mentioned.headline,
        **_whose(mentioned),
    }


def _whose(told: Whose) -> dict[str, Any]:
    return {
        "source": told.publication,
        "author": told.author,
        "url": told.url,
        "published_at": told.published_at.isoformat() if told.published_at else None,
        "weight": told.weight,
        "article_id": told.article_id,
    }
