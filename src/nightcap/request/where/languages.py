"""The language it is spoken in: asked for by name, foreign or not, or only one that somebody learns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.catalogue.languages import CODES, language_name
from nightcap.request.alternatives import Chain, chain
from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, LimitWish
from nightcap.request.where import foreign, lacking, own_language
from nightcap.request.where.places import limited
from nightcap.request.where.said_of import HEADS, of_a_title
from nightcap.request.words import HARD, JOINED, Word

#: how much a language that is being learnt is wished for; the only one that somebody speaks is a limit
LEARNT, ONLY_ONE = 0.5, 1.0
#: film industries of one language
_INDUSTRIES: Final = {"bollywood": "hi", "kollywood": "ta", "tollywood": "te", "mollywood": "ml", "pollywood": "pa"}
_NO_TITLES: Final = bag("food class classes lessons lesson school takeaway exam homework teacher speakers speaker")
#: words behind a language in which it may be called somebody's second
_BEHIND: Final = 6
_BEFORE_ALONE: Final = frozenset(("only", "just", "strictly", "be"))
_BEHIND_ALONE: Final = bag("only please with but so if because tonight today preferably audio speaking this for as")
#: "those we both understand"
_BY_US: Final = bag(
    "those thats that which they theyre what the languages language we i both all everyone everybody us can of my "
    "wife husband partner she he"
)
#: "something very English" speaks of the country
_CHARACTER: Final = bag("very terribly properly proper quintessentially typically so deeply quite thoroughly the more")
#: near these a refused "English" is no country: "not English, I'm learning Spanish"
_OF_SUBTITLES: Final = bag(
    "captions subtitles subs subtitle subtitled read reading deaf hearing dubbed dub understand foreign language "
    "languages eyes glasses dyslexic dyslexia"
)
_OF_SUBS: Final = bag("subtitles subs subtitled subtitle dubbed audio")
_US: Final = bag("we i both everyone everybody us wife husband partner she he")
_LEARNING: Final = bag(
    "learn learning study studying practise practice practising practicing improve improving brush brushing"
)
_CLASSES: Final = bag("teacher tutor class classes lesson lessons homework exam course evening a gcse")
_SPEAKING: Final = bag(
    "speak speaks spoke speaking understand understands follow follows know knows teach teaches taught teaching "
    "fluent talk talks read reads"
)
_BETWEEN: Final = bag("my our his her their up on some a little bit of to only no the good any much very well bad poor")
#: "English is my second language", "my French is rusty"
_OF_ONES_OWN: Final = bag(
    "first second third native mother tongue language bad poor rusty limited basic weak terrible awful improving shaky"
)


@cache
def _languages() -> Phrases[str]:
    return Phrases([*CODES.items(), *_INDUSTRIES.items()])


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _language(reading, at)
        yield from _bare(reading, at)
        yield from foreign.find(reading, at)
        yield from own_language.find(reading, at)
        yield from lacking.find(reading, at)


def _language(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "In Korean or Japanese", "French-language", "Spanish speaking"."""
    words = reading.words
    cued = words[at].key in ("in", "speaking", "spoken") and at + 1 < len(words)
    start = at + 1 if cued else at
    if cued and words[start].key in ("original", "the"):
        return
    found = chain(words, start, _languages().at)
    if not found.found or (cued and _spoken_by_somebody(reading, start)):
        return
    last = found.last
    marked = (
        last < len(words) and words[last].gap == 0 and words[last].key in ("language", "speaking", "spoken", "audio")
    )
    if not cued and not marked:
        return
    last += marked
    if last < len(words) and words[last].gap == 0 and words[last].key in _NO_TITLES:
        return
    yield _in(reading, at, last, found)


