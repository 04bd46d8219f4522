"""Less of a thing and more of another, which stand for how it feels: "less corpse and more tea"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, ToneWish, Wish
from nightcap.request.words import HARD, JOINED
from nightcap.tone.notes import NOTES

_GRIM: Final = bag(
    "corpse corpses body bodies blood gore guts murder murders murdering death deaths dying killing killings killers "
    "violence knife knives stabbing stabbings gun guns bullets autopsy autopsies morgue morgues mortuary slaughter "
    "grit gloom doom misery despair trauma darkness brutality torture entrails bleakness sadism cruelty nastiness "
    "shouting shooting explosions bloodshed carnage bleak dismemberment cadaver cadavers coroner rape abuse drugs"
)
_COSY: Final = bag(
    "tea teas teapot teapots teacup teacups cake cakes scone scones biscuit biscuits crumpet crumpets bun buns jam "
    "cardigan cardigans knitting village villages vicar vicars garden gardens gardening sherry cocoa jumper jumpers "
    "blanket blankets charm cosiness coziness comfort bunting gossip manners hug hugs kindness warmth cats cat cottage "
    "cottages countryside hedgerows marmalade cosy cozy fireside pie pies tweed spinsters doilies wit pastry baking"
)
_LESS: Final = bag("less fewer")
_BETWEEN: Final = bag("of the and a bit lot much on any with in some please but")
_REACH: Final = 7
#: what is kept out of it, as by "less violence"
_WORST: Final = ("gore", "torture", "sexual_violence")
#: axis → where it should lie when it is to be cosy
_TOWARDS: Final = (("tension", 0.25), ("warmth", 0.8), ("weight", 0.25), ("uplift", 0.65))


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    if "more" not in reading.keys:
        return
    said = [each for at in reading.positions() if (each := _said(reading, at))]
    for (how, first, last), (then, start, end) in pairwise(said):
        near = start - last <= _REACH and all(word.gap != HARD for word in words[last : start + 1])
        if near and {how, then} == {"less grim", "more cosy"}:
            yield _cosy(reading, first, end)
    for at in reading.positions():
        if (found := _than(reading, at)) is not None:
            yield _cosy(reading, at, found)


def _said(reading: Reading, at: int) -> tuple[str, int, int] | None:
    """As in "less corpse", "more tea and cake": which of the two, where it starts and the word after it."""
    words = reading.words
    if words[at].key not in _LESS | {"more"} or reading.marks[at].story:
        return None
    thing = _thing(reading, at + 1)
    if thing >= len(words):
        return None
    kind, named = ("less grim", _GRIM) if words[at].key in _LESS else ("more cosy", _COSY)
    last = thing
    while last < len(words) and words[last].gap == JOINED and words[last].key in named:
        last += 1
    return (kind, at, last) if last > thing else None


def _than(reading: Reading, at: int) -> int | None:
    """The word after "more tea than corpses"."""
    words = reading.words
    said = _said(reading, at)
    if said is None or said[0] != "more cosy" or said[2] >= len(words) or words[said[2]].key != "than":
        return None
    thing = _thing(reading, said[2] + 1)
    return thing + 1 if thing < len(words) and words[thing].key in _GRIM else None


def _thing(reading: Reading, at: int) -> int:
    """The first word from `at` on that names something."""
    words = reading.words
    while at < len(words) and words[at].gap == JOINED and words[at].key in _BETWEEN:
        at += 1
    return at if at < len(words) and words[at].gap == JOINED else len(words)


def _cosy(reading: Reading, first: int, last: int) -> Finding:
    text = reading.said(first, last)
    notes = tuple(dict.fromkeys(_refused(reading, first, last))) or _WORST
    limit = Limit(field="note", op="not_in", value=notes, text=text)
    wishes: tuple[Wish, ...] = tuple(
        ToneWish(axis=axis, target=target, weight=1.0 if rank < 2 else 0.6, text=text)
        for rank, (axis, target) in enumerate(_TOWARDS)
    )
    named = (re.sub("^(a|an|the) ", "", NOTES[note]) for note in notes)
    meaning = f"{text.lower()}: cosy, no {' or '.join(named)}"
    return Finding(first=first, last=last, meaning=meaning, limits=(limit,), wishes=wishes, rank=3)


def _refused(reading: Reading, first: int, last: int) -> Iterator[str]:
    """The notes that "less murder" refuses outright; of violence and blood only the worst is kept out."""
    for at in range(first, last):
        hit = table("notes").at(reading.words, at)
        if hit and reading.words[at].key in _GRIM and "*" not in hit[0]:
            yield from (note for note in hit[0].split() if note not in ("violence", "gore", "?"))
