"""Nightcap as one object: opens a home folder and offers every use of the system, each by the part it belongs to."""

from __future__ import annotations

from copy import copy
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from nightcap import errors
from nightcap.store.home import Home, default_home

if TYPE_CHECKING:
    from nightcap.asking import Ask
    from nightcap.catalogue.index import CatalogueIndex
    from nightcap.cataloguing import Catalogue
    from nightcap.charting import Charts
    from nightcap.checkup import Finding
    from nightcap.mending import Quarantine
    from nightcap.publishing import Publish
    from nightcap.reviewing import Reviews
    from nightcap.reviews.opinions import Heard
    from nightcap.reviews.taking import Taker
    from nightcap.store.database import Database
    from nightcap.viewing import History

#: the viewer of a home with one viewer
ONLY_VIEWER: Final = "me"


class Nightcap:
    """A home folder, open.

    Args:
        folder: the home folder; made on first use. None: the platform's data folder.
        viewer: whose history and reactions count.
    """

    def __init__(self, folder: Path | None = None, *, viewer: str = ONLY_VIEWER) -> None:
        self.home = Home(folder or default_home())
        self.viewer = viewer
        self._followed: int | None = None
        self._heard: dict[str, Heard] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        if "database" in self.__dict__:
            self.database.close()

    def of(self, viewer: str) -> Nightcap:
        """The same open home for another viewer; it shares what is open and is not closed by itself."""
        _ = self.database  # opened by the one that closes it
        other = copy(self)
        other.viewer = viewer
        return other

    @cached_property
    def database(self) -> Database:
        """The truth, with the shipped shelf and chart in it. A home that cannot be written is opened as it is."""
        from nightcap.catalogue.importing import sync_shelf  # noqa: PLC0415
        from nightcap.charts.shipped import sync_shipped  # noqa: PLC0415
        from nightcap.store.database import Database  # noqa: PLC0415

        if self.home.folder.exists() and not self.home.writable:
            if not self.home.database.exists():
                raise errors.HomeError(
                    f"{self.home.folder}: cannot be written and holds no Nightcap yet. Name another with --home."
                )
            return Database(self.home.database, read_only=True)
        self.home.make()
        database = Database(self.home.database)
        newer_shelf = sync_shelf(database)
        if not sync_shipped(database) and newer_shelf:  # this home's charts were linked to an older shelf
            from nightcap.charts.linking import relink  # noqa: PLC0415

            relink(database)
        return database

    @cached_property
    def index(self) -> CatalogueIndex:
        """The derived index, built first where it is missing or older than the catalogue."""
        from nightcap.catalogue import index, repository  # noqa: PLC0415

        with self.database.read() as connection:
            edition = repository.edition(connection)
        found = index.open_current(self.home.index)
        if found is None or found.edition != edition:
            from nightcap.catalogue import building  # noqa: PLC0415  # a home that is built asks without it

            building.build(self.home.index, repository.load_all(self.database), edition=edition)
            found = index.open_current(self.home.index)
            if found is not None and not self.database.read_only:
                from nightcap.reviews import stubs  # noqa: PLC0415
                from nightcap.viewers import history  # noqa: PLC0415

                history.relink(self.database, found)
                stubs.relink(self.database, found)
        if found is None:
            raise errors.HomeError(f"{self.home.index}: the index was built but cannot be read. Delete the folder.")
        self._lay_over(found)
        return found

    def _lay_over(self, index: CatalogueIndex) -> None:
        """What articles say of its titles; the files of the index know nothing of it."""
        from nightcap.recommend.heard import lay_over  # noqa: PLC0415
        from nightcap.reviews.opinions import all_heard  # noqa: PLC0415

        with self.database.read() as connection:
            self._heard = all_heard(connection)
        lay_over(index, self._heard)

    @cached_property
    def taker(self) -> Taker:
        """Takes articles in; it remembers the signatures of those that are kept."""
        from nightcap.reviews.model_reader import ModelReader  # noqa: PLC0415
        from nightcap.reviews.taking import Taker  # noqa: PLC0415

        return Taker(self.database, self.index, ModelReader.from_environment())

    def forget_index(self) -> None:
        """What the index is made of has changed: at its next use it is opened anew, and built where it must be."""
        self.__dict__.pop("index", None)

    def refresh(self) -> None:
        """Bring the index up to date now rather than at the next question; other threads ask the old one meanwhile."""
        anew = self.of(self.viewer)
        anew.forget_index()
        self.__dict__["index"] = anew.index
        self._heard = anew._heard

    def follow(self) -> bool:
        """Bring the index up to date where anyone has changed what it is made of; whether that was so."""
        from nightcap.catalogue import repository  # noqa: PLC0415
        from nightcap.reviews.opinions import all_heard  # noqa: PLC0415

        version, index = self.database.version(), self.index
        if version is None or version == self._followed:
            return False
        with self.database.read() as connection:
            same = repository.edition(connection) == index.edition and all_heard(connection) == self._heard
        if not same:
            self.refresh()
        self._followed = version
        return not same

    @property
    def ask(self) -> Ask:
        """Asking what to watch."""
        from nightcap.asking import Ask  # noqa: PLC0415

        return Ask(self)

    @property
    def catalogue(self) -> Catalogue:
        """The titles: finding them, and taking them in."""
        from nightcap.cataloguing import Catalogue  # noqa: PLC0415

        return Catalogue(self)

    @property
    def charts(self) -> Charts:
        """What everyone watches: charts taken in, computed, looked up and compared."""
        from nightcap.charting import Charts  # noqa: PLC0415

        return Charts(self)

    @property
    def history(self) -> History:
        """What the viewer has watched and marked."""
        from nightcap.viewing import History  # noqa: PLC0415

        return History(self)

    @property
    def reviews(self) -> Reviews:
        """What articles say of titles: following, reading, listing, forgetting."""
        from nightcap.reviewing import Reviews  # noqa: PLC0415

        return Reviews(self)

    @property
    def publish(self) -> Publish:
        """What is made to be shown elsewhere: plans, the weekly column, plots."""
        from nightcap.publishing import Publish  # noqa: PLC0415

        return Publish(self)

    @property
    def quarantine(self) -> Quarantine:
        """The rows that imports set aside."""
        from nightcap.mending import Quarantine  # noqa: PLC0415

        return Quarantine(self)

    def viewers(self) -> list[str]:
        """Who may be asking: all of whom the home knows a history or a mark, and this viewer, by name."""
        from nightcap.viewers import names  # noqa: PLC0415

        known = self.database.remembered.one(("viewers",), lambda: names.known(self.database))
        return sorted(known | {self.viewer}, key=lambda name: (name.casefold(), name))

    def check_up(self) -> list[Finding]:
        """What `nightcap doctor` finds."""
        from nightcap.checkup import check_up  # noqa: PLC0415

        return list(check_up(self))
