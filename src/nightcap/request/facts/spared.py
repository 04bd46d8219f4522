"""Who must come through: "as long as the dog is fine", "the horse has to make it", "provided the kids survive"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from nightcap.request.facts.harms import BEFALLS
from nightcap.request.lexicon import Phrases, bag, table
from nightcap.request.words import HARD, JOINED, Word

#: a condition that what follows must hold
_CONDITIONS: Final = (
    "(as|so) long as", "provided", "provided that", "providing", "providing that", "on condition", "only if", "just so",
    "on (the|) condition that", "on (the|) understanding that", "(making|make) sure", "(i|we) need to know",
    "need to know that", "promise me", "promise me that", "promise", "just promise", "tell me", "want to be sure",
    "must be sure", "(and|but) only if", "assuming",
)  # fmt: skip
#: what is to become of them, by what it keeps out; the second half stands behind a condition or a "must"
_SURVIVES: Final = (
    "lives", "live", "survives", "survive", "makes it", "make it", "makes it through", "make it through",
    "makes it to the end", "make it to the end", "pulls through", "pull through", "comes through", "come through",
    "comes back", "come back", "gets home", "get home", "stays alive", "stay alive",
    "(is|are|be) still alive", "(is|are|be) still with us",
    "comes home", "come home", "(is|are|be) alive", "(stays|stay) in one piece",
)  # fmt: skip
_UNHARMED: Final = tuple(
    f"({verb}) {how}"
    for verb in ("is|are|be|stays|stay|ends up|end up|comes out|come out|remains|remain|turns out|gets out|gets home",)
    for how in (
        "(ok|okay|fine|alright|all right|safe|unharmed|unhurt|left alone|left in peace|unscathed)",
        "not (harmed|hurt|injured|mistreated)", "safe and sound", "looked after", "treated (well|kindly)",
    )
)  # fmt: skip
_MUST: Final = (
    "must", "has to", "have to", "had better", "better", "needs to", "need to", "got to", "gotta", "s got to",
    "absolutely must", "really must", "should", "will", "does", "do", "always", "all", "definitely",
)  # fmt: skip
#: what must not befall them
_MUST_NOT: Final = (
    "(mustnt|must not|shouldnt|should not|cant|cannot|can not|better not|had better not|must never|should never) "
    "(die|get hurt|be hurt|suffer|be harmed|be killed|get killed|come to harm|come to grief|be injured|get harmed)",
    "(isnt|is not|arent|are not) (to be|allowed to) (harmed|hurt|killed|die|touched|get hurt|be hurt|suffer)",
)
#: before whom it is done to: "keep the horse alive", "leave the animals alone"
_KEEP: Final = bag("keep leave let")
_KEPT: Final = bag("alive unharmed breathing")
_IN_PEACE: Final = bag("alone safe be live")
#: of whom it is allowed: "I don't mind who dies as long as it isn't the dog"
_DYING: Final = bag(
    "die dies dying killed kill kills hurt harmed harm suffers suffer dead death murdered perish perishes"
)
_EXCEPT: Final = bag("not isnt except but never arent spare")
_FAR: Final = 12
_OF_IT: Final = bag("with to for watching enough about asleep by")
#: a "must" that makes its own condition
_FIRM: Final = bag("must has have better needs need got gotta")
_ARTICLES: Final = bag("a an the any all every each that no my our this their his her both")
_REACH: Final = 3


@cache
def _tables() -> tuple[Phrases[bool], Phrases[bool], Phrases[str]]:
    fates = [
        *((phrase, "hurt!") for phrase in _MUST_NOT),
        *((phrase, "dies") for phrase in _SURVIVES),
        *((phrase, "hurt") for phrase in _UNHARMED),
    ]
    return (
        Phrases((phrase, True) for phrase in _CONDITIONS),
        Phrases((phrase, True) for phrase in _MUST),
        Phrases(fates),
    )


def spared_from(words: Sequence[Word], at: int) -> tuple[tuple[str, ...], int, int] | None:
    """The notes kept out by the fate that victim `at` must have, and the first and last word (not included)."""
    victim = table("victims").at(words, at)
    if victim is None or victim[0] == "thing":
        return None
    kept = _KEPT | _IN_PEACE if victim[0] == "animal" else _KEPT  # "leave the kids alone with it"
    if (found := _kept(words, at, victim[1], kept)) is not None:
        return BEFALLS.get((victim[0], "hurt")) or BEFALLS["anyone", "hurt"], *found
    conditions, musts, fates = _tables()
    start = victim[1]
    firm = False
    if start < len(words) and words[start].gap == JOINED and (must := musts.at(words, start)):
        firm = bool({word.key for word in words[start : must[1]]} & _FIRM)
        start = must[1]
    if start >= len(words) or words[start].gap != JOINED or (fate := fates.at(words, start)) is None:
        return None
    first = _condition(words, at, conditions)
    if first is None and not firm and not fate[0].endswith("!"):
        return None
    if fate[1] < len(words) and words[fate[1]].gap == JOINED and words[fate[1]].key in _OF_IT:
        return None  # "as long as the kids are fine with it"
    harm = fate[0].removesuffix("!")
    notes = BEFALLS.get((victim[0], harm)) or BEFALLS["anyone", harm]
    return notes, at if first is None else first, fate[1]


def _kept(words: Sequence[Word], at: int, last: int, kept: frozenset[str]) -> tuple[int, int] | None:
    """Where "keep the horse alive" starts and ends, or "not the dog" behind "I don't mind who dies"."""
    start = _past_articles(words, at)
    if not start or start == at or words[start].gap == HARD:
        return None
    before = words[start - 1].key
    joined = last < len(words) and words[last].gap == JOINED
    if before in _KEEP and joined and words[last].key in kept:
        return start - 1, last + 1
    sentence = start
    while sentence and words[sentence].gap != HARD and start - sentence < _FAR:
        sentence -= 1
    allowed = any(word.key in _DYING for word in words[sentence : start - 1])
    return (start - 1, last) if before in _EXCEPT and allowed and not joined else None


def _past_articles(words: Sequence[Word], at: int) -> int:
    start = at
    while start and at - start < _REACH and words[start].gap == JOINED and words[start - 1].key in _ARTICLES:
        start -= 1
    return start


def _condition(words: Sequence[Word], at: int, conditions: Phrases[bool]) -> int | None:
    """Where "as long as the" begins that leads to word `at`."""
    start = _past_articles(words, at)
    for first in range(max(0, start - 5), start):
        if (hit := conditions.at(words, first)) and hit[1] == start and words[start].gap == JOINED:
            return first
    return None
