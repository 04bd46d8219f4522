"""Who is in it, told by what they are there for: presented by X, newcomer X, X in her screen debut, also to be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import acted
from nightcap.reviews.reading.facts.ensemble import listed
from nightcap.reviews.reading.facts.people import in_full, people_before, people_from
from nightcap.reviews.reading.facts.players import told
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

_BEFORE_HOST: Final = ("", "the", "its", "s", "with", "and", "by")


def _newcomer(view: View, at: int) -> Iterator[Claim]:
    """Newcomer X; first-timer X."""
    if view.key(at + 1) not in ("director", "writer"):
        for person, _, last in in_full(people_from(view, at + 1))[:1]:
            yield from acted(view, person, None, at, last)


def _debut(view: View, at: int) -> Iterator[Claim]:
    """Making her screen debut, X …; X, in her acting debut, …"""
    if view.key(at - 1) not in ("screen", "acting", "film", "movie", "stage") or view.key(at - 2) not in ("her", "his"):
        return
    opening = view.opening(at)
    after = people_from(view, at + 1) if view.gap(at + 1) == "," else []
    people = after or (people_before(view, opening) if view.gap(opening) == "," else [])
    yield from told(view, in_full(people)[-1:], at + 1)


def _seen(view: View, at: int) -> Iterator[Claim]:
    """Also to be seen are X and Y."""
    if view.keys[max(0, at - 2) : at] == ("to", "be") and view.key(at + 1) in ("is", "are"):
        yield from listed(view, at + 2, at)


def _hosts(view: View, at: int) -> Iterator[Claim]:
    """Presented by X; X hosts; the hostess, X; X, who narrates."""
    key = view.key(at)
    if key in ("presented", "hosted", "fronted"):
        if view.key(at + 1) == "by":
            yield from listed(view, at + 2, at)
    elif key in ("presents", "hosts", "narrates"):
        end = at - (view.key(at - 1) == "who")
        if view.breaks(at + 1) or view.key(at + 1) in ("with", "and", "in", "the", "this"):
            yield from told(view, in_full(people_before(view, end)), at + 1)
    elif view.gap(at + 1) in (",", ":") or (not view.gap(at + 1) and view.key(at - 1) in _BEFORE_HOST):
        people = in_full(people_from(view, at + 1))[:1]
        yield from told(view, people, people[0][2] if people else at)


_BY_WORD: Final[Mapping[str, Callable[[View, int], Iterator[Claim]]]] = {
    **dict.fromkeys(bag("newcomer newcomers timer timers"), _newcomer),
    "seen": _seen,
    "debut": _debut,
    **dict.fromkeys(bag("presented hosted presents hosts narrates host hostess presenter narrator presenters"), _hosts),
}
TRIGGERS: Final = frozenset(_BY_WORD)


def find(view: View, at: int) -> Iterator[Claim]:
    if not view.question and at not in view.taken and view.passage.names:
        yield from _BY_WORD[view.key(at)](view, at)
