"""Articles of our own, put straight into the tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from nightcap.store import schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A claim to be written down: what stands `before` its `quote`, and its title's place among the article's."""

    kind: str
    field: str
    value: Any
    quote: str = "as it says"
    before: str = "It is "
    of: int = 0
    copied_from: str | None = None


def tone(axis: str, value: float, quote: str = "as it says", **more: Any) -> Spoken:
    return Spoken(kind="tone", field=axis, value=value, quote=quote, **more)


def note(name: str, *, there: bool = True, **more: Any) -> Spoken:
    return Spoken(kind="note", field=name, value=there, **more)


def write(
    connection: sa.Connection,
    id_: str,
    claims: Iterable[Spoken] = (),
    *,
    title_id: str | None = "bread-and-salt-2014",
    titles: Iterable[dict[str, Any]] | None = None,
    weight: float | None = None,
    **article: Any,
) -> None:
    """Write an article about one title, or about `titles`; `weight` gives it a feed of that weight."""
    feed_url = None if weight is None else f"https://feeds.example/{id_}"
    if feed_url:
        feed = {"url": feed_url, "name": id_, "weight": weight, "failures": 0, "state": "fine"}
        connection.execute(sa.insert(schema.feed).values(feed))
    text, places = "", []
    for claim in claims:
        text += claim.before
        places.append((claim, len(text), len(text) + len(claim.quote)))
        text += f"{claim.quote}. "
    row = {"publication": "The Evening Post", "url": f"https://post.example/{id_}", "text": text, "reader": 1}
    row |= {"taken_at": day("2026-01-02"), "feed_url": feed_url, "published_at": day("2026-01-01")} | article
    connection.execute(sa.insert(schema.article).values(row | {"id": id_}))
    named = titles or [{"name": "Bread & Salt", "title_id": title_id, "role": "subject"}]
    for position, each in enumerate(named):
        connection.execute(sa.insert(schema.article_title).values({"article_id": id_, "position": position} | each))
    for position, (claim, start, end) in enumerate(places):
        connection.execute(
            sa.insert(schema.claim).values(
                article_id=id_, position=position, title_position=claim.of, kind=claim.kind, field=claim.field,
                value=claim.value, start=start, end=end, copied_from=claim.copied_from,
            )
        )  # fmt: skip


def day(text: str) -> datetime:
    """As the database keeps a moment: UTC, without saying so."""
    return datetime.fromisoformat(text)


def remove(connection: sa.Connection, id_: str) -> None:
    connection.execute(sa.delete(schema.article).where(schema.article.c.id == id_))
