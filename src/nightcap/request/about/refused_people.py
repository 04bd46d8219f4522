"""People of a kind that are refused: "no happy couples", "no shouting teenagers"; nothing is said of the feel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import TopicWish
from nightcap.request.words import JOINED

_PEOPLE: Final = bag(
    "couples couple families kids children teenagers teens people men women girls boys parents babies neighbours "
    "husbands wives lovers newlyweds pensioners students lawyers doctors heroes heroines villains gangsters"
)
_NO: Final = frozenset(("no", "without", "any", "more"))


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    for at in reading.positions():
        denial = reading.marks[at].denial
        if denial is None or denial.last != at or words[at - 1].key not in _NO or words[at].gap != JOINED:
            continue
        hit = table("tones").at(words, at)
        if hit is None or hit[1] >= len(words) or words[hit[1]].gap != JOINED or words[hit[1]].key not in _PEOPLE:
            continue
        topic = reading.said(at, hit[1] + 1)
        wish = TopicWish(topic=topic, weight=-1.0, text=topic)
        yield Finding(first=reading.lead(at), last=hit[1] + 1, meaning=f"away from: {topic}", wishes=(wish,), rank=1)
