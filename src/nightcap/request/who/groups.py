"""Ages of groups of children: "under-tens", "a class of year 4s"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.times.durations import number
from nightcap.request.who.ages import BEFORE_AGE, CHILD, CHILDREN, COUNTS, child
from nightcap.request.words import HARD, JOINED

_PLURALS: Final = {
    "threes": 3, "fours": 4, "fives": 5, "sixes": 6, "sevens": 7, "eights": 8, "nines": 9, "tens": 10, "elevens": 11,
    "twelves": 12, "thirteens": 13, "fourteens": 14, "fifteens": 15, "sixteens": 16, "eighteens": 18,
}  # fmt: skip
#: school years: the age of the youngest in the first of them
_SCHOOL: Final = {"year": 4, "grade": 5, "grader": 5, "graders": 5, "class": 5, "standard": 5, "std": 5}
_ORDINALS: Final = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
    "sixth": 6, "6th": 6, "seventh": 7, "7th": 7, "eighth": 8, "8th": 8, "ninth": 9, "9th": 9, "tenth": 10,
}  # fmt: skip
_REACH: Final = 4
_PUPILS: Final = bag("class kids pupils students children")
_FOR_CLASS: Final = bag("for show class entertain watching")


def find(reading: Reading, at: int) -> Iterator[Finding]:
    yield from _under(reading, at)
    yield from _class(reading, at)


def _under(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "under-tens", "the under 12s", "kids under 10"."""
    words = reading.words
    if words[at].key not in ("under", "below", "unders") or at + 1 >= len(words) or words[at + 1].gap != JOINED:
        return
    age, last = _PLURALS.get(words[at + 1].key), at + 2
    counted = number(words, at + 1)
    if age is None and counted and counted[0] <= CHILD + 1:
        plural = (
            counted[1] < len(words) and words[counted[1]].key == "s" and words[counted[1]].start == words[at + 1].end
        )
        of_children = at > 0 and words[at - 1].key in CHILDREN and words[at - 1].key not in COUNTS
        follows = words[counted[1]].key if counted[1] < len(words) and words[counted[1]].gap == JOINED else ""
        if not plural and not (of_children and follows not in ("minutes", "min", "mins", "hours", "hour", "episodes")):
            return
        age, last = int(counted[0]), counted[1] + plural
    if age is not None:
        yield child(reading, reading.back_over(at, BEFORE_AGE | CHILDREN), last, age - 1)


def _class(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "a class of year 4s", "for my third graders", "with grade 5 kids"; not "Year 9, period five", told of."""
    words = reading.words
    if at + 1 >= len(words) or words[at + 1].gap != JOINED:
        return
    last = at + 2
    if words[at].key in ("year", "grade", "class", "standard", "std"):
        counted = number(words, at + 1)
        year = _PLURALS.get(words[at + 1].key) or (int(counted[0]) if counted else 0)
        last = counted[1] if counted else last
    else:
        year = _ORDINALS.get(words[at].key, 0) if words[at + 1].key in ("grade", "grader", "graders") else 0
    if last < len(words) and words[last].key == "s" and words[last].start == words[last - 1].end:
        last += 1
    start = at
    while start and at - start < _REACH and words[start].gap != HARD:
        start -= 1
    before = {word.key for word in words[start:at]}
    kind = words[at].key if words[at].key in _SCHOOL else words[at + 1].key
    pupils = kind == "graders" or (last < len(words) and words[last].gap == JOINED and words[last].key in _PUPILS)
    if not 1 <= year <= 12 or not (pupils or (before & _FOR_CLASS and words[at].gap != HARD)):
        return
    yield child(reading, at, last, year + _SCHOOL[kind])
