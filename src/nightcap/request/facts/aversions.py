"""Who suffers from what: "shouting or fighting upsets him", "she faints at the sight of blood"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases, bag
from nightcap.request.words import JOINED, Word

_UPSETS: Final = (
    "upset", "upsets", "distress", "distresses", "scare", "scares", "frighten", "frightens", "bother", "bothers",
    "trigger", "triggers", "disturb", "disturbs", "unsettle", "unsettles", "freak", "freaks", "terrify", "terrifies",
    "set", "sets", "haunt", "haunts", "worry", "worries", "rattle", "rattles", "stress", "stresses", "get to",
    "gets to",    "is too much for", "are too much for", "is hard on", "are hard on", "is hard for", "are hard for",
    "gives", "give", "make", "makes", "will upset", "would upset", "is upsetting for", "are upsetting for", "offend",
    "offends", "finish", "finishes", "is not good for", "isnt good for", "arent good for",
)  # fmt: skip
#: "makes", "gives" and "sets" say that it is suffered from only with one of these behind
_OPEN: Final = bag("gives give make makes set sets freak freaks finish finishes")
_ILL_AT_EASE: Final = bag(
    "nightmares anxious anxiety cry sick ill jumpy off out faint queasy panic upset uncomfortable nauseous heave "
    "scream squirm flinch tearful sad worried worse palpitations migraines flashbacks"
)
_WHOM: Final = bag("me him her them us you mum mom dad gran nan grandma grandad my our the amma mam everyone kids")
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
    "cover my eyes at", "covers her eyes at",
)  # fmt: skip
_IN_FRONT: Final = bag("the sight of any all seeing a bit in anything with when it")
_REACH: Final = 4


@cache
def _upsets() -> Phrases[str]:
    return Phrases((phrase, phrase) for phrase in _UPSETS)


@cache
def _afraid() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _AFRAID)


def upset_until(words: Sequence[Word], at: int) -> int:
    """The word after "upsets him" when what stands up to word `at` does that, else 0."""
    for step in range(at, min(at + _REACH, len(words))):
        if words[step].gap != JOINED:
            return 0
        if hit := _upsets().at(words, step):
            return _whom(words, hit[1], hit[0])
        if words[step].key not in _BETWEEN and step > at + 1:
            return 0
    return 0


def _whom(words: Sequence[Word], at: int, verb: str) -> int:
    if at >= len(words) or words[at].gap != JOINED or words[at].key not in _WHOM:
        return 0
    last = at + 1
    if words[at].key in ("my", "our", "the") and last < len(words) and words[last].gap == JOINED:
        last += 1
    if verb not in _OPEN:
        return last
    ill = last < len(words) and words[last].gap == JOINED and words[last].key in _ILL_AT_EASE
    return last + 1 if ill else 0


def afraid_from(words: Sequence[Word], at: int) -> int | None:
    """Where "squeamish about" begins when it stands right before word `at`, else None."""
    for first in range(max(0, at - 7), at):
        hit = _afraid().at(words, first)
        if hit and hit[1] <= at and words[at].gap == JOINED and _leads(words[hit[1] : at]):
            return first
    return None


def _leads(words: Sequence[Word]) -> bool:
    return all(word.gap == JOINED and word.key in _IN_FRONT for word in words)
