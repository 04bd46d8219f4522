"""Who made it, told by which of their films it is: X's debut; X's latest; X, making her first feature."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import each
from nightcap.reviews.reading.facts.people import in_full, people_before, people_from, strangers
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS
from nightcap.reviews.reading.words import bag

#: what stands between a person and the work that they have made, at most
_REACH: Final = 6
_NOT_DEBUT: Final = bag("acting screen stage broadway english hollywood tv television small film professional")
_DEBUTS: Final = bag("the feature assured promising directorial directing")
#: what is told of whose "latest" it is: "X's latest is", "X's latest, a drama"
_LATEST_IS: Final = bag("is has finds follows comes offers opens takes may isnt does was feature film picture")


def _debut(view: View, at: int) -> Iterator[Claim]:
    """X's debut; X's feature debut; in her directorial debut, X …"""
    within = {view.key(place) for place in range(max(0, at - 3), at)}
    if within & _NOT_DEBUT:
        return
    if view.keys[at + 1 : at + 4] == ("behind", "the", "camera") and "makes" in view.keys[max(0, at - 4) : at]:
        makes = view.keys.index("makes", max(0, at - 4))
        yield from each(view, in_full(people_before(view, makes)), ["director"], makes, at + 4)
        return
    if within & {"directorial", "directing"} and view.key(at + 1) != "of":
        people = in_full(people_from(view, at + 1)) if view.gap(at + 1) == "," and view.opening(at) < at - 2 else []
        if people and view.key(view.opening(at)) in ("in", "with", "for", "making"):
            yield from each(view, people[:1], ["director"], at, people[0][2])
        return
    if view.key(at + 1) == "of" and view.key(at - 1) in _DEBUTS:
        people = in_full(people_from(view, at + 2))
        yield from each(view, people, ["director"], at, people[-1][2] if people else at)
        return
    place = at - 1
    while place > max(0, at - _REACH) and view.key(place) != "s" and not view.breaks(place + 1):
        place -= 1
    people = in_full(people_before(view, place)) if view.key(place) == "s" else []
    if people and (view.breaks(at + 1) or view.key(at + 1) in NOUNS or view.key(at + 1) in ("is", "has", "about")):
        yield from each(view, people, ["director"], people[0][1], at + 1)


def _latest(view: View, at: int) -> Iterator[Claim]:
    """X's latest is a delight."""
    if view.key(at - 1) == "s" and (view.gap(at + 1) == "," or view.key(at + 1) in _LATEST_IS):
        people = strangers(view, people_before(view, at - 1))
        yield from each(view, people[-1:], ["director"], people[0][1] if people else at, at + 1)


def _making(view: View, at: int) -> Iterator[Claim]:
    """X, making her first feature, …"""
    people = in_full(people_before(view, at)) if view.gap(at) == "," else []
    first = view.key(at + 1) in ("his", "her", "their") and not {"first", "second", "third", "debut"}.isdisjoint(
        view.keys[at + 2 : at + 5]
    )
    if first and not {"feature", "film", "movie", "picture"}.isdisjoint(view.keys[at + 2 : at + 6]):
        yield from each(view, people[-1:], ["director"], people[-1][1] if people else at, at + 5)


_BY_WORD: Final[Mapping[str, Callable[[View, int], Iterator[Claim]]]] = {
    "debut": _debut,
    "latest": _latest,
    "making": _making,
}
TRIGGERS: Final = frozenset(_BY_WORD)


def find(view: View, at: int) -> Iterator[Claim]:
    if not view.question and at not in view.taken and view.passage.names:
        yield from _BY_WORD[view.key(at)](view, at)
