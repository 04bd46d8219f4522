"""From when a title should be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nightcap.request.lexicon import bag, pairs, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, LimitWish
from nightcap.request.times.year_names import PARTS, decade, named_years, next_decade, year_at
from nightcap.request.words import HARD, JOINED, SOFT, Word

#: a hedged year is widened by so many years before it is called a wish
HEADS: Final = bag(
    "film films movie movies flick flicks series show shows tv picture pictures title titles release releases stuff "
    "one ones cinema television hollywood comedies dramas"
)
#: behind years, only the last or the first of them is bound: "sixties at the latest"
_AT_LATEST: Final = (
    ("at", "the", "latest"), ("at", "the", "very", "latest"), ("at", "latest"), ("latest",), ("or", "earlier"),
    ("or", "older"), ("or", "before"), ("and", "earlier"), ("and", "before"), ("and", "older"), ("tops",),
    ("at", "the", "most"), ("or", "before", "that"), ("max",), ("at", "most"), ("backwards",), ("and", "back"),
)  # fmt: skip
_AT_EARLIEST: Final = (
    ("at", "the", "earliest"), ("at", "the", "very", "earliest"), ("at", "earliest"), ("or", "later"), ("and", "later"),
    ("or", "newer"), ("or", "after"), ("and", "after"), ("and", "on"), ("onwards",), ("onward",), ("on",),
    ("and", "onwards"), ("or", "younger"), ("upwards",), ("or", "more", "recent"), ("and", "newer"), ("and", "up"),
)  # fmt: skip
#: taken in before a period: "from the", "in the"
LEADS: Final = bag("the from in of circa during")
#: "born in 1980" tells of somebody
_LIVED: Final = bag("born married met graduated widowed retired emigrated moved divorced engaged started left back")
_PEOPLE: Final = bag("women men ladies gentlemen folk friends aunts aunties uncles people couple couples pensioners us")
_OWNERS: Final = bag("her his their my our your")


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _period(reading, at)
        yield from _between(reading, at)
        yield from _bounded(reading, at)


def _bounded(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "Before 2000", "since 2015", "from 2019", "nothing after 2010", "1994"."""
    words, turned = reading.words, reading.denied(at)
    if at and words[at].gap == JOINED and words[at - 1].key in _LIVED and words[at].key in ("in", "about", "around"):
        if span := year_at(words, at + 1):
            yield Finding(first=at, last=span[2], meaning=f"{reading.said(at, span[2])}, told of")
    elif hit := table("years").at(words, at):
        start = hit[1] + (hit[1] < len(words) and words[hit[1]].key == "the")
        start += start < len(words) and words[start].key == "year"  # "before the year 2000"
        if span := decade(words, start) or year_at(words, start) or named_years(words, start):
            how, last = hit[0], span[2]
            years = bounds(how, span[0], span[1])
            if how == "from" and (sided := one_sided(words, last, span[0], span[1])):
                years, last, how = (sided[0], sided[1]), sided[2], "since"
            if how == "from" and turned and span[0] == span[1] and _when_refused(reading, at):
                yield Finding(first=at, last=last, meaning=f"{reading.said(at, last)}, told of", rank=1)
                return
            yield made(reading, at, last, *(opposite(*years) if turned and how != "from" else years), denied=turned)
    elif (span := year_at(words, at)) and (sided := one_sided(words, span[2], span[0], span[1])):
        yield made(reading, at, sided[2], sided[0], sided[1])
    elif span and words[at].gap == JOINED and _alone(reading, span[2]):
        yield made(reading, at, span[2], span[0], span[1], denied=turned)


def _when_refused(reading: Reading, at: int) -> bool:
    """As in "I fell out with musicals in 2012": not when they were made."""
    denial = reading.marks[at].denial
    between = reading.words[denial.last : at] if denial and reading.words[at].key == "in" else ()
    return any(word.key not in plain() for word in between)


def bounds(how: str, low: int, high: int) -> tuple[int | None, int | None]:
    """First and last year of "before", "after", "since" or "from" a span of years."""
    if how == "before":
        return None, low - 1
    if how == "through":
        return None, high
    if how == "after":
        return high + 1, None
    return low, (None if how == "since" else high)


