"""In one evening, over a weekend, or in one go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.reading.dates import WEEKDAYS
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.watch.advice import IDEAL, OTHERS, SEEING, Found, before, near, says_no, seen_by_me
from nightcap.reviews.reading.watch.slowly import not_at_once
from nightcap.reviews.reading.words import bag

_LINKS: Final = bag("in over for on across fill fills")
_TRIPS: Final = bag("getaway retreat house trip away break together at guests")
_STORY: Final = bag("he she they takes place set spends who story meets meet stay")
_DOES_IT: Final = SEEING | IDEAL | bag("binge easily polish knock get through swallow gulp done inhale curl")
#: words of "over the weekend", fewer than these
_SOME: Final = 3
_BINGES: Final = bag("binge watch viewing binges marathon treat")
_DAYS: Final = WEEKDAYS | bag("weeknight school rainy cosy cozy quiet")
_FINISHED: Final = bag("through finished devoured swallowed polished raced tore ripped demolished inhaled")
_ONE: Final = bag("one a single glorious greedy long big")
_NO_VIEWERS: Final = bag("couldnt he she they eats drinks ate drank shot filmed")
_NO_BINGE: Final = bag("eating drinking drinks drinker eater drink")
SWALLOWS: Final = bag("devour devoured inhale inhaled gobble gobbled demolish demolished hoovered")
_READER: Final = bag("you youll i will can to ill we")
_IT: Final = bag("it this the all every its in")
_RESISTS: Final = bag("dont resist not never avoid shouldnt")
_OTHERS: Final = OTHERS | bag("everyone everybody people america nation country world nobody critics seems")
#: what becomes of what is seen in one go: "Binge it and the charm goes flat"
SUFFERS: Final = bag(
    "flat blurs blur loses lose tires palls pall drags grates wearies cloys cloy wears thin spoils spoil ruins ruin "
    "indigestion hangover headache dulls sours fades vanishes evaporates sick miss missed regret worse less repetitive"
)
_FOOD: Final = bag("cake bread food sandwich meal chocolate")


def weekend(view: View, at: int) -> Iterator[Found]:
    """An easy weekend binge; over a rainy weekend; enough for a weekend."""
    finished = view.key(at - 1) == "a" and bool(before(view, at, 7) & _FINISHED)  # "We got through it in a weekend"
    if says_no(view, at) or (seen_by_me(view, at) and not finished):
        return
    if view.key(at + 1) in _BINGES:
        yield "sitting", "weekend", at, at + 2
    elif (first := _time_for_it(view, at)) is not None and (at - first < _SOME or view.key(first + 1) != "the"):
        yield "sitting", "weekend", first, at + 1  # but no "advertisement for the English weekend"


def evening(view: View, at: int) -> Iterator[Found]:
    """Perfect for a Tuesday night; finish it in an evening; a Friday-night watch."""
    if says_no(view, at) or seen_by_me(view, at) or view.key(at - 1) in ("date", "opening", "every", "each", "per"):
        return
    if view.key(at - 2) in ("episode", "one", "chapter", "part"):
        return
    if view.key(at + 1) in ("watch", "viewing", "fare", "treat") and view.key(at - 1) != "the":
        yield "sitting", "evening", at - (view.key(at - 1) in _DAYS), at + 2
    elif view.key(at + 1) == "s" and view.key(at + 2) in ("viewing", "watch", "entertainment"):
        yield "sitting", "evening", at, at + 3
    elif (first := _time_for_it(view, at)) is not None and view.key(first + 1) not in ("the", "that"):
        yield "sitting", "evening", first, at + 1


def _time_for_it(view: View, at: int) -> int | None:
    """The "in" or "for" of "finish it in an evening", "perfect for a rainy weekend"; None for a time of the story."""
    if view.key(at + 1) in _TRIPS:
        return None
    opening = view.opening(at)
    first = next((place for place in range(at - 1, max(opening, at - 6) - 1, -1) if view.key(place) in _LINKS), None)
    if first is None:
        return None
    told = before(view, first, 9)
    story = told & _STORY and "you" not in told
    return None if story or not told & (_DOES_IT | _FINISHED) else first


def one_go(view: View, at: int) -> Iterator[Found]:
    """In one go, in a single sitting."""
    first = at
    while view.key(first - 1) in _ONE:
        first -= 1
    if view.key(first - 1) not in ("in", "at") or not near(view, first, at) & {"one", "single"}:
        return
    if before(view, first, 10) & _NO_VIEWERS:
        return
    if not says_no(view, at, 10):
        yield "sitting", "binge", first - 1, at + 1
    elif not_at_once(view, first):
        yield "sitting", "slowly", first - 1, at + 1


def binge(view: View, at: int) -> Iterator[Found]:
    """Bingeable; binge it; "don't binge it" is the contrary, and "a weekend binge" tells the weekend."""
    key, then = view.key(at), view.key(at + 1)
    told = before(view, at, 5)
    if then in _NO_BINGE or "weekend" in near(view, at - 3, at + 7) or told & _OTHERS or told & {"if", "cant", "could"}:
        return
    if then in ("it", "them", "this") and view.key(at + 2) == "and" and near(view, at + 3, at + 12) & SUFFERS:
        yield "sitting", "slowly", at, at + 3
        return
    if says_no(view, at, 5):
        bare = view.breaks(at + 1) or then in ("it", "this", "the")
        if told & _RESISTS and (bare or key.endswith("ing") or "to" in told):
            yield "sitting", "slowly", at, at + 1
    elif not told & {"was", "had"} and not (key == "binge" and told & {"than", "more", "less", "any", "your"}):
        goes_on = then in ("watch", "able", "worthy", "it") and not view.breaks(at + 1)
        yield "sitting", "binge", at, at + 1 + goes_on


def swallow(view: View, at: int) -> Iterator[Found]:
    """You'll devour it."""
    told = before(view, at, 5)
    if told & OTHERS or says_no(view, at, 5) or not told & _READER:
        return
    if view.key(at + 1) in _IT and view.key(at + 2) not in _FOOD:
        yield "sitting", "binge", at, at + 2
