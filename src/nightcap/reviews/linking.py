"""Which title of the catalogue a name in an article is."""

from __future__ import annotations

from collections.abc import Sequence

from nightcap.catalogue.names import Gazetteer, TitleRef
from nightcap.catalogue.title import Kind


def link(
    name: str, kind: Kind | None, year: int | None, names: Gazetteer | None, *, newest: int | None = None
) -> TitleRef | None:
    """The catalogue's title of this name that what is told of it allows; None makes it a stub.

    newest: the year of the article, later than which no title of it can be.
    """
    refs: Sequence[TitleRef] = names.titles(name) if names else ()
    fit = [
        ref
        for ref in refs
        if (kind is None or ref.kind == kind) and (newest is None or ref.year is None or ref.year <= newest + 1)
    ]
    if year is not None:
        fit = [ref for ref in fit if ref.year is not None and abs(ref.year - year) <= 1]
        return min(fit, key=lambda ref: abs((ref.year or 0) - year), default=None)
    return max(fit, key=lambda ref: ref.year or 0, default=None)
