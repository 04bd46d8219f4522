"""The words of the pages, in the language of the reader: English is written where it stands, gettext has the others."""

from __future__ import annotations

from nightcap.web.languages import catalogues, language


def _(text: str) -> str:
    return catalogues()[language()].gettext(text)


def several(one: str, many: str, count: int) -> str:
    return catalogues()[language()].ngettext(one, many, count)
