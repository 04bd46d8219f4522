"""What it should be about, in other words: "somebody getting what's coming to them", "frocks"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.catalogue.climates import CLIMATES
from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, LimitWish, TopicWish, Wish
from nightcap.request.words import JOINED

#: words before it in which it is said of whom
_NEAR: Final = 4
_ANYBODY: Final = bag(
    "someone somebody people folk folks women men workers kids everyone ordinary little small man woman"
)
_OURS: Final = bag("i we my our me us im were he she")


def find(reading: Reading, at: int) -> Iterator[Finding]:
    """The theme that a phrase stands for, wished for or refused; nothing of what is told of the day."""
    hit = table("themes").at(reading.words, at)
    if hit is None or (_told(reading, at) and not _of_anybody(reading, at)):
        return
    topic, _, climate = hit[0].partition(" @")
    last = hit[1]
    text, mark = reading.said(at, last), reading.marks[at]
    denied = reading.denied(at, belongs=True)
    weight = (-1.0 if denied else 1.0) * (0.5 if mark.hedge else 1.0)
    first = reading.lead(at) if denied or mark.hedge else at
    meaning = f"{'away from' if denied else 'about'}: {topic}"
    wishes: tuple[Wish, ...] = (TopicWish(topic=topic, weight=weight, text=text),)
    if climate and not denied:
        limit = Limit(field="country", op="in", value=CLIMATES[climate], text=text)
        wishes = (*wishes, LimitWish(limit=limit, weight=weight, text=text))
    # "beating the bank" tells of no debts, "about starting over" of no start
    yield Finding(first=first, last=last, meaning=meaning, wishes=wishes, rank=1)


def _told(reading: Reading, at: int) -> bool:
    return reading.told(at) or reading.marks[at].stance == "past"


def _of_anybody(reading: Reading, at: int) -> bool:
    """As in "someone gets even with their landlord": told of nobody in particular, it is a story to be seen."""
    words, first = reading.words, at
    while first and at - first < _NEAR and words[first].gap == JOINED:
        first -= 1
    before = {word.key for word in words[first:at]}
    return bool(before & _ANYBODY) and not before & _OURS
