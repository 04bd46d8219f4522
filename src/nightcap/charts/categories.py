"""The lists there are: their names, what kind of title stands on them, and in which language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from nightcap.catalogue.title import Kind
from nightcap.errors import UnknownName

#: the four lists of the global file, and of the most-popular file
GLOBAL: Final = ("Films (English)", "Films (Non-English)", "TV (English)", "TV (Non-English)")
#: the two lists of each country
COUNTRY: Final = ("Films", "TV")
#: one list of everything
ALL: Final = "All"
_KINDS: Final[Mapping[Kind, str]] = {"film": "Films", "series": "TV"}
_UNKNOWN: Final = "Unknown language"


def of_kind(kind: Kind) -> str:
    """The list of a kind in all languages, as countries have it."""
    return _KINDS[kind]


def of_language(kind: Kind, language: str | None) -> str:
    """The list of a kind and of an original language (ISO 639-1, None where not known), as the world has it."""
    told = _UNKNOWN if language is None else "English" if language == "en" else "Non-English"
    return f"{of_kind(kind)} ({told})"


#: the lists that charts computed from plays may have, of the world and of countries alike
COMPUTED: Final = (*GLOBAL, *COUNTRY, of_language("film", None), of_language("series", None), ALL)


def kind_of(category: str) -> Kind | None:
    """The kind of nearly every title of a list; specials, live events and a few films stand on TV lists too.

    None for the list of everything.
    """
    if category == ALL:
        return None
    return "film" if category.startswith("Films") else "series"


def is_english(category: str) -> bool | None:
    """Whether the list holds titles in English; None for a list that holds all languages, or unknown ones."""
    if "(English)" in category:
        return True
    return False if "(Non-English)" in category else None


def find(text: str, known: Iterable[str] = COMPUTED) -> str:
    """The category meant by "films english" or "TV (Non-English)". Raises UnknownName with what there is."""
    names = list(known)
    wanted = _plain(text)
    for name in names:
        if _plain(name) == wanted:
            return name
    raise UnknownName(f'There is no list "{text}". The lists are: {", ".join(names)}.')


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
