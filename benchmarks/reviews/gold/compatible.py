"""When two claims say the same: the key they share, and whether one's value will do for the other's."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.reviews.claim import Claim, Value

#: what lies between the sides of an axis
_MIDDLE: Final = (0.4, 0.6)
#: how far a middle value may lie from one that takes a side
_NEAR: Final = 0.3
_ROUNDING: Final = 1e-9
#: narrower kind of work → the contract's
_WIDER: Final = {
    "novel": "book", "novella": "book", "memoir": "book", "biography": "book", "manga": "comic", "webtoon": "comic",
    "graphic novel": "comic", "stage play": "play", "video game": "game",
}  # fmt: skip


def key(claim: Claim) -> Hashable:
    """What makes two claims of one article and title the same claim, so that it counts once."""
    return claim.kind, claim.field, _same(claim)


def _same(claim: Claim) -> Hashable:
    value = claim.value
    if claim.kind == "contrast":
        return None  # the field alone: what one was led to expect can be put in many words
    if claim.kind == "tone":
        return _side(float(_plain(value)))
    if isinstance(value, Mapping):
        if claim.field == "chart":
            return value.get("rank")
        name = value.get("person") or value.get("name")
        return fold(str(name or "")), value.get("role") or _work_kind(value)
    return fold(value) if isinstance(value, str) else value


def compatible(gold: Claim, other: Claim) -> bool:
    """Whether the reader's claim says what gold's says, title and place apart."""
    if (gold.kind, gold.field) != (other.kind, other.field):
        return False
    if gold.kind == "contrast":
        return True
    if isinstance(gold.value, Mapping) or isinstance(other.value, Mapping):
        return (
            isinstance(gold.value, Mapping)
            and isinstance(other.value, Mapping)
            and _MAPPINGS[gold.field](gold.value, other.value)
        )
    if gold.kind == "tone":
        return _same_tone(float(_plain(gold.value)), float(_plain(other.value)))
    if isinstance(gold.value, str) and isinstance(other.value, str):
        return fold(gold.value) == fold(other.value)
    return type(gold.value) is type(other.value) and gold.value == other.value


def _plain(value: Value) -> float:
    if isinstance(value, str | Mapping):
        raise TypeError(f"a tone is a number, not {value!r}")
    return value


def _side(value: float) -> int:
    """-1 for the low side of an axis, 0 for its middle, 1 for its high side."""
    low, high = _MIDDLE
    return -1 if value < low - _ROUNDING else 1 if value > high + _ROUNDING else 0


def _same_tone(gold: float, other: float) -> bool:
    sides = _side(gold), _side(other)
    if 0 in sides:
        return abs(gold - other) <= _NEAR + _ROUNDING
    return sides[0] == sides[1]


Parts = Mapping[str, str | int | None]


def _same_credit(gold: Parts, other: Parts) -> bool:
    return (
        fold(str(gold["person"])) == fold(str(other.get("person")))
        and gold["role"] == other.get("role")
        and (gold["character"] is None or _contained(gold["character"], other.get("character")))
    )


def _same_basis(gold: Parts, other: Parts) -> bool:
    """Agreement in all that gold states."""
    return (
        (gold["kind"] is None or gold["kind"] == _work_kind(other))
        and (gold["year"] is None or gold["year"] == other.get("year"))
        and (gold["name"] is None or fold(str(gold["name"])) == fold(str(other.get("name"))))
        and (gold["makers"] is None or _contained(gold["makers"], other.get("makers")))
    )


def _work_kind(parts: Parts) -> str | None:
    kind = parts.get("kind")
    return _WIDER.get(str(kind), str(kind)) if kind else None


def _same_rank(gold: Parts, other: Parts) -> bool:
    return gold["rank"] == other.get("rank")


def _contained(one: str | int | None, other: str | int | None) -> bool:
    """Whether either name holds all the words of the other, in one piece."""
    folded, other_folded = fold(str(one or "")), fold(str(other or ""))
    if not folded or not other_folded:
        return False
    return f" {folded} " in f" {other_folded} " or f" {other_folded} " in f" {folded} "


_MAPPINGS: Final = {"credit": _same_credit, "based_on": _same_basis, "chart": _same_rank}
