"""Whom to get together for it: get everyone round, have the neighbours over, take somebody you are married to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.watch.advice import OTHERS, Found, before, is_urged, near, says_no
from nightcap.reviews.reading.watch.company import COMPANY
from nightcap.reviews.reading.words import bag

#: who is got together, with a particle: "have the neighbours over"; and without one: "bring your sister"
_ROUNDS: Final = bag("get have ask call call herd pack summon phone text pile")
_TAKES: Final = bag("take bring invite drag gather assemble carry haul grab rally recruit corral round rope fetch")
VERBS: Final = _ROUNDS | _TAKES
_PARTICLES: Final = bag("over round around along in together up")
#: anybody: who it is tells what stands behind
_ANYBODY: Final = bag("somebody someone whoever whomever anyone anybody")
#: one alone, who is a partner where nothing tells otherwise: "someone you don't need to talk to"
_ONE: Final = bag("somebody someone whoever whomever")
_LOUD: Final = bag(
    "argue argues laugh laughs shout shouts heckle heckles boo boos ring phone drink drinks jumps scream over"
)
_YOU: Final = bag("you youve youd youre your youll")
_ALL: Final = bag("everyone everybody all")
#: a company of friends, named by what they are together or where they sit
_CROWDS: Final = bag(
    "people gang crowd crew neighbours neighbors colleagues housemates roommates classmates teammates buddies folks "
    "hall dorm floor office team club girls lads boys class company"
)
WHOM: Final = _ANYBODY | _ALL | _CROWDS | COMPANY.keys()
#: who is a partner
_LOVED: Final = bag(
    "married marry love loved fancy hand hands knee knees kiss kissing bed blanket arms adore shoulder feet heart "
    "sleep divorced dating proposed proposing beloved smitten crush lap cuddle hold"
)
#: who lives in the same house
_HOME: Final = bag(
    "home household table christmas thanksgiving diwali eid generation generations youngest oldest eldest "
    "grandmother grandma granny gran nan grandfather grandad baby toddler toddlers roof related relatives relations"
)
_CHILD: Final = bag("child kid young small little tooth teeth school")
#: words behind somebody that may tell who it is, at most
_WHO: Final = 11
#: words from a verb to whom it gathers, and to its particle, at most
_NEAR: Final = 6
_FAR: Final = 9


def gathered(view: View, at: int) -> Iterator[Found]:
    """Get everyone round; have the neighbours over; take your sister; `at` is the verb."""
    if not is_urged(view, at) or before(view, at, 6) & OTHERS or says_no(view, at):
        return
    end = next((place for place in range(at + 1, at + _FAR) if view.breaks(place)), at + _FAR)
    whom = next((place for place in range(at + 1, min(end, at + _NEAR)) if _kind(view, place)), 0)
    particle = next((place for place in range(at + 1, end) if view.key(place) in _PARTICLES), 0)
    if whom and (particle or view.key(at) in _TAKES) and (view.key(whom) != "all" or particle):
        yield "company", _who(view, whom), at, max(whom, particle) + 1


def _kind(view: View, at: int) -> bool:
    return view.key(at) in _ANYBODY | _ALL | _CROWDS or (
        view.key(at) in COMPANY and view.key(at) not in ("half", "ones")
    )


def _who(view: View, at: int) -> str:
    """Who somebody is, by the word for them and by what is told of them behind it."""
    key, told = view.key(at), near(view, at + 1, at + _WHO)
    if key in COMPANY:
        return COMPANY[key]
    if key in _ONE and told & _LOVED:
        return "partner"
    if told & _HOME or near(view, at - 3, at) & _HOME:
        return "family"
    if key in ("anyone", "anybody") and (told & _CHILD or {"from", "up"} <= told):
        return "children"
    return "partner" if key in _ONE and not told & _LOUD and told & _YOU else "friends"
