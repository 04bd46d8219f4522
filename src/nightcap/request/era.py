"""From when a title should be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from nightcap.request.finding import Finding, Reading
from nightcap.request.lexicon import bag, pairs, table
from nightcap.request.model import Limit
from nightcap.request.words import JOINED, Word

#: words of recency, as years before the day of asking (a new title may still be from last year)
NEW, RECENT, MODERN, OLD, CLASSIC = 1, 4, 25, 30, 40
#: films are no older than this
_FIRST_YEAR: Final = 1880
#: "early", "mid" and "late" in a decade: first and last year of it
_PARTS: Final = {"early": (0, 3), "mid": (3, 6), "late": (6, 9)}
#: a hedged year is widened by so many years before it is called a wish
_HEADS: Final = bag(
    "film films movie movies flick flicks series show shows tv picture pictures title titles release releases stuff "
    "one ones cinema television hollywood comedies dramas"
)
#: taken in before a period: "from the", "in the"
_LEADS: Final = bag("the from in of circa during")
_OPENERS: Final = bag("something anything nothing stuff films movies shows")
_LAST: Final = re.compile("last|past")


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _period(reading, at)
        yield from _between(reading, at)
        yield from _bounded(reading, at)
        yield from _past_years(reading, at)
        yield from _recency(reading, at)


def _bounded(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "Before 2000", "since 2015", "from 2019", "nothing after 2010", "1994"."""
    words, turned = reading.words, reading.denied(at)
    if hit := table("years").at(words, at):
        start = hit[1] + (hit[1] < len(words) and words[hit[1]].key == "the")
        if span := _decade(words, start) or _year(words, start):
            how, last = hit[0], span[2]
            if how == "from" and (tail := _onwards(words, last)):
                how, last = "since", tail
            years = _bounds(how, span[0], span[1])
            yield _made(reading, at, last, *(_opposite(*years) if turned and how != "from" else years), denied=turned)
    elif (span := _year(words, at)) and (tail := _onwards(words, span[2])):
        yield _made(reading, at, tail, span[0], None)
    elif span and words[at].gap == JOINED and _alone(reading, span[2]):
        yield _made(reading, at, span[2], span[0], span[1], denied=turned)


def _bounds(how: str, low: int, high: int) -> tuple[int | None, int | None]:
    """First and last year of "before", "after", "since" or "from" a span of years."""
    if how == "before":
        return None, low - 1
    if how == "after":
        return high + 1, None
    return low, (None if how == "since" else high)


def _onwards(words: list[Word], at: int) -> int:
    """The word after "onwards", "or later", ... when it stands at `at`, else 0."""
    keys = tuple(word.key for word in words[at : at + 2])
    if not keys:
        return 0
    if keys[0] in ("onwards", "onward", "on"):
        return at + 1
    return (
        at + 2
        if keys
        in (("or", "later"), ("and", "later"), ("or", "newer"), ("or", "after"), ("and", "after"), ("and", "on"))
        else 0
    )


def _alone(reading: Reading, last: int) -> bool:
    """A bare year counts before a film or a genre, or at the end ("comedy 1994")."""
    return last >= len(reading.words) or reading.words[last].gap != 0 or reading.words[last].key in _HEADS


def _period(reading: Reading, at: int) -> Iterator[Finding]:
    words = reading.words
    if span := _decade(words, at):
        low, high, last = span
        yield _made(reading, reading.back_over(at, _LEADS), last, low, high, denied=reading.denied(at))
    hit = table("era").at(words, at)
    if hit:
        years = dict(pairs(hit[0]))
        low_year, high_year = years.get("from"), years.get("to")
        part = _PARTS.get(words[at - 1].key) if at and words[at].gap == 0 else None
        if part and low_year is not None:
            low_year, high_year, at = low_year + part[0], low_year + part[1], at - 1
        yield _made(
            reading, reading.back_over(at, _LEADS), hit[1], int(low_year) if low_year is not None else None,
            int(high_year) if high_year is not None else None, denied=reading.denied(at),
        )  # fmt: skip


def _decade(words: list[Word], at: int) -> tuple[int, int, int] | None:
    """First year, last year and the word after of "90s", "the 1990s", "late 80s"."""
    start = at
    if at < len(words) and words[at].key in _PARTS:
        at += 1
    if at + 1 >= len(words) or not words[at].text.isascii() or not words[at].text.isdigit() or words[at + 1].key != "s":
        return None
    if words[at + 1].gap != 0 or words[at + 1].start - words[at].end > 1:
        return None
    digits = words[at].text
    if len(digits) not in (2, 4) or digits[-1] != "0":
        return None
    year = int(digits)
    if len(digits) == 2:
        year += 2000 if year < 20 else 1900
    if not _FIRST_YEAR <= year <= 2090:
        return None
    low, high = _PARTS.get(words[start].key, (0, 9))
    return year + low, year + high, at + 2


