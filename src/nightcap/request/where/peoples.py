"""Praise of a people that asks for their films: "the Finns do this well", "nobody does crime like the Danes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from nightcap.catalogue.countries import PEOPLES, country_in_text, country_name, part_of_the_world
from nightcap.catalogue.title import GENRES
from nightcap.request.alternatives import chain
from nightcap.request.lexicon import Phrases, bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import GenreWish, Limit, LimitWish, Wish
from nightcap.request.words import JOINED, Word

#: "the Finns do this well"
_DO: Final = bag("do does make makes know can are excel nail have tell")
_WELL: Final = bag(
    "well best better good great brilliant masters brilliantly so excellent this it these that them how right "
    "unbeatable funniest finest like properly"
)
#: "the French are coming over" is no praise
_PRAISE: Final = 6


@cache
def _peoples() -> Phrases[tuple[str, ...]]:
    return Phrases(PEOPLES.items())


def find(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "the Finns do this well", "nobody does crime like the Danes", "made by the Danes or the Swedes"."""
    words = reading.words
    yield from _refused(reading, at)
    if words[at].key != "the" or at + 1 >= len(words) or words[at + 1].gap != JOINED:
        return
    found = chain(words, at, _one_people)
    if not found.found or reading.marks[at].story:
        return
    before = words[at - 1].key if at and words[at].gap == JOINED else ""
    behind = [word.key for word in words[found.last : found.last + _PRAISE] if word.gap == JOINED]
    praised = bool(behind) and behind[0] in _DO and bool(_WELL & set(behind[1:]))
    nobody = next((step for step in range(max(0, at - _PRAISE), at) if words[step].key in ("nobody", "noone")), None)
    unrivalled = before == "like" and nobody is not None and words[nobody + 1].key in _DO
    if unrivalled or (not reading.denied(at) and (praised or before == "by")):
        first = nobody if unrivalled and nobody is not None else at
        text = reading.said(at, found.last)
        codes = tuple(dict.fromkeys(code for part in found.found for code in part))
        wish = LimitWish(limit=Limit(field="country", op="in", value=codes, text=text), weight=1.0, text=text)
        genres = [hit[0] for step in range(first, at) if (hit := table("genres").at(words, step))]
        kinds = [GenreWish(genre=genre, text=text) for genre in genres[:1] if genre in GENRES]
        meaning = f"from {' or '.join(dict.fromkeys(map(named, found.found)))} if possible"
        wishes: tuple[Wish, ...] = (wish, *kinds)
        yield Finding(first=first, last=found.last, meaning=meaning, wishes=wishes, rank=2 if unrivalled else 1)


def _refused(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "no Americans", "nothing with Brits"."""
    hit, denial = _peoples().at(reading.words, at), reading.marks[at].denial
    if hit is None or denial is None or denial.last != at or not reading.words[hit[1] - 1].key.endswith("s"):
        return
    limit = Limit(field="country", op="not_in", value=hit[0], text=reading.said(at, hit[1]))
    yield Finding(first=reading.lead(at), last=hit[1], meaning=f"not from {named(hit[0])}", limits=(limit,))


def _one_people(words: Sequence[Word], at: int) -> tuple[tuple[str, ...], int] | None:
    step = at + (words[at].key == "the")
    if step >= len(words) or (step > at and words[step].gap != JOINED):
        return None
    return _peoples().at(words, step)


def named(codes: Sequence[str]) -> str:
    if part := part_of_the_world(codes):
        return part
    if len(codes) > 4:
        return f"{', '.join(country_name(code) for code in codes[:3])} or {len(codes) - 3} other countries"
    return " or ".join(map(country_in_text, codes))
