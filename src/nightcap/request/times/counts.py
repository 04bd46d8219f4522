"""Counts said without what they count: "at least 30 of them" behind episodes, "under 90" at the end of a clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.facts import bounds
from nightcap.request.lexicon import bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, Op
from nightcap.request.times.durations import minutes, number, spoken
from nightcap.request.times.went_by import told
from nightcap.request.words import HARD, JOINED

_EPISODE: Final = bag("episode episodes ep eps")
_OF_THEM: Final = (["of", "them"], ["of", "those"], ["of", "em"])
#: how far back the episodes are
_BACK: Final = 12
#: a bare number between these is the minutes of a film
_SHORTEST, _LONGEST = 60, 240
_DASHES: Final = ("-", "\u2013")
_SPANNING: Final = (*_DASHES, " to ", " and ", " or ")
_MOST_EPISODES: Final = 60
_MOST_HOURS: Final = 4
_PACE: Final = bag("a an per each every at tonight")
_BEHIND: Final = bag("please and but or so with tops max no not from thats")
#: numbers near these are no minutes
_OTHERS: Final = bag("age aged ages budget rated rating score people calories pounds volume page number gb mb degrees")


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    spans = any(mark in reading.text for mark in _SPANNING)  # most requests hold none
    for at in reading.positions():
        if spans and (spanned := _span(reading, at) or _length_span(reading, at)):
            yield spanned
        opened = bounds.before(words, at)
        start = opened[1] if opened else at
        if opened and (clock := _as_on_a_clock(reading, start)):
            yield _timed(reading, at, clock[1], clock[0], opened)
            continue
        counted = number(words, start) if opened and start < len(words) and words[start].gap == JOINED else None
        if opened is None or counted is None or reading.marks[at].story:
            continue
        amount, last = counted
        if _few(amount) and _ends(reading, last) and any(word.key in _EPISODE for word in words[max(0, at - 2) : at]):
            yield _episodes(reading, at, last, amount, opened)
        elif [word.key for word in words[last : last + 2]] in _OF_THEM:
            if any(word.key in _EPISODE for word in words[max(0, at - _BACK) : at]):
                yield _episodes(reading, at, last + 2, amount, opened)
        elif _is_minutes(reading, at, start, last, amount) and opened[0] == "max":
            text = reading.said(at, last)
            hard, soft = reading.weighed(at, Limit(field="runtime_minutes", op="max", value=amount, text=text))
            meaning = f"at most {spoken(amount)}"
            yield Finding(first=reading.lead(at), last=last, meaning=meaning, limits=hard, wishes=soft, rank=-1)


def _as_on_a_clock(reading: Reading, at: int) -> tuple[float, int] | None:
    """Minutes of "1:45" and the word after it; no film lasts longer than four hours."""
    words = reading.words
    if at + 1 >= len(words) or reading.text[words[at].end : words[at + 1].start] != ":":
        return None
    hours, rest = words[at].number, words[at + 1].number
    if hours is None or rest is None or not 0 <= hours <= _MOST_HOURS or len(words[at + 1].text) != 2 or rest >= 60:
        return None
    half = at + 2 < len(words) and words[at + 2].gap == JOINED and words[at + 2].key in ("am", "pm", "p", "a")
    return None if half else (hours * 60 + rest, at + 2)


def _timed(reading: Reading, first: int, last: int, amount: float, opened: tuple[bounds.Bound, int]) -> Finding:
    op: Op = "min" if opened[0] == "min" else "max"
    if reading.denied(first) and reading.lead(first) != first:
        op = "max" if op == "min" else "min"
    limit = Limit(field="runtime_minutes", op=op, value=amount, text=reading.said(first, last))
    hard, soft = reading.weighed(first, limit)
    meaning = f"at {'least' if op == 'min' else 'most'} {spoken(amount)}"
    return Finding(first=reading.lead(first), last=last, meaning=meaning, limits=hard, wishes=soft, rank=2)


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
    return _ends(reading, last)


def _ends(reading: Reading, last: int) -> bool:
    behind = reading.words[last] if last < len(reading.words) else None
    return behind is None or behind.gap != JOINED or behind.key in _BEHIND


def _few(amount: float) -> bool:
    return 1 <= amount <= _MOST_EPISODES and amount == int(amount)


def _span(reading: Reading, at: int) -> Finding | None:
    """As in "12-13 eps", "between six and ten episodes"."""
    words = reading.words
    start = at + (words[at].key == "between")
    first = number(words, start) if start < len(words) else None
    second = _second(reading, first[1]) if first and (start == at or words[start].gap == JOINED) else None
    goes_on = second is not None and second[1] < len(words) and words[second[1]].gap == JOINED
    if first is None or second is None or not goes_on or words[second[1]].key not in _EPISODE or second[0] <= first[0]:
        return None
    if not (_few(first[0]) and _few(second[0])) or reading.marks[at].story:
        return None
    if second[1] + 1 < len(words) and words[second[1] + 1].key in _PACE:
        return None  # "1-2 eps a night"
    text, last = reading.said(at, second[1] + 1), second[1] + 1
    made = (Limit(field="episodes", op="min", value=first[0], text=text),
            Limit(field="episodes", op="max", value=second[0], text=text))  # fmt: skip
    hard, soft = reading.weighed(at, *made)
    meaning = f"{first[0]:g} to {second[0]:g} episodes"
    return Finding(first=at, last=last, meaning=meaning, limits=hard, wishes=soft, rank=2)


def _length_span(reading: Reading, at: int) -> Finding | None:
    """As in "1h30 to 2h", "an hour to ninety minutes": each with its unit."""
    words = reading.words
    first = minutes(words, at)
    if first is None or first[1] >= len(words) or words[first[1]].gap == HARD or told(reading, at, first[1], first[0]):
        return None
    step = first[1] + (words[first[1]].key in ("to", "until"))
    dashed = reading.text[words[step - 1].end : words[step].start].strip() in _DASHES if step < len(words) else False
    second = minutes(words, step) if step < len(words) and (dashed or step > first[1]) else None
    if second is None or not first[0] < second[0]:
        return None
    text = reading.said(at, second[1])
    made = (Limit(field="runtime_minutes", op="min", value=first[0], text=text),
            Limit(field="runtime_minutes", op="max", value=second[0], text=text))  # fmt: skip
    hard, soft = reading.weighed(at, *made)
    meaning = f"between {spoken(first[0])} and {spoken(second[0])}"
    return Finding(first=at, last=second[1], meaning=meaning, limits=hard, wishes=soft, rank=2)


def _second(reading: Reading, at: int) -> tuple[float, int] | None:
    """The number behind "to", "and", "or" or a dash at word `at`, and the word after it."""
    words = reading.words
    if at >= len(words) or words[at].gap == HARD:
        return None
    linked = words[at].key in ("to", "and", "or")
    dashed = reading.text[words[at - 1].end : words[at].start].strip() in _DASHES
    return number(words, at + linked) if (linked and at + 1 < len(words)) or dashed else None
