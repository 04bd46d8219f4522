"""What is said of an answer that is on show: "shorter", "something else", "seen it", "more like that"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.catalogue.title import Title
from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Allows, LikeWish, Limit, LimitField, Op, Shown
from nightcap.request.times.durations import spoken
from nightcap.request.times.lengths import LONG, SHORT

#: by how much "a bit shorter", "shorter" and "much shorter" differ from the pick, as shares of it: our choice
GENTLE_STEP, STEP, LARGE_STEP = 0.1, 0.2, 0.4
_UNSEEN: Final = bag("havent hasnt not never wanted to")
#: what compares the pick's length → (field, op); None for a film: its sitting is the whole of it
_LENGTHS: Final[dict[str, tuple[LimitField | None, Op]]] = {
    "shorter": (None, "max"),
    "longer": (None, "min"),
    "shorter episodes": ("runtime_minutes", "max"),
    "fewer episodes": ("episodes", "max"),
    "more episodes": ("episodes", "min"),
}


def find(reading: Reading) -> Iterator[Finding]:
    """Nothing in a first request, which has no answer to speak of yet."""
    shown = reading.shown
    if shown is None:
        return
    for at in reading.positions():
        hit = table("refining").at(reading.words, at)
        if hit is not None:
            yield from _findings(reading, shown, hit[0], at, hit[1])


def _findings(reading: Reading, shown: Shown, what: str, first: int, last: int) -> Iterator[Finding]:
    pick, text = shown.pick, reading.said(first, last)
    fine = reading.marks[first].fine is not None  # "longer is fine" asks for nothing longer
    match what:
        case "newer" | "older" if fine:
            yield Finding(first=first, last=last, meaning="any year is fine", allows=(("year", ()),), rank=3)
        case _ if what == "any length" or (fine and what in _LENGTHS):
            lengths: Allows = (("runtime_minutes", ()), ("total_minutes", ()), ("episodes", ()))
            yield Finding(first=first, last=last, meaning="any length is fine", allows=lengths, rank=3)
        case "else" if not reading.denied(first):
            several = "the title shown" if len(shown.ids) == 1 else f"the {len(shown.ids)} titles shown"
            yield _left_out(first, last, text, shown.ids, f"something else than {several}")
        case "not this":
            yield _left_out(first, last, text, (pick.id,), f"not {pick.name}")
        case "seen" if not (first and reading.words[first - 1].key in _UNSEEN):
            yield _left_out(first, last, text, (pick.id,), f"has seen {pick.name}: not again")
        case "like":
            wish = LikeWish(name=pick.name, title_id=pick.id, text=text)
            yield Finding(first=first, last=last, meaning=f"like {pick.name}", wishes=(wish,), rank=3)
        case "maker" if people := (pick.people("director", "creator") or pick.people("writer")):
            limit = Limit(field="person", op="in", value=people, text=text)
            known = Limit(field="title", op="not_in", value=(pick.id,), text=text)
            meaning = f"by {' or '.join(people)}, other than {pick.name}"
            yield Finding(first=first, last=last, meaning=meaning, limits=(limit, known), rank=4)
        case "newer" | "older" if pick.year is not None:
            yield _years(first, last, text, pick, newer=what == "newer")
        case _ if what in _LENGTHS:
            yield _length(reading, pick, what, first, last)


def _left_out(first: int, last: int, text: str, ids: tuple[str, ...], meaning: str) -> Finding:
    limit = Limit(field="title", op="not_in", value=ids, text=text)
    return Finding(first=first, last=last, meaning=meaning, limits=(limit,), rank=3)


def _years(first: int, last: int, text: str, pick: Title, *, newer: bool) -> Finding:
    year = (pick.year or 0) + (1 if newer else -1)
    limit = Limit(field="year", op="min" if newer else "max", value=year, text=text)
    said = f"from {year} on" if newer else f"from {year} or before"
    meaning = f"{text.lower()} ({pick.name} is from {pick.year}): {said}"
    return Finding(first=first, last=last, meaning=meaning, limits=(limit,), rank=3)


def _length(reading: Reading, pick: Title, what: str, first: int, last: int) -> Finding:
    """A limit a step away from the pick; from the usual bounds of short and long where its own length is not known."""
    text = reading.said(first, last)
    field, op = _LENGTHS[what]
    if field is None:
        field = "runtime_minutes" if pick.kind == "film" or pick.total_minutes is None else "total_minutes"
    own: int | None = getattr(pick, field)
    if own is None:
        field, value = "runtime_minutes", float(SHORT if op == "max" else LONG)
        fact = f"how long {pick.name} is, is not known"
    else:
        step = reading.by_degree(first, gently=GENTLE_STEP, plainly=STEP, much=LARGE_STEP)
        value = _stepped(own, op, step)
        fact = f"{pick.name} has {_told(field, own)}"
    limit = Limit(field=field, op=op, value=value, text=text)
    of_what = " in all" if field == "total_minutes" else " an episode" if what == "shorter episodes" else ""
    meaning = f"{text.lower()} ({fact}): {'at most' if op == 'max' else 'at least'} {_told(field, value)}{of_what}"
    return Finding(first=first, last=last, meaning=meaning, limits=(limit,), rank=3)


def _told(field: LimitField, value: float) -> str:
    return f"{value:g} episodes" if field == "episodes" else spoken(value)


def _stepped(own: int, op: Op, step: float) -> float:
    """A whole number at least one away, but never nothing at all."""
    if op == "max":
        return float(max(1, min(own - 1, round(own * (1 - step)))))
    return float(max(own + 1, round(own * (1 + step))))
