"""The articles of a home, as they are shown: with their copies, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa

from nightcap.errors import UnknownName
from nightcap.reviews import keeping
from nightcap.reviews.article import Article
from nightcap.reviews.claim import Reading
from nightcap.store import schema

_ARTICLE = schema.article.c
_TITLE = schema.article_title.c
#: digits by which an article may be named
_FEWEST_DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An article with what was read in it; `copies` are the same piece elsewhere."""

    reading: Reading
    taken_at: datetime
    copies: tuple[Article, ...]
    original_id: str | None


def kept(connection: sa.Connection, title: str | None, *, limit: int, after: str | None = None) -> list[Kept]:
    """The originals, the latest first; `title`: a title's id, or a name that only articles know.

    `after`: only those that come after the article with this id. Raises UnknownName where it is gone.
    """
    moment = sa.func.coalesce(_ARTICLE.published_at, _ARTICLE.taken_at)
    wanted = sa.select(_ARTICLE.id).where(_ARTICLE.original_id.is_(None)).order_by(moment.desc(), _ARTICLE.id)
    if after is not None:
        last = connection.execute(sa.select(moment).where(_ARTICLE.id == after)).scalar()
        if last is None:
            raise UnknownName(f"The article {after} is gone. Begin the list anew.")
        wanted = wanted.where(sa.or_(moment < last, sa.and_(moment == last, _ARTICLE.id > after)))
    if title is not None:
        wanted = wanted.where(_ARTICLE.id.in_(_speaking_of(connection, title)))
    return [_kept(connection, id_) for id_ in connection.execute(wanted.limit(limit)).scalars()]


def one(connection: sa.Connection, article_id: str) -> Kept:
    """The article with this id, or the only one whose id begins so. Raises UnknownName."""
    digits = article_id.strip().lower()
    begins = sa.select(_ARTICLE.id).where(_ARTICLE.id.startswith(digits, autoescape=True)).limit(2)
    found = connection.execute(begins).scalars().all() if len(digits) >= _FEWEST_DIGITS else []
    if len(found) != 1:
        why = "Several articles begin so; give more of the id." if found else "`nightcap reviews list` shows the ids."
        raise UnknownName(f"No article is known by “{article_id}”. {why}")
    return _kept(connection, found[0])


def _speaking_of(connection: sa.Connection, title: str) -> sa.Select[tuple[str]]:
    """Ids of the articles that speak of a title; where they are copies, of their originals."""
    speaking = schema.article.alias("speaking")
    by_id = sa.select(_TITLE.article_id).where(_TITLE.title_id == title)
    by_name = {row.article_id for row in keeping.stubs_named(connection, title)}
    return sa.select(sa.func.coalesce(speaking.c.original_id, speaking.c.id)).where(
        speaking.c.id.in_(by_id) | speaking.c.id.in_(by_name)
    )


def _kept(connection: sa.Connection, article_id: str) -> Kept:
    reading = keeping.load_reading(connection, article_id)
    row = connection.execute(sa.select(_ARTICLE.taken_at, _ARTICLE.original_id).where(_ARTICLE.id == article_id)).one()
    if reading is None:
        raise UnknownName(f"The article {article_id} is gone.")
    copies = connection.execute(sa.select(_ARTICLE.id).where(_ARTICLE.original_id == article_id).order_by(_ARTICLE.id))
    return Kept(
        reading=reading,
        taken_at=row.taken_at.replace(tzinfo=UTC),
        copies=tuple(found for id_ in copies.scalars() if (found := keeping.load(connection, id_))),
        original_id=row.original_id,
    )
