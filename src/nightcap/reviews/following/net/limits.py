"""How much, how long and how often: the bounds of every request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["page", "feed"]

#: RFC 9309, 2.5: a robots.txt is read up to at least 500 kibibytes
ROBOTS_BYTES: Final = 500 * 2**10


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of a request, as set for an ordinary home.

    `page_bytes` and `feed_bytes` hold for what comes over the wire and, again, for what it unpacks
    to; the largest of the 90 benchmark pages has 1.6 MB. `interval_seconds` lie between two requests
    to one host, or more where its robots.txt asks for more, up to `most_delay_seconds`.
    `attempts` are made in one go; what still fails is tried again at a later refresh.
    """

    page_bytes: int = 4 * 2**20
    feed_bytes: int = 4 * 2**20
    redirects: int = 5
    connect_seconds: float = 10.0
    silence_seconds: float = 20.0
    whole_seconds: float = 60.0
    attempts: int = 2
    interval_seconds: float = 1.0
    most_delay_seconds: float = 30.0
    most_wait_seconds: float = 24 * 3600.0
    concurrency: int = 16

    def bytes_of(self, kind: Kind) -> int:
        return self.page_bytes if kind == "page" else self.feed_bytes
