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
#: how long it went on: "ran it for three seasons"
_RAN: Final = bag("ran lasted runs aired on paid going went kept")
_EXTRAS: Final = bag("special specials helpings episodes")
#: before "three series", in British use
_BRITISH: Final = bag("ran over across all lasted after for")
_NOT_ALL: Final = bag("first last next another more previous final early later opening than")
_SEASON_STOPS: Final = bag("in later ago too more left of long")
_OF_THE_YEAR: Final = 4
MOST_EPISODES: Final = 500
_NOT_NAMING: Final = bag("of about as than like from in and")
MOST_SEASONS: Final = 60
_UNIT_WIDTH: Final = 4
#: between a number and "episodes", the number being theirs: "45-minute episodes"; not in "eight hour-long episodes"
_UNITS: Final = bag("minute minutes min mins hour hours year th")
LENGTHS: Final = bag("minute minutes min mins m hour hours")
_SHOWS: Final = bag(
    "series show season miniseries comedy drama thriller mystery sitcom documentary docuseries telenovela romcom story"
)
_FEW: Final = 3
_HAS: Final = bag("has have is had comprises contains consists spans runs offers gives s")
_ENDED: Final = bag("axed cancelled canceled ended dropped pulled scrapped killed over")


def episodes(view: View, at: int) -> Iterator[Claim]:
    """Eight-episode series, told in six parts, all ten half-hours; `at` is the noun."""
    found = _listed(view, at) or _last_of_all(view, at) or _counted(view, at)
    if not found or view.question or at in view.taken:
        return
    count, first = found
    if view.key(at) in ("part", "parts", "chapters", "parter") and not _is_series(view, at, first):
        return
    if not 1 < count <= MOST_EPISODES or view.denied(first):
        return
    if view.key(at - 1) not in END and not _of_season(view, first) and is_partial(view, first, at):
        return
    if title := owner(view, first, at):
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
    """(count, first word) of "eight episodes", "eight taut 45-minute episodes", "all eight of its episodes"."""
    if view.key(at - 1) in ("its", "the", "these") and view.key(at - 2) == "of":
        whole = number_before(view.words, at - 2)
        return whole if whole and view.key(whole[1] - 1) == "all" else None
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
    length = number_from(view.words, at + 2) if view.key(at + 1) == "of" else None
    timed = length is not None and view.key(length[1]) in LENGTHS
    if view.key(first - 1) == "all" or is_of_all(view, first) or timed or _is_all_told(view, at, first):
        return True
    if view.key(first - 1) in ("of", "equal") or view.key(at + 1) in ("of", "and"):
        return False
    long = not LENGTHS.isdisjoint(view.keys[first:])
    if view.key(at) == "parts" and view.breaks(first) and view.breaks(at + 1):
        # "a Mexican series, seven parts, from …"; "Ten parts, fifty minutes a part"
        return not _SHOWS.isdisjoint(view.keys) or (view.capsule and long)
    if view.key(first - 1) in ("in", "into", "over", "across"):
        return (
            shows
            or (view.breaks(first - 1) and view.breaks(at + 1))  # "This thriller, in ten parts, has …"
            or view.key(first - 2) in ("told", "comes", "unfolds", "divided", "split")
            or view.key(at - 1) in ("hour", "minute")
        )
    return view.key(first - 1) == "its" or (shows and view.key(first - 1) in ("has", "with", "spans"))


def _is_all_told(view: View, at: int, first: int) -> bool:
    """The eight parts; (tvN, sixteen parts); six parts, one a week."""
    some = number_before(view.words, first + 1)
    if some and some[0] > _FEW and (view.bracket(at) or view.key(first - 1) in ("the", "takes", "these")):
        return True
    opens = view.key(at) == "parts" and first == 0 and view.gap(at + 1) == ","
    return opens and view.key(at + 1) in ("one", "none", "each")


def _of_season(view: View, first: int) -> bool:
    """ "The first season has eight episodes", "the second series' six episodes": all of them in one."""
    at = first - 1
    while view.key(at) in ("to", "of", "just", "only", "a", "about", "in") and at > first - 4:
        at -= 1
    return view.key(at) in _HAS and view.key(at - 1) in ("season", "series") and not view.breaks(at)


def owner(view: View, first: int, last: int) -> str | None:
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
    if not 0 < count <= MOST_SEASONS or view.denied(first):
        return
    if title := owner(view, first, at):
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
    there = before in ("are", "were") and view.key(first - 2) == "there"
    alone = view.breaks(first) and (view.breaks(at + 1) or view.key(at + 1) == "and")  # "Three series and a special"
    alone = alone and not _EXTRAS.isdisjoint(view.keys[at + 1 :])
    if view.key(at) == "series" and before not in _BRITISH and not (there or alone):
        return None
    if (view.key(at) == "season" and not view.gap(at)) or (
        before == "for" and _RAN.isdisjoint(view.keys[max(0, first - 4) : first - 1])
    ):
        return None
    around = {view.key(place) for place in range(max(0, first - 3), at)}
    of_the_year = count == _OF_THE_YEAR and before in ("the", "over", "through", "across", "")
    return None if around & _NOT_ALL or of_the_year or (not there and _not_all_seasons(view, at)) else found


def _not_all_seasons(view: View, at: int) -> bool:
    if view.breaks(at + 1) or view.key(at + 1) not in _SEASON_STOPS:
        return False
    if view.key(at + 1) == "of":
        return number_at(view.words, at + 2) is None if at + 2 < len(view.words) else True
    return view.key(at + 1) != "in" or view.key(at + 2) not in ("all", "total")


EPISODE_TRIGGERS: Final = bag("episode episodes eps part parts parter instalments installments chapters")
SEASON_TRIGGERS: Final = bag("season seasons series batch run outing helping")
