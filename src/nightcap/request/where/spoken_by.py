"""A language that people learn or speak: "I'm learning Spanish", "Gran only speaks Cantonese", "my French is rusty"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.catalogue.languages import CODES, language_name
from nightcap.request.alternatives import Chain
from nightcap.request.lexicon import bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, LimitWish
from nightcap.request.where.said_of import HEADS
from nightcap.request.words import JOINED, Word

#: how much a language that is being learnt is wished for; the only one that somebody speaks is a limit
LEARNT, ONLY_ONE = 0.5, 1.0
_CLASSES: Final = bag("teacher tutor class classes lesson lessons homework exam course evening a gcse")
#: words behind a language in which it may be called somebody's second
BEHIND: Final = 6
LEARNING: Final = bag(
    "learn learning study studying practise practice practising practicing improve improving brush brushing"
)
SPEAKING: Final = bag(
    "speak speaks spoke speaking understand understands follow follows know knows teach teaches taught teaching "
    "fluent talk talks read reads"
)
_BETWEEN: Final = bag("my our his her their up on some a little bit of to only no the good any much very well bad poor")
#: "English is my second language", "my French is rusty"
_OF_ONES_OWN: Final = bag(
    "first second third native mother tongue language bad poor rusty limited basic weak terrible awful improving shaky"
)


def told(reading: Reading, at: int, found: Chain[str]) -> Finding | None:
    """A language of people: learnt, spoken or spoken badly; only wished for, and never the one of the home."""
    words = reading.words
    verb = at
    while verb and at - verb < 5 and words[verb].gap == JOINED and words[verb - 1].key in _BETWEEN:
        verb -= 1
    if verb >= 2 and words[verb - 1].key == "in" and words[verb - 2].key == "fluent":
        verb -= 1
    key = words[verb - 1].key if verb and words[verb].gap == JOINED else ""
    behind: list[str] = []
    while (step := found.last + len(behind)) < len(words) and words[step].gap == JOINED and len(behind) < BEHIND:
        behind.append(words[step].key)
    if key in LEARNING:
        return _of_people(reading, verb - 1, found, LEARNT, "a language that is learnt")
    if key in SPEAKING:
        only = any(word.key in ("only", "just") for word in words[max(0, verb - 3) : at])
        refused = reading.denied(at)
        if _nobody(words, verb - 1):
            return _spoken_by_none(reading, verb - 1, found)
        weight = (LEARNT if _others_speak(reading, at) else ONLY_ONE) if only and not refused else 0.0
        return _of_people(reading, verb - 1, found, weight, "a language that is spoken")
    if behind and behind[0] in _CLASSES and (verb < at or key in _CLASSES):
        return _of_people(reading, at, found, LEARNT, "a language that is learnt")
    if _after_tongue(words, at):
        return _of_people(reading, at - 2, found, LEARNT, "a language that is spoken")
    return _of_ones_own(reading, at, found, behind, mine=verb < at and words[at - 1].key == "my")


def _after_tongue(words: Sequence[Word], at: int) -> bool:
    """As in "mother tongue Portuguese"."""
    joined = at > 1 and words[at].gap == JOINED and words[at - 1].key in ("tongue", "language")
    return joined and words[at - 2].key in _OF_ONES_OWN


def _of_ones_own(reading: Reading, at: int, found: Chain[str], behind: Sequence[str], *, mine: bool) -> Finding | None:
    """As in "English is my second language", "my French is rusty"."""
    headed = bool(behind) and behind[0] in HEADS
    said = behind[0] in ("is", "isnt", "not", "as") if behind else False
    ends = max((at for at, word in enumerate(behind, 1) if said and word in _OF_ONES_OWN), default=0)
    if (mine and not headed) or ends:
        found = Chain(found.found, found.last + ends, found.preferred)
        return _of_people(reading, at - mine, found, 0.0, "a language that is spoken")
    return None


def _others_speak(reading: Reading, at: int) -> bool:
    """As in "Gran only speaks Cantonese, the kids only English"."""
    words = reading.words
    named = [step for step in reading.around(at) if CODES.get(words[step].key) in reading.home_languages]
    return any({"only", "just"} & {word.key for word in words[max(0, step - 3) : step]} for step in named)


def _nobody(words: Sequence[Word], verb: int) -> bool:
    """As in "nobody here speaks French", "none of us understands it"."""
    before = [word.key for word in words[max(0, verb - 4) : verb]]
    return any(key in ("nobody", "none", "noone", "neither") for key in before) or "no one" in " ".join(before)


def _spoken_by_none(reading: Reading, verb: int, found: Chain[str]) -> Finding | None:
    codes = tuple(code for code in found.found if code not in reading.home_languages)
    if not codes:
        return None
    limit = Limit(field="language", op="not_in", value=codes, text=reading.said(verb, found.last))
    names = " or ".join(map(language_name, codes))
    return Finding(first=reading.lead(verb), last=found.last, meaning=f"not in {names}", limits=(limit,), rank=1)


def _of_people(reading: Reading, first: int, found: Chain[str], weight: float, meaning: str) -> Finding:
    text = reading.said(first, found.last)
    abroad = tuple(code for code in found.found if code not in reading.home_languages)
    codes = found.found if abroad and weight == ONLY_ONE else abroad
    if not weight or not codes:
        return Finding(first=first, last=found.last, meaning=f"{meaning}: no limit", rank=1)
    limit = Limit(field="language", op="in", value=codes, text=text)
    if weight == ONLY_ONE:
        names = " or ".join(map(language_name, codes))
        return Finding(first=first, last=found.last, meaning=f"all that is spoken: in {names}", limits=(limit,), rank=1)
    wishes = (LimitWish(limit=limit, weight=weight, text=text),)
    names = " or ".join(map(language_name, codes))
    return Finding(first=first, last=found.last, meaning=f"{meaning}: in {names} if possible", wishes=wishes, rank=1)
