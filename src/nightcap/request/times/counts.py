"""Counts said without what they count: "at least 30 of them" behind episodes, "under 90" at the end of a clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.facts import bounds
from nightcap.request.lexicon import bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, Op
from nightcap.request.times.durations import number, spoken
from nightcap.request.words import HARD, JOINED

_EPISODE: Final = bag("episode episodes ep eps")
_OF_THEM: Final = (["of", "them"], ["of", "those"], ["of", "em"])
#: how far back the episodes are
_BACK: Final = 12
#: a bare number between these is the minutes of a film
_SHORTEST, _LONGEST = 60, 240
_BEHIND: Final = bag("please and but or so with tops max no not")
#: numbers near these are no minutes
_OTHERS: Final = bag("age aged ages budget rated rating score people calories pounds volume page number gb mb degrees")


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    for at in reading.positions():
        opened = bounds.before(words, at)
        start = opened[1] if opened else at
        counted = number(words, start) if start < len(words) and (not opened or words[start].gap == JOINED) else None
        if opened is None or counted is None or reading.marks[at].story:
            continue
        amount, last = counted
        if [word.key for word in words[last : last + 2]] in _OF_THEM:
            if any(word.key in _EPISODE for word in words[max(0, at - _BACK) : at]):
                yield _episodes(reading, at, last + 2, amount, opened)
        elif _is_minutes(reading, at, start, last, amount) and opened[0] == "max":
            text = reading.said(at, last)
            hard, soft = reading.weighed(at, Limit(field="runtime_minutes", op="max", value=amount, text=text))
            meaning = f"at most {spoken(amount)}"
            yield Finding(first=reading.lead(at), last=last, meaning=meaning, limits=hard, wishes=soft, rank=-1)


def _episodes(reading: Reading, first: int, last: int, amount: float, opened: tuple[bounds.Bound, int]) -> Finding:
    op: Op = "min" if opened[0] == "min" else "max"
    count = amount - 1 if op == "max" and bounds.strict(reading.words, first, opened[1]) else amount
    hard, soft = reading.weighed(first, Limit(field="episodes", op=op, value=count, text=reading.said(first, last)))
    meaning = f"at {'least' if op == 'min' else 'most'} {count:g} episodes"
    return Finding(first=reading.lead(first), last=last, meaning=meaning, limits=hard, wishes=soft, rank=1)


def _is_minutes(reading: Reading, first: int, start: int, last: int, amount: float) -> bool:
    """Whether a bare number closes a clause and may be the minutes of a film: "colourful, under 90"."""
    words = reading.words
    if not _SHORTEST <= amount <= _LONGEST or last - start != 1 or len(words[start].text) > 3 or reading.denied(first):
        return False
    if any(word.key in _OTHERS for word in words[max(0, first - 2) : first]):
        return False
    behind = words[last] if last < len(words) else None
    return behind is None or behind.gap == HARD or (behind.gap != JOINED) or behind.key in _BEHIND
