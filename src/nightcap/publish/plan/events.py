"""The sittings of a plan as events of a calendar, which keep their identity when the plan is made again."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from nightcap.plain import counted
from nightcap.publish.calendar import Event
from nightcap.publish.plan.model import Plan, Sitting, total_minutes
from nightcap.publish.plan.words import day, shown_parts
from nightcap.recommend.phrases import duration, sentence

#: what the identities of our events are made in (RFC 4122, 4.3)
_NAMESPACE: Final = uuid.UUID("8d1b7c0e-6f0b-5c3e-9f63-2f0c3a3f5a51")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An event as it was last handed out; `digest` is of its times and words, times are UTC."""

    serial: int
    sequence: int
    digest: str
    stamp: datetime
    start: datetime
    end: datetime
    summary: str
    cancelled: bool = False


def revised(plan: Plan, kept: Sequence[Kept], now: datetime, *, remind: int | None = None) -> list[Kept]:
    """What is to be kept of a plan's events after it was made again.

    Events that were over when the plan begins stay as they were. Those still to come are used for its sittings, in
    their order: what is as before keeps its sequence and stamp, what moved is raised; what is too many is cancelled.
    """
    over = [event for event in kept if event.end <= plan.since]
    ahead = sorted((event for event in kept if event.end > plan.since), key=lambda event: (event.start, event.serial))
    serial = max((event.serial for event in kept), default=0)
    stamp = now.astimezone(UTC).replace(microsecond=0)
    found = []
    for number, sitting in enumerate(plan.sittings):
        before = ahead[number] if number < len(ahead) else None
        serial += before is None
        new = _kept(plan, sitting, before.serial if before else serial, stamp, remind)
        if before and before.digest == new.digest and not before.cancelled:
            new = before
        elif before:
            new = replace(new, sequence=before.sequence + 1)
        found.append(new)
    for event in ahead[len(plan.sittings) :]:
        gone = event if event.cancelled else replace(event, cancelled=True, sequence=event.sequence + 1, stamp=stamp)
        found.append(gone)
    return [*over, *found]


def _kept(plan: Plan, sitting: Sitting, serial: int, stamp: datetime, remind: int | None) -> Kept:
    start, end = sitting.start.astimezone(UTC), sitting.end.astimezone(UTC)
    said = summary(plan, sitting)
    words = "\n".join((start.isoformat(), end.isoformat(), said, description(plan, sitting), str(remind)))
    digest = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()
    return Kept(serial=serial, sequence=0, digest=digest, stamp=stamp, start=start, end=end, summary=said)


def events(plan: Plan, kept: Iterable[Kept], *, owner: str, remind: int | None = None) -> Iterator[Event]:
    """The events to hand out: the plan's sittings, and what is cancelled.

    `owner` tells this home, viewer and plan from all others, so that no two calendars' events are taken for one.
    """
    sittings = {(sitting.start, sitting.end): sitting for sitting in plan.sittings}
    for event in kept:
        sitting = None if event.cancelled else sittings.get((event.start, event.end))
        if sitting is None and not (event.cancelled and event.end > plan.since):
            continue  # over by the time at which the plan begins
        yield Event(
            uid=str(uuid.uuid5(_NAMESPACE, f"{owner}/{event.serial}")),
            sequence=event.sequence,
            stamp=event.stamp,
            start=event.start,
            end=event.end,
            summary=event.summary,
            description=description(plan, sitting) if sitting else "",
            cancelled=event.cancelled,
            remind=remind,
        )


def summary(plan: Plan, sitting: Sitting) -> str:
    """The title and what of it."""
    whole = sitting.parts[0].number is None
    return plan.title.name if whole else f"{plan.title.name}: {shown_parts(plan, sitting.parts)}"


def description(plan: Plan, sitting: Sitting) -> str:
    """The episodes, the place in the plan, and why."""
    name = plan.title.name + (f" ({plan.title.year})" if plan.title.year else "")
    length = duration(total_minutes(sitting.parts))
    lines = [name, sentence(f"{shown_parts(plan, sitting.parts)}, {length}")]
    if len(plan.sittings) > 1:
        number = plan.sittings.index(sitting) + 1
        lines.append(f"Sitting {number} of {len(plan.sittings)}; the last on {day(plan.sittings[-1].day)}.")
    if plan.left:
        lines.append(f"{counted(len(plan.left), 'part')} of it fit no more: see the plan.")
    return "\n".join([*lines, *([""] if plan.why else []), *plan.why])


def to_state(kept: Iterable[Kept]) -> str:
    """As the home keeps it."""
    return json.dumps([_row(event) for event in kept], ensure_ascii=False)


def from_state(text: str | None) -> list[Kept]:
    """What `to_state` wrote; none where nothing is kept."""
    return [_read(row) for row in json.loads(text or "[]")]


_TIMES: Final = ("stamp", "start", "end")


def _row(event: Kept) -> dict[str, Any]:
    times = {name: getattr(event, name).isoformat() for name in _TIMES}
    others = ("serial", "sequence", "digest", "summary", "cancelled")
    return {name: getattr(event, name) for name in others} | times


def _read(row: dict[str, Any]) -> Kept:
    return Kept(**row | {name: datetime.fromisoformat(row[name]) for name in _TIMES})
