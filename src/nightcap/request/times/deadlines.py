"""By when the whole of it must be seen: weekdays, evenings, weekends, and the hours these hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.times.durations import minutes, number, spoken
from nightcap.request.words import HARD, JOINED, Word

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
_EACH: Final = bag("a an each every per")
_NIGHT: Final = bag("evening night day")
#: so few words before "one night" its story is told of
_NEAR: Final = 4
_PLACED: Final = bag("place set happens happening story events told unfolds span covers about")
_IN_A_ROW: Final = bag("running straight ago")
_ROUGHLY: Final = bag("about around roughly say maybe only just")


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    nightly = any(word.key in _NIGHT for word in words)
    rate = next((found for at in reading.positions() if (found := _rate(reading, at))), None) if nightly else None
    if rate:
        first = reading.back_over(rate[1], _ROUGHLY)
        yield Finding(first=first, last=rate[2], meaning=f"{spoken(rate[0])} each evening", rank=1)
    for at in reading.positions():
        yield from _evenings(reading, at, rate)
        hit = table("deadlines").at(words, at)
        if hit is None:
            continue
        what, last = hit
        if what in ("by", "before"):
            yield from _by_day(reading, at, last, what)
        elif what == "tonight" and _takes_place(words, at):
            continue
        elif what == "tonight":
            yield _made(reading, at, last, _free(reading.now, 0), "in one evening")
        elif what == "two evenings" and rate:
            yield _at_a_rate(reading, rate, at, last, 2)
        elif what == "two evenings":
            yield _made(reading, at, last, 2 * WEEKDAY_MINUTES, "in 2 evenings")
        elif what == "weekend":
            yield _made(reading, at, last, _weekend(reading.now), "in a weekend")
        else:
            end = _end_of(what, reading.now)
            yield _made(reading, at, last, _until(reading.now, end), f"by {_day(end)}")


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


def _rate(reading: Reading, at: int) -> tuple[float, int, int] | None:
    """As in "three hours each evening": minutes, the first word and the one after."""
    words = reading.words
    length = minutes(words, at)
    if length is None or (at and words[at].gap == JOINED and words[at - 1].key in ("and", "half")):
        return None
    behind = [word.key for word in words[length[1] : length[1] + 2] if word.gap == JOINED]
    nightly = len(behind) > 1 and behind[0] in _EACH and behind[1] in _NIGHT
    return (length[0], at, length[1] + 2) if nightly else None


def _at_a_rate(reading: Reading, rate: tuple[float, int, int], first: int, last: int, count: float) -> Finding:
    """As in "three hours each evening, tonight and tomorrow": six hours in all."""
    each = rate[0]
    limit = Limit(field="total_minutes", op="max", value=each * count, text=reading.said(first, last))
    meaning = f"{count:g} evenings of {spoken(each)}: at most {spoken(each * count)} in all"
    return Finding(first=first, last=last, meaning=meaning, limits=(limit,), rank=2)


def _evenings(reading: Reading, at: int, rate: tuple[float, int, int] | None) -> Iterator[Finding]:
    """As in "Two evenings", "three nights", "a couple of evenings"."""
    counted = number(reading.words, at)
    if counted is None:
        return
    count, last = counted
    words = reading.words
    while last < len(words) and words[last].key in ("free", "whole", "spare", "quiet"):
        last += 1
    if last + 1 < len(words) and words[last + 1].key in _IN_A_ROW:
        return  # "goulash two nights running"
    if count < 2 or last >= len(words) or words[last].gap != 0 or words[last].key not in ("evenings", "nights"):
        return
    if rate:
        yield _at_a_rate(reading, rate, at, last + 1, count)
    else:
        yield _made(reading, at, last + 1, count * WEEKDAY_MINUTES, f"in {count:g} evenings")


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
