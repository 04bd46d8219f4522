"""Numbers and lengths of time as people write them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.words import JOINED, Word

_ONES: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "couple": 2, "single": 1,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_HOURS: Final = bag("h hr hrs hour hours ghante ghanta ghanton")
MINUTES: Final = bag("m min mins minute minutes minuter mn")
#: between a number and "minutes"
_ADJECTIVES: Final = bag(
    "silly quiet short lovely glorious blissful spare free precious whole full solid good happy daft mindless peaceful "
    "calm gentle easy little measly lousy"
)
_QUARTERS: Final = {("and", "a", "quarter"): 15, ("and", "three", "quarters"): 45, ("and", "quarter"): 15,
    # "an hour and a bit" is not two hours
    ("and", "a", "bit"): 30, ("and", "a", "wee", "bit"): 30, ("and", "change"): 30, ("and", "a", "little"): 30,
}  # fmt: skip
#: plain words that are counted
_THINGS: Final = bag("years year episodes episode people films film of seasons season days day times kids")
_TEN, _HUNDRED = 10, 100
#: from twenty on there are "odd" ones; the fewest minutes said behind hours without "minutes"
_ODD, _LEAST_REST = 10, 10
#: longer than any sitting; what is above is no length of time but a slip
_LONGEST_HOURS: Final = 1000


def number(words: Sequence[Word], at: int) -> tuple[float, int] | None:
    """The number that starts at word `at` ("90", "ninety", "a hundred and ten", "a couple of"), the word after it."""
    if at >= len(words):
        return None
    if words[at].key == "hundred":
        return _hundreds(words, at + 1, 1)
    small = _small(words, at)
    if small and small[0] < _TEN and small[0] == int(small[0]) and _is(words, small[1], {"hundred"}):
        return _hundreds(words, small[1] + 1, small[0])
    return small


def _hundreds(words: Sequence[Word], end: int, count: float) -> tuple[float, int]:
    rest = end + _is(words, end, {"and"})
    more = _small(words, rest) if rest < len(words) and words[rest].gap == JOINED else None
    counts = more is not None and more[0] < _HUNDRED and words[rest].key not in ("a", "an", "couple", "single")
    return (count * _HUNDRED + more[0], more[1]) if more and counts else (count * _HUNDRED, end)


def _small(words: Sequence[Word], at: int) -> tuple[float, int] | None:
    if at >= len(words):
        return None
    word = words[at]
    if (amount := word.number) is not None:
        return amount, at + 1
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
    """The length of time that starts at word `at`, in minutes, and the word after it; "twenty odd" is up to 29."""
    found = _part_of_an_hour(words, at) or _hours(words, at)
    if found is None and (counted := number(words, at)):
        amount, end = counted
        odd = _is(words, end, {"odd", "something"}) and amount >= _ODD
        if _is(words, end, _ADJECTIVES) and _is(words, end + 1, MINUTES):  # "thirty silly minutes"
            end += 1
        if _is(words, end + odd, MINUTES):
            found = amount + (_ODD - 1 if odd else 0), end + odd + 1
    return found if found and 0 < found[0] <= _LONGEST_HOURS * 60 else None


def _part_of_an_hour(words: Sequence[Word], at: int) -> tuple[float, int] | None:
    """As in "half an hour", "a quarter of an hour", "three quarters of an hour"."""
    article = words[at].key == "a" and _is(words, at + 1, {"quarter"})
    key = words[at + article].key
    three = key == "three" and _is(words, at + 1, {"quarters"})
    length = 45.0 if three else {"half": 30.0, "quarter": 15.0}.get(key)
    if length is None:
        return None
    end = at + 1 + article + three
    end += _is(words, end, {"of"})
    end += _is(words, end, {"a", "an"})
    return (length, end + 1) if _is(words, end, {"hour", "hr"}) else None


def _hours(words: Sequence[Word], at: int) -> tuple[float, int] | None:
    if words[at].key in ("hour", "hr"):  # "hour and a half", but not "Rush Hour"
        named = words[at].capital and words[at].gap == JOINED
        return None if named else _past_the_hour(words, at + 1, 1.0)
    counted = number(words, at)
    if counted is None:
        return None
    hours, end = counted
    half = _and_a_half(words, end)
    if half and _is(words, half, _HOURS):  # "two and a half hours"
        return hours * 60 + 30, half + 1
    for shape, length in _QUARTERS.items():  # "two and a quarter hours"
        after = end + len(shape)
        if tuple(word.key for word in words[end:after]) == shape and _is(words, after, _HOURS):
            return hours * 60 + length, after + 1
    if not _is(words, end, _HOURS):
        return None
    return _past_the_hour(words, end + 1, hours)


def _past_the_hour(words: Sequence[Word], end: int, hours: float) -> tuple[float, int]:
    """As in "an hour and a half", "an hour and three quarters", "two hours twenty"."""
    if half := _and_a_half(words, end):
        return hours * 60 + 30, half
    for shape, length in _QUARTERS.items():
        if tuple(word.key for word in words[end : end + len(shape)]) == shape:
            return hours * 60 + length, end + len(shape)
    return _with_minutes(words, end, hours)


def _with_minutes(words: Sequence[Word], end: int, hours: float) -> tuple[float, int]:
    rest = end + _is(words, end, {"and"})
    if rest < len(words) and words[rest].gap == JOINED and (more := number(words, rest)) and more[0] < 60:
        if _is(words, more[1], MINUTES):  # "1 h 30 min"
            return hours * 60 + more[0], more[1] + 1
        if rest == end and words[rest].number is not None and words[rest].start == words[rest - 1].end:  # "1h30"
            return hours * 60 + more[0], more[1]
        if more[0] >= _LEAST_REST and more[0] % 5 == 0 and not _counts_things(words, more[1]):  # "two hours twenty"
            return hours * 60 + more[0], more[1]
    return hours * 60, end


def _counts_things(words: Sequence[Word], at: int) -> bool:
    """Whether a number before word `at` counts what stands there ("two hours and twenty people")."""
    if at >= len(words) or words[at].gap != JOINED:
        return False
    if table("bounds_after").at(words, at):  # "one hour forty tops"
        return False
    return words[at].key not in plain() or words[at].key in _THINGS


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
