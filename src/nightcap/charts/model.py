"""Charts, published or computed from plays: an entry of a list, and where a title stands on one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

#: Netflix publishes a week (Monday to Sunday) on the Tuesday after it
DAYS_TO_PUBLICATION: Final = 2
#: the area of a list that covers the whole world
WORLD: Final = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of a weekly chart.

    `week` is its last day (a Sunday on Netflix's). `area` is ISO 3166-1 alpha-2, WORLD for the global list.
    `hours_viewed`, `views` and `runtime_minutes` (of the episodes out by that week) are None where
    not stated. `weeks_on_chart` counts this week and need not be consecutive. `title_id`,
    `season_number` and `link_confidence` (0..1) say which title it was linked to, if any.
    """

    source: str
    area: str
    category: str
    week: date
    rank: int
    show_title: str
    season_title: str | None = None
    hours_viewed: int | None = None
    runtime_minutes: int | None = None
    views: int | None = None
    weeks_on_chart: int | None = None
    is_live: bool | None = None
    is_staggered: bool | None = None
    title_id: str | None = None
    season_number: int | None = None
    link_confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PopularEntry:
    """One row of the list of what was viewed most in the first `days` days after release."""

    source: str
    category: str
    rank: int
    show_title: str
    season_title: str | None = None
    days: int
    hours_viewed: int
    runtime_minutes: int | None = None
    views: int | None = None
    title_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The weeks known of an area's charts of one source, by their last days."""

    source: str
    area: str
    first: date
    last: date
    weeks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An entry with its momentum.

    `previous_rank` is its rank one week before (None: not on the list then, or that week is not
    known here); `peak` its best rank up to now, this week included (None where the list counts
    more weeks of it than are known here). `is_new`: its first week ever; `is_return`: back after a week
    or more away.
    """

    entry: Entry
    previous_rank: int | None
    peak: int | None
    is_new: bool
    is_return: bool

    @property
    def climbed(self) -> int:
        """Places gained since last week; negative when it fell, 0 when new or unmoved."""
        return 0 if self.previous_rank is None else self.previous_rank - self.entry.rank
