"""With whom to see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.watch.advice import (
    IDEAL,
    OTHERS,
    SEEING,
    Found,
    advised,
    before,
    in_story,
    near,
    says_no,
    seen_by_me,
)
from nightcap.reviews.reading.words import bag

COMPANY: Final[Mapping[str, str]] = {
    **dict.fromkeys(bag("mum mom mam mother dad father parents grandmother grandma gran nan nana granny"), "family"),
    **dict.fromkeys(bag("grandfather grandad granddad grandpa grandparents abuela aunt aunts auntie uncle"), "family"),
    **dict.fromkeys(bag("family families sister sisters brother siblings cousin cousins inlaws relatives"), "family"),
    **dict.fromkeys(bag("relations generations household clan brood"), "family"),
    **dict.fromkeys(
        bag("kids kid children child daughter daughters son sons toddler toddlers tots bairns"), "children"
    ),
    **dict.fromkeys(bag("grandchildren ones youngsters tweens teenagers preschoolers schoolkids graders"), "children"),
    **dict.fromkeys(bag("kindergartners moppets nephews nieces grandkids"), "children"),
    **dict.fromkeys(bag("partner husband wife girlfriend boyfriend spouse fiance half beloved missus"), "partner"),
    **dict.fromkeys(bag("friends friend mates girlfriends pals flatmates roommates housemates buddies"), "friends"),
}
#: words that are company only behind another one: "your other half", "the little ones"
_BEHIND: Final[Mapping[str, frozenset[str]]] = {"half": bag("other better"), "ones": bag("little loved")}
_OCCASIONS: Final = bag("viewing watch night movie")
_LINKS: Final = bag("with alongside beside for")
_NO_LINK: Final = bag("of and or to is who that about his her their")
_FOR_WHOM: Final = bag("the all your kids children families friends family older younger")
_BEST: Final = bag("best better perfect ideal great")
#: words behind whom you have that say how good a company they are, at most, and what such company is
_BEST_REACH: Final = 9
_SEATS: Final = bag("company person people companion companions audience beside sofa couch watch see")
_NO_DATE: Final = OTHERS | bag("their goes disastrous")


def company(view: View, at: int) -> Iterator[Found]:
    """Watch it with your mum; perfect for the whole family; one for the kids; family viewing."""
    key, who = view.key(at), COMPANY[view.key(at)]
    if key in _BEHIND and view.key(at - 1) not in _BEHIND[key]:
        return
    if who == "partner" and "your" not in near(view, at - 3, at):
        return  # "a girlfriend" may be anybody's
    if view.key(at + 1) in _OCCASIONS and key in ("family", "kids", "friends"):
        if not says_no(view, at) and not seen_by_me(view, at) and _is_occasion(view, at):
            yield "company", who, at, at + 2
    elif view.key(at - 1) == "whole" and view.key(at + 1) in ("can", "will") and view.key(at + 2) in SEEING:
        yield "company", who, at - 1, at + 3
    elif (link := _link(view, at)) >= 0 and (first := _with(view, link)) is not None and view.key(at + 1) != "s":
        yield "company", who, first, at + 1


def _is_occasion(view: View, at: int) -> bool:
    """A "family night" is one of the story unless something is ideal for it."""
    return view.key(at + 1) != "night" or bool(near(view, at - 6, at) & IDEAL)


def _link(view: View, at: int) -> int:
    """The "with" or "for" before word `at`, -1 where there is none."""
    for place in range(at - 1, max(-1, at - 6), -1):
        if view.key(place) in _LINKS:
            return place
        if view.key(place) in _NO_LINK or view.breaks(place + 1):
            return -1
    return -1


def _with(view: View, link: int) -> int | None:
    """The first word of the advice to see it "with" or that it is "for" somebody."""
    first = advised(view, link)
    if first is None or in_story(view, first, link):
        return None
    if view.key(link) == "for":
        fine = view.key(first) not in SEEING - {"viewing"} and view.key(link + 1) in _FOR_WHOM
    else:
        fine = bool(near(view, first, link) & SEEING) or view.key(first) in _BEST
    return first if fine else None


def date(view: View, at: int) -> Iterator[Found]:
    """Great for date night; a date movie."""
    if view.key(at + 1) not in ("night", "movie", "film", "watch", "viewing"):
        return
    told = before(view, at, 6)
    if (
        told & (IDEAL | SEEING | {"a", "for"})
        and not told & _NO_DATE
        and not says_no(view, at)
        and not seen_by_me(view, at)
    ):
        yield "company", "partner", at, at + 2


def loved(view: View, at: int) -> Iterator[Found]:
    """With someone you love; `at` is the "someone"."""
    if view.key(at - 1) == "with" and view.key(at + 1) == "you" and view.key(at + 2) in ("love", "fancy", "adore"):
        first = advised(view, at)
        if first is not None:
            yield "company", "partner", first, at + 3


def alone(view: View, at: int) -> Iterator[Found]:
    """Best watched alone, watch it on your own, by yourself."""
    key, then = view.key(at), view.key(at + 1)
    fine = {
        "own": view.key(at - 1) == "your" and view.key(at - 2) == "on",
        "yourself": view.key(at - 1) == "by",
    }.get(key, view.breaks(at + 1) or then in ("and", "with", "in", "or", "at", "on", "late"))
    first = advised(view, at) if fine else None
    if first is None or at - first > 6 or in_story(view, first, at):
        return
    if near(view, first, at) & SEEING:
        yield "company", "alone", first, at + 1


def best_company(view: View, at: int) -> Iterator[Found]:
    """Your own sister is the best person to have beside you; your mates are ideal company."""
    if "your" not in near(view, at - 3, at) or view.key(at + 1) not in ("is", "are", "will", "makes", "make"):
        return
    told = near(view, at + 2, at + _BEST_REACH)
    if told & IDEAL and told & _SEATS and not says_no(view, at):
        yield "company", COMPANY[view.key(at)], at - 1, min(at + _BEST_REACH, len(view.words))
