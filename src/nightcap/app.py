"""Nightcap as one object: opens a home folder and offers every use of the system as a method."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from nightcap import errors
from nightcap.store.home import Home, default_home

if TYPE_CHECKING:
    from nightcap.browsing import Browse
    from nightcap.catalogue.index import CatalogueIndex
    from nightcap.catalogue.title import Title
    from nightcap.charts.changes import Diff
    from nightcap.charts.compute.job import Done, Job
    from nightcap.charts.ledger.revisions import Revision
    from nightcap.charts.model import Span, Standing
    from nightcap.checkup import Finding
    from nightcap.publish.beside import Beside
    from nightcap.publish.column.site import Published
    from nightcap.publish.plan.model import Plan, Wanted
    from nightcap.recommend.model import Answer, Together, WhyNot
    from nightcap.recommend.rewording import Change
    from nightcap.recommend.situation import Situation
    from nightcap.request.model import Asked, Request
    from nightcap.reviewing import Reviews
    from nightcap.reviews.opinions import Heard
    from nightcap.reviews.said import Said
    from nightcap.reviews.verdict import Stub, Verdict
    from nightcap.store.database import Database
    from nightcap.store.imports import Quarantined, Report
    from nightcap.viewers.history import Unlinked
    from nightcap.viewers.memory import ReactionKind

#: the viewer of a home with one viewer
ONLY_VIEWER: Final = "me"
#: the hour of the day assumed when only a date is given: the evening, when people ask
EVENING: Final = time(20, 0)
Progress = Callable[[str, int, int], None]


def _wall_clock() -> datetime:
    """The time on the sofa."""
    return datetime.now()  # noqa: DTZ005


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
        other = copy(self)
        other.viewer = viewer
        for part in ("reviews", "browse"):  # they belong to the one they were made for
            other.__dict__.pop(part, None)
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
            index.build(self.home.index, repository.load_all(self.database), edition=edition)
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

    def refresh(self) -> None:
        """Bring the index up to date now rather than at the next question; other threads ask the old one meanwhile."""
        anew = self.of(self.viewer)
        anew.__dict__.pop("index", None)
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

    @cached_property
    def reviews(self) -> Reviews:
        """Everything that can be done with reviews."""
        from nightcap.reviewing import Reviews  # noqa: PLC0415

        return Reviews(self)

    @cached_property
    def browse(self) -> Browse:
        """Everything that can be looked at in the catalogue, the charts and the history."""
        from nightcap.browsing import Browse  # noqa: PLC0415

        return Browse(self)

    def ask(
        self,
        text: str | Asked,
        *,
        now: datetime | None = None,
        n: int = 5,
        charting: bool = False,
        include_seen: bool = False,
    ) -> Answer:
        """Read a request and recommend.

        Args:
            text: the request in the user's own words, or with what was said after its answers.
            now: local wall-clock time of asking (today's by default); charts published later are unknown.
            n: how many picks.
            charting: only titles on the charts known that day.
            include_seen: let titles in that the viewer has seen.
        """
        from nightcap.recommend.recommend import recommend  # noqa: PLC0415

        moment = now or _wall_clock()
        request, situation = self._asked(text, now=moment, n=n, charting=charting, include_seen=include_seen)
        return recommend(request, self.index, situation, self._load, n=n, said=self._said)

    def ways_to_change(self, request: Request, *, now: datetime | None = None) -> dict[int, tuple[Change, ...]]:
        """What each part of a request that stands can be changed into: where it starts → its changes."""
        from nightcap.recommend.rewording import changes  # noqa: PLC0415
        from nightcap.request import read  # noqa: PLC0415

        moment = now or _wall_clock()

        def reads(words: str) -> Request:
            return read(words, now=moment, names=self.index)

        return {chip.start: changes(chip, request, reads) for chip in request.understood if chip.stands}

    def why_not(
        self,
        text: str | Asked,
        name: str,
        *,
        now: datetime | None = None,
        n: int = 5,
        charting: bool = False,
        include_seen: bool = False,
    ) -> WhyNot:
        """Why a title is not among the n picks that `ask` gives for the same words, or that it is.

        Raises UnknownName where no title of the catalogue is called so.
        """
        from nightcap.recommend.whynot import why_not  # noqa: PLC0415

        moment, title = now or _wall_clock(), self.title(name)
        request, situation = self._asked(text, now=moment, n=n, charting=charting, include_seen=include_seen)
        return why_not(title, request, self.index, situation, self._load, n=n, said=self._said)

    def ask_together(
        self,
        people: Sequence[tuple[str, str | Asked]],
        *,
        now: datetime | None = None,
        n: int = 5,
        charting: bool = False,
        include_seen: bool = False,
    ) -> Together:
        """One answer for several people who each had a day of their own.

        Args:
            people: (name, request) of each; the name is a viewer's, whose history and reactions count.
            now: as in `ask`, and so are the others.
            n: how many picks.
            charting: only titles on the charts known that day.
            include_seen: let titles in that one of them has seen.

        Raises:
            UsageError: nobody is named, one has no name, or two have the same.
        """
        from nightcap.recommend.together import Guest, together  # noqa: PLC0415

        names = [name.strip() for name, _ in people]
        if not names or not all(names) or len(set(names)) < len(names):
            raise errors.UsageError("Name everybody who asks, each once: anna: something soothing; ben: a laugh.")
        moment, guests = now or _wall_clock(), []
        for name, (_, text) in zip(names, people, strict=True):
            try:
                request, situation = self._asked(
                    text, now=moment, n=n, charting=charting, include_seen=include_seen, viewer=name
                )
            except errors.BadRequest as error:
                raise errors.BadRequest(f"{name}: {error}") from error
            guests.append(Guest(name=name, request=request, situation=situation))
        return together(guests, self.index, self._load, n=n, said=self._said)

    def ask_many(
        self,
        requests: Path,
        out: Path,
        *,
        titles: Path | None = None,
        n: int = 100,
        now: datetime | None = None,
        progress: Progress | None = None,
    ) -> int:
        """Answer a file of requests (JSON Lines) into a file of rankings; the number of requests.

        Args:
            requests: lines of `id`, `text`, and optionally `mentions` and `limit_to`.
            out: written whole or not at all.
            titles: rank the titles of this file instead of the catalogue's.
            n: the length of each ranking.
            now: time of asking.
            progress: called with (stage, done, total).
        """
        from nightcap.recommend import batch  # noqa: PLC0415
        from nightcap.store.files import write_whole  # noqa: PLC0415

        now = now or _wall_clock()
        asked = batch.read_requests(requests)
        with self._index_for(titles, now) as (index, situation), write_whole(out) as file:
            for done, row in enumerate(batch.answer_each(asked, index, situation, now=now, n=n), 1):
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
                if progress:
                    progress("requests", done, len(asked))
        return len(asked)

    def _asked(
        self,
        text: str | Asked,
        *,
        now: datetime,
        n: int,
        charting: bool,
        include_seen: bool,
        viewer: str | None = None,
    ) -> tuple[Request, Situation]:
        """What the words mean, and what is known at that moment of the charts and of the viewer."""
        situation = self._situation(now, include_seen=include_seen, viewer=viewer)
        return self._request(text, situation, now=now, n=n, charting=charting), situation

    def _request(self, text: str | Asked, situation: Situation, *, now: datetime, n: int, charting: bool) -> Request:
        """What the words mean, with the limits that options set; n is how many were shown before each refinement."""
        from nightcap.request import read  # noqa: PLC0415

        def narrowed(request: Request) -> Request:
            if not charting:
                return request
            from nightcap.recommend.refine import charting_only  # noqa: PLC0415

            return charting_only(request, situation)

        if isinstance(text, str):
            return narrowed(read(text, now=now, names=self.index))
        from nightcap.recommend.refine import Table, offered, understand  # noqa: PLC0415

        def offer(request: Request) -> list[str]:
            return offered(narrowed(request), self.index, situation, n)

        return narrowed(understand(text, Table(index=self.index, now=now, load=self._load, offer=offer)))

    def _situation(self, now: datetime, *, include_seen: bool, viewer: str | None = None) -> Situation:
        from nightcap.recommend.situation import Situation  # noqa: PLC0415
        from nightcap.viewers.memory import evening, recall  # noqa: PLC0415

        who, remembered = viewer or self.viewer, self.database.remembered
        # a question about an earlier day still must not bring up what has been watched since
        until = max(evening(now), evening(_wall_clock()))
        memory = remembered.one(("viewer", who, until), lambda: recall(self.database, who, until))
        return Situation(
            on=now.date(),
            standings=self._standings(now.date()),
            seen=frozenset() if include_seen else frozenset(memory.seen) | frozenset(memory.begun),
            saved=memory.saved,
            not_tonight=memory.not_tonight,
        )

    def _standings(self, day: date) -> Mapping[str, Standing]:
        """Title id → where it stands on the charts known on a day."""
        from nightcap.charts.momentum import charted  # noqa: PLC0415

        return self.database.remembered.one(("charted", day), lambda: charted(self.database, on=day))

    @contextmanager
    def _index_for(self, titles: Path | None, now: datetime) -> Iterator[tuple[CatalogueIndex, Situation]]:
        """The home's index and situation; or, for a file of titles, an index of its own that lasts for the batch."""
        from nightcap.catalogue import index  # noqa: PLC0415
        from nightcap.catalogue.sources.titlesfile import read_titles  # noqa: PLC0415
        from nightcap.recommend.situation import Situation  # noqa: PLC0415

        if titles is None:
            yield self.index, self._situation(now, include_seen=False)
            return
        with TemporaryDirectory(prefix="nightcap-") as folder:
            index.build(Path(folder), read_titles(titles), edition=0)
            opened = index.open_current(Path(folder))
            if opened is None:
                raise errors.Failure(f"{folder}: the index of {titles} was built but cannot be read. Try again.")
            yield opened, Situation(on=now.date())

    def _load(self, ids: Iterable[str]) -> dict[str, Title]:
        from nightcap.catalogue.repository import load  # noqa: PLC0415

        return self.database.remembered.many("title", ids, lambda lacking: load(self.database, lacking))

    def _said(self, ids: Iterable[str]) -> dict[str, tuple[Said, ...]]:
        from nightcap.reviews.said import said  # noqa: PLC0415

        def look(lacking: list[str]) -> dict[str, tuple[Said, ...]]:
            with self.database.read() as connection:
                return dict.fromkeys(lacking, ()) | said(connection, lacking)

        return self.database.remembered.many("said", ids, look)

    def titles(self, ids: Iterable[str]) -> dict[str, Title]:
        """The titles with these ids; unknown ones are absent."""
        return self._load(ids)

    def title(self, name: str) -> Title:
        """The title meant by an id or a name ("Romantics Anonymous (2025)"). Raises UnknownName with what is near."""
        from nightcap.catalogue.finding import find  # noqa: PLC0415

        found = find(name, self.index)
        return self._load([found.id])[found.id]

    def stub(self, name: str) -> Stub | None:
        """The title of this name that only articles know; None where the catalogue has it, or nobody knows it."""
        from nightcap.reviews.verdict import stub  # noqa: PLC0415

        if self.index.row(name) is not None or self.index.titles(name):
            return None
        with self.database.read() as connection:
            return stub(connection, name)

    def verdict(self, title: Title) -> Verdict | None:
        """What articles say of a title; None where none speaks of it."""
        from nightcap.reviews.verdict import verdict  # noqa: PLC0415

        with self.database.read() as connection:
            return verdict(connection, title)

    def viewers(self) -> list[str]:
        """Who may be asking: all of whom the home knows a history or a mark, and this viewer, by name."""
        from nightcap.viewers import names  # noqa: PLC0415

        known = self.database.remembered.one(("viewers",), lambda: names.known(self.database))
        return sorted(known | {self.viewer}, key=lambda name: (name.casefold(), name))

    def react(self, title: Title, kind: ReactionKind, *, take_back: bool = False) -> bool:
        """Mark a title as seen, saved or not for tonight, or take that back; True if that changed anything."""
        from nightcap.viewers import memory  # noqa: PLC0415

        if take_back:
            return memory.take_back(self.database, self.viewer, title.id, kind)
        memory.react(self.database, self.viewer, title.id, kind, datetime.now().astimezone())
        return True

    def marked(self, kind: ReactionKind) -> list[Title]:
        """The titles that the viewer marked so, newest mark first."""
        from nightcap.viewers import memory  # noqa: PLC0415

        ids = [reaction.title_id for reaction in memory.reactions(self.database, self.viewer, kind)]
        titles = self._load(ids)
        return [titles[id_] for id_ in ids if id_ in titles]

    def import_titles(self, paths: Sequence[Path], *, progress: Progress | None = None) -> list[Report]:
        """Take in files of wikipedia-movie-data; charts are then linked to what is new, history with the index."""
        from nightcap.catalogue.importing import import_wikipedia  # noqa: PLC0415
        from nightcap.charts.linking import relink  # noqa: PLC0415

        reports = []
        for done, path in enumerate(paths, 1):
            reports.append(import_wikipedia(self.database, path))
            if progress:
                progress("files", done, len(paths))
        if any(report.changed for report in reports):
            relink(self.database)
            self.__dict__.pop("index", None)
        return reports

    def import_charts(self, path: Path, *, source: str | None = None, progress: Progress | None = None) -> Report:
        """Take in a file of charts: one of Netflix's (TSV or XLSX), or a computed one, under the name of a source."""
        from nightcap.charts.importing import import_charts  # noqa: PLC0415

        report = import_charts(self.database, path, source=source, progress=progress)
        self.__dict__.pop("index", None)
        return report

    def update_charts(self, *, progress: Progress | None = None) -> list[Report]:
        """Download Netflix's published files and take them in. Raises FetchError; then nothing has changed."""
        from nightcap.charts.fetch import update  # noqa: PLC0415

        reports = update(self.database, progress=progress)
        self.__dict__.pop("index", None)
        return reports

    def chart(
        self, *, week: date | None = None, area: str = "", category: str | None = None, source: str | None = None
    ) -> list[Standing]:
        """Each source's chart of the week of a day (None: its newest). Raises UnknownName with what is known."""
        from nightcap.charts import categories, momentum  # noqa: PLC0415

        name = None if category is None else categories.find(category)
        return momentum.chart(self.database, week=week, area=area, category=name, source=source)

    def known_charts(self) -> list[Span]:
        """What is known of every area, source by source."""
        from nightcap.charts.known import spans  # noqa: PLC0415

        return spans(self.database)

    def compute_charts(self, job: Job, *, progress: Progress | None = None) -> Done:
        """Compute charts from logs of plays; titles that the table of releases lacks are looked up here."""
        from nightcap.charts.compute.catalogue_releases import catalogue_releases  # noqa: PLC0415
        from nightcap.charts.perform import run  # noqa: PLC0415

        return run(job, catalogue_releases(self.database), progress=progress)

    def import_computed(
        self, job: Job, done: Done, *, source: str | None = None, progress: Progress | None = None
    ) -> list[Report]:
        """Take in what `compute_charts` has just written, all or nothing, so that asking uses it."""
        from nightcap.charts.importing import import_all  # noqa: PLC0415
        from nightcap.charts.own.about import tables  # noqa: PLC0415

        reports = import_all(self.database, tables(job.out, done.written), source=source, progress=progress)
        self.__dict__.pop("index", None)
        return reports

    def chart_revisions(self, state: Path, week: date | None = None) -> list[Revision]:
        """How the weeks of a ledger (Job.state), or one of them, were revised."""
        from nightcap.charts.ledger.revisions import revisions  # noqa: PLC0415

        return revisions(state, week)

    def diff_charts(self, old: Path, new: Path, *, progress: Progress | None = None) -> Diff:
        """What differs between two weekly files, Netflix's or computed ones; the home is not touched."""
        from nightcap.charts.diff import diff_files  # noqa: PLC0415

        return diff_files(old, new, progress=progress)

    def import_history(
        self, path: Path, *, profile: str | None = None, day_first: bool | None = None, progress: Progress | None = None
    ) -> Report:
        """Take in Netflix's export of what was watched (either shape), as this viewer's history."""
        from nightcap.viewers.importing import import_history  # noqa: PLC0415

        return import_history(
            self.database,
            path,
            names=self.index,
            viewer=self.viewer,
            profile=profile,
            day_first=day_first,
            progress=progress,
        )

    def unlinked_history(self) -> list[Unlinked]:
        """Names in the history that stand for no title of the catalogue, the most watched first."""
        from nightcap.viewers.history import unlinked  # noqa: PLC0415

        return unlinked(self.database, self.viewer)

    def link_history(self, written: str, name: str) -> tuple[Title, int]:
        """Say which title a name in the history stands for: the title, and how many views it now has."""
        from nightcap.viewers.history import link  # noqa: PLC0415

        title = self.title(name)
        return title, link(self.database, self.viewer, written, title.id)

    def quarantined(self) -> list[Quarantined]:
        """Every row that an import set aside."""
        from nightcap.store.imports import quarantined  # noqa: PLC0415

        with self.database.read() as connection:
            return quarantined(connection)

    def retry_quarantined(self) -> list[Report]:
        """Try the rows set aside once more; the index follows at the next question."""
        from nightcap.charts.importing import retry_all  # noqa: PLC0415

        return retry_all(self.database)

    def mend(self, digest: str, cells: Mapping[str, str]) -> None:
        """Take one row that was set aside after all, with its cells (column → text) as they should read.

        A row of a history becomes this viewer's. Raises UsageError with what is still wrong, or where rows of its kind
        are mended in their file; UnknownName where it is no longer set aside.
        """
        from nightcap.charts import mending as charts  # noqa: PLC0415
        from nightcap.viewers import mending as history  # noqa: PLC0415

        kept = next((row for row in self.quarantined() if row.digest == digest), None)
        if kept is None:
            raise errors.UnknownName("That row is no longer set aside.")
        if charts.is_of_charts(kept.source):
            charts.mend(self.database, kept, cells)
        elif history.is_of_history(kept.source):
            history.mend(self.database, kept, cells, names=self.index, viewer=self.viewer)
        else:
            raise errors.UsageError(f"Rows such as this are mended in {kept.file}: hand it in again.")
        self.__dict__.pop("index", None)

    def cells_to_mend(self, kept: Quarantined) -> dict[str, str] | None:
        """Column → text of a row that `mend` takes; None where rows of its kind are mended in their file."""
        from nightcap.charts import mending as charts  # noqa: PLC0415
        from nightcap.viewers import mending as history  # noqa: PLC0415

        if history.is_of_history(kept.source):
            return history.cells_of(kept)
        if charts.is_of_charts(kept.source) and "line" not in kept.row:
            return {name: str(value) for name, value in kept.row.items()}
        return None

    def plan(self, name: str, wanted: Wanted, *, beside: str | None = None, now: datetime | None = None) -> Plan:
        """Lay the episodes of a title out over the viewer's evenings.

        Args:
            name: the title's name or id.
            wanted: by when, and in which hours.
            beside: the words of a request, of which the plan then says how the title answers them.
            now: the time of asking (now by default); without a zone it is the wall clock of the plan's zone.
        """
        from nightcap.publish.plan.making import make_plan  # noqa: PLC0415
        from nightcap.viewers.history import history  # noqa: PLC0415

        title, now = self.title(name), now or datetime.now().astimezone()
        why = self._beside(title, beside, now).why
        return make_plan(title, wanted, history(self.database, self.viewer, title_id=title.id), now, why=why)

    def calendar(self, plan: Plan, *, remind: int | None = None, now: datetime | None = None) -> bytes:
        """The plan as an iCalendar file; made again later, it moves the events it made before.

        `remind`: minutes before each sitting at which the calendar is to remind. Raises UsageError for a plan
        without a sitting.
        """
        from nightcap.publish.plan.keeping import hand_out  # noqa: PLC0415

        now = now or datetime.now().astimezone()
        return hand_out(self.database, self.viewer, plan, now, remind=remind)

    def write_calendar(self, plan: Plan, out: Path, *, remind: int | None = None, now: datetime | None = None) -> None:
        """As `calendar`, into a file, whole or not at all."""
        from nightcap.store.files import write_bytes_whole  # noqa: PLC0415

        write_bytes_whole(out, self.calendar(plan, remind=remind, now=now))

    def column(
        self,
        out: Path,
        *,
        week: date | None = None,
        moods: Sequence[str] = (),
        moods_file: Path | None = None,
        areas: Sequence[str] = (),
        source: str | None = None,
        base_url: str | None = None,
        now: datetime | None = None,
        progress: Progress | None = None,
    ) -> Published:
        """Write the column of a week into the folder of a site, all of its files or none.

        Nothing of a viewer's goes into it: no history, no list, no taste.

        Args:
            out: the site's folder; other weeks in it stay.
            week: a day of the week meant (None: the newest).
            moods: the ids of the kinds of day to answer, in this order; all where none is named.
            moods_file: kinds of day of the editor's own.
            areas: countries (their codes) whose lists stand below the world's.
            source: whose charts; published ones where it is None.
            base_url: the site's address on the web, which feeds need; a site remembers it.
            now: the moment of publication.
            progress: called with (stage, done, total).
        """
        from nightcap.publish.column.moods import chosen, read_moods  # noqa: PLC0415
        from nightcap.publish.column.site import Order, Sources, publish  # noqa: PLC0415

        order = Order(
            out=out,
            week=week,
            moods=chosen(read_moods(moods_file), moods),
            areas=areas,
            source=source,
            base_url=base_url,
            now=now or datetime.now().astimezone(),
        )
        return publish(order, Sources(self.database, self.index, self._load, self._said), progress)

    def plot_bump(
        self,
        out: Path,
        *,
        category: str,
        area: str = "",
        weeks: int = 12,
        until: date | None = None,
        source: str | None = None,
        dark: bool = False,
    ) -> None:
        """Draw a list's ranks over so many weeks up to a day, into an SVG or PNG file; `dark`: for a dark page."""
        from nightcap.publish.plots.draw import draw_bump  # noqa: PLC0415

        draw_bump(self.database, out, category=category, area=area, weeks=weeks, until=until, source=source, dark=dark)

    def plot_week(
        self, out: Path, *, category: str, area: str = "", day: date | None = None, source: str | None = None
    ) -> None:
        """Draw a list of one week as bars, into an SVG or PNG file."""
        from nightcap.publish.plots.draw import draw_week  # noqa: PLC0415

        draw_week(self.database, out, category=category, area=area, day=day, source=source)

    def plot_run(self, out: Path, name: str, *, area: str = "", source: str | None = None, dark: bool = False) -> None:
        """Draw a title's weeks on the charts of an area, into an SVG or PNG file; `dark`: for a dark page."""
        from nightcap.publish.plots.draw import draw_run  # noqa: PLC0415

        draw_run(self.database, out, self.title(name), area=area, source=source, dark=dark)

    def plot_tone(
        self,
        out: Path,
        title: Title,
        *,
        beside: str | Asked | None = None,
        now: datetime | None = None,
        dark: bool = False,
    ) -> None:
        """Draw a title's tone, beside what a request wishes for where one is given, into an SVG or PNG file."""
        from nightcap.publish.plots.draw_radar import draw_radar  # noqa: PLC0415

        words = beside if beside is None or isinstance(beside, str) else beside.said
        draw_radar(self._beside(title, beside, now or _wall_clock()), words, out, dark=dark)

    def wished_tone(self, request: Request) -> dict[str, tuple[float, float]]:
        """Axis → the least and the most of it that a request wishes for; axes that it does not speak of are absent."""
        from nightcap.publish.beside import wished  # noqa: PLC0415

        return {axis: (found.low, found.high) for axis, found in wished(request, self.index).items()}

    def _beside(self, title: Title, words: str | Asked | None, now: datetime) -> Beside:
        """A title beside the request of these words, or beside none."""
        from nightcap.publish.beside import beside  # noqa: PLC0415
        from nightcap.recommend.situation import Situation  # noqa: PLC0415
        from nightcap.request import Request  # noqa: PLC0415

        clock, request = now.replace(tzinfo=None), Request(text="")
        situation = Situation(on=now.date(), standings=self._standings(now.date()))
        if words is not None:
            request = self._request(words, situation, now=clock, n=1, charting=False)
        return beside(title, request, self.index, situation, self._said([title.id]).get(title.id, ()))

    def check_up(self) -> list[Finding]:
        """What `nightcap doctor` finds."""
        from nightcap.checkup import check_up  # noqa: PLC0415

        return list(check_up(self))
