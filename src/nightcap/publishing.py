"""What `Nightcap` makes to be shown elsewhere, under `publish`: plans and calendars, the weekly column, plots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nightcap.app import Nightcap
    from nightcap.catalogue.title import Title
    from nightcap.publish.beside import Beside
    from nightcap.publish.column.site import Published
    from nightcap.publish.plan.model import Plan, Wanted
    from nightcap.request.model import Asked, Request

Progress = Callable[[str, int, int], None]


def _now() -> datetime:
    return datetime.now().astimezone()


class Publish:
    """What an open home publishes."""

    def __init__(self, nightcap: Nightcap) -> None:
        self._nightcap = nightcap

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

        title, now = self._nightcap.catalogue.title(name), now or _now()
        watched = history(self._nightcap.database, self._nightcap.viewer, title_id=title.id)
        return make_plan(title, wanted, watched, now, why=self._beside(title, beside, now).why)

    def calendar(self, plan: Plan, *, remind: int | None = None, now: datetime | None = None) -> bytes:
        """The plan as an iCalendar file; made again later, it moves the events it made before.

        `remind`: minutes before each sitting at which the calendar is to remind. Raises UsageError for a plan
        without a sitting.
        """
        from nightcap.publish.plan.keeping import hand_out  # noqa: PLC0415

        return hand_out(self._nightcap.database, self._nightcap.viewer, plan, now or _now(), remind=remind)

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
            now=now or _now(),
        )
        nightcap = self._nightcap
        sources = Sources(nightcap.database, nightcap.index, nightcap.catalogue.titles, nightcap.reviews.said)
        return publish(order, sources, progress)

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

        database = self._nightcap.database
        draw_bump(database, out, category=category, area=area, weeks=weeks, until=until, source=source, dark=dark)

    def plot_week(
        self, out: Path, *, category: str, area: str = "", day: date | None = None, source: str | None = None
    ) -> None:
        """Draw a list of one week as bars, into an SVG or PNG file."""
        from nightcap.publish.plots.draw import draw_week  # noqa: PLC0415

        draw_week(self._nightcap.database, out, category=category, area=area, day=day, source=source)

    def plot_run(self, out: Path, name: str, *, area: str = "", source: str | None = None, dark: bool = False) -> None:
        """Draw a title's weeks on the charts of an area, into an SVG or PNG file; `dark`: for a dark page."""
        from nightcap.publish.plots.draw import draw_run  # noqa: PLC0415

        title = self._nightcap.catalogue.title(name)
        draw_run(self._nightcap.database, out, title, area=area, source=source, dark=dark)

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
        draw_radar(self._beside(title, beside, now or _now()), words, out, dark=dark)

    def wished_tone(self, request: Request) -> dict[str, tuple[float, float]]:
        """Axis → the least and the most of it that a request wishes for; axes that it does not speak of are absent."""
        from nightcap.publish.beside import wished  # noqa: PLC0415

        return {axis: (found.low, found.high) for axis, found in wished(request, self._nightcap.index).items()}

    def _beside(self, title: Title, words: str | Asked | None, now: datetime) -> Beside:
        """A title beside the request of these words, or beside none."""
        from nightcap.publish.beside import beside  # noqa: PLC0415
        from nightcap.recommend.situation import Situation  # noqa: PLC0415
        from nightcap.request import Request  # noqa: PLC0415

        clock, request, nightcap = now.replace(tzinfo=None), Request(text=""), self._nightcap
        situation = Situation(on=now.date(), standings=nightcap.charts.charted(now.date()))
        if words is not None:
            request = nightcap.ask.understood(words, situation, now=clock, n=1, charting=False)
        return beside(title, request, nightcap.index, situation, nightcap.reviews.said([title.id]).get(title.id, ()))
