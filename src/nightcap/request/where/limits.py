"""What words that name countries or languages ask for: a limit, a wish, or that it is fine."""

from __future__ import annotations

from typing import Final, Literal

from nightcap.catalogue.languages import CODES
from nightcap.request.alternatives import PREFERENCE
from nightcap.request.lexicon import bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, LimitWish, Wish
from nightcap.request.where.countries import either
from nightcap.request.words import JOINED

_LEADING: Final = bag("in from the anything a any")


def limited(
    reading: Reading,
    first: int,
    last: int,
    field: Literal["country", "language"],
    codes: tuple[str, ...],
    *,
    meaning: str,
    or_else: tuple[str, ...] = (),
    apart: bool = False,
) -> Finding:
    """What words `first` up to `last` ask for: one of `codes`, or for want of that one of `or_else`.

    `apart`: the words themselves refuse it ("from anywhere but Spain").
    """
    text = reading.said(first, last)
    lead = reading.lead(first)
    if reading.marks[first].fine:
        fine = ((field, codes + or_else),)
        return Finding(first=lead, last=reading.tail(first, last), meaning=f"{text} is fine", allows=fine)
    if reading.marks[first].stance == "past":
        return Finding(first=first, last=last, meaning=f"{text}, told of", rank=-1)
    refused = apart or (reading.denied(first) and not _apart_from_it(reading, first))
    every = tuple(dict.fromkeys(codes + or_else))
    limit = Limit(field=field, op="not_in" if refused else "in", value=every, text=text)
    meaning = f"not {meaning}" if refused else meaning
    hard, soft = reading.weighed(first, limit)
    rather: tuple[Wish, ...] = ()
    if or_else and not refused:
        first_choice = Limit(field=field, op="in", value=codes, text=text)
        rather = (LimitWish(limit=first_choice, weight=PREFERENCE, text=text),)
    return Finding(
        first=lead, last=reading.tail(first, last), meaning=meaning + (" if possible" if soft else ""),
        limits=hard, wishes=soft + rather, rank=int(apart),
    )  # fmt: skip


def _apart_from_it(reading: Reading, at: int) -> bool:
    """Whether a "no" before a comma speaks of something else: "no songs, not too long, Tamil or Malayalam"."""
    words, denial = reading.words, reading.marks[at].denial
    if denial is None or denial.last >= at or all(word.gap == JOINED for word in words[denial.last : at + 1]):
        return False
    begins = denial.last + (words[denial.last].key in _LEADING)
    named = either(words, begins) is not None or words[begins].key in CODES
    return not named
