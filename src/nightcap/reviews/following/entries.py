"""Feeds and entries as the database keeps them: what is new, what is still to be read, what came of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Any, Final, Literal

import sqlalchemy as sa

from nightcap.reviews import opinions
from nightcap.reviews.following.feeds.model import Entry, Feed
from nightcap.reviews.following.net.fetched import Fetched
from nightcap.reviews.following.wording import plain
from nightcap.store import schema

#: entries taken from a feed's first fetch, and pages read of one feed in one refresh: the newest
NEWEST: Final = 50
#: a page that failed so often is given up
MOST_TRIES: Final = 4
#: the pause after a feed's first failure; each further one doubles it
_FIRST_PAUSE: Final = timedelta(minutes=10)
_MOST_PAUSE: Final = timedelta(days=2)
_MOST_PROBLEM: Final = 300
#: parameters that say who sent the reader, and change nothing of the page
_TRACKING: Final = re.compile(r"(?<=[?&])(?:utm_[a-z_]+|fbclid|gclid|mc_cid|mc_eid)=[^&]*&?", re.IGNORECASE)

Outcome = Literal["read", "failed", "skipped"]


@dataclass(frozen=True, slots=True)
class Marks:
    """What the server marked the feed's last answer with."""

    etag: str | None
    last_modified: str | None
    is_first: bool


def digest(link: str) -> str:
    """32 hexadecimal digits for the page behind a link, however it is tracked."""
    plain_link = _TRACKING.sub("", link.partition("#")[0]).rstrip("?&")
    return blake2b(plain_link.encode(), digest_size=16).hexdigest()


def marks(connection: sa.Connection, url: str) -> Marks | None:
    """The feed's marks; None where it is followed no more."""
    feed = schema.feed.c
    row = connection.execute(
        sa.select(feed.etag, feed.last_modified, feed.checked_at).where(feed.url == url)
    ).one_or_none()
    return None if row is None else Marks(row.etag, row.last_modified, row.checked_at is None)


def keep_feed(connection: sa.Connection, url: str, fetched: Fetched, feed: Feed, now: datetime) -> int:
    """Keep what a fetch of a feed brought, in one transaction; how many entries are new.

    Of a feed's first fetch the newest are to be read, and older ones passed over for good.
    """
    before = marks(connection, url)
    if before is None:
        return 0
    entries: dict[str, Entry] = {}
    for entry in _newest_first(feed.entries):
        entries.setdefault(digest(entry.link), entry)
    known = _known(connection, list(entries))
    new = {key: entry for key, entry in entries.items() if key not in known}
    rows = [
        _row(key, url, entry, passed_over=before.is_first and number >= NEWEST)
        for number, (key, entry) in enumerate(new.items())
    ]
    if rows:
        connection.execute(schema.feed_entry.insert(), rows)
    told = {
        "etag": fetched.headers.get("etag"),
        "last_modified": fetched.headers.get("last-modified"),
        "page": feed.page or schema.feed.c.page,
        "problem": _problem("; ".join(feed.remarks)),
    }
    _set(connection, url, checked_at=now, due_at=None, failures=0, state="fine", **told)
    return sum(row["state"] == "new" for row in rows)


def keep_unchanged(connection: sa.Connection, url: str, now: datetime) -> None:
    """The feed has not changed since its last fetch."""
    _set(connection, url, checked_at=now, due_at=None, failures=0, state="fine")


def keep_gone(connection: sa.Connection, url: str, problem: str) -> None:
    """The feed is gone for good and is asked no more."""
    _set(connection, url, due_at=None, state="gone", problem=_problem(problem))


def keep_waiting(connection: sa.Connection, url: str, problem: str, until: datetime) -> None:
    """The server asks not to be asked before then."""
    _set(connection, url, due_at=until, state="waiting", problem=_problem(problem))


def keep_failing(connection: sa.Connection, url: str, problem: str, now: datetime, *, jitter: float) -> None:
    """The feed failed once more; the pause grows twofold each time, times the jitter, so that not all come at once."""
    feed = schema.feed.c
    failures = connection.execute(sa.select(feed.failures).where(feed.url == url)).scalar_one_or_none() or 0
    pause = min(_FIRST_PAUSE * 2 ** min(failures, 20), _MOST_PAUSE) * jitter
    _set(connection, url, due_at=now + pause, failures=failures + 1, state="failing", problem=_problem(problem))


