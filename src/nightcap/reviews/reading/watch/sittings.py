"""In one evening, over a weekend, in one go, or an episode at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.reading.dates import WEEKDAYS
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.watch.advice import IDEAL, OTHERS, SEEING, Found, before, near, says_no, seen_by_me
from nightcap.reviews.reading.words import bag

_LINKS: Final = bag("in over for on across fill fills")
_TRIPS: Final = bag("getaway retreat house trip away break together at guests")
_STORY: Final = bag("he she they takes place set spends who story meets meet stay")
_DOES_IT: Final = SEEING | IDEAL | bag("binge easily polish knock get through swallow gulp done inhale curl")
_BINGES: Final = bag("binge watch viewing binges marathon treat")
_DAYS: Final = WEEKDAYS | bag("weeknight school rainy cosy cozy quiet")
_FINISHED: Final = bag("through finished devoured swallowed polished raced tore ripped demolished inhaled")
_EACH: Final = bag("a an per each every")
_TIMES: Final = bag("night evening week day sitting")
_AT_A_TIME: Final = ["at", "a", "time"]
_ONE: Final = bag("one a single glorious greedy long big")
_NO_VIEWERS: Final = bag("he she they eats drinks ate drank shot filmed")
_NO_BINGE: Final = bag("eating drinking drinks drinker eater drink")
SWALLOWS: Final = bag("devour devoured inhale gobble")
_READER: Final = bag("you youll i will can to ill")
_IT: Final = bag("it this the all every its in")
_RESISTS: Final = bag("dont resist not never avoid shouldnt")
_OTHERS: Final = OTHERS | bag("everyone everybody people america nation country world nobody critics seems")
#: what becomes of what is seen in one go: "Binge it and the charm goes flat"
_SUFFERS: Final = bag(
    "flat blurs blur loses lose tires palls pall drags grates wearies cloys cloy wears thin spoils spoil ruins ruin "
    "dulls sours fades vanishes evaporates sick miss missed regret worse less repetitive"
)
_FOOD: Final = bag("cake bread food sandwich meal chocolate")


def weekend(view: View, at: int) -> Iterator[Found]:
    """An easy weekend binge; over a rainy weekend; enough for a weekend."""
    finished = view.key(at - 1) == "a" and bool(before(view, at, 7) & _FINISHED)  # "We got through it in a weekend"
    if says_no(view, at) or (seen_by_me(view, at) and not finished):
        return
    if view.key(at + 1) in _BINGES:
        yield "sitting", "weekend", at, at + 2
    elif (first := _time_for_it(view, at)) is not None:
        yield "sitting", "weekend", first, at + 1


def evening(view: View, at: int) -> Iterator[Found]:
    """Perfect for a Tuesday night; finish it in an evening; a Friday-night watch."""
    if says_no(view, at) or seen_by_me(view, at) or view.key(at - 1) in ("date", "opening", "every", "each", "per"):
        return
    if view.key(at - 2) in ("episode", "one", "chapter", "part"):
        return
    if view.key(at + 1) in ("watch", "viewing", "fare", "treat"):
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
    if not before(view, first, 10) & _NO_VIEWERS and not says_no(view, at, 10):
        yield "sitting", "binge", first - 1, at + 1


def binge(view: View, at: int) -> Iterator[Found]:
    """Bingeable; binge it; "don't binge it" is the contrary, and "a weekend binge" tells the weekend."""
    key, then = view.key(at), view.key(at + 1)
    told = before(view, at, 5)
    if then in _NO_BINGE or "weekend" in near(view, at - 3, at + 7) or told & _OTHERS or told & {"if", "cant", "could"}:
        return
    if then in ("it", "them", "this") and view.key(at + 2) == "and" and near(view, at + 3, at + 12) & _SUFFERS:
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


def at_a_time(view: View, at: int) -> Iterator[Found]:
    """One episode a night, an episode at a time, two episodes at a time; `at` is the noun."""
    one = view.key(at - 1) in ("one", "an", "single")
    if says_no(view, at) or not (one or view.key(at - 1) in ("two", "couple", "of")):
        return
    if [view.key(at + step) for step in (1, 2, 3)] == _AT_A_TIME:
        if one or near(view, at - 7, at) & (SEEING | {"take", "best"}):
            yield "sitting", "slowly", at - 1, at + 4
    elif one and view.key(at + 1) in _EACH and view.key(at + 2) in _TIMES:
        yield "sitting", "slowly", at - 1, at + 3


def one_a_night(view: View, at: int) -> Iterator[Found]:
    """Watch one a night; `at` is the "night" or "day"."""
    first = at - 2
    if view.key(at - 1) not in _EACH or view.key(first) != "one" or says_no(view, first):
        return
    if view.breaks(first) or near(view, first - 4, first) & SEEING:
        yield "sitting", "slowly", first, at + 1


def savour(view: View, at: int) -> Iterator[Found]:
    """Savour it, ration it, best taken slowly."""
    key, then = view.key(at), view.key(at + 1)
    told = before(view, at, 5)
    if told & (OTHERS - {"they"} if key.endswith("ed") else OTHERS) or says_no(view, at):
        return
    if key == "slowly":
        if told & {"watched", "seen", "taken", "watch", "savoured", "savored", "enjoyed"}:
            yield "sitting", "slowly", at - 1, at + 1
    elif then in ("it", "them", "this") and (view.breaks(at) or told & {"to", "you", "and", "should", "but"}):
        if view.key(at + 2) not in _FOOD:
            yield "sitting", "slowly", at, at + 2
    elif key.endswith("ed") and told & {"be", "best", "better"}:
        yield "sitting", "slowly", at, at + 1
