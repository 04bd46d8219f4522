"""Asking in the tests: a request on a Monday evening, and what of it a test looks at."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from nightcap.request import LimitWish, Request, TopicWish, read
from nightcap.request.model import Limit

from .conftest import SmallGazetteer

NAMES: Final = SmallGazetteer()
NOW: Final = datetime(2026, 11, 23, 20, 0)  # noqa: DTZ001  local time by contract


def asked(text: str) -> Request:
    return read(text, now=NOW, names=NAMES)


def limits(text: str, *fields: str) -> list[tuple[str, str, Any]]:
    return [(each.field, each.op, each.value) for each in asked(text).limits if each.field in fields]


def places(text: str) -> list[tuple[str, str, Any]]:
    return limits(text, "language", "country")


def wished(text: str) -> list[Limit]:
    return [wish.limit for wish in asked(text).wishes if isinstance(wish, LimitWish)]


def bound(request: Request, field: str, op: str) -> list[object]:
    return [limit.value for limit in request.limits if limit.field == field and limit.op == op]


def values(request: Request, field: str, op: str) -> set[object]:
    limits = (limit for limit in request.limits if limit.field == field and limit.op == op)
    return {each for limit in limits for each in limit.values}


def topics(request: Request) -> dict[str, float]:
    return {wish.topic.lower(): wish.weight for wish in request.wishes if isinstance(wish, TopicWish)}


def lost(request: Request) -> list[str]:
    return [request.text[span.start : span.end] for span in request.not_understood]
