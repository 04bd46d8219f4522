"""From a written title to a title of the catalogue, with how sure that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from nightcap.catalogue import written
from nightcap.catalogue.names import Gazetteer, TitleRef
from nightcap.catalogue.written import Written

#: confidence of a link: the viewer said so; one title of that name; one of the right kind; one that was out by then
BY_HAND: Final = 1.0
ONLY_ONE: Final = 0.95
BY_KIND: Final = 0.85
BY_YEAR: Final = 0.7
#: not linked, though the catalogue has titles of that name
DOUBTFUL: Final = 0.0

_QUALIFIED: Final = re.compile(r"(?P<name>.+?)\s*\((?:(?P<year>\d{4})|U\.?S\.?A?\.?|U\.?K\.?)\)")


@dataclass(frozen=True, slots=True)
class Link:
    """A written title taken apart, and its title; `confidence` is None where the catalogue knows no such name."""

    written: Written
    title_id: str | None = None
    confidence: float | None = None


class Linker:
    """Links written titles; remembers the names that it has looked up."""

    def __init__(self, names: Gazetteer) -> None:
        self._names = names
        self._look_up = cache(self._find)

    def link(self, title: str, watched_on: date) -> Link:
        """The longest beginning of the title that the catalogue knows decides.

        What follows it must be a season or an episode, which only a series has; where that is not
        said ("Show: Something"), the title may be a film of its own, and the link is doubtful.
        """
        levels = written.levels(title)
        doubtful = False
        for depth in range(len(levels), 0, -1):
            refs = self._look_up(": ".join(levels[:depth]))
            apart = written.below(levels, depth, title)
            if apart is None and depth < len(levels):
                doubtful = doubtful or any(ref.kind == "series" for ref in refs)
                continue
            of_kind = [ref for ref in refs if apart is None or ref.kind == "series"]
            if of_kind:
                id_, confidence = _choose(of_kind, among=len(refs), watched_on=watched_on)
                return Link(apart or Written(": ".join(levels)), id_, confidence)
        return Link(written.take_apart(title), None, DOUBTFUL if doubtful else None)

    def _find(self, name: str) -> Sequence[TitleRef]:
        """Titles of this name; failing that, without a year or country in brackets at its end."""
        refs = self._names.titles(name)
        qualified = None if refs else _QUALIFIED.fullmatch(name)
        if qualified is None:
            return refs
        year = qualified["year"]
        return [ref for ref in self._names.titles(qualified["name"]) if year is None or ref.year == int(year)]


def _choose(refs: Sequence[TitleRef], *, among: int, watched_on: date) -> tuple[str | None, float]:
    """(title id, confidence) of the only title that was out when it was watched; no id where several or none were."""
    out = [ref for ref in refs if ref.year is None or ref.year <= watched_on.year]
    if len(out) != 1:
        return None, DOUBTFUL
    if len(refs) > 1:
        return out[0].id, BY_YEAR
    return out[0].id, BY_KIND if among > 1 else ONLY_ONE
