"""An age that it must be fit for, said of nobody: "has to be ok for 14", "must pass for 13"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.times.durations import number
from nightcap.request.who.ages import CHILD, UNITS
from nightcap.request.words import JOINED, Word

#: before an age, which is then that of whoever it must be fit for
_FIT: Final = (
    "(ok|okay|fine|alright|all right|suitable|appropriate|safe|allowed|permitted|acceptable|legal) (for|at)",
    "(tame|clean|mild|soft|harmless|good) enough for",
    "(age appropriate|age suitable|right) for",
    "(passes|pass|passed|cleared|approved|cut out|certified|meant|made|fit|watchable|recommended|vetted) (for|at)",
    "(suits|suit|suiting) (a|an|)", "(ok|okay|fine|alright|suitable) (if|when) (youre|you are|shes|hes|im|i am)",
    "(not|nothing|isnt) (unsuitable|inappropriate|too old|too grown up|too much|too adult|too scary) for",
)  # fmt: skip
_BEFORE: Final = bag("a an the age aged ages someone somebody kids children people viewers anyone of over under my our")
_OVER: Final = bag("under")
_REACH: Final = 4
#: so old at least that a bare number is no count of people
_BARE: Final = 10
#: near these a smaller one is an age too
_OF_CHILDREN: Final = bag(
    "mum mom mam dad mother father parents parent kid kids child children son daughter boy girl niece nephew grandson "
    "granddaughter age aged ages old rules rule allowed under family school teacher sitter babysitter"
)
_YOUNGEST: Final = 3
_OLD: Final = bag("old olds yo o yos")
#: behind a bare age
_GOES_ON: Final = bag("and so but please too as thanks because since if with last lol at")
#: behind an age: "14 and up"
_AND_UP: Final = (
    ("and", "up"), ("and", "over"), ("and", "above"), ("plus",), ("upwards",), ("or", "over"), ("and", "older"), ("s",),
    ("olds",), ("year", "olds"),
)  # fmt: skip


@cache
def _fit() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _FIT)


def find(reading: Reading, at: int) -> Iterator[Finding]:
    hit = _fit().at(reading.words, at)
    if hit is None or reading.marks[at].story or hit[1] >= len(reading.words):
        return
    words = reading.words
    start, under = hit[1], False
    while start < len(words) and start - hit[1] < _REACH and words[start].gap == JOINED and words[start].key in _BEFORE:
        under = under or words[start].key in _OVER
        start += 1
    counted = number(words, start) if start < len(words) and words[start].gap == JOINED else None
    if counted is None or counted[0] != int(counted[0]) or not _YOUNGEST <= counted[0] <= CHILD:
        return
    if (last := _until(words, start, counted[1], int(counted[0]))) == 0:
        return
    age = int(counted[0]) - (1 if under else 0)
    company = "children" if last > counted[1] and words[last - 1].key in _OLD else None
    limit = Limit(field="audience_age", op="max", value=age, text=reading.said(at, last))
    yield Finding(first=at, last=last, meaning=f"fit for a viewer of {age}", limits=(limit,), company=company, rank=3)


def _until(words: Sequence[Word], start: int, last: int, age: int) -> int:
    """The word after an age when the number that ends before word `last` is one, else 0."""
    for unit in (*UNITS, *_AND_UP):
        found = words[last : last + len(unit)]
        if tuple(word.key for word in found) == unit and all(word.gap == JOINED for word in found):
            return last + len(unit)
    ends = last >= len(words) or words[last].gap != JOINED or words[last].key in _GOES_ON
    of_children = any(word.key in _OF_CHILDREN for word in words[:last])
    said_so = words[start - 1].key in ("age", "aged", "ages")
    return last if ends and (said_so or age >= _BARE or of_children) else 0
