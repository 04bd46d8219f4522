"""Which title a person means by a name or an id."""

from __future__ import annotations

import re
from typing import Final

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.names import TitleRef
from nightcap.errors import UnknownName

_WITH_YEAR: Final = re.compile(r"^(?P<name>.+?)\s*[(,]\s*(?P<year>\d{4})\s*\)?\s*$")


def find(name: str, index: CatalogueIndex) -> TitleRef:
    """The one title with this id, name, or "name (year)".

    Raises UnknownName: where several are meant it lists them with their ids, where none is it
    says what comes near.
    """
    row = index.row(name)
    if row is not None:
        return index.ref(row)
    found = list(index.titles(name))
    year = _WITH_YEAR.match(name)
    if not found and year:
        found = [ref for ref in index.titles(year["name"]) if ref.year == int(year["year"])]
    # a stub of the charts has no year; where a title of that name is known in full, that one is meant
    dated = [ref for ref in found if ref.year is not None]
    found = dated or found
    if len(found) == 1:
        return found[0]
    if found:
        several = "; ".join(f"{ref.name} ({ref.year}, {ref.kind}): {ref.id}" for ref in found[:8])
        raise UnknownName(f"“{name}” could be several titles. Name one by its id: {several}.")
    near = index.closest(year["name"] if year else name)
    hint = f" Did you mean {near.name} ({near.year}), id {near.id}?" if near else " Check the spelling."
    raise UnknownName(f"No title is called “{name}”.{hint}")
