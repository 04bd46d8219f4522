"""Looking titles up by a part of their name, as somebody types it."""

from __future__ import annotations

from math import isnan

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.names import TitleRef, fold


def search(words: str, index: CatalogueIndex) -> list[TitleRef]:
    """The titles whose names (any of them, folded) hold the words; where none does, the one whose name is nearest.

    Names that are just so come first, then those that begin so, then those of which a word begins so; among these
    the best regarded and then the newest.
    """
    wanted = fold(words)
    if not wanted:
        return []
    places: dict[int, int] = {}
    for name, row in zip(index.folded_names, index.rows_of_names, strict=True):
        if wanted in name:
            places[row] = min(_place(name, wanted), places.get(row, 9))
    if not places:
        near = index.closest(words)
        return [near] if near else []
    acclaim, year = index.column("acclaim"), index.column("year")

    def order(row: int) -> tuple[int, float, int, int]:
        regard = float(acclaim[row])
        return places[row], 0.0 if isnan(regard) else -regard, -int(year[row]), row

    return [index.ref(row) for row in sorted(places, key=order)]


def _place(name: str, wanted: str) -> int:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in name else 3
