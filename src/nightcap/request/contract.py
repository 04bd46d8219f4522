"""A request as plain JSON values, for the command line, the web and assistants."""

from __future__ import annotations

from dataclasses import asdict, is_dataclass
from typing import Any, Final

from nightcap.request.model import (
    AcclaimWish,
    GenreWish,
    LikeWish,
    Limit,
    LimitWish,
    Request,
    ToneShift,
    ToneWish,
    TopicWish,
    Understood,
    Wish,
)  # fmt: skip

_KINDS: Final[dict[type, str]] = {
    AcclaimWish: "acclaim", GenreWish: "genre", LikeWish: "like", LimitWish: "limit", ToneShift: "tone_shift",
    ToneWish: "tone", TopicWish: "topic",
}  # fmt: skip


def to_json(request: Request) -> dict[str, Any]:
    """The request as dicts, lists, strings, numbers, booleans and None; spans are character offsets, half open."""
    return {
        "text": request.text,
        "mode": request.mode,
        "limits": [limit_to_json(limit) for limit in request.limits],
        "wishes": [_wish(wish) for wish in request.wishes],
        "trouble": list(request.trouble),
        "about": request.about,
        "understood": [_understood(each) for each in request.understood],
        "not_understood": [asdict(span) for span in request.not_understood],
        "subtitles": request.subtitles,
        "company": request.company,
    }


def limit_to_json(limit: Limit) -> dict[str, Any]:
    """A limit as plain JSON values."""
    return {"field": limit.field, "op": limit.op, "value": _value(limit.value), "text": limit.text}


def _understood(each: Understood) -> dict[str, Any]:
    return {
        "start": each.start,
        "end": each.end,
        "meaning": each.meaning,
        "kind": each.kind,
        "stands": each.stands,
    }


def _wish(wish: Wish) -> dict[str, Any]:
    if isinstance(wish, LimitWish):
        return {"kind": "limit", "limit": limit_to_json(wish.limit), "weight": wish.weight, "text": wish.text}
    return {"kind": _KINDS[type(wish)], **asdict(wish)}


def _value(value: object) -> object:
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):  # a blend
        return {
            "genres": list(getattr(value, "genres", ())),
            "at_least": dict(getattr(value, "at_least", ())),
            "at_most": dict(getattr(value, "at_most", ())),
            "countries": list(getattr(value, "countries", ())),
            "kind": getattr(value, "kind", None),
            "notes": list(getattr(value, "notes", ())),
        }
    return value
