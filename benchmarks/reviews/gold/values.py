"""What the fields and values of a claim may be, by the contract of docs/reviews.md, and how a gold file writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from nightcap.catalogue.title import GENRES, ROLES
from nightcap.reviews.claim import Value
from nightcap.tone.axes import AXES
from nightcap.tone.notes import NOTES

TONE_VALUES: Final = (0.1, 0.25, 0.5, 0.75, 0.9)
#: key of a made-up value → whether its value is a number
_CREDIT: Final = {"person": False, "role": False, "character": False}
_BASED_ON: Final = {"name": False, "kind": False, "year": True, "makers": False}
_CHART: Final = {"rank": True, "list": False}


def read_value(kind: str, field: str, value: str) -> Value:
    """The value of a claim as docs/reviews.md has it; ValueError where field or value is not of that contract."""
    fields = _FIELDS[kind]
    one_of(field, tuple(fields), f"field of a {kind}")
    return fields[field](value)


def one_of(value: str, allowed: Iterable[str], what: str) -> str:
    """The value itself; ValueError where it is not among those allowed."""
    if value not in allowed:
        raise ValueError(f"{value!r} is no {what}")
    return value


def _tone(value: str) -> float:
    if float(value) not in TONE_VALUES:
        raise ValueError(f"a tone is one of {', '.join(map(str, TONE_VALUES))}, not {value}")
    return float(value)


def _yes_or_no(value: str) -> bool:
    return one_of(value, ("yes", "no"), "yes or no") == "yes"


def _code(pattern: str, what: str) -> Callable[[str], str]:
    """Any code of the standard, also where the catalogue has no name for it."""

    def read(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(f"{value!r} is no {what}")
        return value

    return read


def _any_of(allowed: Iterable[str], what: str) -> Callable[[str], str]:
    return lambda value: one_of(value, allowed, what)


def _mapping(keys: Mapping[str, bool]) -> Callable[[str], dict[str, str | int | None]]:
    """A reader of `key=value; key=value` with these keys, None for those left out."""

    def read(value: str) -> dict[str, str | int | None]:
        parts = dict.fromkeys(keys) | dict(_part(part, keys) for part in value.split(";"))
        if "role" in parts:
            one_of(str(parts["role"]), ROLES, "role of a credit")
        return parts

    return read


def _part(part: str, keys: Mapping[str, bool]) -> tuple[str, str | int]:
    key, equals, value = (piece.strip() for piece in part.partition("="))
    if not equals or not value or key not in keys:
        raise ValueError(f"{part.strip()!r} is no key=value with one of {', '.join(keys)}")
    return key, int(value) if keys[key] else value


_RESPECTS: Final = (*AXES, "genre", "story", "look", "music", "acting", "general")
#: kind → field → how its value is read
_FIELDS: Final[Mapping[str, Mapping[str, Callable[[str], Value]]]] = {
    "tone": dict.fromkeys(AXES, _tone),
    "note": dict.fromkeys(NOTES, _yes_or_no),
    "fact": {
        **dict.fromkeys(("episodes", "seasons", "runtime_minutes", "year"), int),
        "language": _code("[a-z]{2}", "code of a language"),
        "country": _code("[A-Z]{2}", "code of a country"),
        "genre": _any_of(GENRES, "genre"),
        "platform": str,
        "credit": _mapping(_CREDIT),
        "based_on": _mapping(_BASED_ON),
        "chart": _mapping(_CHART),
    },
    "watch": {
        "audio": _code("[a-z]{2}", "code of a language"),
        "subtitles": _yes_or_no,
        "sitting": _any_of(("evening", "weekend", "binge", "slowly"), "sitting"),
        "company": _any_of(("alone", "partner", "family", "children", "friends"), "company"),
    },
    "comparison": dict.fromkeys(_RESPECTS, str),
    "contrast": dict.fromkeys(("trailer", "poster", "marketing", "premise", "genre", "cast"), str),
}
