"""Asking, as `Nightcap` offers it under `ask`: for one, for several, for a file of requests, and why not."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from nightcap import errors

if TYPE_CHECKING:
    from nightcap.app import Nightcap
    from nightcap.catalogue.index import CatalogueIndex
    from nightcap.recommend.model import Answer, Together, WhyNot
    from nightcap.recommend.rewording import Change
    from nightcap.recommend.situation import Situation
    from nightcap.request.model import Asked, Request

#: the hour of the day assumed when only a date is given: the evening, when people ask
EVENING: Final = time(20, 0)
Progress = Callable[[str, int, int], None]


def _wall_clock() -> datetime:
    """The time on the sofa."""
    return datetime.now()  # noqa: DTZ005


class Ask:
    """What can be asked of an open home; called, it answers a request."""

    def __init__(self, nightcap: Nightcap) -> None:
        self._nightcap = nightcap

    def __call__(
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

        moment, nightcap = now or _wall_clock(), self._nightcap
        request, situation = self._asked(text, now=moment, n=n, charting=charting, include_seen=include_seen)
        return recommend(request, nightcap.index, situation, nightcap.catalogue.titles, n=n, said=nightcap.reviews.said)

    def ways_to_change(self, request: Request, *, now: datetime | None = None) -> dict[int, tuple[Change, ...]]:
        """What each part of a request that stands can be changed into: where it starts → its changes."""
        from nightcap.recommend.rewording import changes  # noqa: PLC0415
        from nightcap.request import read  # noqa: PLC0415

        moment = now or _wall_clock()

        def reads(words: str) -> Request:
            return read(words, now=moment, names=self._nightcap.index)

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
        """Why a title is not among the n picks that `ask` itself gives for the same words, or that it is.

        Raises UnknownName where no title of the catalogue is called so.
        """
        from nightcap.recommend.whynot import why_not  # noqa: PLC0415

        moment, nightcap = now or _wall_clock(), self._nightcap
        title = nightcap.catalogue.title(name)
        request, situation = self._asked(text, now=moment, n=n, charting=charting, include_seen=include_seen)
        load, said = nightcap.catalogue.titles, nightcap.reviews.said
        return why_not(title, request, nightcap.index, situation, load, n=n, said=said)

    def together(
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
            now: as when one asks, and so are the others.
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
        nightcap = self._nightcap
        return together(guests, nightcap.index, nightcap.catalogue.titles, n=n, said=nightcap.reviews.said)

    def many(
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

    def understood(self, text: str | Asked, situation: Situation, *, now: datetime, n: int, charting: bool) -> Request:
        """What the words mean, with the limits that options set; n is how many were shown before each refinement."""
        from nightcap.request import read  # noqa: PLC0415

        index = self._nightcap.index

        def narrowed(request: Request) -> Request:
            if not charting:
                return request
            from nightcap.recommend.refine import charting_only  # noqa: PLC0415

            return charting_only(request, situation)

        if isinstance(text, str):
            return narrowed(read(text, now=now, names=index))
        from nightcap.recommend.refine import Table, offered, understand  # noqa: PLC0415

        def offer(request: Request) -> list[str]:
            return offered(narrowed(request), index, situation, n)

        table = Table(index=index, now=now, load=self._nightcap.catalogue.titles, offer=offer)
        return narrowed(understand(text, table))

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
        return self.understood(text, situation, now=now, n=n, charting=charting), situation

    def _situation(self, now: datetime, *, include_seen: bool, viewer: str | None = None) -> Situation:
        from nightcap.recommend.situation import Situation  # noqa: PLC0415
        from nightcap.viewers.memory import evening, recall  # noqa: PLC0415

        who, database = viewer or self._nightcap.viewer, self._nightcap.database
        # a question about an earlier day still must not bring up what has been watched since
        until = max(evening(now), evening(_wall_clock()))
        memory = database.remembered.one(("viewer", who, until), lambda: recall(database, who, until))
        return Situation(
            on=now.date(),
            standings=self._nightcap.charts.charted(now.date()),
            seen=frozenset() if include_seen else frozenset(memory.seen) | frozenset(memory.begun),
            saved=memory.saved,
            not_tonight=memory.not_tonight,
        )

    @contextmanager
    def _index_for(self, titles: Path | None, now: datetime) -> Iterator[tuple[CatalogueIndex, Situation]]:
        """The home's index and situation; or, for a file of titles, an index of its own that lasts for the batch."""
        from nightcap.catalogue import building, index  # noqa: PLC0415
        from nightcap.catalogue.sources.titlesfile import read_titles  # noqa: PLC0415
        from nightcap.recommend.situation import Situation  # noqa: PLC0415

        if titles is None:
            yield self._nightcap.index, self._situation(now, include_seen=False)
            return
        with TemporaryDirectory(prefix="nightcap-") as folder:
            building.build(Path(folder), read_titles(titles), edition=0)
            opened = index.open_current(Path(folder))
            if opened is None:
                raise errors.Failure(f"{folder}: the index of {titles} was built but cannot be read. Try again.")
            yield opened, Situation(on=now.date())
