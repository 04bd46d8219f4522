"""Lengths told by a film: "shorter than Titanic", "no longer than Paddington 2", "about as long as Alien"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, Op
from nightcap.request.naming.title_names import Search, name_at
from nightcap.request.times.durations import spoken

#: "about as long as Alien": this many minutes either way
_AROUND: Final = 15
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
