"""What a feed says, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry.

    `link` is absolute, http or https. `published_at` is UTC and aware. `content_html` is what the
    feed itself carries of the piece, cleaned of everything but text and its structure.
    """

    link: str
    title: str | None = None
    author: str | None = None
    published_at: datetime | None = None
    content_html: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed, read.

    `page` is the address of the site it belongs to. `skipped` counts entries that cannot be used
    (no link, or none of the web, or beyond the bound). `remarks` say what was wrong with it.
    """

    title: str | None
    page: str | None
    entries: tuple[Entry, ...]
    skipped: int = 0
    remarks: tuple[str, ...] = ()
