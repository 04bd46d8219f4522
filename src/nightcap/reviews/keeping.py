"""Articles and what they claim, in the database."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import sqlalchemy as sa

from nightcap.catalogue.names import fold
from nightcap.reviews.article import Article
from nightcap.reviews.claim import Claim, Mention, Reading
from nightcap.reviews.copies import is_current, signature
from nightcap.store import schema

#: raised whenever the same article would be read otherwise, so that it is read anew
READER: Final = 1

_ARTICLE: Final = schema.article.c
_TITLE: Final = schema.article_title.c
_CLAIM: Final = schema.claim.c
_OWN: Final = (
    "url", "canonical_url", "title", "publication", "seen_on", "author", "language", "credited_to", "text",
)  # fmt: skip


def put(connection: sa.Connection, reading: Reading, *, taken_at: datetime, feed_url: str | None, made: bytes) -> None:
    """Keep an article with its titles and claims, in place of what was kept of it before."""
    article = reading.article
    connection.execute(sa.delete(schema.claim).where(_CLAIM.article_id == article.id))
    connection.execute(sa.delete(schema.article_title).where(_TITLE.article_id == article.id))
    row = {name: getattr(article, name) for name in _OWN} | {
        "published_at": _naive(article.published_at), "feed_url": feed_url, "taken_at": _naive(taken_at),
        "reader": READER, "signature": made,
    }  # fmt: skip
    if connection.execute(sa.select(_ARTICLE.id).where(_ARTICLE.id == article.id)).first():
        connection.execute(sa.update(schema.article).where(_ARTICLE.id == article.id).values(row))
    else:
        connection.execute(sa.insert(schema.article).values(row | {"id": article.id}))
    _put_titles(connection, article.id, reading.titles)
    _put_claims(connection, article.id, reading)


def _put_titles(connection: sa.Connection, article_id: str, titles: Sequence[Mention]) -> None:
    rows = [
        {"article_id": article_id, "position": at, "name": each.name, "year": each.year, "kind": each.kind,
         "title_id": each.id, "role": each.role}
        for at, each in enumerate(titles)
    ]  # fmt: skip
    if rows:
        connection.execute(sa.insert(schema.article_title), rows)


def _put_claims(connection: sa.Connection, article_id: str, reading: Reading) -> None:
    place: dict[str, int] = {}
    for at, mention in enumerate(reading.titles):
        place.setdefault(fold(mention.name), at)
    rows = [
        {"article_id": article_id, "position": at, "title_position": place[fold(claim.title)], "kind": claim.kind,
         "field": claim.field, "value": dict(claim.value) if isinstance(claim.value, Mapping) else claim.value,
         "start": claim.start, "end": claim.end, "copied_from": None}
        for at, claim in enumerate(reading.claims)
    ]  # fmt: skip
    if rows:
        connection.execute(sa.insert(schema.claim), rows)


def load(connection: sa.Connection, article_id: str) -> Article | None:
    row = connection.execute(sa.select(schema.article).where(_ARTICLE.id == article_id)).mappings().first()
    return _article(dict(row)) if row else None


def load_reading(connection: sa.Connection, article_id: str) -> Reading | None:
    """An article with what was read in it."""
    article = load(connection, article_id)
    if article is None:
        return None
    rows = connection.execute(
        sa.select(schema.article_title).where(_TITLE.article_id == article_id).order_by(_TITLE.position)
    ).mappings()
    titles = tuple(
        Mention(name=row["name"], role=row["role"], kind=row["kind"], year=row["year"], id=row["title_id"])
        for row in rows
    )
    claims = connection.execute(
        sa.select(schema.claim).where(_CLAIM.article_id == article_id).order_by(_CLAIM.position)
    ).mappings()
    return Reading(article, titles, tuple(_claim(dict(row), titles, article.text) for row in claims))


def signatures(connection: sa.Connection) -> Iterator[tuple[str, bytes]]:
    """(id, signature) of every article; one that an older Nightcap made is made anew, and kept."""
    stale = []
    for row in connection.execute(sa.select(_ARTICLE.id, _ARTICLE.signature)):
        if row.signature is not None and is_current(row.signature):
            yield row.id, row.signature
        else:
            stale.append(row.id)
    for article_id in stale:
        own = _ARTICLE.id == article_id
        made = signature(connection.execute(sa.select(_ARTICLE.text).where(own)).scalar_one())
        connection.execute(sa.update(schema.article).where(own).values(signature=made))
        yield article_id, made


def in_other_languages(connection: sa.Connection, article_id: str, *, limit: int) -> list[str]:
    """The ids of the latest articles in another language that have a subject in common with this one."""
    own, theirs = schema.article_title.alias("own"), schema.article_title.alias("theirs")
    here, there = schema.article.alias("here"), schema.article.alias("there")
    found = (
        sa.select(there.c.id, there.c.taken_at)
        .select_from(own)
        .join(here, here.c.id == own.c.article_id)
        .join(theirs, theirs.c.title_id == own.c.title_id)
        .join(there, there.c.id == theirs.c.article_id)
        .where(own.c.article_id == article_id, own.c.role == "subject", theirs.c.role == "subject")
        .where(there.c.language != here.c.language)  # null is no other language
        .distinct()
        .order_by(there.c.taken_at.desc(), there.c.id)
        .limit(limit)
    )
    return [row.id for row in connection.execute(found)]


def title_ids(connection: sa.Connection, article_ids: Collection[str]) -> set[str]:
    """The catalogue's titles that these articles speak of."""
    found = sa.select(_TITLE.title_id).where(_TITLE.article_id.in_(article_ids), _TITLE.title_id.is_not(None))
    return set(connection.execute(found).scalars())


def stubs_named(connection: sa.Connection, name: str) -> list[Any]:
    """The mentions by this name, however it is spelt, that are tied to no title of the catalogue."""
    wanted = fold(name)
    rows = connection.execute(
        sa.select(_TITLE.article_id, _TITLE.position, _TITLE.name, _TITLE.year, _TITLE.kind)
        .where(_TITLE.title_id.is_(None))
        .order_by(_TITLE.article_id, _TITLE.position)
    )
    return [row for row in rows if wanted and fold(row.name) == wanted]


def _article(row: Mapping[str, Any]) -> Article:
    published = row["published_at"]
    return Article(
        **{name: row[name] for name in _OWN}, published_at=published.replace(tzinfo=UTC) if published else None
    )


def _claim(row: Mapping[str, Any], titles: Sequence[Mention], text: str) -> Claim:
    return Claim(
        title=titles[row["title_position"]].name,
        kind=row["kind"],
        field=row["field"],
        value=row["value"],
        quote=text[row["start"] : row["end"]],
        start=row["start"],
        end=row["end"],
    )


def _naive(time: datetime | None) -> datetime | None:
    """As the database keeps it: UTC, without saying so."""
    return time.astimezone(UTC).replace(tzinfo=None) if time else None
