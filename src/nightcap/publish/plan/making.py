"""From a title, the hours and the day to a plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from nightcap.catalogue.title import Title
from nightcap.errors import UsageError
from nightcap.publish.plan import packing
from nightcap.publish.plan.hours import Window, instant, read_hours, read_zone, windows
from nightcap.publish.plan.model import Part, Plan, Sitting, Wanted, total_minutes
from nightcap.publish.plan.parts import SHORTEST_PIECE, Parts, from_episode, parts_of, pieces
from nightcap.publish.plan.seen import watched_on, without_seen
from nightcap.publish.plan.until import read_until
from nightcap.viewers.history import Viewing
from nightcap.viewers.memory import NIGHT_ENDS

#: how far ahead is looked for the day by which it can be done
_HORIZON: Final = timedelta(days=731)
#: a sitting that begins now begins at the next full five minutes
_STEP: Final = timedelta(minutes=5)
#: a film is cut into so many parts at most
_MOST_PIECES: Final = 6


def make_plan(
    title: Title, wanted: Wanted, viewings: Sequence[Viewing], now: datetime, *, why: Sequence[str] = ()
) -> Plan:
    """The plan for a title.

    Args:
        title: what is to be watched.
        wanted: the user's hours and day.
        viewings: the viewer's history of this title.
        now: the moment of asking; without a zone it is the wall clock of `wanted.zone`, or of the machine.
        why: what speaks for the title, carried along.

    Raises:
        UsageError: what is wanted cannot be read, or lacks a length or count that the catalogue does not know.
        UnknownName: a season that is not there.
    """
    zone, hours = read_zone(wanted.zone), read_hours(wanted)
    since, today = _since(wanted, now, zone)
    local = since.astimezone(zone)
    tonight = today - timedelta(days=local.date() == today and local.time() < NIGHT_ENDS and wanted.start is None)
    last = None if wanted.by is None else read_until(wanted.by, today=today, tonight=tonight)
    found, seen = _to_watch(title, wanted, viewings)
    ahead = list(windows(hours, zone, since, local.date() + _HORIZON))
    within = [window for window in ahead if last is None or window.day <= last]
    if last is None:
        within = within[: _needed(found.parts, within)]
    packed = _packed(found.parts, within)
    parts, counts = packed or (found.parts, packing.fill(_minutes(found.parts), _room(within)))
    sittings = tuple(_sittings(parts, within, counts, zone))
    left = tuple(parts[sum(counts) :])
    done = _done_by(found.parts, ahead) if left else None
    return Plan(
        title=title,
        season=wanted.season,
        sittings=sittings,
        hours=hours,
        since=local,
        last_day=last,
        left=left,
        seen=seen,
        done_by=done,
        more_minutes=packing.more(_minutes(found.parts), _room(within)) if left and last else None,
        remarks=found.remarks,
        why=tuple(why),
    )


def _since(wanted: Wanted, now: datetime, zone: tzinfo | None) -> tuple[datetime, date]:
    """The moment (UTC) from which is planned, and the day that it is reckoned as."""
    if now.tzinfo is None:
        now = instant(now.date(), now.time(), zone)
    today = now.astimezone(zone).date()
    if wanted.start is not None and wanted.start != today:
        return instant(wanted.start, time(0), zone), wanted.start
    late = now.astimezone(UTC) - datetime(2000, 1, 1, tzinfo=UTC)
    return datetime(2000, 1, 1, tzinfo=UTC) - (-late // _STEP) * _STEP, today


def _to_watch(title: Title, wanted: Wanted, viewings: Sequence[Viewing]) -> tuple[Parts, tuple[Part, ...]]:
    found = parts_of(title, wanted)
    last = watched_on(viewings)
    if title.kind == "film" and last is not None and not wanted.include_seen:
        return Parts(found.parts, (f"Your history has it on {last.day} {last:%B %Y}.",)), ()
    left, seen = found, tuple[Part, ...]()
    if last is not None and not wanted.include_seen:
        left, seen = without_seen(found, viewings, one_season=len(title.seasons) <= 1)
    return (left if wanted.begin is None else from_episode(found, left, wanted.begin)), seen


def _minutes(parts: Iterable[Part]) -> list[int]:
    return [part.minutes for part in parts]


def _room(within: Iterable[Window]) -> list[int]:
    return [window.minutes for window in within]


def _packed(parts: Sequence[Part], within: Sequence[Window]) -> tuple[Sequence[Part], list[int]] | None:
    """The parts and how many of them go into each window; a film that fits into none is cut. None: they do not fit."""
    for choice in _choices(parts):
        counts = packing.even(_minutes(choice), _room(within))
        if counts is not None:
            return choice, counts
    return None


def _choices(parts: Sequence[Part]) -> Iterable[Sequence[Part]]:
    """The parts as they are; then, for a film, in ever more pieces."""
    yield parts
    if len(parts) == 1 and parts[0].number is None:
        film = parts[0]
        for count in range(2, _MOST_PIECES + 1):
            if film.minutes >= count * SHORTEST_PIECE:
                yield pieces(film, count)


def _needed(parts: Sequence[Part], ahead: Sequence[Window]) -> int:
    """How many windows it takes when every one is filled. Raises UsageError where none is long enough."""
    for choice in _choices(parts):
        counts = packing.fill(_minutes(choice), _room(ahead))
        if sum(counts) == len(choice):
            return max((at for at, count in enumerate(counts, 1) if count), default=0)
    longest, what = max(_room(ahead), default=0), "An episode" if parts[0].number else "It"
    raise UsageError(
        f"{what} takes {parts[0].minutes} minutes; these hours have {longest} at most, or are too few for it "
        "in two years. Give more with --evenings or --weekend."
    )


def _done_by(parts: Sequence[Part], ahead: Sequence[Window]) -> date | None:
    """The day by which all is watched when every window is filled."""
    try:
        return ahead[_needed(parts, ahead) - 1].day
    except UsageError:
        return None


def _sittings(
    parts: Sequence[Part], within: Sequence[Window], counts: Sequence[int], zone: tzinfo | None
) -> Iterable[Sitting]:
    at = 0
    for window, count in zip(within, counts, strict=True):
        if count:
            taken = tuple(parts[at : at + count])
            at += count
            end = window.start + timedelta(minutes=total_minutes(taken))
            yield Sitting(window.day, window.start.astimezone(zone), end.astimezone(zone), taken)
