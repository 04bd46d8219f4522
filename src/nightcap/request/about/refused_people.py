"""Refused in a word with what it is of: "no happy couples", "no haggis jokes"; nothing is said of the feel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import TopicWish
from nightcap.request.words import JOINED

_PEOPLE: Final = bag(
    "couples couple families kids children teenagers teens people men women girls boys parents babies neighbours "
    "husbands wives lovers newlyweds pensioners students lawyers doctors heroes heroines villains gangsters"
)
_JOKES: Final = frozenset(("jokes", "joke", "gags", "humour", "humor"))
_NO: Final = frozenset(("no", "without", "any", "more"))


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    for at in reading.positions():
        denial = reading.marks[at].denial
        if denial is None or denial.last != at or words[at - 1].key not in _NO or words[at].gap != JOINED:
            continue
        hit = table("tones").at(words, at)
        last = hit[1] if hit else at + 1
        if last >= len(words) or words[last].gap != JOINED or words[last].key not in (_PEOPLE if hit else _JOKES):
            continue
        if words[at].key in plain():
            continue
        topic = reading.said(at, last + 1)
        wish = TopicWish(topic=topic, weight=-1.0, text=topic)
        yield Finding(first=reading.lead(at), last=last + 1, meaning=f"away from: {topic}", wishes=(wish,), rank=1)
