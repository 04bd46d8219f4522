"""Who watches: the youngest one's age, and the company."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.durations import number
from nightcap.request.finding import Finding, Reading
from nightcap.request.lexicon import bag, table
from nightcap.request.model import Limit
from nightcap.request.words import JOINED

#: the certificates of BBFC and MPA as the youngest age they are meant for
#: from this age on nothing is kept from anyone
_ADULT = 17
_WITH: Final = bag("with for my our and the is are watching")
#: "the youngest is 5"
_CHILDREN: Final = bag(
    "youngest oldest eldest son daughter kid child lad lass boy girl twins niece nephew grandson granddaughter"
)
_MOST_AGES: Final = 8
_BEFORE_AGE: Final = bag("with my our for a an aged the im")
_BEFORE_COMPANY: Final = bag(
    "with my our for and the a little younger two three four both whole young small of older best old "
    "suitable to all some couple"
)
_UNITS: Final = (
    ("year", "old"), ("years", "old"), ("year", "olds"), ("yr", "old"), ("yo",), ("yrs", "old"), ("y", "o"),
    ("yr", "olds"), ("yos",),
)  # fmt: skip
_OUTRIGHT: Final = bag(
    "as a family|date night|family night|family friendly|whole family|girls night|watch party|all the family|"
    "family movie night|the two of us|just me|by myself|on my own|kid friendly|child friendly|"
    "safe for children|safe for kids|alone|sleepover|suitable for children|suitable for kids|ok for kids|"
    "familyfriendly|kidfriendly|boys night|entire family|for the family|solo|all by myself|me time|"
    "girls night in|family film night|romantic evening|romantic night|third date|first date|second date|"
    "ok for children|appropriate for kids|appropriate for children|lads night|me time",
    "|",
)


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _aged(reading, at)
        yield from _rated(reading, at)
        yield from _company(reading, at)


def _aged(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "With my 8-year-old", "a 5 and 7 year old", "I'm 15"."""
    words = reading.words
    ages, last = _ages(reading, at)
    if not ages:
        return
    unit = next((len(unit) for unit in _UNITS if tuple(w.key for w in words[last : last + len(unit)]) == unit), 0)
    before = words[at - 1].key if at else ""
    own = before in ("im", "am")
    if not (_said_of_viewer(reading, at) if unit else _bare_age(reading, last, before)):
        return
    last += unit
    first = reading.back_over(at, _BEFORE_AGE)
    if (
        last < len(words)
        and words[last].gap == JOINED
        and (hit := table("company").at(words, last))
        and "child" in hit[0]
    ):
        last = hit[1]
    yield _child(reading, first, last, min(ages), own=own)


def _said_of_viewer(reading: Reading, at: int) -> bool:
    """Whether "8-year-old" is someone who watches: "my", "with an", not "about an 8-year-old"."""
    words = reading.words
    before = words[at - 1].key if at else ""
    if before in ("a", "an"):
        return at >= 2 and words[at - 2].key in ("with", "for", "and", "have")
    counted = at > 0 and number(words, at - 1) is not None  # "six 13 year olds"
    return counted or before in _WITH or before in ("aged", "im", "am", "")


def _bare_age(reading: Reading, last: int, before: str) -> bool:
    """Whether a number alone is an age: "aged 7", "I'm 15"."""
    words = reading.words
    ends = last >= len(words) or words[last].gap != JOINED or words[last].key in ("and", "so")
    child = last > 2 and before in ("is", "are", "was", "turned", "turns") and words[last - 3].key in _CHILDREN
    return before in ("aged", "age", "ages", "youngest") or (child and ends) or (before in ("im", "am") and ends)


def _ages(reading: Reading, at: int) -> tuple[list[int], int]:
    words = reading.words
    ages: list[int] = []
    last = at
    while len(ages) < _MOST_AGES and (counted := number(words, last)):
        value, after = counted
        if not 0 <= value <= 17 or value != int(value) or words[last].key in ("a", "an", "couple", "single"):
            break
        ages.append(int(value))
        last = after
        if last < len(words) and words[last].key in ("and", "or") and number(words, last + 1):
            last += 1
    return ages, last


