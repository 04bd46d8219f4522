"""Where a title can be seen, on a service or channel that is in no list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.catalogue.languages import CODES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.dates import MONTHS, WEEKDAYS
from nightcap.reviews.reading.facts.platforms import MADE, REACH
from nightcap.reviews.reading.facts.services import known
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

#: what a service has, and a person hardly ever
_ON_AIR: Final = bag("series show parter drama sitcom miniseries docuseries original programme")
_RELEASED: Final = bag(
    "now before until for globally worldwide internationally from this on today in and soon next everywhere "
    "nationwide only december january"
)
_DAYS: Final = WEEKDAYS | MONTHS | {f"{day}s" for day in WEEKDAYS} | {"christmas"}
HAS: Final = bag("has ran runs shows showed broadcast broadcasts aired airs carries streams")
DAYS: Final = WEEKDAYS | {f"{day}s" for day in WEEKDAYS}
STREAMS: Final = bag("streams streaming stream")
CALLED: Final = bag("service streamer broadcaster platform network")
_CHANNEL: Final = bag("channel network tv television radio streamer player plus")
_HAD: Final = bag(
    "find catch see watch watched seen stream streaming episodes parts minutes hours eps available showing airs "
    "airing all now out premieres helping helpings series nightly weekly tonight exclusively landed lands arrives "
    "returns"
) | {f"{day}s" for day in WEEKDAYS}
_GOES_ON: Final = bag(
    "since until every at each tonight tomorrow beginning starting with for where which right this next later weekly"
)
#: what a film or a series does, right before "on": "all on Larder", "they are on Larder"
_SHOWN: Final = (
    bag(
        "streams streaming streamed screens screening screened airs airing aired available free now all are arrive "
        "arrives lands landed drops dropped premieres premiered live exclusively out shown showing shows broadcast "
        "episodes season seasons parts exclusive it"
    )
    | CODES.keys()
)
#: before "on", behind what is had there: "find it on Larder"
_THERE: Final = bag(
    "it them this that one series show film hour back here there anywhere only exclusively is was s lot whole"
)
_ELSEWHERE: Final = bag("set shot filmed based working lives living island coast")
_NOWHERE: Final = bag(
    "earth mars broadway i god christmas easter instagram twitter facebook tiktok youtube dvd tv telly television blu "
    "vod"
)


def latest(view: View, at: int) -> Iterator[Claim]:
    """Larkvision's new eight-parter: a service that is in no list; `at` is the "new" or "latest"."""
    name = view.name(at - 2)
    if view.key(at - 1) != "s" or name is None or name.what != "other" or name.last - name.first > 1 or view.question:
        return
    if known(view, name.first) or view.key(name.first) in CODES or view.key(name.first) in ADJECTIVES:
        return
    for place in range(at + 1, min(at + REACH + 1, len(view.words))):
        if view.breaks(place) and view.gap(place) not in ("-", "–"):
            return
        if view.key(place) in _ON_AIR:
            if not view.denied(name.first) and (title := view.owner(name.first)):
                yield view.fact("platform", name.name, name.first, place + 1, title=title)
            return


def unknown(view: View, at: int) -> Iterator[Claim]:
    """Streams on Quietflix: a service that is in no list; `at` is the "streams"."""
    place = at + 1
    while place < min(at + 4, len(view.words)) and view.key(place) in ("now", "exclusively", "only", "free", "from"):
        place += 1
    if view.key(place) != "on" or view.breaks(place) or view.question:
        return
    first = place + 1
    if first >= len(view.words) or view.breaks(first) or not view.words[first].capital or known(view, first):
        return
    name = view.name(first)
    if (name and name.what != "other") or view.key(first) in _DAYS:
        return
    last = first + 1
    while (
        last < len(view.words)
        and not view.gap(last)
        and (view.words[last].capital or view.words[last].text.isdecimal())
    ):
        last += 1
    title = view.owner(at)
    if title and not view.denied(at):
        yield view.fact("platform", _as_written(view, first, last), at, last, title=title)


def _as_written(view: View, first: int, last: int) -> str:
    """The name of words `first` up to `last`, with the "+" behind it."""
    plus = "+" if view.passage.text[view.words[last - 1].end :][:1] == "+" else ""
    return view.passage.said(first, last) + plus


