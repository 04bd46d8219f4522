"""What came back from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer, unpacked and within the limits.

    `status` is 200, or 304 (with no content) where the marks sent along still hold. `headers` are
    the few that matter, by their names in small letters. `charset` is what the server says of the
    content, often wrongly. `moved_to` is the new address where every step on the way was a
    permanent one (301, 308).
    """

    url: str
    final_url: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""
    charset: str | None = None
    moved_to: str | None = None