def _bare(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "Malayalam, or Tamil at a push", "something Yoruba"; "French" alone is a country, unless one learns it."""
    words = reading.words
    found = chain(words, at, _languages().at)
    if not found.found:
        return
    if told := _told(reading, at, found):
        yield told
    elif tail := _understood_by_us(words, found.last):
        yield replace(_in(reading, at, tail, found), rank=1)
    elif of_a_title(reading, at, found.last):
        if _stands_alone(reading, at, found):
            yield replace(_in(reading, at, found.last, found), rank=1)
        elif _only_languages(words, at, found):
            yield _in(reading, at, found.last, found)


def _only_languages(words: Sequence[Word], at: int, found: Chain[str]) -> bool:
    """Whether one of the names is no country's too, so that all of them are languages."""
    starts = [at, *range(at + 1, found.last)]
    hits = ((start, hit) for start in starts if (hit := _languages().at(words, start)))
    return any(" ".join(word.key for word in words[start : hit[1]]) not in ADJECTIVES for start, hit in hits)


def _understood_by_us(words: Sequence[Word], last: int) -> int:
    """The word after "we both understand" behind a language ("Dutch, those we both speak"), else 0."""
    step = last
    while step < len(words) and step - last < _BEHIND and words[step].gap != HARD and words[step].key in _BY_US:
        step += 1
    us = any(word.key in _US for word in words[last:step])
    knows = us and step < len(words) and words[step].gap == JOINED and words[step].key in _SPEAKING
    return step + 1 if knows else 0


def _stands_alone(reading: Reading, at: int, found: Chain[str]) -> bool:
    """As in "English, please", "can't do English tonight": no country, for which one would say "British"."""
    words, last = reading.words, found.last
    said = [word.key for word in words[at:last]]
    follows = words[last].key if last < len(words) and words[last].gap == JOINED else ""
    before = words[at - 1].key if at and words[at].gap == JOINED else ""
    alone = not follows or follows in _BEHIND_ALONE
    if "english" in said and len(found.found) > 1:  # "English or Dutch" are two languages, "British or Dutch" no films
        return alone
    listed = before in ("or", "and") and at > 1 and _languages().at(words, at - 2) is not None
    if said != ["english"] or listed:  # "Spanish or Portuguese, with English subs"
        return alone and not reading.denied(at) and any(word.key in _OF_SUBS for word in words[last:])
    spoken = any(word.key in _OF_SUBTITLES for word in words)
    if reading.denied(at):
        spoken = spoken or any(word.key in _LEARNING for word in words)
        return alone and (before in _BEFORE_ALONE or spoken or before not in ("not", "nothing", "anything"))
    ends = last >= len(words) or words[last].gap == HARD
    sentence = ends and at > 0 and words[at].gap == HARD  # "Under two hours. English."
    told = sentence or follows in ("only", "audio", "speaking", "please", "with") or before in _BEFORE_ALONE | {"it"}
    return alone and (told or (spoken and before not in _CHARACTER))


def _in(reading: Reading, first: int, last: int, found: Chain[str]) -> Finding:
    codes, or_else = found.found[: found.preferred], found.found[found.preferred :]
    meaning = f"in {' or '.join(map(language_name, codes))}"
    if or_else:
        meaning += f", or else in {' or '.join(map(language_name, or_else))}"
    return limited(reading, first, last, "language", codes, meaning=meaning, or_else=or_else)


def _spoken_by_somebody(reading: Reading, at: int) -> bool:
    """As in "fluent in Welsh", "I teach in English"."""
    before = [word.key for word in reading.words[max(0, at - 3) : at - 1]]
    return any(key in ("fluent", "teach", "teaches", "lessons", "degree") for key in before)


def _told(reading: Reading, at: int, found: Chain[str]) -> Finding | None:
    """A language of people: learnt, spoken or spoken badly; only wished for, and never the one of the home."""
    words = reading.words
    verb = at
    while verb and at - verb < 5 and words[verb].gap == JOINED and words[verb - 1].key in _BETWEEN:
        verb -= 1
    if verb >= 2 and words[verb - 1].key == "in" and words[verb - 2].key == "fluent":
        verb -= 1
    key = words[verb - 1].key if verb and words[verb].gap == JOINED else ""
    behind: list[str] = []
    while (step := found.last + len(behind)) < len(words) and words[step].gap == JOINED and len(behind) < _BEHIND:
        behind.append(words[step].key)
    if key in _LEARNING:
        return _of_people(reading, verb - 1, found, LEARNT, "a language that is learnt")
    if key in _SPEAKING:
        only = any(word.key in ("only", "just") for word in words[max(0, verb - 3) : at])
        refused = reading.denied(at)
        if _nobody(words, verb - 1):
            return _spoken_by_none(reading, verb - 1, found)
        weight = (LEARNT if _others_speak(reading) else ONLY_ONE) if only and not refused else 0.0
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


def _others_speak(reading: Reading) -> bool:
    """As in "Gran only speaks Cantonese, the kids only English"."""
    words = reading.words
    named = [at for at in reading.positions() if CODES.get(words[at].key) in reading.home_languages]
    return any({"only", "just"} & {word.key for word in words[max(0, at - 3) : at]} for at in named)


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
