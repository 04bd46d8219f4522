"""Clock times: when it is, when one must be up, and until when one watches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.times import clock_cues
from nightcap.request.times.clock_cues import SLEEP_HOURS
from nightcap.request.times.durations import number, spoken
from nightcap.request.words import JOINED, Word

#: minutes left however late it is: one short episode
LEAST_MINUTES = 30

_TEN, _HALF, _HOUR = 10, 30, 60
#: hours within which "it's quarter past nine" is near enough to now
_ABOUT_NOW: Final = 3
#: minutes; nobody means to watch for longer: such a time is somebody else's, or was half a day ago
_TOO_LONG: Final = 7 * 60
#: whose bedtime says nothing of how long the others watch
_CHILDREN: Final = bag(
    "kids kid children child boys girls boy girl son daughter twins toddler baby ones lot wean bairns"
)
_BEFORE_BED: Final = 5
#: words of "the football at"
_NEAR_EVENT: Final = 5
_NAMED: Final = {"midnight": (0, 0, True), "noon": (12, 0, True), "midday": (12, 0, True)}
_PARTS_OF_DAY: Final = {
    ("at", "night"): "p", ("in", "the", "evening"): "p", ("tonight",): "p",
    ("in", "the", "morning"): "a", ("tomorrow", "morning"): "a",
}  # fmt: skip
#: behind a bare clock time
_BEHIND: Final = bag(
    "so and tonight please latest because then before when max or sharp ish tops but at then if which since"
)
_HALVES: Final = bag("am pm a p")
#: words behind a bare time in which one of these may stand
_NEAR: Final = 5
_ENDINGS: Final = bag("bedtime curfew finish cutoff deadline kickoff")


def find(reading: Reading) -> Iterator[Finding]:
    """What the clock leaves, as the longest sitting."""
    now = reading.now
    for at in reading.positions():
        cue = clock_cues.before_event(reading.words, at) or table("clock").at(reading.words, at)
        if cue is None:
            yield from _closing(reading, at, now)
            continue
        what, start = cue
        read = _clock(reading.words, start, certain=what == "up") or (
            _event_at(reading.words, start) if what == "until" else None
        )
        if read is None:
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


def _event_at(words: list[Word], start: int) -> tuple[int, int, bool, int] | None:
    """The time of "before the football at 8.45", from the word behind "before" on."""
    for step in range(start, min(start + _NEAR_EVENT, len(words) - 1)):
        if words[step].gap != JOINED:
            return None
        if words[step].key == "at":
            return _clock(words, step + 1, certain=True)
    return None


def _closing(reading: Reading, at: int, now: datetime) -> Iterator[Finding]:
    """As in "10pm bedtime", "an 11 o'clock curfew", with nothing before the time that says what it is."""
    words = reading.words
    near = words[at + 1 : at + _NEAR]
    if words[at].number is None or not any(word.key in _ENDINGS for word in near):
        return
    read = _numeric(words, at, certain=False)
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


def _clock(words: list[Word], at: int, *, certain: bool) -> tuple[int, int, bool, int] | None:
    """Hour, minute, whether the half of the day is known, and the word after; None when there is no clock time.

    A bare number is a time of day only where `certain`, at the end, before "o'clock", "am" or "pm", or as "10:30".
    """
    if at >= len(words) or words[at].gap != JOINED:
        return None
    if words[at].key in _NAMED:
        return (*_NAMED[words[at].key], at + 1)
    return _spoken_past(words, at) or _numeric(words, at, certain=certain)


def _numeric(words: list[Word], at: int, *, certain: bool) -> tuple[int, int, bool, int] | None:
    read = _digits(words, at)
    if read is None:
        return None
    hour, minute, last, shaped = read
    half, after = _half(words, last)
    if half is None and after < len(words) and words[after].gap == JOINED and words[after].key == "oclock":
        shaped, after = True, after + 1
    hour = hour % 12 + 12 * (half == "p") if half else hour
    meant = half is not None or shaped or certain or _ends(words, after)
    if not meant or hour > 23 or minute > 59:
        return None
    return hour, minute, half is not None or hour > 12 or hour == 0, after


def _digits(words: list[Word], at: int) -> tuple[int, int, int, bool] | None:
    """Hour, minute, the word after, and whether it is written like a time ("10:30", "10.30", "22h")."""
    counted = number(words, at)
    if counted is None or words[at].key in ("a", "an", "couple", "single"):
        return None
    value, last = counted
    if value > 24:
        return None
    hour = int(value)
    if "." in words[at].text:
        tail = words[at].text.partition(".")[2]
        return (hour, int(tail), last, True) if len(tail) == 2 else None
    follows = words[last] if last < len(words) and words[last].gap == JOINED else None
    if follows and follows.number is not None and len(follows.text) == 2 and words[last - 1].text.isdigit():
        return hour, int(follows.number), last + 1, True
    spoken_minutes = number(words, last) if follows and follows.number is None else None
    if (
        spoken_minutes
        and _TEN <= spoken_minutes[0] < _HOUR
        and spoken_minutes[0] % 5 == 0
        and _ends(words, spoken_minutes[1])
    ):
        return hour, int(spoken_minutes[0]), spoken_minutes[1], True  # "nine forty-five"
    return hour, 0, last, False


def _spoken_past(words: list[Word], at: int) -> tuple[int, int, bool, int] | None:
    """As in "Half past ten", "half nine" (30 minutes past, as the British say it), "ten to eleven"."""
    named = {"half": 30, "quarter": 15}.get(words[at].key)
    counted = None if named else number(words, at)
    minute, step = (named, at + 1) if named else (int(counted[0]), counted[1]) if counted else (None, at)
    if minute is None or step >= len(words) or words[step].gap != JOINED or words[at].key in ("a", "an"):
        return None
    linked = words[step].key in ("past", "to", "after")
    if not linked and named != _HALF:
        return None
    hours = number(words, step + linked) if step + linked < len(words) else None
    if (
        hours is None
        or not 0 < hours[0] <= 12
        or hours[0] != int(hours[0])
        or minute > _HALF
        or words[step + linked].key in "an"
    ):
        return None
    back = words[step].key == "to"
    half, last = _half(words, hours[1])
    if half is None and last < len(words) and words[last].gap == JOINED and words[last].key == "oclock":
        last += 1
    hour = (int(hours[0]) - back) % 24
    return (hour % 12 + 12 * (half == "p") if half else hour), (60 - minute if back else minute), bool(half), last


def _half(words: list[Word], at: int) -> tuple[str | None, int]:
    """As in "a" or "p" for am or pm, "at night" and "in the morning", and the word after; "p.m." is cut in two."""
    said = tuple(word.key for word in words[at : at + 3] if word.gap == JOINED)
    for phrase, half in _PARTS_OF_DAY.items():
        if said[: len(phrase)] == phrase:
            return half, at + len(phrase)
    if at < len(words) and words[at].gap == JOINED and words[at].key in _HALVES:
        half = words[at].key[0]
        two = words[at].key in ("a", "p")
        if two and not (at + 1 < len(words) and words[at + 1].key == "m"):
            return None, at
        return half, at + 1 + two
    return None, at


def _ends(words: list[Word], at: int) -> bool:
    return at >= len(words) or words[at].gap != JOINED or words[at].key in _BEHIND


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
