"""What is told about the sources that the reader follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

#: "new" until first fetched; "fine"; "failing", tried again ever more rarely; "waiting", as its server asked; "gone"
State = Literal["new", "fine", "failing", "waiting", "gone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A feed that is followed; times are UTC and aware.

    `weight` is the reader's: 1 where they set none, 0 to 10. `due_at` is when a feed in trouble is
    tried again; None: at the next refresh. `entries` counts what it has shown, `read` what of it
    became an article, `waiting` what is still to be read.
    """

    url: str
    name: str
    page: str | None
    weight: float
    state: State
    checked_at: datetime | None
    due_at: datetime | None
    problem: str | None
    entries: int
    read: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Followed:
    """What following came to: the source, whether it is new, and the page's other feeds by address and title."""

    source: Source
    is_new: bool
    others: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedReport:
    """What a refresh did to one feed.

    `new` entries were found; of these and earlier ones `read` became articles, `failed` will be
    tried again or were given up, `skipped` cannot be read. `outcome` tells of the feed itself:
    "fetched", "unchanged", "failing", "waiting", "gone", or "not due". `moved_to` is its new address.
    """

    url: str
    name: str
    outcome: Literal["fetched", "unchanged", "failing", "waiting", "gone", "not due"]
    new: int = 0
    read: int = 0
    failed: int = 0
    skipped: int = 0
    moved_to: str | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh did, feed by feed in the order of their names."""

    feeds: tuple[FeedReport, ...]

    def total(self, what: Literal["new", "read", "failed", "skipped"]) -> int:
        return sum(getattr(feed, what) for feed in self.feeds)

    def count(self, outcome: str) -> int:
        return sum(feed.outcome == outcome for feed in self.feeds)
