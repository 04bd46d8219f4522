"""What a viewer has watched and marked, as `Nightcap` offers it under `history`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nightcap.app import Nightcap
    from nightcap.catalogue.names import TitleRef
    from nightcap.catalogue.title import Title
    from nightcap.store.imports import Report
    from nightcap.viewers.history import Unlinked, Viewing
    from nightcap.viewers.memory import ReactionKind

Progress = Callable[[str, int, int], None]


class History:
    """The history and the marks of the viewer for whom a home is open."""

    def __init__(self, nightcap: Nightcap) -> None:
        self._nightcap = nightcap

    def take_in(
        self, path: Path, *, profile: str | None = None, day_first: bool | None = None, progress: Progress | None = None
    ) -> Report:
        """Take in Netflix's export of what was watched (either shape), as this viewer's history."""
        from nightcap.viewers.importing import import_history  # noqa: PLC0415

        return import_history(
            self._nightcap.database,
            path,
            names=self._nightcap.index,
            viewer=self._nightcap.viewer,
            profile=profile,
            day_first=day_first,
            progress=progress,
        )

    def watched(self, most: int | None = None) -> Sequence[Viewing]:
        """What the viewer has watched, newest first."""
        from nightcap.viewers.history import history  # noqa: PLC0415

        return history(self._nightcap.database, self._nightcap.viewer, most=most)

    def unlinked(self) -> list[Unlinked]:
        """Names in the history that stand for no title of the catalogue, the most watched first."""
        from nightcap.viewers.history import unlinked  # noqa: PLC0415

        return unlinked(self._nightcap.database, self._nightcap.viewer)

    def likely(self, name: str, most: int = 4) -> list[TitleRef]:
        """The titles that a name of the history may stand for, the likeliest first."""
        index = self._nightcap.index
        exact = list(index.titles(name))
        return (exact or self._nightcap.catalogue.search(name))[:most]

    def link(self, written: str, name: str) -> tuple[Title, int]:
        """Say which title a name in the history stands for: the title, and how many views it now has."""
        from nightcap.viewers.history import link  # noqa: PLC0415

        title = self._nightcap.catalogue.title(name)
        return title, link(self._nightcap.database, self._nightcap.viewer, written, title.id)

    def mark(self, title: Title, kind: ReactionKind, *, take_back: bool = False) -> bool:
        """Mark a title as seen, saved or not for tonight, or take that back; True if that changed anything."""
        from nightcap.viewers import memory  # noqa: PLC0415

        if take_back:
            return memory.take_back(self._nightcap.database, self._nightcap.viewer, title.id, kind)
        memory.react(self._nightcap.database, self._nightcap.viewer, title.id, kind, datetime.now().astimezone())
        return True

    def marked(self, kind: ReactionKind) -> list[Title]:
        """The titles that the viewer marked so, newest mark first."""
        from nightcap.viewers import memory  # noqa: PLC0415

        ids = [reaction.title_id for reaction in memory.reactions(self._nightcap.database, self._nightcap.viewer, kind)]
        titles = self._nightcap.catalogue.titles(ids)
        return [titles[id_] for id_ in ids if id_ in titles]
