"""Refreshing: every feed that is due, then the pages of what is new in it, a bounded number at a time.

What was found is written before any page is fetched, and each page is settled by itself, so that
an end at any moment loses nothing and the next refresh goes on where this one stopped.
"""

from __future__ import annotations

import asyncio
import random
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Literal, TypeVar
from urllib.parse import urlsplit

from nightcap.errors import FetchError, HomeError
from nightcap.reviews.following import entries
from nightcap.reviews.following.carried import carried_piece
from nightcap.reviews.following.entries import MOST_TRIES, Outcome
from nightcap.reviews.following.feeds.model import Entry
from nightcap.reviews.following.feeds.reading import read_feed
from nightcap.reviews.following.model import FeedReport, RefreshReport, Source
from nightcap.reviews.following.net.fetched import Fetched
from nightcap.reviews.following.net.outside import Outside
from nightcap.reviews.following.net.problems import Disallowed, Gone, NotNow, Unfit, Unsafe
from nightcap.reviews.following.sources import find, sources
from nightcap.reviews.following.wording import plain
from nightcap.store.database import Database

#: makes an article of a page, what its feed says of it, and the feed's address, and stores it; its id, or None where
#: there is none in the page. Called in a thread of its own, one page at a time; again with the same page after an end
Take = Callable[[Fetched, Entry, str], str | None]
Progress = Callable[[str, int, int], None]

#: after so many pages in a row without an answer the rest of the feed's is left for the next refresh
_IN_A_ROW: Final = 3
_T = TypeVar("_T")


def refresh(
    database: Database,
    outside: Outside,
    take: Take,
    *,
    only: str | None = None,
    progress: Progress | None = None,
    now: datetime | None = None,
) -> RefreshReport:
    """Fetch the feeds that are due and read what is new in them. A feed that breaks breaks alone.

    Args:
        database: where the sources and entries are.
        outside: the way out.
        take: stores an article from a page.
        only: one source, by address or name; its own back-off is passed over, what its server asks is not.
        progress: called with (stage, done, total).
        now: UTC, aware.

    Raises:
        UnknownName, UsageError: no such source, or several.
        HomeError: the database cannot be written; what was done until then stays.
    """
    followed = sources(database) if only is None else [find(database, only)]
    at = (now or datetime.now(UTC)).replace(tzinfo=None)
    work = _Refresh(database, outside, take, progress or (lambda *_: None), at, forced=only is not None)
    try:
        return outside.run(work.all(followed))
    except BaseExceptionGroup as group:
        raise group.exceptions[0] from None


