"""How many episodes and seasons there are, and how long they run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.numbers import ORDINALS, number_at, number_before, number_from
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

#: before the number, or between it and "episodes": only some of them
_SOME: Final = bag(
    "first last final opening closing next previous another after within take takes took give gives gave until "
    "till more seen watched watching sent previewed early later middle every few couple than skip lasted missed "
    "for remaining only screened provided by"
)
_MAY_BE_ALL: Final = bag("only lasted for")
#: after "episodes": only some of them, or not their count
_STOPS: Final = bag(
    "later before ago too earlier behind away left sent screened provided seen available made already out"
)
_BETWEEN: Final = bag("first last final opening more of or to in and best later")
_ENDS: Final = bag("first last final opening more")
_EXTENDS: Final = bag("stretched expanded runs extended cut")
_TIMES: Final = bag("night day week evening time sitting")
_WARMING: Final = bag("find get settle warm realise realize")
#: before "three series", in British use
_BRITISH: Final = bag("ran over across all lasted after for")
_NOT_ALL: Final = bag("first last next another more previous final early later opening than")
_SEASON_STOPS: Final = bag("in later ago too more left of long")
_OF_THE_YEAR: Final = 4
_MOST_EPISODES: Final = 500
_NOT_NAMING: Final = bag("of about as than like from in and")
_MOST_SEASONS: Final = 60
_UNIT_WIDTH: Final = 4
_END: Final = bag("final last concluding closing")


def episodes(view: View, at: int) -> Iterator[Claim]:
    """Eight-episode series, told in six parts, all ten half-hours; `at` is the noun."""
    found = _listed(view, at) or _counted(view, at)
    if not found or view.question or at in view.taken:
        return
    count, first = found
    if view.key(at) in ("part", "parts", "chapters", "parter") and not _is_series(view, at, first):
        return
    if not 1 < count <= _MOST_EPISODES or _partial(view, first, at) or view.denied(first):
        return
    if title := _owner(view, first, at):
        yield view.fact("episodes", count, min(first, at), max(first, at) + 1, title=title)


def _listed(view: View, at: int) -> tuple[int, int] | None:
    """Episodes: 8."""
    if ":" in view.gap(at + 1) and at + 1 < len(view.words):
        count = number_at(view.words, at + 1)
        return (count, at + 1) if count is not None else None
    return None


def _counted(view: View, at: int) -> tuple[int, int] | None:
    """(count, first word) of "eight episodes", "eight taut 45-minute episodes"."""
    if found := number_before(view.words, at):
        return found if view.gap(at) in ("", "-", "–") and not view.breaks(at) else None
    for place in range(at - 1, max(0, at - 1 - _UNIT_WIDTH), -1):
        if view.gap(place + 1) not in ("", "-", "–", ",") or view.key(place) in _BETWEEN or view.name(place):
            return None
        found = number_before(view.words, place)
        if found and view.key(place) not in ("minute", "min", "hour", "year", "th"):
            return found
    return None


def _is_series(view: View, at: int, first: int) -> bool:
    """Whether parts are episodes: "six-part", "told in six parts", and no film is spoken of."""
    keys = {word.key for place, word in enumerate(view.words) if view.segment(place) == view.segment(at)}
    if keys & {"film", "movie", "novel", "book"}:
        return False
    key = view.key(at)
    if key == "parter":
        return True
    if key == "part":
        return view.gap(at) in ("-", "–")
    if view.key(first - 1) in ("of", "equal") or view.key(at + 1) in ("of", "and"):
        return False
    shows = bool(keys & {"series", "show", "season", "miniseries"})
    if view.key(first - 1) in ("in", "into", "over", "across"):
        return (
            shows
            or (view.breaks(first - 1) and view.breaks(at + 1))  # "This thriller, in ten parts, has …"
            or view.key(first - 2) in ("told", "comes", "unfolds", "divided", "split")
            or view.key(at - 1) in ("hour", "minute")
        )
    return shows and view.key(first - 1) in ("has", "with", "spans", "its")


def _partial(view: View, first: int, at: int) -> bool:
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
    whole = before in ("only", "lasted", "its") or (before == "for" and told is not None and told[0] > 3)
    return bool(near) and not (near <= _MAY_BE_ALL and whole)


def _goes_on(view: View, first: int, at: int) -> bool:
    """Whether the words behind make it a part: "two episodes in", "at a time", "too many"."""
    after, then = view.key(at + 1), view.key(at + 2)
    if view.breaks(at + 1):
        return False
    if after == "in":
        return view.breaks(at + 2) or then in ("and", "i", "you", "it", "we")
    if after in ("a", "per"):
        return then in _TIMES
    if after == "of":
        return view.key(first - 1) in ("two", "three")
    return after in _STOPS or (after == "at" and view.key(at + 3) == "time") or (after == "to" and then in _WARMING)


def _owner(view: View, first: int, last: int) -> str | None:
    """Whose it is; a title right behind ("the eight-part series Dark") has it before all others."""
    for place in range(last + 1, min(last + 6, len(view.words))):
        if view.breaks(place):
            break
        if name := view.named(place, "title"):
            between = {view.key(step) for step in range(last + 1, place)}
            if not between & _NOT_NAMING or view.key(place - 1) == "of":
                return name.name
            break
    return view.owner(first)


def seasons(view: View, at: int) -> Iterator[Claim]:
    """Three seasons; its third and final season."""
    if view.question or at in view.taken:
        return
    found = _listed(view, at) or _last_season(view, at) or _season_count(view, at)
    if not found:
        return
    count, first = found
    if not 0 < count <= _MOST_SEASONS or view.denied(first):
        return
    if title := _owner(view, first, at):
        yield view.fact("seasons", count, min(first, at), max(first, at) + 1, title=title)


def _last_season(view: View, at: int) -> tuple[int, int] | None:
    """The number in "third and final season", "fourth and last series"."""
    if view.key(at - 1) in _END and view.key(at - 2) == "and" and (count := ORDINALS.get(view.key(at - 3))):
        return count, at - 3
    return None


def _season_count(view: View, at: int) -> tuple[int, int] | None:
    """(count, first word) of "three seasons", "three-season run", "three series"."""
    found = number_before(view.words, at)
    if not found or view.gap(at) not in ("", "-", "–"):
        return None
    count, first = found
    before = view.key(first - 1)
    if count == 1:
        return found if before in ("lasted", "ran", "only", "just") else None
    if view.key(at) == "series" and before not in _BRITISH:
        return None
    if (view.key(at) == "season" and not view.gap(at)) or (
        before == "for" and view.key(first - 2) not in ("ran", "lasted")
    ):
        return None
    around = {view.key(place) for place in range(max(0, first - 3), at)}
    of_the_year = count == _OF_THE_YEAR and before in ("the", "over", "through", "across", "")
    return None if around & _NOT_ALL or of_the_year or _not_all_seasons(view, at) else found


def _not_all_seasons(view: View, at: int) -> bool:
    if view.breaks(at + 1) or view.key(at + 1) not in _SEASON_STOPS:
        return False
    return view.key(at + 1) != "in" or view.key(at + 2) not in ("all", "total")


def half_hours(view: View, at: int) -> Iterator[Claim]:
    """Ten half-hours, six hours of an hour each; `at` is the "hours" or "halfhours"."""
    joined = view.key(at) == "halfhours"
    if not joined and (view.key(at - 1) != "half" or view.gap(at) not in ("-", "–", "")):
        return
    end = at if joined else at - 1
    found = number_before(view.words, end)
    if not found or not 2 < found[0] <= _MOST_EPISODES or view.question or view.denied(found[1]):
        return
    if not _partial(view, found[1], at) and (title := _owner(view, found[1], at)):
        yield view.fact("episodes", found[0], found[1], at + 1, title=title)


def of_them(view: View, at: int) -> Iterator[Claim]:
    """Six of them, each an hour long; episode one of eighty; `at` is the "of"."""
    if view.question or at in view.taken:
        return
    if view.key(at + 1) == "them" and (found := number_before(view.words, at)):
        keys = {word.key for word in view.words}
        if keys & {"each", "apiece", "episodes", "hours", "hour"} and (
            view.breaks(at + 2) or view.key(at - 2) == "are"
        ):
            count, first, last = found[0], found[1], at + 2
        else:
            return
    elif view.key(at - 2) in ("episode", "part", "chapter") and number_at(view.words, at - 1):
        whole = number_from(view.words, at + 1)
        if whole is None:
            return
        count, first, last = whole[0], at - 2, whole[1]
    else:
        return
    if 1 < count <= _MOST_EPISODES and not view.denied(first) and (title := view.owner(first)):
        yield view.fact("episodes", count, first, last, title=title)


HALF_HOURS: Final = bag("hours halfhours")
EPISODE_TRIGGERS: Final = bag("episode episodes eps part parts parter instalments installments chapters")
SEASON_TRIGGERS: Final = bag("season seasons series")
