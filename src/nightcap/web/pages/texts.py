"""The words of the pages, in the language of the reader: English is written where it stands, gettext has the others."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path
from typing import Final

DOMAIN: Final = "nightcap"
#: <language>/LC_MESSAGES/nightcap.mo for each language but English
CATALOGUES: Final = Path(__file__).parent.parent / "locale"
LANGUAGE: Final = "en"


@cache
def catalogue(language: str = LANGUAGE) -> NullTranslations:
    return translation(DOMAIN, CATALOGUES, [language], fallback=True)


def _(text: str) -> str:
    return catalogue().gettext(text)


def several(one: str, many: str, count: int) -> str:
    return catalogue().ngettext(one, many, count)
