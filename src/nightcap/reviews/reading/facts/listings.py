"""How a list of what is watched is called: "Netflix's Top 10", "English-language films"."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

#: before a list
IN_LIST: Final = bag("on in among of for at")
#: words at which the name of a list ends
STOPS: Final = bag(
    "this since with after and but last within when where that which who is was right for despite because now "
    "again behind above ahead in through throughout during over all"
)
MOST_LIST: Final = 8


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
