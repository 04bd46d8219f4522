"""Taking an article in: read, kept, and set beside those that it is a copy of or quotes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock
from typing import Final

import sqlalchemy as sa

from nightcap.catalogue.names import Gazetteer
from nightcap.errors import Failure
from nightcap.reviews import keeping, opinions
from nightcap.reviews.article import Article
from nightcap.reviews.claim import Reading
from nightcap.reviews.copies import Copies, Relation, copied, original, relation, signature
from nightcap.reviews.model_reader import ModelReader
from nightcap.store import schema
from nightcap.store.database import Database

#: of the articles that share words with a new one, so many are compared with it
_MOST_COMPARED: Final = 12
#: characters of a headline, an author or a publication
_MOST_NAME: Final = 300

_ARTICLE: Final = schema.article.c
_CLAIM: Final = schema.claim.c


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an article.

    `original_id` where it is a copy; `is_new` unless it was kept already as it is; `remark` where the second reader
    did not answer, so that only the first one's claims are kept.
    """

    reading: Reading
    original_id: str | None
    is_new: bool
    remark: str | None = None


class Taker:
    """Takes articles in, one after the other; may be called from several threads.

    Args:
        database: where they are kept.
        names: the catalogue's names.
        second: a language model that adds claims, where the user set one up.
    """

    def __init__(self, database: Database, names: Gazetteer, second: ModelReader | None = None) -> None:
        self._database, self._names, self._second = database, names, second
        self._lock = Lock()
        self._copies: Copies | None = None

    def take(self, article: Article, *, feed_url: str | None = None, now: datetime | None = None) -> Taken:
        """Read and keep an article, all of it or nothing; one that is kept already as it is changes nothing."""
        article = _bounded(article)
        if known := self._known(article):
            return known
        reading, remark = self._read(article)
        made = signature(article.text)
        with self._lock, self._database.write() as connection:
            if self._copies is None:
                self._copies = Copies(keeping.signatures(connection))
            before = _group_of(connection, article.id)
            touched = keeping.title_ids(connection, before)
            keeping.put(connection, reading, taken_at=now or datetime.now(UTC), feed_url=feed_url, made=made)
            group = self._place(connection, article, made)
            _part(connection, article.id, before - group)
            self._copies.add(article.id, made)
            touched |= keeping.title_ids(connection, group)
            opinions.refresh(connection, touched)
            return Taken(reading, _original_of(connection, article.id), is_new=True, remark=remark)

    def _known(self, article: Article) -> Taken | None:
        """The article as it is kept, where it is the same and was read by the reader of today."""
        with self._database.read() as connection:
            version = connection.execute(sa.select(_ARTICLE.reader).where(_ARTICLE.id == article.id)).scalar()
            reading = keeping.load_reading(connection, article.id) if version == keeping.READER else None
            if reading is None or not _same(reading.article, article):
                return None
            return Taken(reading, _original_of(connection, article.id), is_new=False)

    def _read(self, article: Article) -> tuple[Reading, str | None]:
        from nightcap.reviews.reading import read  # noqa: PLC0415  # its tables take longer to make than an article

        reading = read(article, self._names)
        if self._second is None:
            return reading, None
        try:
            return self._second.add_to(reading), None
        except Failure as error:
            return reading, str(error)

    def _place(self, connection: sa.Connection, article: Article, made: bytes) -> set[str]:
        """Find what the article is a copy of or quotes, and mark the claims that are not its own; its group's ids."""
        if self._copies is None:
            raise AssertionError("the index of signatures is made first")
        group = {article.id}
        near = self._copies.near(made)[:_MOST_COMPARED]
        # a translation shares no words with what it translates, but the title that it speaks of
        abroad = keeping.in_other_languages(connection, article.id, limit=_MOST_COMPARED)
        for other_id in dict.fromkeys(near + abroad):
            other = None if other_id == article.id else keeping.load(connection, other_id)
            if other is None:
                continue
            found = relation(other, article)
            if found.is_copy:
                group |= _group_of(connection, other_id)
            elif found.kind in ("quotes", "related"):
                _mark(connection, article.id, other_id, found)
        _settle(connection, group)
        return group


def _bounded(article: Article) -> Article:
    """The article with names no longer than a name can be; a page may call its author anything."""
    fields = ("title", "author", "publication", "seen_on", "credited_to")
    return replace(article, **{name: value[:_MOST_NAME] for name in fields if (value := getattr(article, name))})


def _same(known: Article, article: Article) -> bool:
    """Whether nothing of it has changed; "6 hours ago" gives another time at each reading of the same file."""
    moved = replace(article, published_at=known.published_at)
    return known == moved and (known.published_at is None) == (article.published_at is None)


def _original_of(connection: sa.Connection, article_id: str) -> str | None:
    found = connection.execute(sa.select(_ARTICLE.original_id).where(_ARTICLE.id == article_id)).scalar()
    return str(found) if found else None


def forget(database: Database, article_id: str) -> None:
    """Take an article out, with its claims; of its copies another becomes the original."""
    with database.write() as connection:
        group = _group_of(connection, article_id) - {article_id}
        touched = keeping.title_ids(connection, [article_id, *group])
        connection.execute(sa.update(schema.claim).where(_CLAIM.copied_from == article_id).values(copied_from=None))
        connection.execute(sa.delete(schema.article).where(_ARTICLE.id == article_id))
        if group:
            _settle(connection, group)
        opinions.refresh(connection, touched)


def _group_of(connection: sa.Connection, article_id: str) -> set[str]:
    """The article, its original, and the other copies of that."""
    first = connection.execute(sa.select(_ARTICLE.original_id).where(_ARTICLE.id == article_id)).scalar() or article_id
    copies = connection.execute(sa.select(_ARTICLE.id).where(_ARTICLE.original_id == first)).scalars()
    return {article_id, first, *copies}


def _settle(connection: sa.Connection, group: Collection[str]) -> None:
    """Say which of a group of copies is the original, and mark what the others have from it."""
    connection.execute(sa.update(schema.article).where(_ARTICLE.id.in_(group)).values(original_id=None))
    if len(group) == 1:
        return
    unmark = sa.update(schema.claim).where(_CLAIM.article_id.in_(group), _CLAIM.copied_from.in_(group))
    connection.execute(unmark.values(copied_from=None))
    articles = [article for id_ in sorted(group) if (article := keeping.load(connection, id_)) is not None]
    first = articles.pop(original(articles))
    for copy in articles:
        own = sa.update(schema.article).where(_ARTICLE.id == copy.id)
        connection.execute(own.values(original_id=first.id))
        _mark(connection, copy.id, first.id, relation(first, copy))


def _part(connection: sa.Connection, article_id: str, others: Collection[str]) -> None:
    """Settle the others, which were one piece with the article until it changed."""
    if others:
        theirs = sa.update(schema.claim).where(_CLAIM.article_id.in_(others), _CLAIM.copied_from == article_id)
        connection.execute(theirs.values(copied_from=None))
        _settle(connection, others)


def _mark(connection: sa.Connection, article_id: str, first_id: str, found: Relation) -> None:
    """Mark the claims of an article whose words another has said first."""
    rows = connection.execute(
        sa.select(_CLAIM.position, _CLAIM.start, _CLAIM.end).where(_CLAIM.article_id == article_id)
    )
    whole = found.kind == "translated"
    taken = [row.position for row in rows if whole or copied(found, row.start, row.end)]
    if taken:
        own = sa.update(schema.claim).where(_CLAIM.article_id == article_id, _CLAIM.position.in_(taken))
        connection.execute(own.values(copied_from=first_id))
