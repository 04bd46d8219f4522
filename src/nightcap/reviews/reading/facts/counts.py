"""How many episodes and seasons there are, and how long they run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.numbers import ORDINALS, number_at, number_before, number_from
from nightcap.reviews.reading.facts.partial import END, is_of_all, is_partial
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

_BETWEEN: Final = bag("first last final opening more of or to in and best later a an per each every")
#: before "three series", in British use
_BRITISH: Final = bag("ran over across all lasted after for")
_NOT_ALL: Final = bag("first last next another more previous final early later opening than")
_SEASON_STOPS: Final = bag("in later ago too more left of long")
_OF_THE_YEAR: Final = 4
_MOST_EPISODES: Final = 500
_NOT_NAMING: Final = bag("of about as than like from in and")
_MOST_SEASONS: Final = 60
_UNIT_WIDTH: Final = 4
#: between a number and "episodes", the number being theirs: "45-minute episodes"; not in "eight hour-long episodes"
_UNITS: Final = bag("minute minutes min mins hour hours year th")
_LENGTHS: Final = bag("minute minutes min mins m hour hours")
_SHOWS: Final = bag(
    "series show season miniseries comedy drama thriller mystery sitcom documentary docuseries telenovela romcom story"
)
_ENDED: Final = bag("axed cancelled canceled ended dropped pulled scrapped killed over")


def episodes(view: View, at: int) -> Iterator[Claim]:
    """Eight-episode series, told in six parts, all ten half-hours; `at` is the noun."""
    found = _listed(view, at) or _last_of_all(view, at) or _counted(view, at)
    if not found or view.question or at in view.taken:
        return
    count, first = found
    if view.key(at) in ("part", "parts", "chapters", "parter") and not _is_series(view, at, first):
        return
    if not 1 < count <= _MOST_EPISODES or view.denied(first):
        return
    if view.key(at - 1) not in END and is_partial(view, first, at):
        return
    if title := _owner(view, first, at):
        yield view.fact("episodes", count, min(first, at), max(first, at) + 1, title=title)


def _listed(view: View, at: int) -> tuple[int, int] | None:
    """Episodes: 8."""
    if ":" in view.gap(at + 1) and at + 1 < len(view.words):
        count = number_at(view.words, at + 1)
        return (count, at + 1) if count is not None else None
    return None


def _last_of_all(view: View, at: int) -> tuple[int, int] | None:
    """Its sixteenth and final episode."""
    if view.key(at) == "episode" and view.key(at - 1) in END and view.key(at - 2) == "and":
        count = ORDINALS.get(view.key(at - 3))
        return (count, at - 3) if count else None
    return None


def _counted(view: View, at: int) -> tuple[int, int] | None:
    """(count, first word) of "eight episodes", "eight taut 45-minute episodes"."""
    if found := number_before(view.words, at):
        return found if view.gap(at) in ("", "-", "–") and not view.breaks(at) else None
    place = at
    while place - 1 > max(0, at - 1 - _UNIT_WIDTH):
        place -= 1
        if view.gap(place + 1) not in ("", "-", "–", ",") or view.key(place) in _BETWEEN or view.name(place):
            return None
        found = number_before(view.words, place)
        unit = view.key(place) in _UNITS and not (view.key(place) == "hour" and not view.gap(place))
        if found and not unit:
            return found
        if found:
            place = found[1] + 1  # past "45-minute"
    return None


def _is_series(view: View, at: int, first: int) -> bool:
    """Whether parts are episodes: "six-part", "told in six parts", and no film is spoken of."""
    keys = {word.key for place, word in enumerate(view.words) if view.segment(place) == view.segment(at)}
    if keys & {"film", "movie", "novel", "book"}:
        return False
    key = view.key(at)
    timed = view.key(at - 1) in ("hour", "minute") and view.gap(at - 1) in ("-", "–")
    if timed or key in ("parter", "part"):
        return timed or key == "parter" or view.gap(at) in ("-", "–")
    return _told_in(view, at, first, shows=not _SHOWS.isdisjoint(keys))


def _told_in(view: View, at: int, first: int, *, shows: bool) -> bool:
    """Whether it is told "in six parts", has "its three parts"; `shows`: a series is spoken of."""
    if view.key(first - 1) == "all" or is_of_all(view, first):
        return True
    if view.key(at + 1) == "of" and (length := number_from(view.words, at + 2)) and view.key(length[1]) in _LENGTHS:
        return True
    if view.key(first - 1) in ("of", "equal") or view.key(at + 1) in ("of", "and"):
        return False
    if view.key(at) == "parts" and view.breaks(first) and view.breaks(at + 1):
        # "a Mexican series, seven parts, from …"; "Ten parts, fifty minutes a part"
        return not _SHOWS.isdisjoint(view.keys) or (view.capsule and not _LENGTHS.isdisjoint(view.keys))
    if view.key(first - 1) in ("in", "into", "over", "across"):
        return (
            shows
            or (view.breaks(first - 1) and view.breaks(at + 1))  # "This thriller, in ten parts, has …"
            or view.key(first - 2) in ("told", "comes", "unfolds", "divided", "split")
            or view.key(at - 1) in ("hour", "minute")
        )
    return view.key(first - 1) == "its" or (shows and view.key(first - 1) in ("has", "with", "spans"))


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
    counted = view.key(at) in ("season", "seasons", "series")
    found = _last_season(view, at) or ((_listed(view, at) or _season_count(view, at)) if counted else None)
    if not found:
        return
    count, first = found
    if not 0 < count <= _MOST_SEASONS or view.denied(first):
        return
    if title := _owner(view, first, at):
        yield view.fact("seasons", count, min(first, at), max(first, at) + 1, title=title)


def _last_season(view: View, at: int) -> tuple[int, int] | None:
    """The number in "third and final season", "fourth and last series"."""
    if view.key(at - 1) in END and view.key(at - 2) == "and" and (count := ORDINALS.get(view.key(at - 3))):
        return count, at - 3
    count = ORDINALS.get(view.key(at - 1))  # "its third season will be its last"
    behind = view.keys[at + 1 : at + 5]
    for step, key in enumerate(behind):
        if count and key in ("last", "final") and behind[step - 1 : step] in (("its",), ("the",)):
            return (count, at - 1) if {"is", "be", "was", "and"} & set(behind[:step]) else None
    return None


def _season_count(view: View, at: int) -> tuple[int, int] | None:
    """(count, first word) of "three seasons", "three-season run", "three series"."""
    if view.key(at - 1) in ("both", "single"):
        both = view.key(at - 1) == "both"
        return (1 + both, at - 1) if view.key(at) == ("seasons" if both else "season") else None
    found = number_before(view.words, at)
    if not found or view.gap(at) not in ("", "-", "–"):
        return None
    count, first = found
    before = view.key(first - 1)
    if count == 1:
        ended = before == "after" and not _ENDED.isdisjoint(view.keys[max(0, first - 5) : first])
        return found if ended or before in ("lasted", "ran", "only", "just") or view.gap(at) == "-" else None
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
    if view.key(at + 1) == "of":
        return number_at(view.words, at + 2) is None if at + 2 < len(view.words) else True
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
    if not is_partial(view, found[1], at) and (title := _owner(view, found[1], at)):
        yield view.fact("episodes", found[0], found[1], at + 1, title=title)


def times(view: View, at: int) -> Iterator[Claim]:
    """8 x 45 min.; `at` is the "x"."""
    found, length = number_before(view.words, at), number_from(view.words, at + 1)
    if not found or not length or found[0] < 2 or not (title := view.owner(at)):
        return
    count, first = found
    minutes, last = length
    if view.key(last) in _LENGTHS:
        yield view.fact("episodes", count, first, last + 1, title=title)
    elif view.passage.text[view.words[last - 1].end :][:1] in ("'", "’", "′"):  # 6 x 45'
        yield view.fact("episodes", count, first, last, title=title)
        yield view.fact("runtime_minutes", minutes, at + 1, last, title=title)


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
    elif view.key(at - 2) in ("season", "series") and number_at(view.words, at - 1):
        whole = number_from(view.words, at + 1)
        if whole and whole[0] <= _MOST_SEASONS and not view.denied(at - 2) and (title := view.owner(at - 2)):
            yield view.fact("seasons", whole[0], at - 2, whole[1], title=title)
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
SEASON_TRIGGERS: Final = bag("season seasons series batch run outing helping")