def _child(reading: Reading, first: int, last: int, age: int, *, own: bool = False) -> Finding:
    text = reading.said(first, last)
    limit = Limit(field="audience_age", op="max", value=age, text=text)
    company = None if own else "children"
    return Finding(
        first=first, last=last, meaning=f"fit for a viewer of {age}", limits=(limit,), company=company, rank=2
    )


def _rated(reading: Reading, at: int) -> Iterator[Finding]:
    hit = table("ratings").at(reading.words, at)
    if hit is None:
        return
    age, last = int(hit[0]), hit[1]
    text = reading.said(at, last)
    if age >= _ADULT:
        if reading.denied(at):
            limit = Limit(field="audience_age", op="max", value=16, text=text)
            yield Finding(first=reading.lead(at), last=last, meaning="not only for adults", limits=(limit,))
        else:
            yield Finding(first=at, last=last, meaning="for adults: no limit of age")
        return
    limit = Limit(field="audience_age", op="max", value=age, text=text)
    yield Finding(first=at, last=last, meaning=f"fit for a viewer of {age}", limits=(limit,))


def _company(reading: Reading, at: int) -> Iterator[Finding]:
    words = reading.words
    hit = table("company").at(words, at)
    if hit is None:
        return
    company, _, rest = hit[0].partition("|")
    last = hit[1]
    first = reading.back_over(at, _BEFORE_COMPANY)
    outright = " ".join(word.key for word in words[at:last]) in _OUTRIGHT
    ages = _ages_behind(reading, last) if "child" in rest else None
    here = outright or ages is not None or _is_here(reading, first, at, last)
    if not here or (reading.denied(at) and company != "alone"):
        return
    age_text = rest.partition("|")[0]
    limits: tuple[Limit, ...] = ()
    meaning = f"watching with {company}" if company != "alone" else "watching alone"
    if ages:
        yield _child(reading, first, ages[1], min(ages[0]))
        return
    if age_text:
        limits = (Limit(field="audience_age", op="max", value=int(age_text), text=reading.said(first, last)),)
        meaning += f", fit for a viewer of {age_text}"
    yield Finding(first=first, last=last, meaning=meaning, limits=limits, company=company, rank=int(outright))


def _is_here(reading: Reading, first: int, at: int, last: int) -> bool:
    """Whether these people watch too: "with my wife", "my nan is over", "my wife and I"; not "about my wife"."""
    words = reading.words
    said = {word.key for word in words[first:at]}
    after = [word.key for word in words[last : last + 4]]
    if "with" in said or "for" in said:
        previous = words[first - 1].key if first else ""
        return previous not in (
            "row",
            "argument",
            "fight",
            "fought",
            "argued",
            "trouble",
            "up",
            "out",
            "problems",
            "film",
            "movie",
        )
    here = any(
        key in after
        for key in (
            "over",
            "watching",
            "here",
            "visiting",
            "joining",
            "round",
            "want",
            "staying",
            "present",
            "too",
            "wants",
            "aged",
        )
    )
    joined = (
        after[:2] == ["and", "i"] or after[:2] == ["and", "me"] or after[:2] == ["is", "with"] or after[:1] == ["aged"]
    )
    return (here or joined) and bool(said & {"my", "our", "the"} or after[:1] == ["aged"] or joined)


def _ages_behind(reading: Reading, last: int) -> tuple[list[int], int] | None:
    """Ages after "kids": "(6 and 9)", "aged 7", "are 4, 6 and 9"."""
    words = reading.words
    at = last
    while at < len(words) and words[at].key in ("who", "are", "is", "aged", "age", "ages", "s") and at - last < 4:
        at += 1
    ages, end = _ages(reading, at)
    if not ages:
        return None
    for unit in _UNITS:
        if tuple(word.key for word in words[end : end + len(unit)]) == unit:
            return ages, end + len(unit)
    follows = words[end].key if end < len(words) and words[end].gap == 0 else ""
    return None if follows in ("pm", "am", "hours", "hour", "minutes", "films", "movies", "episodes") else (ages, end)
