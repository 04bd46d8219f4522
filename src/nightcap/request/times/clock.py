"""Clock times: when it is, when one must be up, and until when one watches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.times import clock_cues, clock_times, free_from
from nightcap.request.times.clock_cues import SLEEP_HOURS
from nightcap.request.times.durations import spoken
from nightcap.request.words import JOINED, Word

#: minutes left however late it is: one short episode
LEAST_MINUTES = 30

#: hours within which "it's quarter past nine" is near enough to now
_ABOUT_NOW: Final = 3
#: minutes; nobody means to watch for longer: such a time is somebody else's, or was half a day ago
_TOO_LONG: Final = 7 * 60
#: whose bedtime says nothing of how long the others watch
_CHILDREN: Final = bag(
    "kids kid children child boys girls boy girl son daughter twins toddler baby ones lot wean bairns"
)
_BEFORE_BED: Final = 5
_SOMEBODY_IS: Final = bag("im am hes shes theyre were turning")
#: words of "the football at"
_NEAR_EVENT: Final = 5
#: words behind a bare time in which one of these may stand
_NEAR: Final = 5
_ENDINGS: Final = bag("bedtime curfew finish cutoff deadline kickoff")


def find(reading: Reading) -> Iterator[Finding]:
    """What the clock leaves, as the longest sitting."""
    now, begins = _free_from(reading)
    yield from begins
    for at in reading.positions():
        cue = _cue(reading.words, at)
        if cue is None:
            yield from _closing(reading, at, now)
            yield from _window(reading, at, now)
            continue
        what, start = cue
        read = clock_times.clock_time(reading.words, start, certain=what == "up") or (
            _event_at(reading.words, start) if what == "until" else None
        )
        if read is None or what == "begin":
            continue
        hour, minute, sure, last = read
        if what == "until" and _is_tomorrow(reading.words, last):
            what = "up"
        if what == "now":
            said = _nearest(reading.now, hour, minute) if sure else _nearer_half(reading.now, hour, minute)
            if said and not _elsewhere(reading.words, last):
                now = said
                yield Finding(first=at, last=last, meaning=f"the time is {now:%H:%M}", rank=2)
            continue
        starts = clock_cues.starts(reading.words, at, start) and _nearer_half(now, hour, minute)
        if what == "up" and starts:  # "we start at quarter past eight"
            now = starts
            yield Finding(first=at, last=last, meaning=f"starting at {now:%H:%M}", rank=2)
        elif what == "up" and not clock_cues.is_soon(reading.words, at, start, _morning(now, hour, minute) - now):
            yield _sleep(reading, at, last, now, _morning(now, hour, minute))
        elif sure or what in ("until", "up"):
            yield from _until(reading, at, last, now, _next(now, hour, minute, sure=sure))


def _cue(words: list[Word], at: int) -> tuple[str, int] | None:
    """What the time is of that stands behind the words at `at`, and the word at which it starts."""
    if free_from.taken_until(words, at):
        return "begin", at + 1
    if (words[at].key == "from" and free_from.window(words, at)) or _is_age(words, at):
        return None
    return clock_cues.before_event(words, at) or clock_cues.errand(words, at) or table("clock").at(words, at)


def _is_age(words: list[Word], at: int) -> bool:
    """As in "I'm nearly 10", "she is almost nine": no hour."""
    if words[at].key not in ("nearly", "almost") or not at or words[at].gap != JOINED:
        return False
    before = words[at - 2].key if at > 1 else ""
    return words[at - 1].key in _SOMEBODY_IS or (words[at - 1].key in ("is", "s") and before in ("she", "he"))


def _free_from(reading: Reading) -> tuple[datetime, list[Finding]]:
    """From when on one can watch, now or later, and what tells it."""
    begin, found = reading.now, []
    for at in reading.positions():
        cue = _cue(reading.words, at)
        if cue is None or cue[0] not in ("begin", "until"):
            continue
        read = clock_times.clock_time(reading.words, cue[1], certain=cue[0] == "begin")
        if read is None or not (cue[0] == "begin" or _childs_bedtime(reading.words, at, read[3])):
            continue
        start = _next(reading.now, read[0], read[1], sure=read[2])
        if start - reading.now > timedelta(minutes=_TOO_LONG):
            continue
        begin = max(begin, start)
        if cue[0] == "begin":
            found.append(Finding(first=at, last=read[3], meaning=f"free from {start:%H:%M}", rank=3))
    return begin, found


def _window(reading: Reading, at: int, now: datetime) -> Iterator[Finding]:
    """As in "free between 8.30 and 10"."""
    times = free_from.window(reading.words, at)
    if times is None:
        return
    start, end = times
    begin = _next(reading.now, start[0], start[1], sure=start[2])
    begin = now if begin - now > timedelta(minutes=_TOO_LONG) else max(now, begin)
    yield from _until(reading, at, end[3], begin, _next(begin, end[0], end[1], sure=end[2]))


def _event_at(words: list[Word], start: int) -> tuple[int, int, bool, int] | None:
    """The time of "before the football at 8.45", from the word behind "before" on."""
    for step in range(start, min(start + _NEAR_EVENT, len(words) - 1)):
        if words[step].gap != JOINED:
            return None
        if words[step].key == "at":
            return clock_times.clock_time(words, step + 1, certain=True)
    return None


def _closing(reading: Reading, at: int, now: datetime) -> Iterator[Finding]:
    """As in "10pm bedtime", "an 11 o'clock curfew", with nothing before the time that says what it is."""
    words = reading.words
    near = words[at + 1 : at + _NEAR]
    if words[at].number is None or not any(word.key in _ENDINGS for word in near):
        return
    read = clock_times.numeric(words, at, certain=False)
    if read and read[3] < len(words) and words[read[3]].gap == JOINED and words[read[3]].key in _ENDINGS:
        yield from _until(reading, at, read[3] + 1, now, _next(now, read[0], read[1], sure=read[2]))


def _elsewhere(words: list[Word], at: int) -> bool:
    """As in "it's half four in the morning there"."""
    return at < len(words) and words[at].gap == JOINED and words[at].key in ("there", "back", "where")


def _childs_bedtime(words: list[Word], first: int, last: int) -> bool:
    """As in "kids in bed by 8", "the boys are asleep by half seven"."""
    if not any(word.key in ("bed", "bedtime", "asleep", "sleep") for word in words[first:last]):
        return False
    start = first
    while start and first - start < _BEFORE_BED and words[start].gap == JOINED:
        start -= 1
    return any(word.key in _CHILDREN for word in words[start:first])


def _is_tomorrow(words: list[Word], at: int) -> bool:
    """As in "taxi at 6 tomorrow"."""
    return at < len(words) and words[at].gap == JOINED and words[at].key == "tomorrow"


def _sleep(reading: Reading, first: int, last: int, now: datetime, up: datetime) -> Finding:
    bed = up - timedelta(hours=SLEEP_HOURS)
    left = _left(now, bed)
    text = reading.said(first, last)
    meaning = f"up at {up:%H:%M}, so in bed by {bed:%H:%M} for {SLEEP_HOURS} h of sleep: at most {spoken(left)}"
    limit = Limit(field="runtime_minutes", op="max", value=left, text=text)
    return Finding(first=first, last=last, meaning=meaning, limits=(limit,), rank=2)


def _until(reading: Reading, first: int, last: int, now: datetime, end: datetime) -> Iterator[Finding]:
    left = _left(now, end)
    if _childs_bedtime(reading.words, first, last):
        yield Finding(first=first, last=last, meaning="when the children are in bed: no limit", rank=2)
        return
    if left > _TOO_LONG:
        return
    limit = Limit(field="runtime_minutes", op="max", value=left, text=reading.said(first, last))
    meaning = f"over by {end:%H:%M}: at most {spoken(left)}"
    yield Finding(first=first, last=last, meaning=meaning, limits=(limit,), rank=2)


def _left(now: datetime, end: datetime) -> float:
    return float(max(LEAST_MINUTES, round((end - now).total_seconds() / 60)))


def _nearest(now: datetime, hour: int, minute: int) -> datetime:
    """The day on which that time is nearest to now."""
    today = datetime.combine(now.date(), time(hour, minute))
    return min((today + timedelta(days=day) for day in (-1, 0, 1)), key=lambda day: abs(day - now))


def _nearer_half(now: datetime, hour: int, minute: int) -> datetime | None:
    """As `_nearest` where the half of the day is not said; None when neither is near."""
    halves = [_nearest(now, each % 24, minute) for each in (hour, hour + 12)]
    found = min(halves, key=lambda each: abs(each - now))
    return found if abs(found - now) <= timedelta(hours=_ABOUT_NOW) else None


def _morning(now: datetime, hour: int, minute: int) -> datetime:
    up = datetime.combine(now.date(), time(hour, minute))
    return up if up > now else up + timedelta(days=1)


def _next(now: datetime, hour: int, minute: int, *, sure: bool) -> datetime:
    """The next time the clock shows that; without am or pm, whichever half of the day comes first."""
    hours = (hour,) if sure or hour > 12 else (hour % 12, hour % 12 + 12)
    found = [datetime.combine(now.date(), time(each, minute)) for each in hours]
    return min(day if day > now else day + timedelta(days=1) for day in found)
