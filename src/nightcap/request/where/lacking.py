"""Languages of which somebody has little: "two have hardly any English", "my mother-in-law has no French"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.catalogue.languages import CODES, language_name
from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.where.said_of import HEADS
from nightcap.request.words import JOINED

_HAVING: Final = bag(
    "have has had having got with speak speaks speaking know knows understand understands follow follows"
)
_LITTLE: Final = bag(
    "hardly barely scarcely any a bit little of no not much very next to zero only almost enough poor broken limited "
    "basic rusty patchy shaky word words some the single practically virtually schoolboy holiday but just few spoken"
)
_SOME: Final = bag(
    "hardly barely scarcely bit little no not much zero enough poor broken limited basic rusty patchy word words any"
)
_MOST: Final = 6
_OF_ONES_OWN: Final = bag("speak speaks speaking know knows understand understands follow follows got had")
_TITLES: Final = HEADS | bag("something anything nothing it that which")
_PERSONS: Final = bag(
    "mother father mum mom dad gran guests friends guest friend people us law laws parents nan grandma"
)


@cache
def _names() -> Phrases[str]:
    return Phrases(CODES.items())


def find(reading: Reading, at: int) -> Iterator[Finding]:
    """Told of people: what they do not speak is no country to keep away from."""
    words = reading.words
    if words[at].key not in _HAVING:
        return
    step = at + 1
    while step < len(words) and step - at <= _MOST and words[step].gap == JOINED and words[step].key in _LITTLE:
        step += 1
    if step >= len(words) or step - at < 2 or words[step].gap != JOINED:
        return
    if not any(word.key in _SOME for word in words[at + 1 : step]):
        return
    hit = _names().at(words, step)
    headed = hit is not None and hit[1] < len(words) and words[hit[1]].gap == JOINED and words[hit[1]].key in HEADS
    if hit is None or headed:
        return
    if not _of_people(reading, at):
        yield from _of_a_title(reading, at, hit)
        return
    meaning = "a language that is hardly spoken: no limit"
    yield Finding(first=at, last=hit[1], meaning=meaning, rank=3)


def _of_a_title(reading: Reading, at: int, hit: tuple[str, int]) -> Iterator[Finding]:
    """As in "something with little English spoken", "a film that has no English in it"."""
    words = reading.words
    if at == 0 or words[at].gap != JOINED or words[at - 1].key not in HEADS | _TITLES or words[at].key in _OF_ONES_OWN:
        return
    limit = Limit(field="language", op="not_in", value=(hit[0],), text=reading.said(at, hit[1]))
    spoken = hit[1] < len(words) and words[hit[1]].gap == JOINED and words[hit[1]].key in ("spoken", "dialogue", "in")
    meaning = f"not in {language_name(hit[0])}"
    yield Finding(first=at, last=hit[1] + spoken, meaning=meaning, limits=(limit,), rank=3)


def _of_people(reading: Reading, at: int) -> bool:
    """Not "something with no English", which speaks of the title."""
    words = reading.words
    if words[at].key != "with":
        return at > 0 and words[at].gap == JOINED and words[at - 1].key not in _TITLES
    return at > 0 and words[at].gap == JOINED and words[at - 1].key in _PERSONS
