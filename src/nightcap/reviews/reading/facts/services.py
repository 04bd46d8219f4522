"""The services and channels that are known by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nightcap.reviews.reading.facts.channels import WRITTEN
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS
from nightcap.reviews.reading.words import bag, keys

_BY_WORDS: Final[Mapping[tuple[str, ...], str]] = {
    tuple(keys(way)): name
    for line in WRITTEN.strip().splitlines()
    for name, _, ways in (line.partition(": "),)
    for way in ways.split(", ")
}
_FIRST: Final[Mapping[str, tuple[int, ...]]] = {
    first: tuple(sorted({len(way) for way in _BY_WORDS if way[0] == first}, reverse=True))
    for first in {way[0] for way in _BY_WORDS}
}
TRIGGERS: Final = frozenset(_FIRST)
#: the keys of every way to call a service
WAYS: Final = frozenset(_BY_WORDS)
#: behind "Apple", which by itself is a fruit, or makes telephones
_APPLES: Final = NOUNS | {"s", "originals"}
#: also other things: a name, a sky, a letter
AMBIGUOUS: Final = bag(
    "Max Sky Stan Now DR ABC Showtime Peacock Paramount Canal+ Topic Acorn Starz Bravo Hallmark Lifetime Fox Binge "
    "Crave Dave Alibi Crackle Freeform Shahid ENA RTP Mediaset Hayu Plex MGM+ TNT TBS MBC NPO M6 BET ORF SRF STV"
)
#: names that mean nothing else however they are written
_CLEAR: Final = bag(
    "netflix hulu mubi shudder crunchyroll iplayer hbo bbc zdf svt itv itvx britbox arte disney viki prime "
    "amazon apple tubi"
)
#: of those, common words too: "makes you shudder"
_COMMON: Final = bag("shudder prime apple amazon")
#: what a label sells: "the Criterion disc"
_DISCS: Final = bag("disc discs bluray blu dvd edition label box")
_STUDIOS: Final = bag("disney paramount amazon")
ON: Final = bag("on via through over")


def known(view: View, at: int) -> tuple[str, int] | None:
    """(name, word after it) of the service written at word `at`."""
    for width in _FIRST.get(view.key(at), ()):
        if at + width > len(view.words):
            continue
        way = tuple(view.key(at + step) for step in range(width))
        if way == ("apple",) and not (view.words[at].capital and view.key(at + 1) in _APPLES):
            continue
        if way in _BY_WORDS and all(view.gap(at + step) in ("", "+", "-") for step in range(1, width)):
            return _BY_WORDS[way], at + width
    return None


def _is_studio(view: View, at: int, name: str) -> bool:
    """Whether "Disney" or "Amazon" by itself is the studio, or the river: it is not said to be "on" it."""
    way = view.key(at)
    plus = view.passage.text[view.words[at].end :][:1] == "+"
    bare = way in _STUDIOS and view.key(at + 1) not in ("plus", "prime") and not plus
    said_on = view.key(at - 1) in ON or (way == "amazon" and view.key(at - 1) not in ("the", "an", "of"))
    return bare and known(view, at) == (name, at + 1) and not said_on


def named(view: View, at: int) -> tuple[str, int] | None:
    """As `known`, where the words are not a part of another name, nor a common word."""
    found = known(view, at)
    if found and view.key(found[1]) in _DISCS and not view.gap(found[1]):
        return None
    return found if found and is_service(view, at, found[0]) else None


def is_service(view: View, at: int, name: str) -> bool:
    word, owner = view.words[at], view.name(at)
    if _is_studio(view, at, name):
        return False
    somebody = owner is not None and owner.what == "person" and name in AMBIGUOUS
    somebody = somebody and view.key(at + 1) not in ("original", "originals")
    if owner and (owner.what == "title" or (somebody and (view.key(at - 1) not in ON or owner.first != at))):
        return False
    cased = word.capital or not word.text.islower()  # "tvN"
    return cased or (word.key in _CLEAR and (word.key not in _COMMON or view.key(at - 1) in ON))


def is_plain(view: View, service: tuple[str, int]) -> bool:
    """Whether what `named` found is no common word, and named for itself: not "HBO-style"."""
    return service[0] not in AMBIGUOUS and view.gap(service[1]) not in ("-", "–")
