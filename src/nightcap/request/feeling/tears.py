"""What makes one cry, kept out where it is refused: "not one where I cry", "no tears", "not a weepie"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Blend, Limit, ToneWish
from nightcap.request.words import JOINED

#: the weight, of 0 to 1, from which a title is taken to make one cry: most that are called weepies have it
TEARS = 0.7
#: where the pick should lie instead
_LIGHT: Final = 0.3
#: behind these there is nothing to refuse: "I don't mind tears", "or there will be tears"
_FINE: Final = bag("mind fine ok okay be")
_STORY: Final = bag("baby babys toddler toddlers child kid kids")


def find(reading: Reading) -> Iterator[Finding]:
    """A limit, unless only too much of it is refused or the denial is hedged: then the tones of that are enough."""
    for at in reading.positions():
        hit = table("tears").at(reading.words, at)
        if hit is None or reading.marks[at].fine:
            continue
        kind, last = hit
        if kind == "cry" and (reading.marks[at].story or not _refused(reading, at)):
            continue
        if at and reading.words[at].gap == JOINED and reading.words[at - 1].key in _FINE | _STORY:
            continue
        first = reading.lead(at) if kind == "cry" else at
        text = reading.said(first, last)
        blend = Blend(at_least=(("weight", TEARS),))
        limit = Limit(field="blend", op="not_in", value=(blend,), text=text)
        wish = ToneWish(axis="weight", target=_LIGHT, weight=0.6, text=text)
        yield Finding(
            first=first,
            last=last,
            meaning="nothing heavy enough to make one cry",
            limits=(limit,),
            wishes=(wish,),
            rank=4,
        )


def _refused(reading: Reading, at: int) -> bool:
    mark = reading.marks[at]
    return reading.denied(at, belongs=True) and not reading.mild(at) and mark.hedge is None
