"""Years told by what happened in them: "made before I was born, 1981", "older than the moon landing"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases, bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.times.era import bounds, made, opposite
from nightcap.request.times.year_names import year_at
from nightcap.request.words import HARD, JOINED

#: what happened → its first and last year
_EVENTS: Final = {
    "moon landing": (1969, 1969), "moon landings": (1969, 1969), "landed on the moon": (1969, 1969),
    "walked on the moon": (1969, 1969), "got to the moon": (1969, 1969), "went to the moon": (1969, 1969),
    "berlin wall fell": (1989, 1989), "berlin wall came down": (1989, 1989), "fall of the berlin wall": (1989, 1989),
    "wall came down": (1989, 1989), "9 11": (2001, 2001), "september 11": (2001, 2001),
    "turn of the millennium": (2000, 2000), "millennium": (2000, 2000), "turn of the century": (2000, 2000),
    "pandemic": (2020, 2020), "lockdown": (2020, 2020), "covid": (2020, 2020), "brexit": (2016, 2016),
    "war": (1939, 1945), "second world war": (1939, 1945), "world war two": (1939, 1945), "ww2": (1939, 1945),
    "wwii": (1939, 1945), "second war": (1939, 1945), "first world war": (1914, 1918),
    "talkies": (1927, 1927), "sound came in": (1927, 1927), "soviet union fell": (1991, 1991),
    "iphone": (2007, 2007), "smartphones": (2007, 2007), "cgi": (1993, 1993),
}  # fmt: skip
#: who did it: "before they landed on the moon"
_DOERS: Final = bag("they man men we people armstrong anyone the humans neil somebody")
#: "!": of others, whose age must stand right behind
_BIRTH: Final = (
    ("before i was born", "before"), ("before i was", "before"), ("before we were born", "before"),
    ("before i existed", "before"), ("before my time", "before"), ("older than me", "before"),
    ("older than i am", "before"), ("before i came along", "before"), ("before i was even born", "before"),
    ("before i was a twinkle", "before"), ("year i was born", "from"), ("year of my birth", "from"),
    ("since i was born", "since"), ("younger than me", "after"), ("newer than me", "after"),
    ("before i arrived", "before"), ("older than i m", "before"), ("older than im", "before"),
    ("older than myself", "before"), ("younger than i am", "after"), ("newer than i am", "after"),
    ("older than yours truly", "before"), ("younger than myself", "after"), ("predates me", "before"),
    ("that predates me", "before"), ("from before me", "before"), ("made before me", "before"),
    ("before i turned up", "before"), ("same age as me", "from"), ("as old as me", "from"), ("as old as i am", "from"),
    ("older than my (son|daughter|boy|girl|wife|husband|partner|girlfriend|boyfriend|brother|sister)", "before!"),
    ("older than my (mum|mom|dad|mother|father|eldest|youngest|oldest|kid|child|car|dog|cat)", "before!"),
    ("year (my|our) (mum|mom|dad|parents|wife|husband|son|daughter|gran|grandma|nan|kids) (was|were) born", "from!"),
    ("year we (got married|married|met|moved in|got together)", "from!"),
    ("older than my (gran|granny|nan|nana|grandma|grandad|grandpa|grandmother|grandfather|aunt|uncle)", "before!"),
    ("older than (her|him|them|he is|she is|they are|the kids|my kids|our kids|my parents)", "before!"),
    ("(made|released|out) after i was born", "since"), ("after i was born", "since"), ("after my birth", "since"),
    ("in my lifetime", "since"), ("made in my lifetime", "since"), ("within my lifetime", "since"),
)  # fmt: skip
#: "before i was" is only birth before one of these or at the end
_GOES_ON: Final = bag("that thats which in i im and so born")
#: said of titles: "made before", "films after", "older than"
_OF_TITLES: Final = bag(
    "made released shot filmed older newer earlier later films film movies movie stuff something anything nothing "
    "everything cinema shows series recent out from pre post dates"
)
_REACH, _FAR = 8, 60
#: words of what is compared with, "older than" included
_NAMED: Final = 7
_FIRST, _YOUNGEST, _OLDEST = 1, 10, 110
#: between "older than my gran" and her age
_IS_AGED: Final = bag("im whos aged at and she he is who s shes hes they theyre are nearly now turned just")
_LINKING: Final = 4
#: a number before one of these is no age
_COUNTS: Final = bag("minutes mins min hours hour hrs episodes eps seasons films times pm am")


@cache
def _tables() -> tuple[Phrases[tuple[int, int]], Phrases[str]]:
    return Phrases(_EVENTS.items()), Phrases(_BIRTH)


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _event(reading, at)
        yield from _than_whose(reading, at)
        yield from _birth(reading, at)


def _event(reading: Reading, at: int) -> Iterator[Finding]:
    words = reading.words
    hit = table("years").at(words, at)
    if hit is None or hit[0] == "from" or (at and words[at - 1].key == "set"):
        return
    said = {word.key for word in words[at : hit[1]]} | (
        {words[at - 1].key} if at and words[at].gap == JOINED else set()
    )
    if not said & _OF_TITLES:
        return
    start = hit[1]
    while start < len(words) and words[start].gap == JOINED and words[start].key in _DOERS and start - hit[1] < 3:
        start += 1
    event = _tables()[0].at(words, start) if start < len(words) and words[start].gap == JOINED else None
    if event:
        yield _between(reading, at, event[1], hit[0], event[0])


def _birth(reading: Reading, at: int) -> Iterator[Finding]:
    """The year is said nearby, or follows from an age."""
    words = reading.words
    hit = _tables()[1].at(words, at)
    if hit is None:
        return
    what, others, last = hit[0].removesuffix("!"), hit[0].endswith("!"), hit[1]
    bare = words[last - 1].key == "was"
    if bare and last < len(words) and words[last].gap == JOINED and words[last].key not in _GOES_ON:
        return
    after = next(((found[0], found[2]) for step in range(last, min(last + _REACH, len(words)))
                  if (found := year_at(words, step))), None)  # fmt: skip
    if after and not others:
        yield _between(reading, at, after[1], what, (after[0], after[0]))
    elif others and last < len(words) and (made := year_at(words, last)):
        yield replace(_between(reading, at, made[2], what, (made[0], made[0])), rank=3)
    elif aged := _aged(reading, last, _FIRST if others else _YOUNGEST):
        yield replace(_between(reading, at, aged[1], what, (aged[0], aged[0])), rank=3)
    elif not others and (year := _born(reading, at)):
        yield _between(reading, at, last, what, (year, year))


def _than_whose(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "not older than my marriage (2012)", "older than our house, 1931": the year stands right behind."""
    words = reading.words
    how = {"older": "before", "earlier": "before", "newer": "after", "younger": "after", "later": "after"}
    if words[at].key not in how or at + 2 >= len(words) or words[at + 1].key != "than" or words[at + 1].gap != JOINED:
        return
    last = at + 2
    while last < len(words) and last - at < _NAMED and words[last].gap == JOINED and not year_at(words, last):
        last += 1
    told = year_at(words, last) if last > at + 2 and last < len(words) and words[last].gap != HARD else None
    if told:
        yield replace(_between(reading, at, told[2], how[words[at].key], (told[0], told[0])), rank=3)


