"""Clock times as people say them: "half past ten", "10.30", "nine forty-five", "midnight"."""

from __future__ import annotations

from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.times.durations import number
from nightcap.request.words import JOINED, Word

_TEN, _HALF, _HOUR = 10, 30, 60
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


#: hour, minute, whether the half of the day is known, and the word after
ClockTime = tuple[int, int, bool, int]


def clock_time(words: list[Word], at: int, *, certain: bool) -> ClockTime | None:
    """Hour, minute, whether the half of the day is known, and the word after; None when there is no clock time.

    A bare number is a time of day only where `certain`, at the end, before "o'clock", "am" or "pm", or as "10:30".
    """
    if at >= len(words) or words[at].gap != JOINED:
        return None
    if at + 1 < len(words) and words[at].key == "a" and words[at + 1].key == "quarter":
        at += 1  # "a quarter past nine"
    if words[at].key in _NAMED:
        return (*_NAMED[words[at].key], at + 1)
    return _spoken_past(words, at) or numeric(words, at, certain=certain)


def numeric(words: list[Word], at: int, *, certain: bool) -> ClockTime | None:
    """As `clock_time`, of a time that begins with its hour as a number."""
    read = _digits(words, at)
    if read is None:
        return None
    hour, minute, last, shaped = read
    half, after = _half(words, last)
    if half is None and after < len(words) and words[after].gap == JOINED and words[after].key == "oclock":
        shaped, after = True, after + 1
    hour = hour % 12 + 12 * (half == "p") if half else hour
    meant = half is not None or shaped or certain or ends(words, after)
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
        and ends(words, spoken_minutes[1])
    ):
        return hour, int(spoken_minutes[0]), spoken_minutes[1], True  # "nine forty-five"
    return hour, 0, last, False


def _spoken_past(words: list[Word], at: int) -> ClockTime | None:
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


def ends(words: list[Word], at: int) -> bool:
    """Whether nothing behind a number makes it something else than a time."""
    return at >= len(words) or words[at].gap != JOINED or words[at].key in _BEHIND
