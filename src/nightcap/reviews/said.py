"""What articles say of a title in their own words: each claim that counts, with a short quote and whose it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urlsplit

import sqlalchemy as sa

from nightcap.catalogue.names import fold
from nightcap.reviews import opinions
from nightcap.reviews.claim import ClaimKind, Value
from nightcap.reviews.opinions import Heard, Spoken
from nightcap.store import schema

#: characters of a quote: enough for a clause, far from the piece itself
MOST_QUOTED: Final = 90
#: characters of a publication's or author's name
_MOST_OF_A_NAME: Final = 60
#: so near on an axis, two articles say the same
NEAR: Final = 0.25
#: characters before a claim's words in which their own article may stand ("a gentle calm")
_LEAD: Final = 5
_ARTICLE_WORD: Final = re.compile(r"(?:^|[\s“\"'‘(—–-])((?:an?|the)\s)$", re.IGNORECASE)

_ARTICLE: Final = schema.article.c
_TITLE: Final = schema.article_title.c
_CLAIM: Final = schema.claim.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """Whose words they are; `url` is an http address or None, `weight` the reader's for the source."""

    publication: str
    author: str | None
    url: str | None
    published_at: datetime | None
    weight: float
    article_id: str

    @property
    def by(self) -> str:
        """Publication and author: "CNET (Jane Doe)"."""
        return f"{self.publication} ({self.author})" if self.author else self.publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Whose):
    """One claim of one article.

    `quote` has at most MOST_QUOTED characters of the article's words. `voice` is the piece of which
    the article may be an edited copy. `articles` counts the independent pieces that speak of the same
    point, `agreeing` those that say the same, this one among them; `agreement`, 0 to 1, is how far
    all of them agree (on an axis as in `opinions.weigh`, elsewhere the share of the agreeing).
    """

    kind: ClaimKind
    field: str
    value: Value
    quote: str
    voice: str
    articles: int
    agreeing: int
    agreement: float

    @property
    def rank(self) -> tuple[float, int, float]:
        """Sorts the preferred source first, then the most agreed with, then the latest."""
        published = self.published_at.timestamp() if self.published_at else 0.0
        return -self.weight, -self.agreeing, -published


def said(connection: sa.Connection, title_ids: Iterable[str]) -> dict[str, tuple[Said, ...]]:
    """Title id → the claims about it that count, those of the preferred sources first; titles without any are absent.

    For the few titles that are shown: the words are looked up in the articles.
    """
    wanted = sorted(set(title_ids))
    found: dict[str, list[Any]] = {}
    for start in range(0, len(wanted), opinions.CHUNK):
        chosen = _TITLE.title_id.in_(wanted[start : start + opinions.CHUNK])
        for row in connection.execute(claims_where(chosen)):
            found.setdefault(row.title_id, []).append(row)
    return {title_id: told(rows) for title_id, rows in found.items()}


def claims_where(chosen: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """The claims that count, about the mentions that are `chosen`, as rows for `told`."""
    lead = sa.case((_CLAIM.start >= _LEAD, _LEAD), else_=_CLAIM.start)
    words = sa.func.substr(_ARTICLE.text, _CLAIM.start - lead + 1, _CLAIM.end - _CLAIM.start + lead)
    return (
        opinions.counted(
            _TITLE.title_id, _CLAIM.kind, _CLAIM.field, _CLAIM.value, _CLAIM.article_id,
            opinions.VOICE.label("voice"), opinions.WEIGHT.label("weight"), words.label("words"), lead.label("lead"),
            _ARTICLE.publication, _ARTICLE.seen_on, _ARTICLE.author, _ARTICLE.url, _ARTICLE.published_at,
        )
        .where(chosen)
        .order_by(_CLAIM.article_id, _CLAIM.position)
    )  # fmt: skip


def told(rows: Sequence[Any]) -> tuple[Said, ...]:
    """The claims about one title, each set beside the others."""
    weights: dict[str, float] = {}
    points: dict[tuple[str, str], dict[str, list[Any]]] = {}
    for row in rows:
        weights[row.voice] = max(row.weight, weights.get(row.voice, 0.0))
        points.setdefault((row.kind, row.field), {}).setdefault(row.voice, []).append(row.value)
    claims = [_said(row, points[row.kind, row.field], weights) for row in rows]
    return tuple(sorted(claims, key=lambda claim: claim.rank))


def heard(claims: Sequence[Said]) -> Heard:
    """What they come to: the same as `opinions.refresh` keeps of the title."""
    return opinions.hear([Spoken(each.voice, each.weight, each.kind, each.field, each.value) for each in claims])


def same(value: Value) -> str:
    """A form in which two values that say the same are equal."""
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, Mapping):
        return json.dumps({key: fold(str(part)) for key, part in value.items() if part is not None}, sort_keys=True)
    return str(value)


def _said(row: Any, voices: Mapping[str, Sequence[Any]], weights: Mapping[str, float]) -> Said:
    if row.kind == "tone":
        own = opinions.own_values(voices)
        agreeing = sum(abs(value - row.value) <= NEAR for voice, value in own.items() if voice != row.voice) + 1
        agreement = opinions.weigh(own, weights).agreement
    else:
        agreeing = sum(same(row.value) in map(same, values) for values in voices.values())
        agreement = agreeing / len(voices)
    return Said(
        kind=row.kind,
        field=row.field,
        value=row.value,
        quote=_quote(row.words, row.lead),
        voice=row.voice,
        articles=len(voices),
        agreeing=agreeing,
        agreement=agreement,
        **whose(row),
    )


def _quote(words: str, lead: int) -> str:
    """The claim's words on one line, with the "a" or "the" before them, cut at a word where they are many."""
    before = _ARTICLE_WORD.search(words[:lead]) if " " in words[lead:].strip() else None  # not "an easy"
    return shortened((before[1] if before else "") + words[lead:])


def shortened(text: str, most: int = MOST_QUOTED) -> str:
    """On one line, cut at a word with … where it is longer."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(",;:–—- ") + "…"


def whose(row: Any) -> dict[str, Any]:
    """The fields of a `Whose`, from a row of an article with its source's weight, as far as they are known."""
    names = (shortened(name or "", _MOST_OF_A_NAME) for name in (row.publication, row.seen_on, _host(row.url)))
    return {
        "publication": next(filter(None, names), "an article"),
        "author": shortened(row.author or "", _MOST_OF_A_NAME) or None,
        "url": web_address(row.url),
        "published_at": row.published_at.replace(tzinfo=UTC) if row.published_at else None,
        "weight": row.weight,
        "article_id": row.article_id,
    }


def web_address(url: str | None) -> str | None:
    """The address where it is one that may be followed: http or https, nothing else."""
    return url if _host(url) else None


def _host(url: str | None) -> str | None:
    """The site of a web address; None for what is none."""
    try:
        parts = urlsplit(url or "")
        return parts.hostname.removeprefix("www.") if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None
