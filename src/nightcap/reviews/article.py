"""An article as it was read: the piece itself, without the page around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One piece of writing.

    `text` is the main text: paragraphs separated by a blank line, no menus, counters or promotion.
    `publication` is who published it first, as far as the page tells; `seen_on` is the site it was
    read from where that is another ("CNET" seen on "aggregator.example"). `published_at` is UTC and
    aware; `language` is ISO 639-1. `url` is where it was read, `canonical_url` what the page calls
    its own address. `credited_to` names the publication or address that the page itself gives as
    the origin ("first appeared on …").
    """

    text: str
    title: str | None = None
    publication: str | None = None
    seen_on: str | None = None
    author: str | None = None
    published_at: datetime | None = None
    language: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    credited_to: str | None = None

    @property
    def id(self) -> str:
        """32 hexadecimal digits: of its address, or of its words where it has none."""
        return blake2b((self.url or " ".join(self.text.split())).encode(), digest_size=16).hexdigest()
