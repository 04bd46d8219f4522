"""Whether a claim has the form that docs/reviews.md gives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from nightcap.catalogue.countries import COUNTRIES
from nightcap.catalogue.languages import LANGUAGES
from nightcap.catalogue.title import GENRES
from nightcap.catalogue.title import ROLES as CREDITS
from nightcap.tone.axes import AXES
from nightcap.tone.notes import NOTES

RESPECTS: Final = (*AXES, "genre", "story", "look", "music", "acting", "general")
IMAGES: Final = ("trailer", "poster", "marketing", "premise", "genre", "cast")
SITTINGS: Final = ("evening", "weekend", "binge", "slowly")
COMPANY: Final = ("alone", "partner", "family", "children", "friends")
#: longer words are no name and no hope
_MOST_TEXT: Final = 200


def _text(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= _MOST_TEXT


def _number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < 100_000


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _one_of(choice: Any) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and value in choice


def _parts(**checks: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """A mapping with exactly these keys, each null or as checked."""
    return lambda value: (
        isinstance(value, Mapping)
        and set(value) == set(checks)
        and all(value[key] is None or check(value[key]) for key, check in checks.items())
    )


_FACTS: Final[Mapping[str, Callable[[Any], bool]]] = {
    "episodes": _number,
    "seasons": _number,
    "runtime_minutes": _number,
    "year": lambda value: _number(value) and 1870 < value < 2200,
    "language": _one_of(LANGUAGES),
    "country": _one_of(COUNTRIES),
    "genre": _one_of(GENRES),
    "platform": _text,
    "credit": lambda value: _parts(person=_text, role=_one_of(CREDITS), character=_text)(value) and value["person"],
    "based_on": _parts(name=_text, kind=_text, year=_number, makers=_text),
    "chart": _parts(rank=_number, list=_text),
}
_WATCH: Final[Mapping[str, Callable[[Any], bool]]] = {
    "audio": _one_of(LANGUAGES),
    "subtitles": _flag,
    "sitting": _one_of(SITTINGS),
    "company": _one_of(COMPANY),
}


def _share(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


#: kind → field → what its value must be
_FORM: Final[Mapping[str, Mapping[str, Callable[[Any], bool]]]] = {
    "tone": dict.fromkeys(AXES, _share),
    "note": dict.fromkeys(NOTES, _flag),
    "fact": _FACTS,
    "watch": _WATCH,
    "comparison": dict.fromkeys(RESPECTS, _text),
    "contrast": dict.fromkeys(IMAGES, _text),
}


def is_sound(kind: str, field: str, value: Any) -> bool:
    """Whether a claim's kind, field and value are of the contract."""
    check = _FORM.get(kind, {}).get(field)
    return check is not None and bool(check(value))
