"""The language it is spoken in: asked for by name, foreign or not, or only one that somebody learns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.catalogue.languages import CODES, OWN_NAMES, language_name
from nightcap.request.alternatives import Chain, chain
from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.where import foreign, lacking, own_language, spoken_by
from nightcap.request.where.limits import limited
from nightcap.request.where.said_of import of_a_title
from nightcap.request.where.spoken_by import BEHIND, LEARNING, SPEAKING
from nightcap.request.words import HARD, JOINED, Word

#: film industries of one language
_INDUSTRIES: Final = {"bollywood": "hi", "kollywood": "ta", "tollywood": "te", "mollywood": "ml", "pollywood": "pa"}
#: "in" as other languages say it
_IN: Final = bag("as en auf em pa po op v na w in")
_NO_TITLES: Final = bag("food class classes lessons lesson school takeaway exam homework teacher speakers speaker")
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
    cued = at + 1 < len(words) and (words[at].key in ("in", "speaking", "spoken") or _in_its_own_words(words, at))
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


def _in_its_own_words(words: Sequence[Word], at: int) -> bool:
    """As in "as Gaeilge", "auf Deutsch", "en español"."""
    return words[at].key in _IN and words[at + 1].gap == JOINED and words[at + 1].key in OWN_NAMES


def _bare(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "Malayalam, or Tamil at a push", "something Yoruba"; "French" alone is a country, unless one learns it."""
    words = reading.words
    found = chain(words, at, _languages().at)
    if not found.found:
        return
    if told := spoken_by.told(reading, at, found):
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
    while step < len(words) and step - last < BEHIND and words[step].gap != HARD and words[step].key in _BY_US:
        step += 1
    us = any(word.key in _US for word in words[last:step])
    knows = us and step < len(words) and words[step].gap == JOINED and words[step].key in SPEAKING
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
    spoken = reading.holds(_OF_SUBTITLES)
    if reading.denied(at):
        spoken = spoken or reading.holds(LEARNING)
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
