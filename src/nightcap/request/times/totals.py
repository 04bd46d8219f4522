"""How long the whole of it may be: "about five hours all told", "ten hours start to finish"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from nightcap.request.facts import bounds
from nightcap.request.lexicon import Phrases
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, Op
from nightcap.request.times.durations import minutes, spoken
from nightcap.request.times.went_by import told
from nightcap.request.words import HARD, Word

#: behind a length, which is then not that of one sitting
_BEHIND: Final = (
    "all told", "all in", "all up", "all together", "together", "altogether", "in (total|all|sum)", "total", "overall",
    "(from|) (start|beginning) to (finish|end)", "from first (episode|ep) to last", "end to end", "beginning to end",
    "for the (lot|whole lot|whole thing|whole series|whole show|whole season|whole run|whole of it|entire thing)",
    "for the (entire|complete) (series|show|season|run|thing)", "for (all of it|everything|the whole of it)",
    "(to|from) (watch|finish|see|get through) (the|) (whole|entire|complete) (thing|series|show|season|lot)",
    "(put|added|taken|counted|all put|all added) (together|up)", "(when|once) (its|it is|all is|all) added up",
    "running time (in all|total|altogether)", "of (viewing|telly|tv|watching) (in all|altogether|in total|all told)",
    "worth (in all|in total|altogether)", "cumulatively", "combined", "total running time", "total runtime",
    "before the credits of the last (one|episode)", "first to last",
)  # fmt: skip
#: before a length
_BEFORE: Final = (
    "(total|whole|entire|full|combined|complete) (running time|runtime|run time|length|duration|watch time)",
    "(a|) total of", "(altogether|overall|in all|in total|all in|all told)",
    "the (whole|entire|complete) (thing|series|show|season|lot|run)",
)  # fmt: skip
#: between what stands before and the length
_BETWEEN: Final = frozenset(
    ("of", "is", "in", "at", "takes", "lasts", "to", "be", "must", "should", "has", "can", "that", "s")
)
_REACH: Final = 4
#: so few minutes are never taken for time that went by: any number of hours may be in all
_SHORT: Final = 1.0


@cache
def _tables() -> tuple[Phrases[bool], Phrases[bool]]:
    return Phrases((phrase, True) for phrase in _BEHIND), Phrases((phrase, True) for phrase in _BEFORE)


def find(reading: Reading) -> Iterator[Finding]:
    behind, before = _tables()
    words = reading.words
    if any(behind.at(words, at) for at in reading.positions()):  # most requests hold no such words
        yield from _told_behind(reading, behind)
    for at in reading.positions():
        if hit := before.at(words, at):
            start = _over(reading.words, hit[1])
            opened = bounds.before(reading.words, start) if start < len(reading.words) else None
            length = _length(reading.words, opened[1] if opened else start)
            if length is not None:
                closed = None if opened else bounds.after(reading.words, length[1])
                last = closed[1] if closed else length[1]
                yield from _made(reading, at, last, length[0], opened or closed, opens=start)


def _told_behind(reading: Reading, behind: Phrases[bool]) -> Iterator[Finding]:
    """As in "no more than five hours in total"."""
    for at in reading.positions():
        opened = bounds.before(reading.words, at)
        length = _length(reading.words, opened[1]) if opened else minutes(reading.words, at)
        if length is None or (at and not opened and minutes(reading.words, at - 1) == length):
            continue
        amount, last = length
        closed = bounds.after(reading.words, last)
        for end, bound in ((last, opened), *(((closed[1], opened or closed),) if closed else ())):
            joined = end < len(reading.words) and reading.words[end].gap != HARD
            if joined and (tail := behind.at(reading.words, end)) and (closed or not told(reading, at, last, _SHORT)):
                more = bounds.after(reading.words, tail[1])
                yield from _made(reading, at, more[1] if more else tail[1], amount, bound or more, opens=at)
                break


def _over(words: list[Word], at: int) -> int:
    """The first word from `at` on that says something."""
    start = at
    while start < len(words) and start - at < _REACH and words[start].gap != HARD and words[start].key in _BETWEEN:
        if bounds.before(words, start):
            break
        start += 1
    return start


def _length(words: Sequence[Word], at: int) -> tuple[float, int] | None:
    return minutes(words, at) if at < len(words) and words[at].gap != HARD else None


def _made(
    reading: Reading, first: int, last: int, amount: float, bound: tuple[bounds.Bound, int] | None, *, opens: int
) -> Iterator[Finding]:
    """`opens`: where the bound begins, which a "no" before it turns round."""
    if reading.marks[first].fine or reading.marks[first].story:
        return
    op: Op = "min" if bound and bound[0] == "min" else "max"
    if bound and reading.denied(opens) and reading.lead(opens) != opens:
        op = "max" if op == "min" else "min"
    limit = Limit(field="total_minutes", op=op, value=amount, text=reading.said(first, last))
    hard, soft = reading.weighed(first, limit)
    meaning = f"at {'least' if op == 'min' else 'most'} {spoken(amount)} in all{' if possible' if soft else ''}"
    yield Finding(first=reading.lead(first), last=last, meaning=meaning, limits=hard, wishes=soft, rank=3)