def _aged(reading: Reading, at: int, youngest: int) -> tuple[int, int] | None:
    """The year of birth of "older than me (22)", "older than I am, 31", and the word after it."""
    words = reading.words
    start = at
    while start < len(words) and start - at < _LINKING and words[start].key in _IS_AGED:
        start += 1
    age = words[start].number if start < len(words) and words[start].gap != HARD else None
    if age is None or not youngest <= age <= _OLDEST or age != int(age) or "." in words[start].text:
        return None
    behind = words[start + 1].key if start + 1 < len(words) and words[start + 1].gap == JOINED else ""
    return None if behind in _COUNTS else (reading.now.year - int(age), start + 1)


def _born(reading: Reading, near: int) -> int | None:
    """The year of "born in 1981", or of "I'm 45"."""
    words = reading.words
    for at in range(max(0, near - _FAR), min(near + _FAR, len(words) - 1)):
        if words[at].key == "born" and (found := year_at(words, at + 1 + (words[at + 1].key in ("in", "about")))):
            return found[0]
        age = words[at + 1].number
        if words[at].key in ("im", "am") and age and _YOUNGEST <= age <= _OLDEST and age == int(age):
            return reading.now.year - int(age)
    return None


def _between(reading: Reading, first: int, last: int, how: str, years: tuple[int, int]) -> Finding:
    denied = reading.denied(first)
    low, high = bounds(how, *years)
    if denied and how != "from":
        low, high = opposite(low, high)
    # the words behind the first tell of what happened, not of the title
    finding = made(reading, first, first + 1, low, high, denied=denied)
    text = reading.said(first, last)
    limits = tuple(replace(limit, text=text) for limit in finding.limits)
    return replace(finding, last=last, limits=limits, rank=1)
