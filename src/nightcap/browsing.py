"""The uses of the catalogue and the charts for looking around: `Nightcap` offers them under `browse`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nightcap.app import Nightcap
    from nightcap.catalogue.names import TitleRef
    from nightcap.catalogue.title import Title
    from nightcap.charts.compare import Comparison
    from nightcap.charts.model import Entry
    from nightcap.charts.spread import Spread
    from nightcap.viewers.history import Viewing


class Browse:
    """What there is to look at in an open home."""

    def __init__(self, nightcap: Nightcap) -> None:
        self._nightcap = nightcap

    def search(self, words: str) -> list[TitleRef]:
        """The titles whose names hold the words, the best match first; where none does, the nearest name."""
        from nightcap.catalogue.searching import search  # noqa: PLC0415

        return search(words, self._nightcap.index)

    def weeks(self, area: str = "", *, source: str | None = None) -> list[date]:
        """The weeks of an area of which charts are known (their last days), oldest first."""
        from nightcap.charts.known import weeks  # noqa: PLC0415

        return weeks(self._nightcap.database, area, source=source)

    def run(self, name: str, *, area: str = "", source: str | None = None) -> list[Entry]:
        """Every entry of a title (an id or a name) on the charts of an area, oldest first. Raises UnknownName."""
        from nightcap.charts.momentum import run  # noqa: PLC0415

        return run(self._nightcap.database, self._nightcap.title(name).id, area=area, source=source)

    def spread(self, title: Title) -> list[Spread]:
        """Every area on whose charts a title has been, published charts first, the longest there before others."""
        from nightcap.charts.spread import spread  # noqa: PLC0415

        return spread(self._nightcap.database, title.id)

    def kin(self, title: Title) -> tuple[list[Title], list[Title]]:
        """The titles made from this one, and the others made from what it is made from; the oldest first."""
        from nightcap.catalogue.lineage import kin  # noqa: PLC0415

        with self._nightcap.database.read() as connection:
            found = kin(connection, title)
        loaded = self._nightcap.titles([*found.made_from_it, *found.from_the_same])

        def sorted_(ids: Sequence[str]) -> list[Title]:
            there = [loaded[id_] for id_ in ids if id_ in loaded]
            return sorted(there, key=lambda each: (each.year or 0, each.name))

        return sorted_(found.made_from_it), sorted_(found.from_the_same)

    def likely(self, name: str, most: int = 4) -> list[TitleRef]:
        """The titles that a name of the history may stand for, the likeliest first."""
        index = self._nightcap.index
        exact = list(index.titles(name))
        return (exact or self.search(name))[:most]

    def compare(
        self,
        areas: tuple[str, str],
        *,
        week: date | None = None,
        category: str | None = None,
        source: str | None = None,
    ) -> Comparison:
        """The lists of two areas side by side, of the week of a day (None: the newest of both). Raises UnknownName."""
        from nightcap.charts.compare import compare  # noqa: PLC0415

        first, second = areas
        if week is None:
            both = set(self.weeks(first, source=source)) & set(self.weeks(second, source=source))
            week = max(both, default=None)
        one = self._nightcap.chart(week=week, area=first, category=category, source=source)
        day = week or max(standing.entry.week for standing in one)
        other = self._nightcap.chart(week=day, area=second, category=category, source=source)
        return compare(areas, one, other)

    def watched(self, most: int | None = None) -> Sequence[Viewing]:
        """What the viewer has watched, newest first."""
        from nightcap.viewers.history import history  # noqa: PLC0415

        return history(self._nightcap.database, self._nightcap.viewer, most=most)
