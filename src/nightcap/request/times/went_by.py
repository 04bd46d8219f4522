"""Lengths of time that went by, told in a story: "queued two hours", "twelve hours in A&E"; they limit no title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.meant.clauses import happened
from nightcap.request.meant.finding import Reading
from nightcap.request.times.durations import number
from nightcap.request.words import HARD, JOINED, SOFT, Word

#: minutes that nobody means to sit, unless a bound or a film says so
_TOO_LONG: Final = 300
#: minutes; nobody watches for less without saying so outright
_LEAST: Final = 15
_DOING: Final = bag(
    "been gone arguing scrolling waiting driving sitting crying working queued standing travelling stuck queueing "
    "queuing spent sat stood trying choosing walking cleaning cooking talking looking browsing searching "
    "studying marking spend spending lost wasted wasting late took takes"
)
#: whoever has the time says so right before it
_HAVING: Final = bag(
    "have got has ive weve gives give leaves leave left need want wants lasts lasting runs around about fill kill max "
    "watch watching something anything film movie show id like only just free exactly in under need takes spare"
)
#: behind "two hours of", "an hour in", "ninety minutes on"
_TOIL: Final = bag(
    "traffic meetings meeting homework work emails email spreadsheets marking ironing housework crying screaming "
    "lectures lecture school queueing queuing admin calls call zoom teams chores cleaning cooking paperwork waiting "
    "arguing nappies revision gardening hoovering shopping driving"
)
_WHERE: Final = bag(
    "a queue queues traffic hospital office rain cold airport waiting dentist doctors jam meeting meetings lift "
    "vet surgery warehouse kitchen ward er casualty work school gym garden snow sun theatre court classroom shop "
    "phone hold motorway call road m25 m1 feet helpline platform station desk computer ladder roof"
)
_AHEAD: Final = bag("ahead tonight tomorrow coming left planned")
_WAS: Final = bag("was were lasted took")
_IN: Final = bag("in on at of with")
_HEADS: Final = bag("film films movie movies series show documentary epic flight train journey drive marathon binge")
_REACH: Final = 5
_PART_OF: Final = bag("first last final opening closing every")
_COUNTING: Final = bag("half or to couple few of")


def told(reading: Reading, first: int, last: int, amount: float) -> bool:
    """Whether `amount` minutes, said by words `first` up to `last`, went by rather than being left."""
    words = reading.words
    if reading.marks[first].stance == "past" and first and words[first - 1].key in _WAS:
        return True  # "the last film we picked was four hours of sheep"
    if _endured(words, last) or (amount < _LEAST and _tells_on(reading, first, last)):
        return True
    verb = _verb_before(words, first)
    if verb == "having":
        return False
    headed = last < len(words) and words[last].gap == JOINED and words[last].key in _HEADS
    return verb == "past" or _past(reading, first) or (amount > _TOO_LONG and not headed)


def _tells_on(reading: Reading, first: int, last: int) -> bool:
    """As in "Eleven minutes, I looked at the clock."."""
    words = reading.words
    return words[first].gap == HARD and last < len(words) and words[last].gap == SOFT and reading.marks[last].story


def _past(reading: Reading, first: int) -> bool:
    return reading.marks[first].story or reading.marks[first].stance == "past"


def _verb_before(words: Sequence[Word], first: int) -> str:
    """What stands before the length: that it went by ("past"), that there is as much ("having"), or nothing."""
    at = first
    while at and first - at < _REACH and words[at].gap == JOINED:
        at -= 1
        if words[at].key in _DOING or (happened(words[at]) and words[at].key not in _HAVING):
            return "past"
        if words[at].key in _HAVING:
            been = at + 1 < first and words[at + 1].key in ("been", "had", "spent")
            return "past" if been else "having"
    return ""


def _endured(words: Sequence[Word], last: int) -> bool:
    """As in "two hours of meetings", "an hour on the phone", "an hour late"."""
    if last + 1 >= len(words) or words[last].gap == HARD or words[last].key not in _IN:
        return False
    step = last + 1
    while step < len(words) and words[step].gap == JOINED and words[step].key in ("the", "my", "this", "that", "back"):
        step += 1
    if step >= len(words) or words[step].gap != JOINED:
        return False
    if any(word.key in _AHEAD for word in words[step : step + _REACH - 1] if word.gap == JOINED):
        return False
    return words[step].key in (_TOIL if words[last].key in ("of", "with") else _WHERE - {"a"}) or _a_and_e(words, step)


def _a_and_e(words: Sequence[Word], at: int) -> bool:
    return tuple(word.key for word in words[at : at + 2]) == ("a", "e") or tuple(
        word.key for word in words[at : at + 3]
    ) == ("a", "and", "e")


def is_part(words: Sequence[Word], first: int) -> bool:
    """Whether a length is that of a part of it: "the first ten minutes", "every 15 or 20 minutes"."""
    while first and words[first].gap == JOINED and (
        words[first - 1].number is not None or words[first - 1].key in _COUNTING or number(words, first - 1)
    ):  # fmt: skip
        first -= 1
    return first > 0 and words[first].gap == JOINED and words[first - 1].key in _PART_OF
