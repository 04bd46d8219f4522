"""Lengths of a journey or of an evening: "four hours on a plane", "an hour each way", "two hours a night"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.words import JOINED, Word

JOURNEY: Final = bag("flight train journey commute drive bus ride layover trip plane stopover ferry")
_LEFT: Final = bag("left spare free remaining")
_LASTING: Final = bag(
    "is takes lasts s time about around roughly just will be take only over nearly almost of was took"
)
_EACH: Final = bag("a an each every per")


def in_all_until(words: Sequence[Word], at: int) -> int:
    """The word after "in total" or "altogether" when that stands at `at`, else 0."""
    said = [word.key for word in words[at : at + 2] if word.gap == JOINED]
    if said[:1] in (["altogether"], ["total"]):
        return at + 1
    return (
        at + 2 if said in (["in", "total"], ["in", "all"], ["all", "in"], ["all", "told"], ["all", "together"]) else 0
    )


def aboard_until(words: Sequence[Word], at: int) -> int:
    """The word after "on the train" when that stands at `at`, else 0."""
    if at < len(words) and words[at].gap == JOINED and words[at].key in _LEFT:
        at += 1
    step = at + 1
    if at >= len(words) or words[at].gap != JOINED or words[at].key != "on":
        return 0
    while step < len(words) and words[step].gap == JOINED and words[step].key in ("a", "the", "my", "our"):
        step += 1
    aboard = step < len(words) and words[step].gap == JOINED and words[step].key in JOURNEY - {"drive", "trip"}
    return step + 1 if aboard else 0


def each_way(words: Sequence[Word], at: int) -> bool:
    """As in "an hour each way", "three hours each evening": no length of what is watched."""
    behind = tuple(word.key for word in words[at : at + 2])
    nightly = len(behind) > 1 and behind[0] in _EACH and behind[1] in ("evening", "night", "day")
    return nightly or behind in (("each", "way"), ("both", "ways"), ("there", "and"))


def lasts(words: Sequence[Word], at: int) -> bool:
    """Whether a length at word `at` is told of a journey to come: "the flight is three hours"."""
    step = at
    while step and words[step].gap == JOINED and words[step - 1].key in _LASTING:
        step -= 1
    ahead = 0 < step < at and words[step].gap == JOINED and words[step - 1].key in JOURNEY - {"drive"}
    return ahead and not any(word.key in ("was", "took") for word in words[step:at])
