"""Days and weeks of a time zone, as arithmetic over whole numbers that every engine does alike.

Instants are seconds since 1970-01-01 00:00 UTC; a day is its number since 1970-01-01, in the zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from nightcap.charts.methodology import Methodology

if TYPE_CHECKING:
    import narwhals as nw

DAY: Final = 86_400
_EPOCH: Final = date(1970, 1, 1)
#: 1970-01-01 was a Thursday
_EPOCH_WEEKDAY: Final = 3
_FIRST_DAY: Final = (date.min - _EPOCH).days + 14
_LAST_DAY: Final = (date.max - _EPOCH).days - 14
#: 1900-01-01
_NO_CHANGES_BEFORE: Final = (date(1900, 1, 1) - _EPOCH).days


@dataclass(frozen=True, slots=True)
class Steps:
    """A whole number that changes at some points: `first`, and from each point on (point, value), points ascending."""

    first: int
    changes: tuple[tuple[int, int], ...] = ()

    def of(self, point: nw.Expr) -> nw.Expr:
        """The value at a point, as an expression."""
        import narwhals as nw  # noqa: PLC0415

        value: nw.Expr = nw.lit(self.first)
        for since, changed in self.changes:
            value = nw.when(point >= since).then(nw.lit(changed)).otherwise(value)
        return value

    def at(self, point: int) -> int:
        """The value at one point."""
        return next((value for since, value in reversed(self.changes) if point >= since), self.first)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days and weeks of a zone over a span of time.

    `offsets` are the seconds that local time is ahead at an instant, `midnights` those at the
    beginning of a day.
    """

    first_weekday: int
    offsets: Steps = Steps(0)
    midnights: Steps = Steps(0)

    def day(self, instant: nw.Expr) -> nw.Expr:
        """The day of an instant. Division in doubles is exact here: quotients stay below 2**53 / DAY."""
        import narwhals as nw  # noqa: PLC0415

        local = instant + self.offsets.of(instant) if self.offsets != Steps(0) else instant
        return (local / DAY).floor().cast(nw.Int64)

    def week(self, day: nw.Expr) -> nw.Expr:
        """The first day of a day's week."""
        import narwhals as nw  # noqa: PLC0415

        shift = (self.first_weekday - _EPOCH_WEEKDAY) % 7
        return ((day - shift) / 7).floor().cast(nw.Int64) * 7 + shift

    def begins(self, day: nw.Expr) -> nw.Expr:
        """The instant at which a day begins."""
        begin = day * DAY
        return begin - self.midnights.of(day) if self.midnights != Steps(0) else begin

    def week_of(self, day: int) -> int:
        """As `week`, for one day."""
        shift = (self.first_weekday - _EPOCH_WEEKDAY) % 7
        return (day - shift) // 7 * 7 + shift

    def begins_at(self, day: int) -> int:
        """As `begins`, for one day."""
        return day * DAY - self.midnights.at(day)


def calendar(methodology: Methodology, first: int, last: int) -> Calendar:
    """The calendar of a methodology for instants from `first` to `last`, some days more on both sides."""
    first_weekday = methodology.first_weekday
    zone = ZoneInfo(methodology.time_zone)
    # clocks were not changed before; a log's clock that says so is wrong, and costs nothing
    days = range(max(first // DAY - 9, _NO_CHANGES_BEFORE), max(last // DAY, _NO_CHANGES_BEFORE) + 10)
    ahead = {day: _ahead(datetime.combine(to_date(day), datetime.min.time(), zone)) for day in days}
    offsets = [_ahead(_local(day * DAY, zone)) for day in days]
    changes = []
    for day, before, after in zip(days, offsets, offsets[1:], strict=False):
        if before != after:
            changes.append((_change(day * DAY, (day + 1) * DAY, zone), after))
    return Calendar(first_weekday, Steps(offsets[0], tuple(changes)), _steps(ahead))


def to_date(day: int) -> date:
    """The date of a day's number; those that no calendar has become its first or its last."""
    return _EPOCH + timedelta(days=min(max(day, _FIRST_DAY), _LAST_DAY))


def to_day(day: date) -> int:
    """The number of a date."""
    return (day - _EPOCH).days


def _local(instant: int, zone: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(instant, UTC).astimezone(zone)


def _ahead(moment: datetime) -> int:
    return int((moment.utcoffset() or timedelta()).total_seconds())


def _change(before: int, after: int, zone: ZoneInfo) -> int:
    """The first second with the offset of `after`, where `before` has another; zones change once a day at most."""
    wanted = _ahead(_local(after, zone))
    while after - before > 1:
        middle = (before + after) // 2
        if _ahead(_local(middle, zone)) == wanted:
            after = middle
        else:
            before = middle
    return after


def _steps(values: dict[int, int]) -> Steps:
    points = sorted(values)
    changes = [(b, values[b]) for a, b in pairwise(points) if values[a] != values[b]]
    return Steps(values[points[0]], tuple(changes))
