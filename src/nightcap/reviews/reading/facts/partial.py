"""Whether the episodes that are counted are only some of them: "the first two", "two episodes in"."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.dates import WEEKDAYS
from nightcap.reviews.reading.facts.numbers import ORDINALS, number_before
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

#: before the number, or between it and "episodes": only some of them
_SOME: Final = bag(
    "first last final opening closing next previous another after within take takes took give gives gave until "
    "till more seen watched watching sent previewed early later middle every few couple than skip lasted missed "
    "for remaining only screened provided by other"
)
_MAY_BE_ALL: Final = bag("only lasted for takes took")
#: after "episodes": only some of them, or not their count
_STOPS: Final = bag(
    "later before ago too earlier behind away left sent screened provided seen available made already out"
)
_ENDS: Final = bag("first last final opening more")
_EXTENDS: Final = bag(
    "stretched expanded runs extended cut padded out comes ran run running trimmed reduced limited swollen amounts down"
)
_TIMES: Final = bag("night day week evening time sitting")
_WARMING: Final = bag("go find get settle warm realise realize")
#: before the episode or season that is the last
END: Final = bag("final last concluding closing")


def is_partial(view: View, first: int, at: int) -> bool:
    """Whether the episodes from word `first` to the noun at `at` are only some of them."""
    before = {view.key(place) for place in range(max(view.opening(first), first - 3), first)}
    within = {view.key(place) for place in range(first, at)}
    return _some(view, first, before & _SOME) or bool(within & _ENDS) or _goes_on(view, first, at)


def _some(view: View, first: int, near: set[str]) -> bool:
    """Whether the words before the number make it a part: "the first two", "after three", "two to three"."""
    before = view.key(first - 1)
    if before == "or" or (before == "to" and view.key(first - 2) not in _EXTENDS):
        return True
    told = number_before(view.words, first + 1)
    # "for ten episodes" is how long it all goes on; "for two" may be how long somebody is away
    long = told is not None and told[0] > 3
    whole = before in ("only", "lasted", "its") or (before in ("for", "takes", "took", "needs") and long)
    of_all = is_of_all(view, first)
    return bool(near) and before != "all" and not of_all and not (near <= _MAY_BE_ALL and whole)


def is_of_all(view: View, first: int) -> bool:
    """Whether the number says of how many: "the last of the four episodes", "the first of eight weekly parts"."""
    the = view.key(first - 1) in ("the", "its", "these")
    if view.key(first - 1 - the) != "of":
        return False
    return the or view.key(first - 2) in ORDINALS or view.key(first - 2) in END


def _goes_on(view: View, first: int, at: int) -> bool:
    """Whether the words behind make it a part: "two episodes in", "at a time", "too many"."""
    after, then = view.key(at + 1), view.key(at + 2)
    if view.breaks(at + 1):
        return False
    if after == "in":
        return view.breaks(at + 2) or then in ("and", "i", "you", "it", "we")
    if after in ("a", "per", "every", "each"):
        return then in _TIMES or then in WEEKDAYS
    if after in ("are", "is", "that") and view.key(first - 1) != "all":
        return then in ("up", "out", "available", "follow", "remain", "left")
    if after == "of":
        return view.key(first - 1) in ("two", "three")
    return after in _STOPS or (after == "at" and view.key(at + 3) == "time") or (after == "to" and then in _WARMING)
