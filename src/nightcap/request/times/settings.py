"""Years in which a story plays, which are not those it was made in: "set in the 80s", "about the sixties"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import TopicWish
from nightcap.request.times.year_names import span_at
from nightcap.request.words import JOINED

_PLAYING: Final = (
    "set (in|during|around|back in|at the end of|at the start of|somewhere in|sometime in)",
    "(takes|take|taking) place (in|during|around|back in)", "(plays|playing|happens|happening|unfolds) (in|during)",
    "about (life in|growing up in|being young in|)", "(story|stories|tale|tales) (of|about)", "(life|living) in",
    "growing up in",
)  # fmt: skip
#: "from about 1968" is a year it was made in
_ROUGHLY: Final = bag("from made released shot filmed is are was just circa out came")
_PARTS: Final = bag("early mid late")


@cache
def _playing() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _PLAYING)


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    for at in reading.positions():
        hit = _playing().at(words, at)
        roughly = at > 0 and words[at].gap == JOINED and words[at - 1].key in _ROUGHLY
        if hit is None or (words[at].key == "about" and roughly) or reading.marks[at].story:
            continue
        start = hit[1] + (hit[1] < len(words) and words[hit[1]].key == "the")
        start += start < len(words) and words[start].key in _PARTS and span_at(words, start) is None
        span = span_at(words, start)
        if span is None:
            continue
        low, high, last = span
        years = f"the {low}s" if (low % 10, high - low) == (0, 9) else f"{low}" if low == high else f"{low} to {high}"
        denied = reading.denied(at)
        text = reading.said(at, last)
        weight = (-1.0 if denied else 1.0) * (0.5 if reading.marks[at].hedge else 1.0)
        wish = TopicWish(topic=f"set in {years}", weight=weight, text=text)
        meaning = f"{'not ' if denied else ''}set in {years}, whenever it was made"
        yield Finding(first=reading.lead(at) if denied else at, last=last, meaning=meaning, wishes=(wish,), rank=3)
