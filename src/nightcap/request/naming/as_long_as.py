"""Lengths told by a film: "shorter than Titanic", "no longer than Paddington 2", "about as long as Alien"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, LimitWish, Op
from nightcap.request.naming.title_names import Search, name_at
from nightcap.request.times.durations import spoken
from nightcap.request.words import HARD, JOINED

#: "about as long as Alien": this many minutes either way
_AROUND: Final = 15
#: minutes: a series of one season at most, which is short beside any that is not
_ONE_SEASON: Final = 600.0
_LINKS: Final = bag("and but please with")
_THOSE: Final = bag("either both that those them it")
#: words before a name → the ends that it bounds, and whether the film's own length is left out
_COMPARED: Final[dict[str, tuple[tuple[Op, ...], bool]]] = {
    "(shorter|quicker|briefer|less long|not as long|not so long|nothing as long|nowhere near as long) (than|as)": (
        ("max",), True,
    ),
    "(less|under|half) the length of": (("max",), True),
    "(no|not|nothing|not much|not any|isnt|isnt any|doesnt go on) longer (than|as)": (("max",), False),
    "(no|not) more than the length of": (("max",), False),
    "(longer|even longer|much longer) than": (("min",), True),
    "(at least as long as|no shorter than|not shorter than)": (("min",), False),
    "(about|roughly|around|just|) (as long as|the length of|same length as)": (("min", "max"), False),
}  # fmt: skip


@cache
def _phrases() -> Phrases[str]:
    return Phrases((phrase, phrase) for phrase in _COMPARED)


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _compared(reading, at)
        yield from _changed(reading, at)


def _compared(reading: Reading, at: int) -> Iterator[Finding]:
    """A limit where the catalogue knows the film and its length; nothing of a series, whose sittings may differ."""
    hit = _phrases().at(reading.words, at)
    if hit is None or hit[1] >= len(reading.words):
        return
    found = _film(reading, at, hit[1])
    if found is None:
        return
    name, minutes, last = found
    ops, beyond = _COMPARED[hit[0]]
    text = reading.said(at, last)
    limits = tuple(
        Limit(field="runtime_minutes", op=op, value=_value(op, minutes, beyond=beyond, both=len(ops) > 1), text=text)
        for op in ops
    )
    hard, soft = reading.weighed(at, *limits)
    bounds = " and ".join(
        f"{'at most' if limit.op == 'max' else 'at least'} {spoken(limit.values[0])}"  # type: ignore[arg-type]
        for limit in limits
    )
    meaning = f"{name} has {spoken(minutes)}: {bounds}"
    yield Finding(first=reading.lead(at), last=last, meaning=meaning, limits=hard, wishes=soft, rank=3)


def _changed(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "like The Crown but shorter": than that, or, of a series, simply short."""
    words = reading.words
    ends = at + 1 >= len(words) or words[at + 1].gap != JOINED or words[at + 1].key in _LINKS
    before = [(place, name, id_) for place, name, id_ in reading.liked if place < at]
    if words[at].key != "shorter" or reading.shown or not before or not ends or words[at].gap == HARD:
        return
    _, name, id_ = before[-1]
    minutes = reading.names.film_minutes(id_) if id_ else None
    text = reading.said(at, at + 1)
    limit = (
        Limit(field="runtime_minutes", op="max", value=float(minutes - 1), text=text)
        if minutes
        else Limit(field="total_minutes", op="max", value=_ONE_SEASON, text=text)
    )
    wish = LimitWish(limit=limit, weight=1.0, text=text)
    yield Finding(first=at, last=at + 1, meaning=f"shorter than {name} if possible", wishes=(wish,), rank=1)


def _film(reading: Reading, at: int, start: int) -> tuple[str, int, int] | None:
    """Name and length of the film at word `start`, or of the shortest one that "either" speaks of, and what follows."""
    if named := name_at(Search(reading), start, guess=False):
        minutes = reading.names.film_minutes(named.id) if named.id else None
        return (named.name, minutes, named.last) if minutes else None
    if reading.words[start].key not in _THOSE:
        return None
    before = [(reading.names.film_minutes(id_), name) for place, name, id_ in reading.liked if place < at and id_]
    known = sorted((minutes, name) for minutes, name in before if minutes)
    return (known[0][1], known[0][0], start + 1) if known else None


def _value(op: Op, minutes: int, *, beyond: bool, both: bool) -> float:
    step = _AROUND if both else int(beyond)
    return float(minutes - step if (op == "max") != both else minutes + step)
