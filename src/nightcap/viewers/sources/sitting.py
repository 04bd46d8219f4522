"""What every source of viewing history comes down to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from nightcap.store.imports import Refused

#: no title is longer; what is comes from a damaged file
LONGEST_TITLE: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One viewing as a source tells it.

    `started_at` is UTC, without a zone; a source that knows only days leaves it and `seconds` (time
    watched) None. `area` is ISO 3166-1 alpha-2.
    """

    title: str
    watched_on: date
    started_at: datetime | None = None
    seconds: int | None = None
    area: str | None = None
    device: str | None = None


@dataclass(slots=True)
class Reading:
    """What an adapter made of a file: views, rows that cannot be read, rows that are no views (by why), remarks."""

    sittings: list[Sitting] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    remarks: list[str] = field(default_factory=list)


def checked_title(title: str) -> str:
    """The title with single spaces. Raises ValueError where it cannot be one."""
    title = " ".join(title.split())
    if not title:
        raise ValueError("the title is missing")
    if len(title) > LONGEST_TITLE:
        raise ValueError(f"the title has {len(title)} characters")
    return title
