"""The lists Netflix publishes: their names, what kind of title stands on them, and in which language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from nightcap.catalogue.title import Kind
from nightcap.errors import UnknownName

#: the four lists of the global file, and of the most-popular file
GLOBAL: Final = ("Films (English)", "Films (Non-English)", "TV (English)", "TV (Non-English)")
#: the two lists of each country
COUNTRY: Final = ("Films", "TV")


def kind_of(category: str) -> Kind:
    """The kind of nearly every title of a list; specials, live events and a few films stand on TV lists too."""
    return "film" if category.startswith("Films") else "series"


def is_english(category: str) -> bool | None:
    """Whether the list holds titles in English; None for a country's lists, which hold all languages."""
    if category in COUNTRY:
        return None
    return "(English)" in category


def find(text: str, known: Iterable[str] = (*GLOBAL, *COUNTRY)) -> str:
    """The category meant by "films english" or "TV (Non-English)". Raises UnknownName with what there is."""
    names = list(known)
    wanted = _plain(text)
    for name in names:
        if _plain(name) == wanted:
            return name
    raise UnknownName(f'There is no list "{text}". The lists are: {", ".join(names)}.')


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
