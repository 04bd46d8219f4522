"""The languages that the pages speak, and which of them is spoken now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final

from nightcap.errors import UnknownName

DOMAIN: Final = "nightcap"
#: <language>/LC_MESSAGES/nightcap.mo for each language but English; scripts/texts makes them
CATALOGUES = Path(__file__).parent / "locale"
ENGLISH: Final = "en"
#: languages that are written from right to left where no script is named; and scripts that are
_RIGHT_TO_LEFT: Final = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "ug", "ur", "yi"})
_SCRIPTS: Final = frozenset({"adlm", "arab", "hebr", "nkoo", "syrc", "thaa"})
#: a browser names a few; whoever sends more than that is read so far
_MOST_NAMED: Final = 30
_spoken: ContextVar[str] = ContextVar("language", default=ENGLISH)


@cache
def catalogues() -> dict[str, NullTranslations]:
    """Language → its texts: English, which needs none, and every catalogue that is there."""
    found: dict[str, NullTranslations] = {ENGLISH: NullTranslations()}
    for path in sorted(CATALOGUES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")):
        with path.open("rb") as file:
            found[path.parents[1].name.replace("_", "-").lower()] = GNUTranslations(file)
    return found


def language() -> str:
    """The language that is spoken now (BCP 47, in small letters)."""
    return _spoken.get()


def direction() -> str:
    """In which direction it is written: "ltr" or "rtl"."""
    first, *rest = language().split("-")
    script = next((part for part in rest if len(part) == 4), None)
    backwards = script in _SCRIPTS if script else first in _RIGHT_TO_LEFT
    return "rtl" if backwards else "ltr"


@contextmanager
def speaking(spoken: str) -> Iterator[None]:
    """Speak a language of `catalogues`, in this task and in what it starts."""
    before = _spoken.set(spoken)
    try:
        yield
    finally:
        _spoken.reset(before)


def find(name: str) -> str:
    """The language of `catalogues` that is meant by its name. Raises UnknownName with what there is."""
    meant = name.strip().replace("_", "-").lower()
    if meant not in catalogues():
        raise UnknownName(f'The pages do not speak "{name}". They speak: {", ".join(catalogues())}.')
    return meant


def chosen(accepted: str) -> str:
    """The language that a reader takes best (Accept-Language, RFC 9110 12.5.4), looked up as RFC 4647 3.4 has it."""
    for wanted in _ranges(accepted):
        if wanted == "*":
            return ENGLISH
        parts = wanted.split("-")
        while parts:
            if "-".join(parts) in catalogues():
                return "-".join(parts)
            parts = parts[:-1]
            if parts and len(parts[-1]) == 1:  # a lone letter only begins what was cut off
                parts = parts[:-1]
    return ENGLISH


def _ranges(accepted: str) -> Sequence[str]:
    """What is accepted, best first; what is refused or cannot be read is left out."""
    found = []
    for part in accepted.lower().split(",")[:_MOST_NAMED]:
        name, _, parameter = (each.strip() for each in part.partition(";"))
        try:
            quality = float(parameter.removeprefix("q").strip().removeprefix("=") or 1) if parameter else 1.0
        except ValueError:
            continue
        if name and 0 < quality <= 1:
            found.append((-quality, name))
    return [name for _, name in sorted(found, key=lambda each: each[0])]
