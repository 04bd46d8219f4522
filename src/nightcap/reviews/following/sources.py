"""The sources that the reader follows: taken up, weighed, listed, let go."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from nightcap.errors import UnknownName, UsageError
from nightcap.reviews import opinions
from nightcap.reviews.following.discover import discover
from nightcap.reviews.following.feeds.parts import web_link
from nightcap.reviews.following.model import Followed, Source
from nightcap.reviews.following.net.addresses import parse_url
from nightcap.reviews.following.net.outside import Outside
from nightcap.reviews.following.net.problems import Unsafe
from nightcap.reviews.following.opml import read_opml, write_opml
from nightcap.reviews.following.wording import plain
from nightcap.store import files, schema
from nightcap.store.database import Database
from nightcap.store.imports import Refused, Report

#: the most that a reader's preference may count for or against
MOST_WEIGHT: Final = 10.0
_SHOWN: Final = 5


def follow(
    database: Database, outside: Outside, url: str, *, name: str | None = None, weight: float | None = None
) -> Followed:
    """Find the feed of an address and follow it; its entries come with the next refresh.

    A feed that is followed already takes the name and weight given.

    Raises:
        FetchError: the address cannot be fetched, or no feed is found there.
        UsageError: the weight is none.
    """
    weight = None if weight is None else _checked(weight)
    best, *others = outside.run(discover(outside, url))
    with database.write() as connection:
        known = connection.execute(sa.select(schema.feed.c.url).where(schema.feed.c.url == best.url)).first()
        if known is None:
            page = best.feed.page if best.feed else None
            connection.execute(schema.feed.insert(), _row(best.url, name or best.title, page=page, weight=weight))
        else:
            changed = {"name": plain(name), "weight": weight}
            _change(connection, best.url, {key: value for key, value in changed.items() if value is not None})
        opinions.reweigh(connection, [best.url])
    [source] = _load(database, schema.feed.c.url == best.url)
    return Followed(source, is_new=known is None, others=tuple((each.url, each.title) for each in others))


def unfollow(database: Database, source: str) -> Source:
    """Let a source go, by its address or name; the articles read from it stay. Raises UnknownName, UsageError."""
    found = find(database, source)
    with database.write() as connection:
        connection.execute(schema.feed.delete().where(schema.feed.c.url == found.url))
        opinions.reweigh(connection, [found.url])
    return found


def set_weight(database: Database, source: str, weight: float) -> Source:
    """Say how much a source counts: 1 as any other, 0 not at all, up to 10. Raises UnknownName, UsageError."""
    weight = _checked(weight)
    found = find(database, source)
    with database.write() as connection:
        _change(connection, found.url, {"weight": weight})
        opinions.reweigh(connection, [found.url])
    return replace(found, weight=weight)


def sources(database: Database) -> list[Source]:
    """Everything that is followed, by name."""
    return _load(database, sa.true())


def find(database: Database, text: str) -> Source:
    """The source meant by an address (of the feed or its page) or a name. Raises UnknownName, UsageError."""
    followed = sources(database)
    wanted = text.strip().casefold()
    for key in (lambda s: (s.url,), lambda s: (s.page or "", s.name), _loosely):
        found = [source for source in followed if wanted and wanted in {each.casefold() for each in key(source)}]
        if len(found) == 1:
            return found[0]
        if found:
            listed = ", ".join(source.url for source in found[:_SHOWN])
            raise UsageError(f"{text}: several sources are meant ({listed}). Name one by its address.")
    near = [source.name for source in followed if wanted and wanted in source.name.casefold()]
    hint = f"Do you mean {', '.join(near[:_SHOWN])}?" if near else "`nightcap reviews sources` lists what is followed."
    raise UnknownName(f"{text}: no such source is followed. {hint}")


def import_sources(database: Database, path: Path) -> Report:
    """Follow every feed of an OPML file, unseen; what is followed already stays as it is.

    Raises:
        BadFile: no OPML, or one that cannot be read safely.
    """
    outlines, remarks = read_opml(path)
    refused: list[Refused] = []
    rows: dict[str, dict[str, Any]] = {}
    for outline in outlines:
        try:
            url = str(parse_url(outline.url))
            weight = None if outline.weight is None else _checked(float(outline.weight))
        except (Unsafe, UsageError, ValueError) as error:
            refused.append(Refused(outline.line, str(error), {"xmlUrl": outline.url[:500], "text": outline.name or ""}))
            continue
        rows.setdefault(url, _row(url, outline.name, page=web_link(outline.page, url), weight=weight))
    with database.write() as connection:
        known = set(connection.execute(sa.select(schema.feed.c.url)).scalars())
        new = [row for url, row in rows.items() if url not in known]
        if new:
            connection.execute(schema.feed.insert(), new)
            opinions.reweigh(connection, [row["url"] for row in new])
    taken = len(outlines) - len(refused)
    return Report(source="opml", file=path.name, taken=taken, changed=len(new), refused=tuple(refused), remarks=remarks)


def export_sources(database: Database, path: Path) -> int:
    """Write everything that is followed as an OPML file; how many. Raises BadFile where it cannot be written."""
    followed = sources(database)
    with files.write_whole(path) as file:
        file.write(write_opml(followed))
    return len(followed)


def _loosely(source: Source) -> Sequence[str]:
    """Addresses as people type them."""
    bare = [url.partition("://")[2].removeprefix("www.").rstrip("/") for url in (source.url, source.page) if url]
    return [*bare, *(f"https://{each}" for each in bare), *(f"{url}/" for url in (source.url, source.page) if url)]


def _checked(weight: float) -> float:
    if not math.isfinite(weight) or not 0 <= weight <= MOST_WEIGHT:
        raise UsageError(
            f"A weight of {weight:g}: must lie between 0 and {MOST_WEIGHT:g}; 1 counts as any other source."
        )
    return weight


def _row(url: str, name: str | None, *, page: str | None, weight: float | None) -> dict[str, Any]:
    host = url.partition("://")[2].partition("/")[0]
    return {
        "url": url,
        "name": plain(name) or host,
        "page": page,
        "weight": 1.0 if weight is None else weight,
        "failures": 0,
        "state": "new",
    }


def _change(connection: sa.Connection, url: str, values: dict[str, Any]) -> None:
    if values:
        connection.execute(schema.feed.update().where(schema.feed.c.url == url).values(**values))


def _load(database: Database, which: sa.ColumnElement[bool]) -> list[Source]:
    feed, entry = schema.feed.c, schema.feed_entry.c
    counts = (
        sa.func.count(entry.digest),
        sa.func.coalesce(sa.func.sum(sa.case((entry.state == "read", 1), else_=0)), 0),
        sa.func.coalesce(sa.func.sum(sa.case((entry.state == "new", 1), else_=0)), 0),
    )
    query = (
        sa.select(schema.feed, *counts)
        .join_from(schema.feed, schema.feed_entry, entry.feed_url == feed.url, isouter=True)
        .where(which)
        .group_by(*schema.feed.c)
        .order_by(sa.func.lower(feed.name), feed.url)
    )
    with database.read() as connection:
        return [_source(row, row[-3:]) for row in connection.execute(query)]


def _source(row: Any, counts: Sequence[int]) -> Source:
    return Source(
        url=row.url,
        name=row.name,
        page=row.page,
        weight=row.weight,
        state=row.state,
        checked_at=_utc(row.checked_at),
        due_at=_utc(row.due_at),
        problem=row.problem,
        entries=counts[0],
        read=counts[1],
        waiting=counts[2],
    )


def _utc(time: datetime | None) -> datetime | None:
    return None if time is None else time.replace(tzinfo=UTC)
