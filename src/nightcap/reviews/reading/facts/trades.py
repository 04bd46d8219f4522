"""Who made it, told by a trade: director X, its creator, X; X, who took over as showrunner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import each
from nightcap.reviews.reading.facts.people import full, people_before, people_from
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

#: noun before a name → role
TRADES: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        bag("director directors dir dirs filmmaker filmmakers maker makers animator animators documentarian auteur"),
        "director",
    ),
    **dict.fromkeys(bag("creator creators showrunner showrunners"), "creator"),
    **dict.fromkeys(bag("writer writers screenwriter screenwriters scriptwriter"), "writer"),
}
#: who else somebody may be who is a maker: "creator and star X"
_BESIDES: Final = bag("star lead narrator producer editor actor executive presenter host")
#: before "director X": somebody in the story, or of another trade
_IN_STORY: Final = bag(
    "plays play played as film theatre theater funeral museum art music casting stage creative managing school "
    "choir camp crime novelist follows meets about is a an executive fashion medical programme program movie "
    "porn commercials opera former"
)
_ARTISTS: Final = bag("songwriter singer novelist ghost crime travel letter staff")
#: between a person and "as showrunner"
_TAKES_OVER: Final = bag("took takes taking stepped steps who has came comes")


def of_name(view: View, at: int) -> Iterator[Claim]:
    """Director X, writer-director X, Dir. X, its creator, X; Creators: X and Y."""
    if view.key(at - 1) == "as" and view.key(at - 2) in ("over", "in") and view.breaks(at + 1):
        yield from _took_over(view, at)
        return
    if view.key(at) in ("maker", "makers") and view.key(at - 1) not in ("film", "movie"):
        return
    if view.key(at - 1) in ("the", "its", "s") and view.gap(at - 1) in (",", "("):
        yield from _apposed(view, at)
    elif view.key(at + 1) == "and" and view.key(at + 2) in _BESIDES and not view.gap(at + 1):  # "creator and star X"
        people = people_from(view, at + 3)
        yield from each(view, people, [TRADES[view.key(at)]], at, people[-1][2] if people else at + 1)
    if view.gap(at + 1) in ("", ".", ":", ",", ".:"):
        yield from _before_name(view, at)


def _apposed(view: View, at: int) -> Iterator[Claim]:
    """X, the creator, …; X, its writer and director, …"""
    both = view.key(at + 1) == "and" and view.key(at + 2) in TRADES
    if both or view.breaks(at + 1):
        several = view.key(at).endswith("s")
        people = people_before(view, at - 1)[-1 - several * 2 :]
        roles = [TRADES[view.key(at)], TRADES[view.key(at + 2)]] if both else [TRADES[view.key(at)]]
        yield from each(view, people, roles, people[0][1] if people else at, at + 1 + 2 * both)


def _before_name(view: View, at: int) -> Iterator[Claim]:
    """Director X, writer-director X, its creator, X; `at` is the last noun."""
    comma = view.gap(at + 1) == ","
    people = people_from(view, at + 1, strict=comma)
    if not people:
        return
    roles, first = [TRADES[view.key(at)]], at
    if view.key(at - 1) in TRADES and view.gap(at) in ("-", "/", "–"):
        roles.append(TRADES[view.key(at - 1)])
        first = at - 1
    elif view.key(at - 1) == "and" and view.key(at - 2) in TRADES:
        roles.append(TRADES[view.key(at - 2)])
        first = at - 2
    first -= view.key(at) in ("maker", "makers")
    if view.key(first - 1) == "co" and view.gap(first) == "-":
        first -= 1
    if not _is_maker(view, first, roles, comma=comma, labelled=":" in view.gap(at + 1) or "." in view.gap(at + 1)):
        return
    if view.key(people[-1][2]) == "s" and len(people) == 1 and view.is_title(people[0][2] + 1):
        return  # director X's earlier film
    yield from each(view, people, roles, first, people[-1][2])


def _took_over(view: View, at: int) -> Iterator[Claim]:
    """X, who took over as showrunner, …"""
    place = at - 3
    while place > 0 and view.key(place) in _TAKES_OVER:
        place -= 1
    people = people_before(view, place + 1)
    if people and full(people[-1][0]):
        yield from each(view, people[-1:], [TRADES[view.key(at)]], people[-1][1], at + 1)


def _is_maker(view: View, first: int, roles: list[str], *, comma: bool, labelled: bool) -> bool:
    """Whether "director X" made the title and is nobody in its story."""
    before = view.key(first - 1) if not view.breaks(first) else ""
    if labelled and not before:
        return True
    if before in _IN_STORY or before in _ARTISTS:
        return False
    if comma:
        return any(
            view.key(place) in ("its", "the", "s", "his", "her", "their") and view.key(first - 1) != "same"
            for place in range(max(view.opening(first), first - 2), first)
        )
    if roles == ["writer"] and view.key(first).startswith("writer"):
        return before in ("", "by", "and", "from", "with", "head", "lead", "chief", "series", "first", "co")
    return True
