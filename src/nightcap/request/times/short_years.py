"""Years of two digits: "say between 65 and 75", "from '82", "made in 77 or 78"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.times.era import bounds, made, one_sided, opposite
from nightcap.request.times.year_names import year_at
from nightcap.request.words import HARD, JOINED, Word

_APOSTROPHES: Final = "'\u2019\u2018"
#: years below this are of this century
_PIVOT: Final = 27
#: without an apostrophe a number is a year only if it is no likely age or length, and where years are spoken of
_LEAST: Final = 30
#: words around in which years are spoken of
_NEAR: Final = 14
_OF_YEARS: Final = bag(
    "born released made year years decade era from when vintage films pictures songs married courting met school "
    "childhood teenager grew anything something stuff cinema"
)
_TO: Final = bag("and to till until through or")
#: a number before one of these counts something
_COUNTED: Final = bag(
    "minutes mins min minute hours hour hrs episodes episode eps years year people of us percent per kids seasons "
    "season pm am oclock degrees pounds euros dollars quid km miles kilos inch inches points and yo"
)
_AGES: Final = bag("aged age ages im were are is hes shes theyre between under over turning turned")
_MADE: Final = bag("made released shot filmed")
#: "class of '99", "songs from '85" tell of something else
_OTHERS: Final = bag("class summer spirit songs song music hits class tour album winter bombing")


def find(reading: Reading) -> Iterator[Finding]:
    covered = 0
    for at in reading.positions():
        if at < covered:
            continue
        if found := _span(reading, at) or _single(reading, at):
            covered = found.last
            yield found


def _span(reading: Reading, at: int) -> Finding | None:
    """As in "between 65 and 75", "'68 to '74", "1968-74"."""
    words = reading.words
    led = words[at].key in ("between", "from")
    start = at + led
    first = _year(reading, start) or (_full(words, start) if start < len(words) else None)
    if first is None:
        return None
    step = start + 1
    linked = step < len(words) and words[step].gap == JOINED and words[step].key in _TO
    dashed = (
        step < len(words)
        and words[step].gap != HARD
        and reading.text[words[start].end : words[step].start].strip() in ("-", "\u2013")
    )
    if not linked and not dashed:
        return None
    second = _year(reading, step + linked)
    if second is None:
        return None
    (low, sure), (high, certain) = first, second
    if high < low or not (sure or certain or (led and _spoken_of(reading, at, step + linked + 1))):
        return None
    if linked and words[step].key == "and" and words[at].key != "between":
        return None
    return made(reading, at, step + linked + 1, low, high, denied=reading.denied(at))


def _single(reading: Reading, at: int) -> Finding | None:
    """As in "before '90", "from '82 on", "made in 77"."""
    words = reading.words
    hit = table("years").at(words, at)
    if hit is None or (at and words[at].gap == JOINED and words[at - 1].key in _OTHERS):
        return None
    how, start = hit[0], hit[1] + (hit[1] < len(words) and words[hit[1]].key in ("about", "around", "the"))
    year = _year(reading, start)
    made_then = any(word.key in _MADE for word in words[max(0, at - 1) : hit[1]]) and _ends(words, start + 1)
    if year is None or not (year[1] or made_then):
        return None
    turned, last = reading.denied(at), start + 1
    low, high = bounds(how, year[0], year[0])
    if how == "from" and (sided := one_sided(words, last, year[0], year[0])):
        low, high, last = sided
    elif turned and how != "from":
        (low, high), turned = opposite(low, high), False
    return made(reading, at, last, low, high, denied=turned and how == "from")


def _ends(words: Sequence[Word], at: int) -> bool:
    return at >= len(words) or words[at].gap != JOINED or words[at].key in ("or", "and", "but", "please", "with", "on")


def _full(words: Sequence[Word], at: int) -> tuple[int, bool] | None:
    found = year_at(list(words), at)
    return (found[0], True) if found else None


def _year(reading: Reading, at: int) -> tuple[int, bool] | None:
    """The year of two digits at word `at`, and whether an apostrophe marks it; None where it counts something."""
    words = reading.words
    if at >= len(words) or words[at].gap == HARD or len(words[at].text) != 2 or not words[at].text.isdigit():
        return None
    behind = words[at + 1] if at + 1 < len(words) and words[at + 1].gap == JOINED else None
    if behind is not None and behind.key == "s" and behind.start - words[at].end <= 1:
        return None  # "the 90s"
    marked = words[at].start > 0 and reading.text[words[at].start - 1] in _APOSTROPHES
    number = int(words[at].text)
    if not marked and (number < _LEAST or (behind is not None and behind.key in _COUNTED - {"and"})):
        return None
    return number + (2000 if number < _PIVOT else 1900), marked


def _spoken_of(reading: Reading, first: int, last: int) -> bool:
    """Whether years are spoken of around words `first` up to `last`, and no age is told right there."""
    words = reading.words
    if first and words[first].gap == JOINED and words[first - 1].key in _AGES:
        return False
    around = range(max(0, first - _NEAR), min(len(words), last + _NEAR))
    return any(
        words[at].key in _OF_YEARS
        or year_at(words, at) is not None
        or any(table(name).at(words, at) is not None for name in ("era", "genres"))
        for at in around
        if not first <= at < last
    )
