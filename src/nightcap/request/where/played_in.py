"""Where it is to play: "a little village in France", "take me to India", "I want to see Scotland"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, LimitWish, TopicWish, Wish
from nightcap.request.where.countries import country
from nightcap.request.where.peoples import named
from nightcap.request.words import HARD, JOINED, Word

#: they ask for a place outright, whoever speaks
_TAKE_ME: Final = (
    "(take|takes|taking|transport|transports|carry|carries|whisk|bring|brings|fly) (me|us|him|her) (off|away|back|) to",
    "(want|love|like|fancy|need|wanna) to (see|visit|go to|be in|feel im in|feel i am in|look at|travel to|dream of)",
    "(show|shows|showing) (me|us) (round|around|a bit of|some of|the best of|)",
    "(a|an) (trip|journey|holiday|escape) to",
    "(set|happening|takes place|taking place|filmed|shot) (in|around|across)", "(homesick|pining|nostalgic) for",
    "(missing|miss) (home|my home|everyone|my family) in", "dreaming of",
)  # fmt: skip
_IN: Final = bag("in across around through")
#: who lives, works or was there does not ask for it by that
_PEOPLE: Final = bag(
    "i im ive we were weve my our he hes she shes they theyre his her their live lives living lived work works working "
    "worked moved born grew raised stuck staying stay studying family friend friends cousin parents sister brother "
    "husband wife son daughter uncle aunt who here people popular big famous made from study holiday travelling trip"
)
_REACH: Final = 8


@cache
def _take_me() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _TAKE_ME)


def find(reading: Reading, at: int) -> Iterator[Finding]:
    """A country in which it is to play is wished for, as the place and as where it was made."""
    words = reading.words
    if reading.marks[at].story or reading.marks[at].stance == "past" or reading.marks[at].fine:
        return
    asked = _take_me().at(words, at)
    if asked:
        start = asked[1]
    elif words[at].key in _IN and not _of_people(words, at):
        start = at + 1
    else:
        return
    if start >= len(words) or words[start].gap != JOINED or not words[start].text[0].isupper():
        return
    found = country(words, start)
    if found is None or len(found[0]) > 1 or reading.denied(start):
        return
    text = reading.said(start, found[1])
    weight = 0.5 if reading.marks[at].hedge else 1.0
    limit = Limit(field="country", op="in", value=found[0], text=text)
    wishes: tuple[Wish, ...] = (
        LimitWish(limit=limit, weight=weight, text=text), TopicWish(topic=text, weight=weight, text=text),
    )  # fmt: skip
    meaning = f"about: {text}, from {named(found[0])} if possible"
    # what is read of the verbs before it stays as it is
    yield Finding(first=start if asked else at, last=found[1], meaning=meaning, wishes=wishes)


def _of_people(words: Sequence[Word], at: int) -> bool:
    """Whether somebody near the user is or does something there: "my sister in Spain", "we live in India"."""
    first = at
    while first and at - first < _REACH and words[first].gap != HARD:
        first -= 1
    return any(word.key in _PEOPLE for word in words[first:at])
