"""Requests with what they should be read as, and how the two are compared."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from nightcap.catalogue.names import NameBook
from nightcap.request import (
    Blend,
    GenreWish,
    LikeWish,
    Limit,
    Request,
    ToneShift,
    ToneWish,
    TopicWish,
    read,
)  # fmt: skip


def examples(name: str) -> list[dict[str, Any]]:
    """The requests of `NAME.jsonl`, each with the keys that are named in `mistakes`."""
    lines = (Path(__file__).parent / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def read_example(example: dict[str, Any], names: NameBook, now: datetime) -> Request:
    when = datetime.fromisoformat(example["now"]) if "now" in example else now
    return read(example["text"], now=when, names=names)


def mistakes(example: dict[str, Any], request: Request) -> list[str]:
    """What differs: limits, mode, company, subtitles, likes, genre wishes and shifts exactly, the rest at least."""
    return list(_mistakes(example, request))


def _mistakes(example: dict[str, Any], request: Request) -> Iterator[str]:
    wanted = sorted(json.dumps(limit) for limit in example.get("limits", []))
    got = sorted(json.dumps(_plain(limit)) for limit in request.limits)
    if wanted != got:
        yield f"limits: wanted {wanted}, got {got}"
    for key in ("mode", "company", "subtitles"):
        if getattr(request, key) != example.get(key):
            yield f"{key}: wanted {example.get(key)}, got {getattr(request, key)}"
    yield from _wrong_wishes(example, request)
    yield from _wrong_tones(example, request)
    trouble = set(example.get("trouble", []))
    if not trouble <= set(request.trouble) or bool(trouble) != bool(request.trouble):
        yield f"trouble: wanted {sorted(trouble)}, got {request.trouble}"
    missed = " ".join(request.text[span.start : span.end] for span in request.not_understood)
    yield from (
        f"not understood: wanted {word!r} in {missed!r}" for word in example.get("missed", []) if word not in missed
    )


def _wrong_wishes(example: dict[str, Any], request: Request) -> Iterator[str]:
    found = {
        "like": {wish.name: _sign(wish.weight) for wish in request.wishes if isinstance(wish, LikeWish)},
        "genres": {wish.genre: _sign(wish.weight) for wish in request.wishes if isinstance(wish, GenreWish)},
        "shift": {wish.axis: _sign(wish.delta) for wish in request.wishes if isinstance(wish, ToneShift)},
        "topics": {wish.topic: _sign(wish.weight) for wish in request.wishes if isinstance(wish, TopicWish)},
    }
    for key, got in found.items():
        expected = {_known(name): value for name, value in example.get(key, {}).items()}
        exact = key in ("like", "genres") or (key == "shift" and not expected)
        if (expected != got) if exact else not expected.items() <= got.items():
            yield f"{key}: wanted {expected}, got {got}"


def _wrong_tones(example: dict[str, Any], request: Request) -> Iterator[str]:
    tones: dict[str, float] = {}
    for wish in request.wishes:
        if isinstance(wish, ToneWish):
            tones.setdefault(wish.axis, wish.target)
    for axis, side in example.get("tones", {}).items():
        if axis not in tones or (tones[axis] > 0.5) != (side == "high"):
            yield f"tone: wanted {axis} {side}, got {tones.get(axis)}"


def _known(name: str) -> str:
    return {"Amelei": "Amélie"}.get(name, name)


def _sign(number: float) -> int:
    return 1 if number > 0 else -1


def _plain(limit: Limit) -> list[Any]:
    value: Any = limit.value
    if isinstance(value, tuple):
        value = [_blend(each) if isinstance(each, Blend) else each for each in value]
    elif isinstance(value, float) and value == int(value):
        value = int(value)
    return [limit.field, limit.op, value]


def _blend(blend: Blend) -> dict[str, Any]:
    found: dict[str, Any] = {"genres": list(blend.genres)}
    if blend.at_least:
        found["at_least"] = [axis for axis, _ in blend.at_least]
    if blend.at_most:
        found["at_most"] = [axis for axis, _ in blend.at_most]
    if blend.countries:
        found["countries"] = list(blend.countries)
    if blend.notes:
        found["notes"] = list(blend.notes)
    return found
