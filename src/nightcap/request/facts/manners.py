"""Who must not be embarrassed: "nothing my mother-in-law would mind", "nothing you couldn't watch with a vicar"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.words import JOINED, Word

#: what is kept from them
KEPT: Final = ("sexual_content", "nudity", "strong_language")
_DELICATE: Final = bag(
    "mum mom mam mother dad father gran granny nan nana grandma grandmother grandad grandpa grandfather grandparents "
    "parents aunt auntie uncle vicar priest pastor rabbi imam minister nun boss law laws children kids grandchildren "
    "neighbours headteacher amma appa nani dadi teenagers teenager"
)
_OFFENDED: Final = bag(
    "mind object complain blush tut tuts frown disapprove approve shocked offended offence exception embarrassed "
    "offend offends shock shocks embarrass embarrasses scandalise scandalised horrify blushing gasp squirm"
)
_ASHAMED: Final = bag("couldnt cant wouldnt cannot embarrassed ashamed awkward shouldnt wont")
_WATCH: Final = bag("watch show see sit have put")
_SQUIRMING: Final = bag("blushing cringing squirming embarrassment embarrassed dying squirm cringe blush awkwardness")
_OPENERS: Final = bag("nothing anything something one film wont doesnt")
_MOST: Final = 12


def shielded_until(words: Sequence[Word], at: int) -> int:
    """The word after words from `at` on that ask to spare somebody's blushes, else 0."""
    key = words[at].key
    if key not in _OPENERS:
        return 0
    said = _clause(words, at)
    keys = [word.key for word in said]
    person = next((step for step, each in enumerate(keys) if each in _DELICATE), None)
    if person is None:
        return 0
    while person + 1 < len(keys) and keys[person + 1] in _DELICATE | {"in"}:
        person += 1
    offended = next((step for step, each in enumerate(keys) if each in _OFFENDED), None)
    beside = any(each in ("with", "front", "beside") for each in keys[:person])
    if offended is not None and (key == "nothing" or (offended == 1 and key in ("wont", "doesnt"))):
        after = keys[offended + 1 : offended + 2] in (["at"], ["to"], ["about"], ["by"])
        return at + max(person, offended + after) + 1
    if key == "nothing" and beside and set(keys) & _ASHAMED and set(keys[:person]) & _WATCH:
        return at + person + 1
    squirming = next((step for step, each in enumerate(keys) if each in _SQUIRMING), 0)
    return at + max(squirming, person) + 1 if beside and "without" in keys[:squirming] else 0


def _clause(words: Sequence[Word], at: int) -> Sequence[Word]:
    last = at + 1
    while last < len(words) and last - at < _MOST and words[last].gap == JOINED:
        last += 1
    return words[at:last]
