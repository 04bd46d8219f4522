"""How many episodes or seasons there may be: "six episodes at most", "no more than two seasons"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.request.facts import bounds
from nightcap.request.lexicon import bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.times import durations
from nightcap.request.times.lengths import ONE_SEASON
from nightcap.request.words import JOINED, Word

_EPISODE: Final = bag("episode episodes ep eps")
_PARTS: Final = bag("part parter parts instalments installments")
_SERIES: Final = bag("series miniseries mini serial drama season box")
_SEASON: Final = bag("season seasons")
_EVENINGS: Final = bag("night evening day sitting go session week")
#: what a bound is behind a denial
_TURNED: Final[dict[bounds.Bound, bounds.Bound]] = {"min": "max", "max": "min"}
_PER: Final = bag("an a per each")


def counted(reading: Reading, first: int, opened: tuple[bounds.Bound, int] | None, start: int) -> Iterator[Finding]:
    """A count of episodes or seasons from word `start` on; `opened`: the bound that leads to it from word `first`."""
    words = reading.words
    number = durations.number(words, start)
    if number is None:
        return
    amount, last = number
    closed = None if opened else bounds.after(words, last)  # "eight or fewer episodes"
    if closed:
        last = closed[1]
    if last >= len(words) or words[last].gap != 0 or words[last].key not in _EPISODE | _SEASON | _PARTS:
        return
    parts = words[last].key in _PARTS
    unbounded = parts and not (opened or closed or reading.holds(_SERIES))
    if unbounded or _is_one(words[last], amount, opened):
        return
    seasons = words[last].key in _SEASON
    last += 1
    paced = _pace(words, last)  # "two episodes a night" says how fast, not how many there may be
    if not opened and not closed:
        closed = bounds.after(words, last)
        last = closed[1] if closed else last
    bound = opened[0] if opened else closed[0] if closed else None
    if paced or (bound is None and (amount == 1 or seasons)):
        return
    of_one = last < len(words) and words[last].gap == JOINED and words[last].key == "of"
    if of_one or (bound is None and first and words[first - 1].key == "or" and not parts):
        yield Finding(first=first, last=last, meaning="some episodes of a series", rank=1)  # not all that there are
        return
    count = amount - 1 if opened and bounds.strict(words, first, opened[1]) else amount
    if seasons:
        count *= ONE_SEASON
    text = reading.said(first, last)
    turned = opened and opened[0] in _TURNED and reading.denied(first) and reading.lead(first) != first
    op = "min" if (bound == "min") != bool(turned) else "max"
    limit = Limit(field="episodes", op=op, value=count, text=text)  # type: ignore[arg-type]
    hard, soft = reading.weighed(first, limit)
    meaning = f"{'at least' if op == 'min' else 'at most'} {count:g} episodes"
    meaning = f"{amount:g} season{'s' if amount > 1 else ''}: {meaning}" if seasons else meaning
    meaning += " if possible" if soft else ""
    yield Finding(first=reading.lead(first), last=last, meaning=meaning, limits=hard, wishes=soft, rank=1)


def _is_one(word: Word, amount: float, opened: tuple[bounds.Bound, int] | None) -> bool:
    """As in "time for one episode": how long it may be, not how many there are."""
    return amount == 1 and word.key in _EPISODE and not (opened and opened[0] == "min")


def _pace(words: Sequence[Word], at: int) -> bool:
    """Whether "a night", "per evening", "at a time" stands there."""
    behind = [word.key for word in words[at : at + 3] if word.gap == JOINED]
    return bool(behind) and (
        (behind[0] in _PER and bool(_EVENINGS & set(behind[1:2]))) or behind == ["at", "a", "time"]
    )
