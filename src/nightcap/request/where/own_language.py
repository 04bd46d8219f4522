"""In somebody's own language: the one of the home, unless they tell that they are far from theirs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.catalogue.languages import CODES, language_name
from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.where.places import told_of_people
from nightcap.request.words import JOINED

_OWN: Final = (
    "in (my|our|his|her|their|your|) own (language|tongue)", "in (my|our|his|her|their) (language|tongue)",
    "in (my|our|his|her|their) (mother|native) tongue", "in (my|our|his|her|their) (first|native) language",
    "in a language (we|i|they|all of us|we all|we both|everyone|she|he) (understands|understand|speak|speaks)",
    "in a language (we|i|they|all of us|we all|we both|everyone|everybody|she|he) (can follow|can understand|know)",
)  # fmt: skip
#: they tell that somebody is away from home, so that the language they heard is their own
_AWAY: Final = (
    "homesick", "miss home", "missing home", "far from home", "a long way from home", "back home", "(i|we) moved here",
    "(im|were) new here", "since (i|we) moved", "abroad", "(no one|nobody|noone) here speaks", "my (old|home) country",
    "(ive|weve|i have|we have) been (here|in) for", "(ive|weve) lived here",
)  # fmt: skip
#: "I've been in Leeds for six weeks"
_BEEN: Final = bag("ive weve have")
_SPANS: Final = bag("week weeks month months year years days")
_FAR: Final = 9
#: countries whose language has another name than their people
_SPEAKING: Final = {"BR": "pt", "AT": "de", "MX": "es", "AR": "es", "CO": "es", "CL": "es", "PE": "es", "EG": "ar"}
_SELF: Final = bag("im am were are from")
#: who learns a language does not call it their own
_LEARNING: Final = bag("learn learning learnt study studying class classes lesson lessons teach teaching exam homework")


@cache
def _own_words() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _OWN)


@cache
def _away_words() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _AWAY)


@cache
def _languages() -> Phrases[str]:
    return Phrases(CODES.items())


@cache
def _by_country() -> dict[str, str]:
    """Country → the language that is called as its people are."""
    named = {
        countries[0]: CODES[name] for name, countries in ADJECTIVES.items() if len(countries) == 1 and name in CODES
    }
    return named | _SPEAKING


def find(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "in our own language", "I'm Polish, something in my mother tongue"."""
    hit = _own_words().at(reading.words, at)
    if hit is None or reading.denied(at) or reading.marks[at].story:
        return
    text = reading.said(at, hit[1])
    owner = reading.words[at + 1].key
    told = _told(reading, at) if owner in ("my", "our") else ()
    if owner in ("her", "his"):  # whoever that is
        yield Finding(first=at, last=hit[1], meaning="", lost=True, rank=1)
        return
    spoken = told or reading.home_languages
    hard, soft = reading.weighed(at, Limit(field="language", op="in", value=spoken, text=text))
    meaning = f"in {' or '.join(map(language_name, spoken))}"
    yield Finding(first=reading.lead(at), last=hit[1], meaning=meaning, limits=hard, wishes=soft, rank=1)


def _told(reading: Reading, own: int) -> tuple[str, ...]:
    """The language of the country that the user says to be from, or the one they heard far from home."""
    words = reading.words
    for at in reading.around(own):
        if (found := told_of_people(reading, at)) and (words[at].key == "from" or words[at - 1].key in _SELF):
            language = _by_country().get(found[0][0]) if len(found[0]) == 1 else None
            return (language,) if language else ()
    heard = {
        hit[0]
        for at in reading.around(own)
        if (hit := _languages().at(words, at)) and hit[0] not in reading.home_languages
    }
    learnt = reading.holds(_LEARNING)
    return tuple(heard) if len(heard) == 1 and not learnt and _is_away(reading, own) else ()


def _is_away(reading: Reading, own: int) -> bool:
    words = reading.words
    return any(_away_words().at(words, at) or _has_been(reading, at) for at in reading.around(own))


def _has_been(reading: Reading, at: int) -> bool:
    """As in "I've been in Leeds for six weeks"."""
    words = reading.words
    keys = [words[at].key]
    for word in words[at + 1 : at + _FAR]:
        if word.gap != JOINED:
            break
        keys.append(word.key)
    return keys[0] in _BEEN and keys[1:3] in (["been", "in"], ["been", "here"]) and bool(_SPANS & set(keys))
