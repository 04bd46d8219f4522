"""The uses of charts that `Nightcap` offers under `charts`: taking in, computing, looking up, comparing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nightcap.app import Nightcap
    from nightcap.catalogue.title import Title
    from nightcap.charts.changes import Diff
    from nightcap.charts.compare import Comparison
    from nightcap.charts.compute.job import Done, Job
    from nightcap.charts.ledger.revisions import Revision
    from nightcap.charts.model import Entry, Span, Standing
    from nightcap.charts.spread import Spread
    from nightcap.store.imports import Report

Progress = Callable[[str, int, int], None]


class Charts:
    """The charts of an open home."""

    def __init__(self, nightcap: Nightcap) -> None:
        self._nightcap = nightcap

    def take_in(self, path: Path, *, source: str | None = None, progress: Progress | None = None) -> Report:
        """Take in a file of charts: one of Netflix's (TSV or XLSX), or a computed one, under the name of a source."""
        from nightcap.charts.importing import import_charts  # noqa: PLC0415

        report = import_charts(self._nightcap.database, path, source=source, progress=progress)
        self._nightcap.forget_index()
        return report

    def update(self, *, progress: Progress | None = None) -> list[Report]:
        """Download Netflix's published files and take them in. Raises FetchError; then nothing has changed."""
        from nightcap.charts.fetch import update  # noqa: PLC0415

        reports = update(self._nightcap.database, progress=progress)
        self._nightcap.forget_index()
        return reports

    def standings(
        self, *, week: date | None = None, area: str = "", category: str | None = None, source: str | None = None
    ) -> list[Standing]:
        """Each source's chart of the week of a day (None: its newest). Raises UnknownName with what is known."""
        from nightcap.charts import categories, momentum  # noqa: PLC0415

        name = None if category is None else categories.find(category)
        return momentum.chart(self._nightcap.database, week=week, area=area, category=name, source=source)

    def charted(self, day: date) -> Mapping[str, Standing]:
        """Title id → where it stands on the charts known on a day."""
        from nightcap.charts.momentum import charted  # noqa: PLC0415

        database = self._nightcap.database
        return database.remembered.one(("charted", day), lambda: charted(database, on=day))

    def known(self) -> list[Span]:
        """What is known of every area, source by source."""
        from nightcap.charts.known import spans  # noqa: PLC0415

        return spans(self._nightcap.database)

    def compute(self, job: Job, *, progress: Progress | None = None) -> Done:
        """Compute charts from logs of plays; titles that the table of releases lacks are looked up here."""
        from nightcap.charts.compute.catalogue_releases import catalogue_releases  # noqa: PLC0415
        from nightcap.charts.perform import run  # noqa: PLC0415

        return run(job, catalogue_releases(self._nightcap.database), progress=progress)

    def take_in_computed(
        self, job: Job, done: Done, *, source: str | None = None, progress: Progress | None = None
    ) -> list[Report]:
        """Take in what `compute` has just written, all or nothing, so that asking uses it."""
        from nightcap.charts.importing import import_all  # noqa: PLC0415
        from nightcap.charts.own.about import tables  # noqa: PLC0415

        reports = import_all(self._nightcap.database, tables(job.out, done.written), source=source, progress=progress)
        self._nightcap.forget_index()
        return reports

    def revisions(self, state: Path, week: date | None = None) -> list[Revision]:
        """How the weeks of a ledger (Job.state), or one of them, were revised."""
        from nightcap.charts.ledger.revisions import revisions  # noqa: PLC0415

        return revisions(state, week)

    def diff(self, old: Path, new: Path, *, progress: Progress | None = None) -> Diff:
        """What differs between two weekly files, Netflix's or computed ones; the home is not touched."""
        from nightcap.charts.diff import diff_files  # noqa: PLC0415

        return diff_files(old, new, progress=progress)

    def weeks(self, area: str = "", *, source: str | None = None) -> list[date]:
        """The weeks of an area of which charts are known (their last days), oldest first."""
        from nightcap.charts.known import weeks  # noqa: PLC0415

        return weeks(self._nightcap.database, area, source=source)

    def run(self, name: str, *, area: str = "", source: str | None = None) -> list[Entry]:
        """Every entry of a title (an id or a name) on the charts of an area, oldest first. Raises UnknownName."""
        from nightcap.charts.momentum import run  # noqa: PLC0415

        return run(self._nightcap.database, self._nightcap.catalogue.title(name).id, area=area, source=source)

    def spread(self, title: Title) -> list[Spread]:
        """Every area on whose charts a title has been, published charts first, the longest there before others."""
        from nightcap.charts.spread import spread  # noqa: PLC0415

        return spread(self._nightcap.database, title.id)

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
        one = self.standings(week=week, area=first, category=category, source=source)
        day = week or max(standing.entry.week for standing in one)
        other = self.standings(week=day, area=second, category=category, source=source)
        return compare(areas, one, other)
