"""Evenings with a length each: "three hours each evening, tonight and tomorrow", "two evenings of two hours"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.times.durations import minutes, number, spoken
from nightcap.request.words import HARD, JOINED, Word

EVENINGS: Final = bag("evenings nights")
_SITTINGS: Final = bag("sittings sessions goes instalments slots")
_SPARE: Final = bag("free whole spare quiet empty short long clear")
_IN_A_ROW: Final = bag("running straight ago")
_EACH: Final = bag("a an each every per")
_NIGHT: Final = bag("evening night day")
_ROUGHLY: Final = bag("about around roughly say maybe only just")
#: "two hours each": of the evenings, unless episodes stand near
_APIECE: Final = (
    ("each",), ("apiece",), ("a", "piece"), ("at", "a", "time"), ("a", "time"), ("a", "go"), ("per", "sitting"),
    ("a", "sitting"), ("each", "time"), ("a", "session"), ("per", "session"),
)  # fmt: skip
_EPISODE: Final = bag("episode episodes ep eps")
#: between the evenings and their length
_OF: Final = bag("of with at x times for and about around roughly say maybe only just a an each")
_LINKS: Final = _OF | bag("in over that is so the we have got")
_TONIGHT: Final = bag("tonight today")
#: so many words lie between evenings and the length of each, at most
_NEAR: Final = 12
_BESIDE: Final = 4


@dataclass(frozen=True, slots=True)
class _Part:
    """Words that say how many evenings there are, or how long each is (minutes)."""

    amount: float
    first: int
    last: int


def evenings(words: Sequence[Word], at: int, kinds: frozenset[str] = EVENINGS) -> tuple[float, int] | None:
    """How many evenings are counted from word `at` on ("two evenings", "a couple of nights"), and the word after."""
    counted = number(words, at)
    if counted is None:
        return None
    count, last = counted
    while last < len(words) and words[last].key in _SPARE:
        last += 1
    if last + 1 < len(words) and words[last + 1].key in _IN_A_ROW:
        return None  # "goulash two nights running"
    if count < 2 or last >= len(words) or words[last].gap != JOINED or words[last].key not in kinds:
        return None
    return count, last + 1


def find(reading: Reading) -> list[Finding]:
    """One limit on the whole of it where evenings and the length of each are told; else only the length, told of."""
    words = reading.words
    if (both := _tonight_and_tomorrow(reading)) is not None:
        return [both]
    counted = [part for at in reading.positions() if (part := _counted(words, at))]
    each = _rate(reading, counted)
    if each is None:
        return []
    first = reading.back_over(each.first, _ROUGHLY)
    every = Finding(first=first, last=each.last, meaning=f"{spoken(each.amount)} each evening", rank=2)
    if not counted:
        return [every]
    count = counted[0].amount
    runs = list(_runs(words, sorted((*counted, each), key=lambda part: part.first)))
    start, end = runs[0]
    total = count * each.amount
    limit = Limit(field="total_minutes", op="max", value=total, text=reading.said(start, end))
    meaning = f"in {count:g} evenings of {spoken(each.amount)}: at most {spoken(total)} in all"
    whole = Finding(first=start, last=end, meaning=meaning, limits=(limit,), rank=2)
    rest = [
        every if first <= each.first < last else Finding(first=first, last=last, meaning=f"{count:g} evenings", rank=2)
        for first, last in runs[1:]
    ]
    return [whole, *rest]


def _tonight_and_tomorrow(reading: Reading) -> Finding | None:
    """As in "two hours tonight and an hour tomorrow"."""
    words = reading.words
    for first in reading.positions():
        tonight = _length(words, first)
        if tonight is None or tonight[1] >= len(words) or words[tonight[1]].key not in _TONIGHT:
            continue
        for start in range(tonight[1] + 1, min(tonight[1] + 1 + _BESIDE, len(words))):
            after = minutes(words, start)
            if after and after[1] < len(words) and words[after[1]].key == "tomorrow" and words[start].gap != HARD:
                total, end = tonight[0] + after[0], after[1] + 1
                limit = Limit(field="total_minutes", op="max", value=total, text=reading.said(first, end))
                meaning = f"tonight and tomorrow: at most {spoken(total)} in all"
                return Finding(first=first, last=end, meaning=meaning, limits=(limit,), rank=2)
    return None


def _counted(words: Sequence[Word], at: int) -> _Part | None:
    """As in "two evenings", "three sittings", "tonight and tomorrow"."""
    if found := evenings(words, at, EVENINGS | _SITTINGS):
        return _Part(found[0], at, found[1])
    hit = table("deadlines").at(words, at)
    return _Part(2, at, hit[1]) if hit and hit[0] == "two evenings" else None


def _rate(reading: Reading, counted: Sequence[_Part]) -> _Part | None:
    """The length of each evening; near evenings that are counted "two hours each" and "of two hours" tell it too."""
    words = reading.words
    lengths = [(at, *length) for at in reading.positions() if (length := _length(words, at))]
    for at, amount, last in lengths:
        behind = [word.key for word in words[last : last + 2] if word.gap == JOINED]
        if len(behind) > 1 and behind[0] in _EACH and behind[1] in _NIGHT:
            return _Part(amount, at, last + 2)
    for at, amount, last in lengths if counted else ():
        if any(word.key in _EPISODE for word in words[max(0, at - _BESIDE) : last + 2]):
            continue
        near = min(min(abs(at - part.last), abs(part.first - last)) for part in counted)
        end = next((last + len(shape) for shape in _APIECE if _stands(words, last, shape)), 0)
        if end and near <= _NEAR and not (end < len(words) and words[end].gap == JOINED and words[end].key == "way"):
            return _Part(amount, at, end)
        if any(_is_of(words, part.last, at) for part in counted):
            return _Part(amount, at, last)
    return None


def _length(words: Sequence[Word], at: int) -> tuple[float, int] | None:
    inside = at > 0 and words[at].gap == JOINED and words[at - 1].key in ("and", "half")
    return None if inside else minutes(words, at)


def _stands(words: Sequence[Word], at: int, shape: tuple[str, ...]) -> bool:
    found = words[at : at + len(shape)]
    return tuple(word.key for word in found) == shape and all(word.gap == JOINED for word in found)


def _is_of(words: Sequence[Word], first: int, at: int) -> bool:
    """As the words between "two evenings" and "two hours" when these are "of", "of about", "with"."""
    between = words[first:at]
    return bool(between) and between[0].key in ("of", "at", "with", "x") and all(
        word.gap == JOINED and word.key in _OF for word in between
    )  # fmt: skip


def _runs(words: Sequence[Word], parts: Sequence[_Part]) -> Iterator[tuple[int, int]]:
    """Parts with nothing but small words between them, as one: "two evenings, tonight and tomorrow, an hour each"."""
    start, end = parts[0].first, parts[0].last
    for part in parts[1:]:
        between = words[end : part.first + 1]
        if all(word.gap != HARD for word in between) and all(word.key in _LINKS for word in between[:-1]):
            end = max(end, part.last)
            continue
        yield start, end
        start, end = part.first, part.last
    yield start, end
