"""A little at a time: one a night, a day between two, don't gulp it down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.reading.dates import WEEKDAYS
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.watch.advice import OTHERS, SEEING, Found, before, near, says_no
from nightcap.reviews.reading.words import bag

#: what a dose is of
UNITS: Final = bag(
    "episode episodes chapter chapters part parts hour hours instalment instalments installment installments story "
    "stories helping helpings portion portions"
)
_HOURS: Final = bag("hour hours")
_FEW: Final = bag("one two single couple")
_EACH: Final = bag("a an per each every")
_TIMES: Final = bag("night evening day sitting session")
_WEEKLY: Final = WEEKDAYS | {f"{day}s" for day in WEEKDAYS} | bag("week weekend fortnight month")
_OF_DAY: Final = bag("bedtime breakfast lunchtime teatime night supper dinner")
_BEFORE: Final = bag("bed bath sleep bedtime supper dinner work school lights")
_MEALS: Final = bag("coffee tea breakfast lunch supper dinner cocoa nightcap pudding dessert toast whisky wine")
RATES: Final = _TIMES | _WEEKLY | _OF_DAY | _BEFORE | _MEALS | {"time"}
_YOURS: Final = bag("your the a my our each every")
#: what tells when a service brings it: "Six parts, one a week"
_SCHEDULE: Final = bag(
    "drops drop airs air aired arrives arrive arriving released release releases released lands land shows shown "
    "screens streaming streams continues until through weekly new schedule rolls rolling brings broadcast runs"
)
_ADVISES: Final = bag(
    "please ideally dose advice advise recommend suggest prescribe should best better right keep copy "
    "id rule ration limit plenty enough tops max"
)
#: how what is good is spoilt
GULPS: Final = bag(
    "binge binged gulp gobble race rush bolt wolf scoff guzzle mainline inhale cram marathon devour swallow hurry "
    "sprint scarf bingeing binging gulping gobbling racing rushing wolfing cramming inhaling devouring swallowing "
    "hurrying"
)
_ALL_OF_IT: Final = bag("it them this these those through all")
_FORBIDS: Final = bag("dont never not shouldnt wouldnt neednt")
#: before what is forbidden: "do not", "please don't", "you shouldn't", "I would not"
_BEFORE_NO: Final = bag("do please you should would and but so just id ill must")
_PITY: Final = bag(
    "pity shame mistake crime sin waste discourtesy folly error madness sacrilege criminal foolish unwise daft wrong"
)
_RESISTS: Final = bag("resist resists avoid resisting discourages forbids defies punishes against not")
PAUSES: Final = bag(
    "gap gaps day days night nights week weeks evening walk pause rest break breath breather space sleep"
)
_LEAVES: Final = bag(
    "leave put take allow let keep give need needs have want wants insert with left advise suggest try"
)
_BETWEEN: Final = bag(
    "each every them these the one episodes two chapters parts hours helpings instalments installments"
)
_EATEN: Final = SEEING | GULPS | bag("do take eat consume attempt try taken done eaten consumed attempted")
_FOOD: Final = bag("cake bread food sandwich meal chocolate")


def dose(view: View, at: int) -> Iterator[Found]:
    """One a night; two at bedtime; an episode with your coffee; `at` is the unit, or the "one" or "two" without."""
    unit = view.key(at) in UNITS
    first = at - 1 if unit else at
    if view.key(first) not in _FEW | ({"a", "an"} if unit else set()) or (not unit and view.key(at + 1) in UNITS):
        return
    last = _rate(view, at + 1, of_hours=view.key(at) in _HOURS)
    told = before(view, first, 6)
    if not last or told & OTHERS or _denies(view, first):
        return
    weekly = view.key(last - 1) in _WEEKLY
    if not weekly or _is_advice(view, first, last):
        yield "sitting", "slowly", first, last


def _rate(view: View, at: int, *, of_hours: bool) -> int:
    """The word after the rate that starts at word `at`, 0 where none does."""
    key, then, third = view.key(at), view.key(at + 1), view.key(at + 2)
    if view.breaks(at):
        return 0
    if key in _EACH and then in _TIMES | _WEEKLY:
        return at + 2
    if key == "of" and then in _EACH and third in _TIMES | _WEEKLY:
        return at + 3
    if key == "at" and then in ("a", "one") and third in ("time", "sitting"):
        return at + 3
    return 0 if of_hours else _meal(view, at)  # "an hour before bed" is a time


def _meal(view: View, at: int) -> int:
    """The word after "at bedtime", "before bed", "on Sundays", "with your coffee" at word `at`, else 0."""
    key, then = view.key(at), view.key(at + 1)
    if (key == "at" and then in _OF_DAY) or (key == "before" and then in _BEFORE) or (key == "on" and then in _WEEKLY):
        return at + 2
    meal = next((place for place in (at + 2, at + 3) if view.key(place) in _MEALS), 0)
    return meal + 1 if key == "with" and then in _YOURS and meal else 0


def _is_advice(view: View, first: int, last: int) -> bool:
    """Whether a dose by the week is no service's schedule."""
    told = near(view, first - 9, last + 12)
    return bool(told & _ADVISES) or (first == 0 and _SCHEDULE.isdisjoint(view.keys))


