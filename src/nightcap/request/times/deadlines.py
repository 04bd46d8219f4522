"""By when the whole of it must be seen: weekdays, evenings, weekends, and the hours these hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.times import nightly
from nightcap.request.times.durations import spoken
from nightcap.request.words import HARD, Word

#: assumed viewing time in minutes: an evening of a working day, and a day of the weekend; our assumption,
#: shown with every budget that rests on it
WEEKDAY_MINUTES, WEEKEND_MINUTES = 150, 300
#: nobody is assumed to go on watching after this
EVENING_ENDS: Final = time(23, 30)

_DAYS: Final = {
    day: index
    for index, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thurs", "friday fri",
         "saturday sat", "sunday sun")
    )
    for day in names.split()
}  # fmt: skip
#: without one of these nothing is told of the length of each evening
_COUNTED: Final = bag("evening night day evenings nights sittings sessions goes slots instalments tomorrow")
#: so few words before "one night" its story is told of
_NEAR: Final = 4
_PLACED: Final = bag("place set happens happening story events told unfolds span covers about")


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    told = nightly.find(reading) if reading.holds(_COUNTED) else []
    yield from told
    budgeted = any(each.limits for each in told)
    for at in reading.positions():
        if not budgeted:
            yield from _evenings(reading, at)
        hit = table("deadlines").at(words, at)
        if hit is None:
            continue
        what, last = hit
        if what in ("by", "before"):
            yield from _by_day(reading, at, last, what)
        elif _is_told(reading, at, what):
            continue
        elif what == "tonight":
            yield _made(reading, at, last, _free(reading.now, 0), "in one evening")
        elif what == "two evenings":
            if not budgeted and not any(nightly.evenings(words, step) for step in reading.positions()):
                yield _made(reading, at, last, 2 * WEEKDAY_MINUTES, "in 2 evenings")
        elif what == "weekend":
            yield _made(reading, at, last, _weekend(reading.now), "in a weekend")
        else:
            end = _end_of(what, reading.now)
            yield _made(reading, at, last, _until(reading.now, end), f"by {_day(end)}")


def _is_told(reading: Reading, at: int, what: str) -> bool:
    """As in "grading essays all weekend", "takes place over one night"."""
    return (what == "tonight" and _takes_place(reading.words, at)) or (what == "weekend" and reading.marks[at].story)


def _takes_place(words: Sequence[Word], at: int) -> bool:
    """As in "takes place over one night": the hours of the story."""
    return any(word.key in _PLACED for word in words[max(0, at - _NEAR) : at] if word.gap != HARD)


def _by_day(reading: Reading, first: int, last: int, what: str) -> Iterator[Finding]:
    words = reading.words
    while last < len(words) and words[last].key in ("next", "this", "on"):
        last += 1
    if last >= len(words) or words[last].gap != 0:
        return
    today = reading.now.date()
    key = words[last].key
    if key in _DAYS:
        end = today + timedelta(days=(_DAYS[key] - today.weekday()) % 7)
        if what == "before" and end == today:
            end += timedelta(days=7)
    elif key == "tomorrow":
        end = today + timedelta(days=1)
    else:
        return
    if what == "before":
        end -= timedelta(days=1)
    last += 1
    if last < len(words) and words[last].gap == 0 and words[last].key in ("night", "evening"):
        last += 1
    yield _made(reading, first, last, _until(reading.now, end), f"by {_day(end)}")


def _evenings(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "Two evenings", "three nights", "a couple of evenings"."""
    if counted := nightly.evenings(reading.words, at):
        count, last = counted
        yield _made(reading, at, last, count * WEEKDAY_MINUTES, f"in {count:g} evenings")


def _end_of(what: str, now: datetime) -> date:
    today = now.date()
    sunday = today + timedelta(days=6 - today.weekday())
    if what == "week":
        return sunday
    if what == "by weekend" and today.weekday() < 5:  # before it begins
        return sunday - timedelta(days=2)
    return sunday


def _weekend(now: datetime) -> float:
    """Both days of the weekend, or what is left of it."""
    ahead = 6 - now.weekday()
    return sum(_free(now, day) for day in range(max(0, ahead - 1), ahead + 1))


def _until(now: datetime, end: date) -> float:
    return sum(_free(now, day) for day in range((end - now.date()).days + 1))


def _free(now: datetime, day: int) -> float:
    """Viewing time of the day that many days from now; of today only what is left."""
    whole = WEEKEND_MINUTES if (now.date() + timedelta(days=day)).weekday() >= 5 else WEEKDAY_MINUTES
    if day:
        return float(whole)
    left = (datetime.combine(now.date(), EVENING_ENDS) - now).total_seconds() // 60
    return float(max(0, min(whole, left)))


def _made(reading: Reading, first: int, last: int, minutes: float, when: str) -> Finding:
    budget = max(minutes, 30.0)
    limit = Limit(field="total_minutes", op="max", value=budget, text=reading.said(first, last))
    hard, soft = reading.weighed(first, limit)
    meaning = f"{when}: about {spoken(budget)} of viewing time"
    return Finding(first=reading.lead(first), last=last, meaning=meaning, limits=hard, wishes=soft, rank=1)


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%b}"
