"""Nightcap as one object: opens a home folder and offers every use of the system as a method."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from nightcap import errors
from nightcap.store.home import Home, default_home

if TYPE_CHECKING:
    from nightcap.catalogue.index import CatalogueIndex
    from nightcap.catalogue.title import Title
    from nightcap.charts.changes import Diff
    from nightcap.charts.compute.job import Done, Job
    from nightcap.charts.ledger.revisions import Revision
    from nightcap.charts.model import Span, Standing
    from nightcap.checkup import Finding
    from nightcap.recommend.model import Answer
    from nightcap.recommend.situation import Situation
    from nightcap.store.database import Database
    from nightcap.store.imports import Quarantined, Report
    from nightcap.viewers.history import Unlinked
    from nightcap.viewers.memory import ReactionKind

#: the viewer of a home with one viewer
ONLY_VIEWER: Final = "me"
#: the hour of the day assumed when only a date is given: the evening, when people ask
EVENING: Final = time(20, 0)
Progress = Callable[[str, int, int], None]


class Nightcap:
    """A home folder, open.

    Args:
        folder: the home folder; made on first use. None: the platform's data folder.
        viewer: whose history and reactions count.
    """

    def __init__(self, folder: Path | None = None, *, viewer: str = ONLY_VIEWER) -> None:
        self.home = Home(folder or default_home())
        self.viewer = viewer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        if "database" in self.__dict__:
            self.database.close()

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
                from nightcap.viewers import history  # noqa: PLC0415

                history.relink(self.database, found)
        if found is None:
            raise errors.HomeError(f"{self.home.index}: the index was built but cannot be read. Delete the folder.")
        return found

    def ask(
        self, text: str, *, now: datetime | None = None, n: int = 5, charting: bool = False, include_seen: bool = False
    ) -> Answer:
        """Read a request and recommend.

        Args:
            text: the request in the user's own words.
            now: local wall-clock time of asking (today's by default); charts published later are unknown.
            n: how many picks.
            charting: only titles on the charts known that day.
            include_seen: let titles in that the viewer has seen.
        """
        from dataclasses import replace  # noqa: PLC0415

        from nightcap.recommend.recommend import recommend  # noqa: PLC0415
        from nightcap.request import Limit, read  # noqa: PLC0415

        now = now or datetime.now()  # noqa: DTZ005  # the wall clock on the sofa
        request = read(text, now=now, names=self.index)
        if charting and not any(limit.field == "charting" for limit in request.limits):
            request = replace(
                request, limits=(*request.limits, Limit(field="charting", op="in", value=(True,), text="on the charts"))
            )
        situation = self._situation(now, include_seen=include_seen)
        if charting and not situation.standings:
            raise errors.UnknownName(
                f"No chart was known on {now:%-d %B %Y} in this home. Get them with `nightcap charts update`, "
                "or import a file of Netflix's or of your own with `nightcap charts import FILE`."
            )
        return recommend(request, self.index, situation, self._load, n=n)

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

        now = now or datetime.now()  # noqa: DTZ005
        asked = batch.read_requests(requests)
        with self._index_for(titles, now) as (index, situation), write_whole(out) as file:
            for done, row in enumerate(batch.answer_each(asked, index, situation, now=now, n=n), 1):
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
                if progress:
                    progress("requests", done, len(asked))
        return len(asked)

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

    def _situation(self, now: datetime, *, include_seen: bool) -> Situation:
        from nightcap.charts.momentum import charted  # noqa: PLC0415
        from nightcap.recommend.situation import Situation  # noqa: PLC0415
        from nightcap.viewers.memory import evening, recall  # noqa: PLC0415

        # a question about an earlier day still must not bring up what has been watched since
        memory = recall(self.database, self.viewer, max(evening(now), evening(datetime.now())))  # noqa: DTZ005
        return Situation(
            on=now.date(),
            standings=charted(self.database, on=now.date()),
            seen=frozenset() if include_seen else frozenset(memory.seen) | frozenset(memory.begun),
            saved=memory.saved,
            not_tonight=memory.not_tonight,
        )

    def _load(self, ids: Iterable[str]) -> dict[str, Title]:
        from nightcap.catalogue.repository import load  # noqa: PLC0415

        return load(self.database, ids)

    def title(self, name: str) -> Title:
        """The title meant by an id or a name ("Romantics Anonymous (2025)"). Raises UnknownName with what is near."""
        from nightcap.catalogue.finding import find  # noqa: PLC0415

        found = find(name, self.index)
        return self._load([found.id])[found.id]

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

    def check_up(self) -> list[Finding]:
        """What `nightcap doctor` finds."""
        from nightcap.checkup import check_up  # noqa: PLC0415

        return list(check_up(self))

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

    def refresh(self) -> None:
        """Bring the index up to date now rather than at the next question."""
        self.__dict__.pop("index", None)
        self.index  # noqa: B018  # the property builds it

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

    def chart_revisions(self, state: Path, week: date | None = None) -> list[Revision]:
        """How the weeks of a ledger (Job.state), or one of them, were revised."""
        from nightcap.charts.ledger.revisions import revisions  # noqa: PLC0415

        return revisions(state, week)

    def import_computed(
        self, job: Job, done: Done, *, source: str | None = None, progress: Progress | None = None
    ) -> list[Report]:
        """Take in what `compute_charts` has just written, all or nothing, so that asking uses it."""
        from nightcap.charts.importing import import_all  # noqa: PLC0415
        from nightcap.charts.own.about import tables  # noqa: PLC0415

        reports = import_all(self.database, tables(job.out, done.written), source=source, progress=progress)
        self.__dict__.pop("index", None)
        return reports

    def diff_charts(self, old: Path, new: Path, *, progress: Progress | None = None) -> Diff:
        """What differs between two weekly files, Netflix's or computed ones; the home is not touched."""
        from nightcap.charts.diff import diff_files  # noqa: PLC0415

        return diff_files(old, new, progress=progress)

    def plot_bump(
        self,
        out: Path,
        *,
        category: str,
        area: str = "",
        weeks: int = 12,
        until: date | None = None,
        source: str | None = None,
    ) -> None:
        """Draw a list's ranks over so many weeks up to a day, into an SVG or PNG file."""
        from nightcap.publish.plots.draw import draw_bump  # noqa: PLC0415

        draw_bump(self.database, out, category=category, area=area, weeks=weeks, until=until, source=source)

    def plot_week(
        self, out: Path, *, category: str, area: str = "", day: date | None = None, source: str | None = None
    ) -> None:
        """Draw a list of one week as bars, into an SVG or PNG file."""
        from nightcap.publish.plots.draw import draw_week  # noqa: PLC0415

        draw_week(self.database, out, category=category, area=area, day=day, source=source)

    def plot_run(self, out: Path, name: str, *, area: str = "", source: str | None = None) -> None:
        """Draw a title's weeks on the charts of an area, into an SVG or PNG file."""
        from nightcap.publish.plots.draw import draw_run  # noqa: PLC0415

        draw_run(self.database, out, self.title(name), area=area, source=source)

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
