"""How new or old a title should be, reckoned from the day of asking: "recent", "old", "the last five years"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.times.durations import number
from nightcap.request.times.era import HEADS, LEADS, made, opposite
from nightcap.request.words import JOINED

#: words of recency, as years before the day of asking (a new title may still be from last year)
NEW, RECENT, MODERN, OLD, CLASSIC = 1, 4, 25, 30, 40
#: "a year old", "people who get old"
_OF_AGE: Final = bag("year years month week yr get gets getting grow grows growing grown grew feel feels feeling")
#: before "this year", said of titles
_OUT: Final = bag(
    "out released made new since before after until anything something nothing everything only all here came shot for "
    "netflix just than from best s"
)
_OPENERS: Final = bag("something anything nothing stuff films movies shows")
#: no film is older, in years
_OLDEST: Final = 130
#: "modern music" says nothing of when a film was made
_THINGS: Final = bag("music family world life art")
_HALVES: Final = bag("am pm m oclock")
_LAST: Final = re.compile("last|past")


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _past_years(reading, at)
        yield from _older(reading, at)
        yield from _recency(reading, at)


def _past_years(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "The last five years", "past decade", "this year", "last year"."""
    words, year = reading.words, reading.now.year
    key = words[at].key
    following = words[at + 1].key if at + 1 < len(words) else ""
    first = reading.back_over(at, LEADS)
    if key == "this" and following in ("year", "decade") and not _is_when(reading, at):
        low = year if following == "year" else year - year % 10
        yield made(reading, first, at + 2, *(opposite(low, None) if reading.denied(at) else (low, None)))
    elif (
        key == "last"
        and following == "year"
        and words[at - 1].key in ("from", "of", "since", "in", "the", "out", "released", "made")
    ):
        yield made(reading, first, at + 2, year - 1, year - 1, denied=reading.denied(at))
    elif _LAST.fullmatch(key):
        counted = number(words, at + 1)
        amount, last = counted or (1.0, at + 1)
        unit = words[last].key if last < len(words) else ""
        years = {"years": 1, "decade": 10, "decades": 10}.get(unit)
        if years and amount < 120 and (counted or unit == "decade"):
            low = year - int(amount * years)
            yield made(reading, first, last + 1, *(opposite(low, None) if reading.denied(at) else (low, None)))


def _is_when(reading: Reading, at: int) -> bool:
    """As in "a series we won't finish this year": when something is done."""
    words = reading.words
    before = words[at - 1].key if at and words[at].gap == JOINED else ""
    return bool(before) and before not in (LEADS | HEADS | _OUT) - {"one", "ones"}


def _older(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "nothing older than ten years", "older than 30 years"."""
    words = reading.words
    if words[at].key not in ("older", "newer", "younger") or at + 2 >= len(words) or words[at + 1].key != "than":
        return
    counted = number(words, at + 2)
    amount, last = counted or (1.0, at + 2 + (words[at + 2].key == "a"))
    unit = words[last].key if last < len(words) else ""
    years = {"years": 1, "year": 1, "decade": 10, "decades": 10}.get(unit)
    if years is None or amount * years > _OLDEST:
        return
    year, denied = reading.now.year - int(amount * years), reading.denied(at)
    low, high = (None, year) if words[at].key == "older" else (year, None)
    if denied:
        low, high = (year, None) if words[at].key == "older" else (None, year)
    yield made(reading, at, last + 1, low, high)


def _recency(reading: Reading, at: int) -> Iterator[Finding]:
    hit = table("recency").at(reading.words, at)
    if hit is None:
        return
    what, last = hit
    words = reading.words
    if words[at].key == "latest" and words[at].gap == JOINED and _bound_before(reading, at):
        return
    if last < len(words) and words[last].gap == JOINED and words[last].key == "than":
        yield Finding(first=reading.lead(at), last=last + 1, meaning="", lost=True, rank=-1)  # "older than my car"
        return
    if what in ("new", "old", "modern", "recent", "classic") and not _describes(reading, at, last):
        return
    if [word.key for word in words[max(0, at - 2) : at]] in (["than", "the"], ["than", "these"], ["unlike", "the"]):
        yield Finding(first=at, last=last, meaning=f"{reading.said(at, last)}, compared with", rank=-1)
        return
    year = reading.now.year
    low, high = {
        "new": (year - NEW, None), "recent": (year - RECENT, None), "modern": (year - MODERN, None),
        "old": (None, year - OLD), "classic": (None, year - CLASSIC),
    }[what]  # fmt: skip
    if reading.denied(at):
        low, high = opposite(low, high)
    finding = made(reading, at, last, low, high)
    if words[at].key == "classic" and last - at == 1 and last < len(words) and words[last].key in ("rock", "car"):
        return
    yield finding


def _bound_before(reading: Reading, at: int) -> bool:
    """As in "sixties at the latest", "9.30 latest"."""
    before = [word.key for word in reading.words[max(0, at - 3) : at] if word.key != "very"][-2:]
    counted = at > 0 and (reading.words[at - 1].number is not None or reading.words[at - 1].key in _HALVES)
    return counted or before == ["at", "the"] or before[-1:] == ["at"]


def _describes(reading: Reading, at: int, last: int) -> bool:
    """Whether "new" or "old" is said of a title: before a film word or genre, after "something", or alone."""
    words = reading.words
    before = words[at - 1].key if at else ""
    thing = last < len(words) and words[last].gap == JOINED and words[last].key in _THINGS
    aged = before == "too" and at > 1 and words[at - 2].key in ("im", "were", "am", "hes", "shes")
    if thing or before in _OF_AGE or aged:
        return False
    for follow in range(last, min(last + 4, len(words))):
        if words[follow].gap != 0:
            return True
        if words[follow].key in HEADS or table("genres").at(words, follow):
            return True
        if follow == last and words[follow].key in (
            "please",
            "and",
            "but",
            "or",
            "from",
            "with",
            "by",
            "on",
            "in",
            "about",
        ):
            return words[at].key != "new" or before != "my"
        if not (table("tones").at(words, follow) or words[follow].key.endswith(("ish", "an", "ese"))):
            return before in _OPENERS
    return last >= len(words) or before in _OPENERS
