"""Whether two spellings are the name of one person, or of one character."""

from __future__ import annotations

import re
from typing import Final

from rapidfuzz import fuzz

from nightcap.catalogue.names import fold

_SELF: Final = re.compile(r"\b(?:him|her|them|my)sel(?:f|ves)\b", re.IGNORECASE)
_TITLES: Final = (
    "the a an of and dr mr mrs ms miss sir lady lord king queen prince princess captain detective inspector agent "
    "officer sergeant father mother uncle aunt young old voice jr ii iii von van de la le da di"
)
#: words of a character's name that tell nobody from anybody
_COMMON: Final = frozenset(_TITLES.split())


def same_person(ours: str, theirs: str) -> bool:
    """Order of family and given name, accents, initials and hyphens do not count."""
    left, right = fold(ours), fold(theirs)
    if sorted(left.replace(" ", "")) == sorted(right.replace(" ", "")):
        return True
    return fuzz.token_sort_ratio(left, right) >= 88 or _shortened(left.split(), right.split())


def _shortened(left: list[str], right: list[str]) -> bool:
    """ "L. M. Montgomery" of "Lucy Maud Montgomery", "Zach Tyler" of "Zach Tyler Eisen"."""
    few, many = sorted((set(left), set(right)), key=len)
    if len([word for word in few if len(word) > 1]) >= 2 and few <= many:
        return True
    spelt = len(left) == len(right) and left[-1] == right[-1]
    return spelt and all(
        one == other or (1 in (len(one), len(other)) and one[0] == other[0])
        for one, other in zip(left, right, strict=True)
    )


def same_character(ours: str, theirs: str) -> bool:
    """One telling word in common is enough: sources cut names, add titles and give nicknames."""
    left, right = _telling(_SELF.sub("self", ours)), _telling(_SELF.sub("self", theirs))
    if left & right or "various" in right:
        return True
    near = any(fuzz.ratio(one, other) >= 75 for one in left for other in right)
    joined = "".join(sorted(left)), "".join(sorted(right))
    return near or joined[0] in joined[1] or joined[1] in joined[0] or fuzz.ratio(*joined) >= 75


def _telling(name: str) -> set[str]:
    words = set(fold(name).split())
    return (words - _COMMON) or words
