"""A plan: what is wanted, and which episodes it puts into which sitting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from nightcap.catalogue.title import Title

#: the days of the weekend, as `date.weekday` counts
WEEKEND: Final = frozenset({5, 6})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user gives, in their own words; what is None is left to the catalogue or to a default.

    `by` is the last day ("sunday", "3 Dec"), `evenings` and `weekend` hours ("21:00-23:00"), `on` days
    of the week ("tue,thu"), `zone` a name such as Europe/Berlin. `minutes` is a film's length or one
    episode's. `start` is the first day, `begin` the first episode ("4", or "2x4" of the second season).
    """

    by: str | None = None
    evenings: str | None = None
    weekend: str | None = None
    on: str | None = None
    start: date | None = None
    zone: str | None = None
    season: int | None = None
    begin: str | None = None
    minutes: int | None = None
    episodes: int | None = None
    include_seen: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Hours of a day on the wall clock; one that ends at or before its start ends on the next day."""

    start: time
    end: time

    def __str__(self) -> str:
        return f"{self.start:%H:%M}–{self.end:%H:%M}"


@dataclass(frozen=True, slots=True)
class Hours:
    """When there is time: on evenings of the week, on days of the weekend, and on which days at all.

    `assumed` names what the user did not say ("evenings", "weekend").
    """

    evening: Span
    weekend: Span
    days: frozenset[int]
    assumed: tuple[str, ...] = ()

    def of(self, day: date) -> Span | None:
        """The hours of a day; None where it has none."""
        if day.weekday() not in self.days:
            return None
        return self.weekend if day.weekday() in WEEKEND else self.evening


@dataclass(frozen=True, slots=True)
class Part:
    """What is watched in one go: an episode, a film, or one of the parts (`number` of `pieces`) of a film.

    `season` is None where the catalogue does not say which; `number` is None for a whole film.
    """

    minutes: int
    season: int | None = None
    number: int | None = None
    pieces: int | None = None


@dataclass(frozen=True, slots=True)
class Sitting:
    """Parts one after the other. `day` is the evening it belongs to; `start` and `end` have their zone."""

    day: date
    start: datetime
    end: datetime
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Which parts of a title go into which sitting.

    `since` is the moment from which it plans, `last_day` the day by which all should be seen (None: as
    soon as it goes). `seen` has been left out as watched. Where `left` does not fit, `done_by` is the day by
    which it would all fit into these hours and `more_minutes` what each day until the last would have to have
    more; None where neither helps. `remarks` say what was taken for granted; `why` is what speaks for the title.
    """

    title: Title
    season: int | None
    sittings: tuple[Sitting, ...]
    hours: Hours
    since: datetime
    last_day: date | None
    left: tuple[Part, ...] = ()
    seen: tuple[Part, ...] = ()
    done_by: date | None = None
    more_minutes: int | None = None
    remarks: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


def total_minutes(parts: Sequence[Part]) -> int:
    """Minutes of all of them together."""
    return sum(part.minutes for part in parts)