def _year(words: list[Word], at: int) -> tuple[int, int, int] | None:
    if at >= len(words) or len(words[at].text) != 4 or not words[at].text.isascii() or not words[at].text.isdigit():
        return None
    year = int(words[at].text)
    return (year, year, at + 1) if _FIRST_YEAR <= year <= 2100 else None


def _between(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "Between 1990 and 1999", "from 1990 to 1999", "1990-1999"."""
    words = reading.words
    start = at + (words[at].key in ("between", "from"))
    span = _year(words, start) or _decade(words, start)
    if span is None:
        return
    joint = span[2]
    if joint < len(words) and words[joint].key in ("and", "to", "until", "till", "through") and joint == span[2]:
        other = _year(words, joint + 1) or _decade(words, joint + 1)
        if start == at and words[joint].key == "and":
            return
    else:
        other = _year(words, joint) if words[joint - 1].text.isdigit() else None
    if other is not None and other[1] >= span[0]:
        yield _made(reading, at, other[2], span[0], other[1], denied=reading.denied(at))


def _past_years(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "The last five years", "past decade", "this year", "last year"."""
    from nightcap.request.durations import number  # noqa: PLC0415

    words, year = reading.words, reading.now.year
    key = words[at].key
    following = words[at + 1].key if at + 1 < len(words) else ""
    first = reading.back_over(at, _LEADS)
    if key == "this" and following == "year":
        yield _made(reading, first, at + 2, year, None)
    elif (
        key == "last"
        and following == "year"
        and words[at - 1].key in ("from", "of", "since", "in", "the", "out", "released", "made")
    ):
        yield _made(reading, first, at + 2, year - 1, year - 1)
    elif _LAST.fullmatch(key):
        counted = number(words, at + 1)
        amount, last = counted or (1.0, at + 1)
        unit = words[last].key if last < len(words) else ""
        years = {"years": 1, "decade": 10, "decades": 10}.get(unit)
        if years and amount < 120 and (counted or unit == "decade"):
            yield _made(reading, first, last + 1, year - int(amount * years), None)


def _recency(reading: Reading, at: int) -> Iterator[Finding]:
    hit = table("recency").at(reading.words, at)
    if hit is None:
        return
    what, last = hit
    words = reading.words
    if what in ("new", "old", "modern", "recent", "classic") and not _describes(reading, at, last):
        return
    year = reading.now.year
    low, high = {
        "new": (year - NEW, None), "recent": (year - RECENT, None), "modern": (year - MODERN, None),
        "old": (None, year - OLD), "classic": (None, year - CLASSIC),
    }[what]  # fmt: skip
    if reading.denied(at):
        low, high = _opposite(low, high)
    finding = _made(reading, at, last, low, high)
    if words[at].key == "classic" and last - at == 1 and last < len(words) and words[last].key in ("rock", "car"):
        return
    yield finding


def _describes(reading: Reading, at: int, last: int) -> bool:
    """Whether "new" or "old" is said of a title: before a film word or genre, after "something", or alone."""
    words = reading.words
    before = words[at - 1].key if at else ""
    if before in ("year", "years", "month", "week", "yr"):
        return False
    for follow in range(last, min(last + 4, len(words))):
        if words[follow].gap != 0:
            return True
        if words[follow].key in _HEADS or table("genres").at(words, follow):
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


def _opposite(low: int | None, high: int | None) -> tuple[int | None, int | None]:
    """What is left when a half-open range is refused: "nothing before 1990" is from 1990 on."""
    if low is None and high is not None:
        return high + 1, None
    return None, (low - 1 if low is not None else None)


def _made(
    reading: Reading, first: int, last: int, low: int | None, high: int | None, *, denied: bool = False
) -> Finding:
    text = reading.said(first, last)
    mark = reading.marks[last - 1]
    if mark.fine:
        return Finding(first=reading.lead(first), last=reading.tail(last - 1, last), meaning=f"{text} is fine")
    if mark.stance == "past":
        return Finding(first=first, last=last, meaning=f"{text}, told of", rank=-1)
    if denied and low is not None and high is not None:  # "nothing from the 80s"
        years = tuple(range(low, high + 1))
        limit = Limit(field="year", op="not_in", value=years, text=text)
        return Finding(first=reading.lead(first), last=last, meaning=f"not from {low} to {high}", limits=(limit,))
    limits = []
    if low is not None:
        limits.append(Limit(field="year", op="min", value=low, text=text))
    if high is not None:
        limits.append(Limit(field="year", op="max", value=high, text=text))
    hard, soft = reading.weighed(max(first, 0), *limits)
    return Finding(first=reading.lead(first), last=last, meaning=_said(low, high), limits=hard, wishes=soft)


def _said(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return f"from {low}" if low == high else f"from {low} to {high}"
    return f"from {low} on" if low is not None else f"from {high} or before"