class _Refresh:
    """One refresh. The loop fetches; one thread parses, takes and writes, so that SQLite has one writer."""

    def __init__(
        self, database: Database, outside: Outside, take: Take, progress: Progress, now: datetime, *, forced: bool
    ) -> None:
        self._database, self._outside, self._take, self._now = database, outside, take, now
        self._progress, self._forced = progress, forced
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="refresh")
        self._done, self._pages, self._read = 0, 0, 0
        self._claimed: set[str] = set()

    async def all(self, followed: Sequence[Source]) -> RefreshReport:
        queue = deque(_apart(followed))
        reports: dict[str, FeedReport] = {}

        async def work() -> None:
            while queue:
                source = queue.popleft()
                reports[source.url] = await self._one(source)
                self._done += 1
                self._progress("feeds", self._done, len(followed))

        try:
            # twice as many as requests at once: half of them wait for their hosts' turn or for the thread
            async with asyncio.TaskGroup() as group:
                for _ in range(min(2 * self._outside.limits.concurrency, len(followed))):
                    group.create_task(work())
        finally:
            self._worker.shutdown(wait=True, cancel_futures=True)
        return RefreshReport(tuple(reports[source.url] for source in followed))

    async def _one(self, source: Source) -> FeedReport:
        report = FeedReport(url=source.url, name=source.name, outcome="not due", problem=source.problem)
        if source.state == "gone":
            report = replace(report, outcome="gone")
        elif self._is_due(source):
            report = await self._feed(report)
            if report.outcome == "waiting":
                return report
        else:
            return report
        return await self._entries(report)

    def _is_due(self, source: Source) -> bool:
        if source.due_at is None or source.due_at.replace(tzinfo=None) <= self._now:
            return True
        return self._forced and source.state != "waiting"

    async def _feed(self, report: FeedReport) -> FeedReport:
        """Fetch a feed and write down what is new in it."""
        url = report.url
        try:
            with self._database.read() as connection:
                marks = entries.marks(connection, url)
            if marks is None:
                return replace(report, problem="is followed no more")
            fetched = await self._outside.fetch(url, kind="feed", etag=marks.etag, last_modified=marks.last_modified)
            return await self._in_thread(self._keep, report, fetched)
        except Gone as error:
            return await self._in_thread(self._broken, replace(report, outcome="gone", problem=str(error)), None)
        except NotNow as error:
            wait = None if error.wait_seconds is None else timedelta(seconds=error.wait_seconds)
            outcome: Literal["failing", "waiting"] = "failing" if wait is None else "waiting"
            return await self._in_thread(self._broken, replace(report, outcome=outcome, problem=str(error)), wait)
        except FetchError as error:
            return await self._in_thread(self._broken, replace(report, outcome="failing", problem=str(error)), None)

    def _keep(self, report: FeedReport, fetched: Fetched) -> FeedReport:
        if fetched.status == 304:
            with self._database.write() as connection:
                entries.keep_unchanged(connection, report.url, self._now)
            return replace(report, outcome="unchanged", problem=None)
        try:
            feed = read_feed(fetched)
        except FetchError:
            raise
        except Exception as error:  # whatever a feed makes a parser do, it breaks alone
            raise Unfit(f"{report.url}: cannot be read ({type(error).__name__}: {error}).") from error
        with self._database.write() as connection:
            new = entries.keep_feed(connection, report.url, fetched, feed, self._now)
            if fetched.moved_to is not None:
                entries.move(connection, report.url, fetched.moved_to)
        moved_to = fetched.moved_to if fetched.moved_to != report.url else None
        problem = plain("; ".join(feed.remarks))
        return replace(report, outcome="fetched", new=new, moved_to=moved_to, problem=problem)

    def _broken(self, report: FeedReport, wait: timedelta | None) -> FeedReport:
        problem = plain(report.problem) or "failed"
        with self._database.write() as connection:
            if report.outcome == "gone":
                entries.keep_gone(connection, report.url, problem)
            elif wait is not None:
                entries.keep_waiting(connection, report.url, problem, self._now + wait)
            else:
                jitter = random.uniform(0.8, 1.2)  # noqa: S311  # spreads requests, guards nothing
                entries.keep_failing(connection, report.url, problem, self._now, jitter=jitter)
        return replace(report, problem=problem)

    async def _entries(self, report: FeedReport) -> FeedReport:
        """Read the pages of what is new, one after the other."""
        with self._database.read() as connection:
            listed = entries.pending(connection, report.moved_to or report.url)
        # two feeds may become one under way
        waiting = [key for key in listed if key not in self._claimed]
        self._claimed.update(waiting)
        self._pages += len(waiting)
        counts: dict[Outcome, int] = {"read": 0, "failed": 0, "skipped": 0}
        unanswered = 0
        for key in waiting:
            try:
                outcome = await self._entry(key, report.moved_to or report.url)
            except NotNow:
                break
            counts[outcome] += 1
            self._read += 1
            self._progress("articles", self._read, self._pages)
            unanswered = unanswered + 1 if outcome == "failed" else 0
            if unanswered >= _IN_A_ROW:
                break
        self._pages -= len(waiting) - sum(counts.values())
        return replace(report, read=counts["read"], failed=counts["failed"], skipped=counts["skipped"])

    async def _entry(self, key: str, feed_url: str) -> Outcome:
        """Read one page. Raises NotNow where its server asks to wait; then nothing is counted against it."""
        with self._database.read() as connection:
            loaded = entries.load(connection, key)
        if loaded is None:
            return "skipped"
        entry, tries = loaded
        try:
            fetched = await self._outside.fetch(entry.link, kind="page")
        except NotNow:
            raise
        except FetchError as error:
            is_last = _is_final(error) or tries + 1 >= MOST_TRIES
            carried = carried_piece(entry, feed_url) if is_last else None
            if carried is None:
                outcome: Outcome = "skipped" if _is_final(error) else "failed"
                return await self._in_thread(self._settle, key, outcome, tries + 1, str(error), None)
            fetched = carried
        return await self._in_thread(self._taken, key, entry, feed_url, fetched, tries + 1)

    def _taken(self, key: str, entry: Entry, feed_url: str, fetched: Fetched, tries: int) -> Outcome:
        try:
            article_id = self._take(fetched, entry, feed_url)
        except HomeError:
            raise
        except Exception as error:  # noqa: BLE001  # whatever a page makes its reader do, it breaks alone
            return self._settle(key, "failed", tries, f"cannot be read ({type(error).__name__}: {error})", None)
        if article_id is None:
            return self._settle(key, "skipped", tries, "holds no article", None)
        return self._settle(key, "read", tries, None, article_id)

    def _settle(self, key: str, outcome: Outcome, tries: int, problem: str | None, article_id: str | None) -> Outcome:
        with self._database.write() as connection:
            entries.settle(connection, key, outcome, tries=tries, problem=problem, article_id=article_id)
        return outcome

    async def _in_thread(self, work: Callable[..., _T], *given: Any) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._worker, work, *given)


def _is_final(error: FetchError) -> bool:
    """Whether trying the page again would be of no use."""
    return isinstance(error, Unsafe | Disallowed | Unfit | Gone)


def _apart(followed: Sequence[Source]) -> list[Source]:
    """The sources in an order that keeps those of one host apart, so that they do not wait for each other."""
    turn: dict[str, int] = {}
    ordered = []
    for number, source in enumerate(followed):
        host = urlsplit(source.url).hostname or ""
        turn[host] = turn.get(host, -1) + 1
        ordered.append((turn[host], number, source))
    return [source for _, _, source in sorted(ordered, key=lambda each: each[:2])]
