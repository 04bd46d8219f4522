"""All that articles say of one title, be it of the catalogue or a stub that only articles know."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from nightcap.catalogue.title import Kind, Title
from nightcap.reviews import keeping, opinions
from nightcap.reviews import said as quoting
from nightcap.reviews.claim import Role
from nightcap.reviews.facts_heard import FactHeard, facts
from nightcap.reviews.opinions import Heard
from nightcap.reviews.said import Said, Whose
from nightcap.store import schema

_ARTICLE: Final = schema.article.c
_TITLE: Final = schema.article_title.c
_WITH_YEAR: Final = re.compile(r"^(?P<name>.+?)\s*[(,]\s*(?P<year>\d{4})\s*\)?\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned(Whose):
    """An article that speaks of the title in some role; `subjects` are the titles that it is about."""

    role: Role
    subjects: tuple[str, ...]
    headline: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is heard of a title, its claims with the preferred sources first, its facts, and who speaks of it."""

    heard: Heard
    said: tuple[Said, ...]
    facts: tuple[FactHeard, ...]
    mentions: tuple[Mentioned, ...]


@dataclass(frozen=True, slots=True)
class Stub:
    """A title that the catalogue does not have; year and kind where an article tells them."""

    name: str
    year: int | None
    kind: Kind | None
    verdict: Verdict


def verdict(connection: sa.Connection, title: Title) -> Verdict | None:
    """What articles say of a title of the catalogue; None where none speaks of it."""
    return _verdict(connection, _TITLE.title_id == title.id, title)


def stub(connection: sa.Connection, name: str) -> Stub | None:
    """The title of this name, or "name (year)", that only articles know; None where they do not know it either."""
    dated = _WITH_YEAR.match(name)
    found = keeping.stubs_named(connection, name)
    if not found and dated:
        named = keeping.stubs_named(connection, dated["name"])
        found = [row for row in named if row.year == int(dated["year"])]
    if not found:
        return None
    chosen = sa.tuple_(_TITLE.article_id, _TITLE.position).in_([(row.article_id, row.position) for row in found])
    told = _verdict(connection, chosen, None)
    if told is None:
        return None
    year = next((row.year for row in found if row.year), None)
    return Stub(found[0].name, year, next((row.kind for row in found if row.kind), None), told)


def _verdict(connection: sa.Connection, chosen: sa.ColumnElement[bool], title: Title | None) -> Verdict | None:
    said = quoting.told(connection.execute(quoting.claims_where(chosen)).all())
    mentions = _mentioned(connection, chosen)
    if not said and not mentions:
        return None
    return Verdict(quoting.heard(said), said, facts(title, said), mentions)


def _mentioned(connection: sa.Connection, chosen: sa.ColumnElement[bool]) -> tuple[Mentioned, ...]:
    """Newest first; copies are not told apart from their original, nor sources told that are weighed 0."""
    joined = sa.join(schema.article_title, schema.article, _TITLE.article_id == _ARTICLE.id).outerjoin(
        schema.feed, _ARTICLE.feed_url == schema.feed.c.url
    )
    rows = connection.execute(
        sa.select(_TITLE.role, _TITLE.article_id, opinions.WEIGHT.label("weight"), _ARTICLE.title, _ARTICLE.publication,
                  _ARTICLE.seen_on, _ARTICLE.author, _ARTICLE.url, _ARTICLE.published_at)
        .select_from(joined)
        .where(chosen, _ARTICLE.original_id.is_(None), opinions.WEIGHT > 0)
        .order_by(_ARTICLE.published_at.desc(), _TITLE.article_id, _TITLE.position)
    ).all()  # fmt: skip
    subjects = _subjects(connection, [row.article_id for row in rows])
    return tuple(
        Mentioned(
            role=row.role,
            subjects=subjects.get(row.article_id, ()),
            headline=row.title,
            **quoting.whose(row),
        )
        for row in rows
    )


def _subjects(connection: sa.Connection, article_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Article id → the names of the titles that it is about."""
    found: dict[str, tuple[str, ...]] = {}
    for start in range(0, len(article_ids), opinions.CHUNK):
        chunk = article_ids[start : start + opinions.CHUNK]
        rows = connection.execute(
            sa.select(_TITLE.article_id, _TITLE.name)
            .where(_TITLE.article_id.in_(chunk), _TITLE.role == "subject")
            .order_by(_TITLE.article_id, _TITLE.position)
        )
        for row in rows:
            found[row.article_id] = (*found.get(row.article_id, ()), row.name)
    return found
