"""Genres refused only together with a tone, a country or a content note: "not a goofy rom-com"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from nightcap.catalogue.title import Kind
from nightcap.request.facts.genres import HEADS, genre_at
from nightcap.request.lexicon import pairs, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Blend, Limit, LimitWish
from nightcap.request.where.countries import adjective
from nightcap.request.words import JOINED

#: a tone word bounds its axis this far inside of its target: "goofy" (humour .85) is humour of .65 and more
LESS, MORE = 0.2, 0.25
#: describing words of one blend; a text with a longer run of them describes nothing
_MOST_PARTS: Final = 12


@dataclass(slots=True)
class _Parts:
    genres: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    tones: dict[str, float] = field(default_factory=dict)
    kind: Kind | None = None
    count: int = 0


def find(reading: Reading) -> Iterator[Finding]:
    """One refusal of everything together, from the first describing word after the "no" to the genre."""
    for at in reading.positions():
        if not _begins(reading, at):
            continue
        parts, last = _Parts(), at
        while parts.count < _MOST_PARTS and last < len(reading.words):
            if last > at and reading.words[last].gap != JOINED:
                break
            after = _take(reading, last, parts)
            if after == last:
                break
            parts.count += 1
            last = after
        if parts.count > 1 and parts.genres:
            yield _finding(reading, at, last, parts)


def _begins(reading: Reading, at: int) -> bool:
    if not reading.denied(at):
        return False
    return at == 0 or reading.marks[at - 1].is_cue or reading.words[at - 1].key in plain()


def _take(reading: Reading, at: int, parts: _Parts) -> int:
    """Add what stands at word `at` to the parts; the word after it, or `at` itself when it is no part of a blend."""
    if reading.marks[at].is_cue and reading.marks[at].story:  # a verdict: "she finds westerns boring"
        return at
    if genre := genre_at(reading, at):
        parts.genres.extend(genre[0].genres)
        parts.countries.extend(genre[0].countries)
        parts.kind = parts.kind or genre[0].kind
        return genre[1]
    of_kind = reading.words[at].key == "kind"  # "a love story kind of film"
    if not of_kind and (tone := table("tones").at(reading.words, at)):
        parts.tones = dict(pairs(tone[0])) | parts.tones
        return tone[1]
    if note := table("notes").at(reading.words, at):
        parts.notes.extend(key for key in note[0].split() if key not in ("*", "?"))
        return note[1]
    if place := adjective(reading.words, at):
        parts.countries.extend(place[0])
        return place[1]
    return at


def _finding(reading: Reading, first: int, last: int, parts: _Parts) -> Finding:
    blend = Blend(
        genres=tuple(dict.fromkeys(parts.genres)),
        at_least=tuple((axis, round(target - LESS, 2)) for axis, target in parts.tones.items() if target > 0.5),
        at_most=tuple((axis, round(target + MORE, 2)) for axis, target in parts.tones.items() if target <= 0.5),
        countries=tuple(dict.fromkeys(parts.countries)),
        kind=parts.kind,
        notes=tuple(dict.fromkeys(parts.notes)),
    )
    text = reading.said(first, last)
    limit = Limit(field="blend", op="not_in", value=(blend,), text=text)
    words = reading.words
    if last < len(words) and words[last].gap == JOINED and words[last].key in HEADS:
        last += 1
    meaning = f"nothing that is all of this at once: {text.lower()}"
    denial = reading.marks[first].denial
    if denial is not None and denial.kind == "negate_less":  # "fewer American sitcoms"
        wish = LimitWish(limit=limit, weight=1.0, text=text)
        meaning = f"rather not all of this at once: {text.lower()}"
        return Finding(first=reading.lead(first), last=last, meaning=meaning, wishes=(wish,), rank=2)
    return Finding(first=reading.lead(first), last=last, meaning=meaning, limits=(limit,), rank=2)
