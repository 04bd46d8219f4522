"""A reading as JSON, version 1 (docs/reviews.md)."""

from __future__ import annotations

from typing import Any, Final

from nightcap.reviews.article import Article
from nightcap.reviews.claim import Claim, Mention, Reading, Value
from nightcap.reviews.library import Kept

VERSION: Final = 1


def reading_json(reading: Reading) -> dict[str, Any]:
    return {
        "version": VERSION,
        "article": article_json(reading.article),
        "titles": [_title(mention) for mention in reading.titles],
        "claims": [claim_json(claim) for claim in reading.claims],
    }


def article_json(article: Article) -> dict[str, Any]:
    """An article with its text; times are UTC in ISO 8601."""
    return {
        "id": article.id,
        "title": article.title,
        "publication": article.publication,
        "seen_on": article.seen_on,
        "author": article.author,
        "published_at": article.published_at.isoformat() if article.published_at else None,
        "language": article.language,
        "url": article.url,
        "text": article.text,
    }


def _title(mention: Mention) -> dict[str, Any]:
    return {
        "name": mention.name,
        "year": mention.year,
        "kind": mention.kind,
        "id": mention.id,
        "role": mention.role,
    }


def claim_json(claim: Claim) -> dict[str, Any]:
    return {
        "title": claim.title,
        "kind": claim.kind,
        "field": claim.field,
        "value": value_json(claim.value),
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
    }


def value_json(value: Value) -> Any:
    return value if isinstance(value, (str, int, float, bool)) else dict(value)


def kept_json(kept: Kept, *, whole: bool = False) -> dict[str, Any]:
    """An article of the home; its text and claims only where the `whole` is wanted."""
    reading = reading_json(kept.reading)
    if not whole:
        del reading["claims"], reading["article"]["text"]
    return reading | {
        "taken_at": kept.taken_at.isoformat(),
        "original_id": kept.original_id,
        "copies": [_without_text(article_json(copy)) for copy in kept.copies],
    }


def _without_text(article: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in article.items() if key != "text"}