def _denies(view: View, first: int) -> bool:
    """Whether a dose is denied; "no more than one a night" is none."""
    return says_no(view, first) and not (view.key(first - 1) == "than" and "more" in near(view, first - 3, first))


def gulped(view: View, at: int) -> Iterator[Found]:
    """Don't gulp; I would not race through it; a pity to gobble it; too rich to swallow; `at` is the verb."""
    told = before(view, at, 6)
    if told & (OTHERS - {"her"}) or view.key(at - 1) in ("a", "an", "the"):
        return
    no = next((place for place in range(at - 1, max(-1, at - 4), -1) if view.key(place) in _FORBIDS), -1)
    ends = view.breaks(at + 1) or view.key(at + 1) in _ALL_OF_IT or view.key(at + 1) == "the"
    forbids = no >= 0 and ends and (no == view.opening(at) or view.key(no - 1) in _BEFORE_NO)
    pity = bool(told & _PITY) and "to" in told
    resists = view.key(at).endswith("ing") and bool(near(view, at - 3, at) & _RESISTS)
    too = "too" in told and view.key(at - 1) == "to" and view.key(at - 2) not in OTHERS
    if forbids or resists or (ends and pity) or (too and view.key(at) != "rush"):
        yield "sitting", "slowly", no if forbids else at, at + 1 + (view.key(at + 1) in ("it", "them", "this", "these"))


def between(view: View, at: int) -> Iterator[Found]:
    """Leave a day between; with a walk between the two; `at` is the "between"."""
    pause = next((place for place in range(at - 1, max(-1, at - 4), -1) if view.key(place) in PAUSES), -1)
    if pause < 0 or says_no(view, pause) or not (view.breaks(at + 1) or view.key(at + 1) in _BETWEEN):
        return
    verb = next((place for place in range(pause, max(-1, pause - 6), -1) if view.key(place) in _LEAVES), -1)
    if verb >= 0 and not before(view, verb, 4) & OTHERS:
        yield "sitting", "slowly", verb, at + 1


def not_at_once(view: View, at: int) -> bool:
    """Whether "in one sitting", told up to word `at`, is advised against: "I would not do it in a single sitting"."""
    told = before(view, at, 9)
    return bool(told & _EATEN) and not told & (OTHERS | {"didnt", "couldnt", "did", "could"})


def savour(view: View, at: int) -> Iterator[Found]:
    """Savour it, ration it, best taken slowly."""
    key, then = view.key(at), view.key(at + 1)
    told = before(view, at, 5)
    if told & (OTHERS - {"they"} if key.endswith("ed") else OTHERS) or says_no(view, at):
        return
    if key == "slowly":
        if told & {"watched", "seen", "taken", "watch", "savoured", "savored", "enjoyed"}:
            yield "sitting", "slowly", at - 1, at + 1
    elif then in ("it", "them", "this", "these") and (view.breaks(at) or told & {"to", "you", "and", "should", "but"}):
        if view.key(at + 2) not in _FOOD:
            yield "sitting", "slowly", at, at + 2
    elif key.endswith("ed") and told & {"be", "best", "better"}:
        yield "sitting", "slowly", at, at + 1
