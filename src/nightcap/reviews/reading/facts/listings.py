"""How a list of what is watched is called: "Netflix's Top 10", "English-language films"."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.facts.numbers import ORDINALS
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS, PLURALS
from nightcap.reviews.reading.words import bag

#: before a list
IN_LIST: Final = bag("on in among of for at")
#: words at which the name of a list ends
STOPS: Final = bag(
    "this since with after and but last within when where that which who is was right for despite because now "
    "again behind above ahead in through throughout during over all"
)
MOST_LIST: Final = 8
_GLOBAL: Final = bag("globally worldwide")


def listed(view: View, at: int) -> tuple[str | None, int]:
    """(the list as it is called, the word after it) behind "on", "among" …"""
    if view.key(at) not in IN_LIST or view.gap(at):
        return None, at
    first = at + 1 + (view.key(at + 1) == "the")
    last = first
    while last < len(view.words) and last - first < MOST_LIST and not view.breaks(last):
        key = view.key(last)
        if (key in STOPS and last > first) or view.is_title(last):
            break
        last += 1
    if last <= first:
        return None, at
    return view.passage.said(first, last), last


def most(view: View, at: int) -> tuple[int | None, str | None, int, int] | None:
    """One of the most popular shows globally; the most-watched film on Netflix."""
    last = _work_end(view, at + 1) if view.key(at - 1) == "most" and view.gap(at) in ("", "-", "–") else 0
    if not last:
        return None
    many = (view.key(at - 3) == "of" and view.key(at - 4) == "one") or view.key(at - 3) == "among"
    if view.key(last) in _GLOBAL:
        last += 1
    elif view.key(last) in ("on", "in") and not view.gap(last):
        last = listed(view, last)[1]
    else:
        return None
    rank = ORDINALS.get(view.key(at - 2))
    if view.key(at - 2) != "the" and not (rank and view.key(at - 3) == "the"):
        return None
    if rank:
        return rank, view.passage.said(at - 1, last), at - 3, last
    first = at - 4 if many and view.key(at - 4) == "one" else at - 2
    return (None if many else 1), view.passage.said(at - 1, last), first, last


def _work_end(view: View, at: int) -> int:
    """The word behind the noun of "most-watched Danish film", which soon follows word `at`; 0 where none does."""
    for noun in range(at, min(at + 4, len(view.words))):
        if view.key(noun) in NOUNS or view.key(noun) in PLURALS or view.key(noun) in ("title", "titles"):
            return noun + 1
        if view.gap(noun) not in ("", "-") or view.key(noun) in ("of", "in", "on"):
            return 0
    return 0
