"""Years told by a title: "older than Casablanca", "nothing made after Jaws"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.times.era import bounds, opposite
from nightcap.request.words import HARD, JOINED

#: said of titles: a bare "after Succession" tells what was watched before
_OF_TITLES: Final = bag("made released shot filmed older newer earlier later recent younger pre post nothing from")
#: words of the longest name looked up
_LONGEST: Final = 6
_HOW: Final = frozenset(("before", "after", "since", "through"))


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    for at in reading.positions():
        hit = table("years").at(words, at)
        if hit is None or hit[0] not in _HOW or hit[1] >= len(words):
            continue
        said = {word.key for word in words[at : hit[1]]} | ({words[at - 1].key} if at else set())
        found = _title(reading, hit[1]) if said & _OF_TITLES else None
        if found is None:
            continue
        name, year, last = found
        low, high = bounds(hit[0], year, year)
        turned = reading.denied(at) or (at > 0 and words[at - 1].key == "nothing")
        if turned:
            low, high = opposite(low, high)
        first = min(reading.lead(at), at - (at > 0 and words[at - 1].key == "nothing"))
        text = reading.said(first, last)
        bound = (("min", low), ("max", high))
        limits = tuple(Limit(field="year", op=op, value=value, text=text) for op, value in bound if value is not None)  # type: ignore[arg-type]
        told = f"from {low} on" if low is not None else f"from {high} or before"
        yield Finding(first=first, last=last, meaning=f"{told} ({name} is from {year})", limits=limits, rank=3)


def _title(reading: Reading, at: int) -> tuple[str, int, int] | None:
    """Name and year of the title that starts at word `at` with a capital, and the word after it."""
    words = reading.words
    if words[at].gap != JOINED or not words[at].text[0].isupper():
        return None
    longest = at + 1
    while longest < min(len(words), at + _LONGEST) and words[longest].gap != HARD:
        longest += 1
    for end in range(longest, at, -1):
        dated = [ref for ref in reading.names.titles(reading.said(at, end)) if ref.year is not None]
        if dated and dated[0].year is not None:
            return dated[0].name, dated[0].year, end
    return None