def somewhere(view: View, at: int) -> Iterator[Claim]:
    """Find it on Larder; nine episodes in all, on Channel Kea: a service that is in no list; `at` is the "on"."""
    first = at + 1
    first += view.key(first) == "the"
    if (
        view.question
        or first >= len(view.words)
        or view.gap(first)
        or not view.words[first].capital
        or known(view, first)
        or view.key(first) in _DAYS | _NOWHERE
        or view.key(first) in ADJECTIVES
    ):
        return
    last = _name_end(view, first)
    noun = view.key(last) in _CHANNEL and not view.gap(last)
    name = view.name(first)
    sounds = noun or _sounds(view, first, last)
    shown = view.key(at - 1) in _SHOWN and (at > 1 or view.key(at - 1) != "s")
    if name and (name.what == "title" or (name.what == "person" and last - first > 1 and not (sounds or shown))):
        return
    if not (noun or view.breaks(last) or view.key(last) in _RELEASED | _GOES_ON):
        return
    near = {view.key(place) for place in range(max(0, at - 8), at)}
    opens = at == 0 and (view.gap(last) == "," or view.key(last) in _RELEASED)
    had = near & _HAD and (view.breaks(at) or view.key(at - 1) in _SHOWN | _HAD | _THERE)
    if near & _ELSEWHERE or not (had or sounds or opens or shown) or view.denied(at):
        return
    if title := view.owner(at):
        yield view.fact("platform", _as_written(view, first, last), at, last, title=title)


def _name_end(view: View, first: int) -> int:
    """The word behind the capitals that start at word `first`, a hyphen being part of them."""
    last = first + 1
    while last < len(view.words) and view.gap(last) in ("", "-") and view.words[last].capital:
        last += 1
    return last


def ordered(view: View, at: int) -> Iterator[Claim]:
    """Made for Larkvision: a service that is in no list; `at` is the "for"."""
    name = view.name(at + 1)
    if view.key(at - 1) not in MADE or name is None or name.what != "other" or name.first != at + 1 or view.question:
        return
    if not view.words[at + 1].capital or known(view, at + 1) or not view.breaks(name.last) or view.denied(at):
        return
    if name.last - name.first == 1 and (title := view.owner(at)):
        yield view.fact("platform", name.name, at - 1, name.last, title=title)


def called(view: View, at: int) -> Iterator[Claim]:
    """The streaming service Joyride; `at` is the noun."""
    first = at + 1
    if (
        view.question
        or view.breaks(first)
        or first >= len(view.words)
        or not view.words[first].capital
        or known(view, first)
    ):
        return
    name = view.name(first)
    if (name and name.what == "title") or (view.key(at) in ("channel", "network") and view.words[at].capital):
        return
    last = first + 1
    while last < len(view.words) and not view.gap(last) and view.words[last].capital:
        last += 1
    if view.key(at - 1) in ("streaming", "the", "a", "by", "on", "broadcaster") and (title := view.owner(at)):
        yield view.fact("platform", view.passage.said(first, last), at, last, title=title)


def bracketed(view: View, at: int) -> Iterator[Claim]:
    """Two Boats (Larkvision, Thursdays): a service that is in no list; `at` is the day."""
    first = at - 1
    while first > 0 and "(" not in view.gap(first) and not view.gap(first) and view.words[first].capital:
        first -= 1
    if "(" not in view.gap(first) or view.gap(at) != "," or not view.words[first].capital or known(view, first):
        return
    title = view.name(first - 1)
    if title and title.what == "title":
        yield view.fact("platform", _as_written(view, first, at), first, at, title=title.name)


def has_it(view: View, at: int) -> Iterator[Claim]:
    """Larkvision+ has it; LTV ran it for years: a service that is in no list; `at` is the verb."""
    first = at - 1
    if view.question or not at or not view.breaks(first) or known(view, first) or not _is_coined(view, first):
        return
    whole = view.key(at + 1) in ("it", "them", "all", "both") or view.keys[at + 1 : at + 3] == ("the", "lot")
    if whole and not view.denied(at) and (title := view.owner(at)):
        yield view.fact("platform", _as_written(view, first, at), first, at + 2, title=title)


def _is_coined(view: View, at: int) -> bool:
    """Whether a word is written as only a service's name is: "Larkvision+", "OmoTV", "LTV"."""
    text, behind = view.words[at].text, view.passage.text[view.words[at].end :][:1]
    return behind == "+" or (not text[1:].islower() and text[1:].isalpha())


def _sounds(view: View, first: int, last: int) -> bool:
    """Whether a name has a word that channels have."""
    return any(view.key(place) in _CHANNEL for place in range(first, last))
