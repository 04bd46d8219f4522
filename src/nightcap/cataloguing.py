"""The uses of the catalogue that `Nightcap` offers under `catalogue`: finding titles, and taking them in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nightcap.app import Nightcap
    from nightcap.catalogue.names import TitleRef
    from nightcap.catalogue.title import Title
    from nightcap.store.imports import Report

Progress = Callable[[str, int, int], None]


class Catalogue:
    """The titles of an open home."""

    def __init__(self, nightcap: Nightcap) -> None:
        self._nightcap = nightcap

    def titles(self, ids: Iterable[str]) -> dict[str, Title]:
        """The titles with these ids; unknown ones are absent."""
        from nightcap.catalogue.repository import load  # noqa: PLC0415

        database = self._nightcap.database
        return database.remembered.many("title", ids, lambda lacking: load(database, lacking))

    def title(self, name: str) -> Title:
        """The title meant by an id or a name ("Romantics Anonymous (2025)"). Raises UnknownName with what is near."""
        from nightcap.catalogue.finding import find  # noqa: PLC0415

        found = find(name, self._nightcap.index)
        return self.titles([found.id])[found.id]

    def search(self, words: str) -> list[TitleRef]:
        """The titles whose names hold the words, the best match first; where none does, the nearest name."""
        from nightcap.catalogue.searching import search  # noqa: PLC0415

        return search(words, self._nightcap.index)

    def kin(self, title: Title) -> tuple[list[Title], list[Title]]:
        """The titles made from this one, and the others made from what it is made from; the oldest first."""
        from nightcap.catalogue.lineage import kin  # noqa: PLC0415

        with self._nightcap.database.read() as connection:
            found = kin(connection, title)
        loaded = self.titles([*found.made_from_it, *found.from_the_same])

        def oldest_first(ids: Sequence[str]) -> list[Title]:
            there = [loaded[id_] for id_ in ids if id_ in loaded]
            return sorted(there, key=lambda each: (each.year or 0, each.name))

        return oldest_first(found.made_from_it), oldest_first(found.from_the_same)

    def take_in(self, paths: Sequence[Path], *, progress: Progress | None = None) -> list[Report]:
        """Take in files of wikipedia-movie-data; charts are then linked to what is new, history with the index."""
        from nightcap.catalogue.importing import import_wikipedia  # noqa: PLC0415
        from nightcap.charts.linking import relink  # noqa: PLC0415

        reports = []
        for done, path in enumerate(paths, 1):
            reports.append(import_wikipedia(self._nightcap.database, path))
            if progress:
                progress("files", done, len(paths))
        if any(report.changed for report in reports):
            relink(self._nightcap.database)
            self._nightcap.forget_index()
        return reports
