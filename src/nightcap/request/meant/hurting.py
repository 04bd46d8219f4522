"""What does somebody harm: "shouting upsets him", "needles make my mum faint", "zombies give me nightmares"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.words import JOINED, Word

_WHOM: Final = bag(
    "me him her them us you mum mom dad gran nan grandma grandad my our his their the amma mam everyone kids"
)
_OWNED: Final = bag("my our the his their her")
_BEFORE_ILL: Final = bag("the a an feel really so very all up right proper")
#: "scares the life out of me" is no complaint
_SENSELESS: Final = bag("bejeezus bejesus hell crap life wits pants shit heck living daylights socks")
#: before these a bare verb asks for it: "please scare me", "and make me cry"
_ALWAYS: Final = bag("just really always also still usually tend")
_ASKING: Final = bag(
    "please and but or now so to you can could will would might ill lets then go dont doesnt not never wont "
    "anything something nothing"
)


def hurt_until(words: Sequence[Word], at: int) -> int:
    """The word after "upsets him" or "gives my mum nightmares" when that stands at word `at`, else 0."""
    hit = table("hurts").at(words, at)
    if hit is None:
        return 0
    wanting, last = frozenset(hit[0].split()), hit[1]
    if last >= len(words) or words[last].gap != JOINED or words[last].key not in _WHOM:
        return 0
    if last + 1 < len(words) and words[last + 1].key in _SENSELESS:
        return 0
    owned = words[last].key in _OWNED and last + 1 < len(words) and words[last + 1].gap == JOINED
    person = last + 1 + (owned and not _is_ill(words, last + 1, wanting))
    ill = person
    while ill < len(words) and words[ill].gap == JOINED and words[ill].key in _BEFORE_ILL - wanting:
        ill += 1
    if _is_ill(words, ill, wanting):
        return ill + 1
    return person if "-" in wanting else 0


def is_asked_for(words: Sequence[Word], at: int) -> bool:
    """Whether the verb at word `at` has nobody before it that does it: "scare me", "and please make me cry"."""
    while at and words[at].gap == JOINED and words[at - 1].key in _ALWAYS:
        at -= 1
    return at == 0 or words[at].gap != JOINED or words[at - 1].key in _ASKING


def _is_ill(words: Sequence[Word], at: int, wanting: frozenset[str]) -> bool:
    return at < len(words) and words[at].gap == JOINED and words[at].key in wanting
