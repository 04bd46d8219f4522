"""What is asked for only as long as there is any: "something Irish, otherwise anything cheerful"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding
from nightcap.request.model import LimitField, LimitWish
from nightcap.request.words import HARD, JOINED, Word

#: what gives way: where it is from and what it is, never what hurts or how long it may be
_GIVING_WAY: Final[frozenset[LimitField]] = frozenset(("country", "language", "person", "genre", "charting"))
_OTHERWISE: Final = (
    "otherwise", "(or|) failing that", "(or|) else", "if (not|theres none|there isnt one|there is none)",
    "if (you cant|nothing fits|nothing there|you havent one)",
)  # fmt: skip
_ANYTHING: Final = bag("anything any whatever something")
#: "otherwise anything goes" frees the rest and takes nothing back
_FREE: Final = frozenset((
    "goes", "is", "will", "works", "fine", "i", "im", "you", "suits", "at", "really", "please", "ok", "okay", "does",
    "would", "can", "we", "s", "for", "as", "whatsoever", "like",
))  # fmt: skip
#: words between "otherwise" and "anything", at most
_REACH: Final = 3


@cache
def _otherwise() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _OTHERWISE)


def giving_way(findings: Sequence[Finding], words: Sequence[Word]) -> list[Finding]:
    """The findings, of which those before "otherwise anything …" in the same sentences are only wished for."""
    kept = _later_than_colour(findings)
    for at in range(len(words)):
        if not _falls_back(words, at):
            continue
        start = _sentence(words, at)
        for index, each in enumerate(kept):
            if start <= each.first and each.last <= at and _gives_way(each):
                wishes = tuple(LimitWish(limit=limit, weight=1.0, text=limit.text) for limit in each.limits)
                kept[index] = replace(
                    each, limits=(), wishes=each.wishes + wishes, meaning=f"{each.meaning} if possible"
                )
    return kept


def _later_than_colour(findings: Sequence[Finding]) -> list[Finding]:
    """ "Black and white" without its years where later ones are said: "black and white, after 1990"."""
    floors = [limit.value for each in findings for limit in each.limits if limit.field == "year" and limit.op == "min"]
    latest = max((floor for floor in floors if not isinstance(floor, tuple)), default=None)
    return [
        replace(each, limits=(), wishes=(), meaning="black and white: from when is said elsewhere")
        if latest is not None and _is_early(each, latest)
        else each
        for each in findings
    ]


def _is_early(finding: Finding, year: float) -> bool:
    """Whether it is of early years, and rather of earlier ones still, that end before `year`."""
    rather = any(isinstance(wish, LimitWish) and wish.limit.field == "year" for wish in finding.wishes)
    ends = [limit.value for limit in finding.limits if limit.field == "year" and limit.op == "max"]
    return rather and any(not isinstance(end, tuple) and end < year for end in ends)


def _gives_way(finding: Finding) -> bool:
    return bool(finding.limits) and all(each.field in _GIVING_WAY and each.op == "in" for each in finding.limits)


def _falls_back(words: Sequence[Word], at: int) -> bool:
    hit = _otherwise().at(words, at)
    if hit is None:
        return False
    last = hit[1]
    for step in range(last, min(last + _REACH, len(words))):
        if words[step].gap == HARD:
            return False
        if words[step].key in _ANYTHING:
            behind = words[step + 1] if step + 1 < len(words) and words[step + 1].gap == JOINED else None
            return behind is not None and behind.key not in _FREE
    return False


def _sentence(words: Sequence[Word], at: int) -> int:
    """Where the sentence starts that "otherwise" takes back: its own, or the one before where it opens one."""
    start = at
    while start and (words[start].gap != HARD or start == at):
        start -= 1
    return start