def move(connection: sa.Connection, old: str, new: str) -> None:
    """The feed has a new address for good; where that is followed already, the two become one."""
    feed, entry = schema.feed, schema.feed_entry
    row = connection.execute(feed.select().where(feed.c.url == old)).mappings().one_or_none()
    if row is None or old == new:
        return
    if connection.execute(sa.select(feed.c.url).where(feed.c.url == new)).first() is None:
        connection.execute(feed.insert().values({**row, "url": new}))
    connection.execute(entry.update().where(entry.c.feed_url == old).values(feed_url=new))
    connection.execute(schema.article.update().where(schema.article.c.feed_url == old).values(feed_url=new))
    connection.execute(feed.delete().where(feed.c.url == old))
    opinions.reweigh(connection, [new])


def pending(connection: sa.Connection, url: str) -> list[str]:
    """Digests of a feed's entries whose pages are to be read: the least tried and newest first, a bounded number."""
    entry = schema.feed_entry.c
    open_ = sa.or_(entry.state == "new", sa.and_(entry.state == "failed", entry.tries < MOST_TRIES))
    query = (
        sa.select(entry.digest)
        .where(entry.feed_url == url, open_)
        .order_by(entry.tries, entry.published_at.desc(), entry.digest)
        .limit(NEWEST)
    )
    return list(connection.execute(query).scalars())


def load(connection: sa.Connection, key: str) -> tuple[Entry, int] | None:
    """An entry and how often its page was tried; None where it is there no more."""
    row = connection.execute(schema.feed_entry.select().where(schema.feed_entry.c.digest == key)).one_or_none()
    if row is None:
        return None
    at = None if row.published_at is None else row.published_at.replace(tzinfo=UTC)
    entry = Entry(link=row.link, title=row.name, author=row.author, published_at=at, content_html=row.content)
    return entry, row.tries


def settle(
    connection: sa.Connection,
    key: str,
    outcome: Outcome,
    *,
    tries: int,
    problem: str | None = None,
    article_id: str | None = None,
) -> None:
    """Keep what came of an entry; what the feed carried of it is let go when it is of no use any more."""
    entry = schema.feed_entry
    values: dict[str, Any] = {"state": outcome, "tries": tries, "problem": _problem(problem), "article_id": article_id}
    if outcome != "failed" or tries >= MOST_TRIES:
        values["content"] = None
    connection.execute(entry.update().where(entry.c.digest == key).values(values))


def _set(connection: sa.Connection, url: str, **values: Any) -> None:
    if values.get("state") == "fine":
        values.setdefault("problem", None)
    connection.execute(schema.feed.update().where(schema.feed.c.url == url).values(**values))


def _known(connection: sa.Connection, keys: Sequence[str]) -> set[str]:
    """Which of the entries the database has, of whichever feed."""
    column = schema.feed_entry.c.digest
    return set(connection.execute(sa.select(column).where(column.in_(keys))).scalars())


def _newest_first(entries: Sequence[Entry]) -> list[Entry]:
    """By their times where all have one; else as the feed has them, whose first is the newest."""
    if any(entry.published_at is None for entry in entries):
        return list(entries)
    return sorted(entries, key=lambda entry: entry.published_at or datetime.min.replace(tzinfo=UTC), reverse=True)


def _row(key: str, url: str, entry: Entry, *, passed_over: bool) -> dict[str, Any]:
    at = entry.published_at
    return {
        "digest": key,
        "feed_url": url,
        "link": entry.link,
        "name": entry.title,
        "author": entry.author,
        "published_at": None if at is None else at.replace(tzinfo=None),
        "content": None if passed_over else entry.content_html,
        "state": "skipped" if passed_over else "new",
        "tries": 0,
        "problem": f"older than the {NEWEST} newest when the feed was first read" if passed_over else None,
    }


def _problem(text: str | None) -> str | None:
    return plain(text, most=_MOST_PROBLEM)