def _behind(words: list[Word], at: int, shapes: tuple[tuple[str, ...], ...]) -> int:
    """The word after "at the latest", "or later", ... when one of them stands at `at`, else 0."""
    if at < len(words) and words[at].gap != HARD:
        for shape in shapes:
            if tuple(word.key for word in words[at : at + len(shape)]) == shape:
                return at + len(shape)
    return 0


def one_sided(
    words: list[Word], last: int, low: int | None, high: int | None
) -> tuple[int | None, int | None, int] | None:
    """First and last year with what stands behind them taken in, and the word after; None where nothing does."""
    end = _behind(words, last, _AT_LATEST)
    if end and not year_at(words, end):
        return None, high, end
    end = _behind(words, last, _AT_EARLIEST)
    if end and year_at(words, end):  # "before 1965 or after 2015"
        return None
    on_tv = end and words[end - 1].key == "on" and end < len(words) and words[end].gap == JOINED
    return (low, None, end) if end and not on_tv else None


def _alone(reading: Reading, last: int) -> bool:
    """A bare year counts before a film or a genre, or at the end ("comedy 1994")."""
    return last >= len(reading.words) or reading.words[last].gap != 0 or reading.words[last].key in HEADS


def _period(reading: Reading, at: int) -> Iterator[Finding]:
    words = reading.words
    if at and words[at].gap == JOINED and words[at - 1].key in _OWNERS:
        return  # "she is in her eighties"
    if at and words[at].gap == SOFT and words[at - 1].key in _PEOPLE and (span := decade(words, at)):
        end = more[2] if (more := next_decade(words, span[2])) else span[2]  # "eight women, 60s and 70s"
        yield Finding(first=at, last=end, meaning=f"{reading.said(at, end)}: ages, no years", rank=1)
        return
    if span := decade(words, at):
        low, high, last = span
        while (more := next_decade(words, last)) and more[0] == high + 1:  # "the 70s or 80s"
            high, last = more[1], more[2]
        sided = one_sided(words, last, low, high)
        since, until, last = sided or (low, high, last)
        yield made(reading, reading.back_over(at, LEADS), last, since, until, denied=reading.denied(at) and not sided)
    hit = table("era").at(words, at)
    if hit:
        years = dict(pairs(hit[0]))
        low_year, high_year = years.get("from"), years.get("to")
        part = PARTS.get(words[at - 1].key) if at and words[at].gap == 0 else None
        if part and low_year is not None:
            low_year, high_year, at = low_year + part[0], low_year + part[1], at - 1
        since = int(low_year) if low_year is not None else None
        until = int(high_year) if high_year is not None else None
        last = hit[1]
        denied = reading.denied(at)
        if since and until and (sided := one_sided(words, last, since, until)):
            since, until, last = sided
            denied = False
        if denied and (since is None or until is None):
            since, until = opposite(since, until)
        finding = made(reading, reading.back_over(at, LEADS), last, since, until, denied=denied)
        if "rather" in years and finding.limits and not denied:  # the older, the surer it is so
            limit = Limit(field="year", op="max", value=years["rather"], text=reading.said(at, last))
            finding = replace(finding, wishes=(*finding.wishes, LimitWish(limit=limit, text=limit.text)))
        yield finding


def _between(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "Between 1990 and 1999", "from 1990 to 1999", "1990-1999"."""
    words = reading.words
    start = at + (words[at].key in ("between", "from"))
    span = year_at(words, start) or decade(words, start)
    if span is None:
        return
    joint = span[2]
    if joint < len(words) and words[joint].key in ("and", "to", "until", "till", "through") and joint == span[2]:
        other = year_at(words, joint + 1) or decade(words, joint + 1)
        if start == at and words[joint].key == "and":
            return
    else:
        other = year_at(words, joint) if words[joint - 1].text.isdigit() else None
    if other is not None and other[1] >= span[0]:
        yield made(reading, at, other[2], span[0], other[1], denied=reading.denied(at))


def opposite(low: int | None, high: int | None) -> tuple[int | None, int | None]:
    """What is left when a half-open range is refused: "nothing before 1990" is from 1990 on."""
    if low is None and high is not None:
        return high + 1, None
    return None, (low - 1 if low is not None else None)


def made(
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
        return Finding(first=reading.lead(first), last=last, meaning=f"not {_said(low, high)}", limits=(limit,))
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
