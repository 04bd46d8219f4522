"""Who suffers from what: "shouting or fighting upsets him", "she faints at the sight of blood"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.hurting import hurt_until
from nightcap.request.words import JOINED, Word

_BETWEEN: Final = bag(
    "or and nor any kind of stuff scenes scene on tv always really also just all s in films the at of a"
)
_AFRAID: Final = (
    "faints at", "faint at", "cries at", "cry at", "squeamish about", "queasy about", "queasy at", "queasy with",
    "funny about", "bad with", "not good with", "no good with", "not great with", "wimp about", "wimpy about",
    "a wuss about", "trouble with", "struggles with", "struggle with", "issues with", "has a thing about",
    "have a thing about", "triggered by", "sensitive to", "sensitive about", "sensitive around", "upset by",
    "frightened by", "frightened of", "scared by", "phobia of", "phobic about", "phobia about", "too young for",
    "too sensitive for", "hides from", "hides at", "terrible with", "rubbish with", "useless with", "hopeless with",
    "turns green at", "goes green at", "gags at", "cant look at", "cannot look at", "traumatised by", "upsets at",
    "easily upset by", "nervous of", "nervous about", "petrified of",
    "draw the line at", "draws the line at", "stop short of", "stops short of",
    "hate it when", "hates it when",
    "hate when", "hates when", "cant bear it when", "cant stand it when", "cannot bear it when", "dont like it when",
    "doesnt like it when", "hate to see", "hates to see", "hate seeing", "hates seeing", "cant bear to see",
    "(tuts|tut|frowns|frown|winces|wince|flinches|flinch|bristles|gasps|recoils|scowls|kicks off|balks|baulks) at",
    "cover my eyes at", "covers her eyes at",
)  # fmt: skip
_IN_FRONT: Final = bag("the sight of any all seeing a bit in anything with when it")
_REACH: Final = 4


@cache
def _afraid() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _AFRAID)


def upset_until(words: Sequence[Word], at: int) -> int:
    """The word after "upsets him" when what stands up to word `at` does that, else 0."""
    for step in range(at, min(at + _REACH, len(words))):
        if words[step].gap != JOINED:
            return 0
        if until := hurt_until(words, step):
            return until
        if words[step].key not in _BETWEEN and step > at + 1:
            return 0
    return 0


def afraid_from(words: Sequence[Word], at: int) -> int | None:
    """Where "squeamish about" begins when it stands right before word `at`, else None."""
    for first in range(max(0, at - 7), at):
        hit = _afraid().at(words, first)
        if hit and hit[1] <= at and words[at].gap == JOINED and _leads(words[hit[1] : at]):
            return first
    return None


def _leads(words: Sequence[Word]) -> bool:
    return all(word.gap == JOINED and word.key in _IN_FRONT for word in words)
