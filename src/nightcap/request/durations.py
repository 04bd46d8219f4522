"""Numbers and lengths of time as people write them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.words import JOINED, Word

_ONES: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "couple": 2, "single": 1,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_HOURS: Final = bag("h hr hrs hour hours")
_MINUTES: Final = bag("m min mins minute minutes minuter mn")
#: longer than any sitting; what is above is no length of time but a slip
_LONGEST_HOURS: Final = 1000


def number(words: Sequence[Word], at: int) -> tuple[float, int] | None:
    """The number that starts at word `at` ("90", "ninety", "twenty five", "a couple of") and the word after it."""
    if at >= len(words):
        return None
    word = words[at]
    if word.number is not None:
        return word.number, at + 1
    if word.key in _TENS:
        after = words[at + 1] if at + 1 < len(words) else None
        if after is not None and after.gap == JOINED and 1 <= _ONES.get(after.key, 0) <= 9 and after.key not in "an":
            return float(_TENS[word.key] + _ONES[after.key]), at + 2
        return float(_TENS[word.key]), at + 1
    if word.key == "a" and _is(words, at + 1, {"couple"}):
        at += 1
    if words[at].key in _ONES:
        end = at + 1
        return float(_ONES[words[at].key]), end + (words[at].key == "couple" and _is(words, end, {"of"}))
    return None


def minutes(words: Sequence[Word], at: int) -> tuple[float, int] | None:
    """The length of time that starts at word `at`, in minutes, and the word after it."""
    found = _half_hour(words, at) or _hours(words, at)
    if found is None and (counted := number(words, at)) and _is(words, counted[1], _MINUTES):
        found = counted[0], counted[1] + 1
    return found if found and 0 < found[0] <= _LONGEST_HOURS * 60 else None


def _half_hour(words: Sequence[Word], at: int) -> tuple[float, int] | None:
    if words[at].key != "half":
        return None
    at += 1 + _is(words, at + 1, {"a", "an"})
    return (30.0, at + 1) if _is(words, at, {"hour", "hr"}) else None


def _hours(words: Sequence[Word], at: int) -> tuple[float, int] | None:
    if words[at].key in ("hour", "hr"):  # "hour and a half"
        return (90.0, half) if (half := _and_a_half(words, at + 1)) else (60.0, at + 1)
    counted = number(words, at)
    if counted is None:
        return None
    hours, end = counted
    half = _and_a_half(words, end)
    if half and _is(words, half, _HOURS):  # "two and a half hours"
        return hours * 60 + 30, half + 1
    if not _is(words, end, _HOURS):
        return None
    if half := _and_a_half(words, end + 1):  # "an hour and a half"
        return hours * 60 + 30, half
    return _with_minutes(words, end + 1, hours)


def _with_minutes(words: Sequence[Word], end: int, hours: float) -> tuple[float, int]:
    rest = end + _is(words, end, {"and"})
    if rest < len(words) and words[rest].gap == JOINED and (more := number(words, rest)) and more[0] < 60:
        if _is(words, more[1], _MINUTES):  # "1 h 30 min"
            return hours * 60 + more[0], more[1] + 1
        if rest == end and words[rest].number is not None and words[rest].start == words[rest - 1].end:  # "1h30"
            return hours * 60 + more[0], more[1]
    return hours * 60, end


def _and_a_half(words: Sequence[Word], at: int) -> int:
    """The word after "and a half" when it stands at `at`, else 0."""
    for shape in (("and", "a", "half"), ("and", "half"), ("n", "a", "half")):
        if tuple(word.key for word in words[at : at + len(shape)]) == shape:
            return at + len(shape)
    return 0


def _is(words: Sequence[Word], at: int, keys: frozenset[str] | set[str]) -> bool:
    return at < len(words) and words[at].gap == JOINED and words[at].key in keys


def spoken(length: float) -> str:
    """Minutes in words: "45 minutes", "2 h", "22 h 30 min"."""
    whole = round(length)
    if whole < 120 and whole != 60:
        return f"{whole} minutes"
    hours, rest = divmod(whole, 60)
    return f"{hours} h {rest} min" if rest else f"{hours} h"
