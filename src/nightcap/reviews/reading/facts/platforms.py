"""Where a title can be seen: the service, the channel, or the cinemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.dates import MONTHS, WEEKDAYS
from nightcap.reviews.reading.facts.phrases import Phrase
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS
from nightcap.reviews.reading.words import bag, keys

#: as it is called → as it is written; a "+" is punctuation and needs no saying
_WRITTEN: Final = """
Netflix: netflix
Prime Video: prime video, amazon prime video, amazon prime, amazon
Disney+: disney, disney plus
Hulu: hulu
HBO Max: hbo max
HBO: hbo
Max: max
Apple TV+: apple tv, apple tv plus
Peacock: peacock
Paramount+: paramount, paramount plus
MUBI: mubi
Shudder: shudder
Criterion Channel: criterion channel, criterion
BBC iPlayer: bbc iplayer, iplayer
BBC: bbc
BBC One: bbc one, bbc1
BBC Two: bbc two, bbc2
BBC Three: bbc three
BBC Four: bbc four
Channel 4: channel 4, channel four, all 4
Channel 5: channel 5, channel five
My5: my5
Filmin: filmin
ITVX: itvx
ITV: itv, itv1
Sky: sky, sky atlantic, sky cinema
Now: now tv
BritBox: britbox
Acorn TV: acorn tv, acorn
Starz: starz
Showtime: showtime
FX: fx
AMC: amc, amc plus
ABC: abc
NBC: nbc
CBS: cbs
PBS: pbs
Tubi: tubi
Kanopy: kanopy
Hoopla: hoopla
Stan: stan
SBS On Demand: sbs on demand, sbs
Viki: viki, rakuten viki
Crunchyroll: crunchyroll
Hidive: hidive
Hotstar: hotstar, jiohotstar
ZDF: zdf
ARD: ard
arte: arte
SVT: svt, svt play
NRK: nrk
DR: dr, dr1
Yle: yle
RÚV: ruv
RTÉ: rte
RTÉ Player: rte player
RTVE: rtve
Movistar+: movistar, movistar plus
Canal+: canal, canal plus
France 2: france 2
TF1: tf1
RAI: rai, raiplay
NHK: nhk
tvN: tvn
JTBC: jtbc
SBS: sbs tv
Walter Presents: walter presents
Curzon Home Cinema: curzon home cinema
BFI Player: bfi player
Topic: topic tv
MHz Choice: mhz choice
"""
_BY_WORDS: Final[Mapping[tuple[str, ...], str]] = {
    tuple(keys(way)): name
    for line in _WRITTEN.strip().splitlines()
    for name, _, ways in (line.partition(": "),)
    for way in ways.split(", ")
}
_FIRST: Final[Mapping[str, tuple[int, ...]]] = {
    first: tuple(sorted({len(way) for way in _BY_WORDS if way[0] == first}, reverse=True))
    for first in {way[0] for way in _BY_WORDS}
}
TRIGGERS: Final = frozenset(_FIRST)
#: the keys of every way to call a service
WAYS: Final = frozenset(_BY_WORDS)
CINEMAS: Final = bag("cinemas theaters theatres")
#: also other things: a name, a sky, a letter
_AMBIGUOUS: Final = bag("Max Sky Stan Now DR ABC Showtime Peacock Paramount Canal+ Topic Acorn Starz")
#: names that mean nothing else however they are written
_CLEAR: Final = bag(
    "netflix hulu mubi shudder crunchyroll iplayer hbo bbc zdf svt itv itvx britbox arte disney viki prime "
    "amazon apple tubi"
)
_SEEN: Final = bag(
    "stream streams streaming streamed available watch watched watching find found see seen airs aired air "
    "airing premieres premiered lands landed landing arrives arrived drops dropped dropping debuts debuted out "
    "exclusive exclusively now live come comes came returns here new rent showing screening screens screened "
    "broadcast playing launched launches up added everything tucked buried hiding sitting waiting hit got"
)
_ARRIVES: Final = _SEEN - bag("find found see got hit")
_ON: Final = bag("on via through over")
_CALLED: Final = bag("the both platform streamer service channel")
_LATEST: Final = bag("new latest hit own newest big quiet brilliant lovely excellent")
_MADE: Final = bag("created made produced directed")
_WORKED: Final = bag("worked working work deal career left longer leaving leaves known")
_OTHERS: Final = bag(
    "like unlike than most anything everything nothing elsewhere other others competing hours never much"
)
_RELEASED: Final = bag("now from this on today in and soon next everywhere nationwide only december january")
_DAYS: Final = WEEKDAYS | MONTHS | {"christmas"}
STREAMS: Final = bag("streams streaming stream")
CALLED: Final = bag("service streamer broadcaster platform network")
_CHANNEL: Final = bag("channel network tv television radio streamer player plus")
_HAD: Final = bag(
    "find catch see watch stream streaming episodes parts minutes hours eps available showing airs airing all now out "
    "premieres helping helpings series nightly weekly tonight exclusively landed lands arrives returns"
) | {f"{day}s" for day in WEEKDAYS}
_GOES_ON: Final = bag("since until every at")
_ELSEWHERE: Final = bag("set shot filmed based working lives living island coast")
_NOWHERE: Final = bag("earth mars broadway i god christmas easter instagram twitter facebook tiktok youtube dvd")


def of(view: View, phrase: Phrase) -> Iterator[Claim]:
    """A Netflix original, Netflix's new thriller, the BBC drama Dark."""
    begin = phrase.first - (2 if phrase.determiner == "s" else 0)
    at = max(0, begin - 2 if phrase.determiner == "s" else begin)
    while at < phrase.head:
        if found := known(view, at):
            name, last = found
            if last > begin and _is_service(view, at, name):
                yield view.fact("platform", name, at, phrase.last, title=phrase.title)
                return
            at = last
        else:
            at += 1


def known(view: View, at: int) -> tuple[str, int] | None:
    """(name, word after it) of the service written at word `at`."""
    for width in _FIRST.get(view.key(at), ()):
        if at + width > len(view.words):
            continue
        way = tuple(view.key(at + step) for step in range(width))
        if way in _BY_WORDS and all(view.gap(at + step) in ("", "+", "-") for step in range(1, width)):
            return _BY_WORDS[way], at + width
    return None


def named(view: View, at: int) -> tuple[str, int] | None:
    """As `known`, where the words are not a part of another name, nor a common word."""
    found = known(view, at)
    return found if found and _is_service(view, at, found[0]) else None


def _is_service(view: View, at: int, name: str) -> bool:
    word, owner = view.words[at], view.name(at)
    if owner and (owner.what == "title" or (owner.what == "person" and name in _AMBIGUOUS)):
        return False
    return word.capital or word.key in _CLEAR


def find(view: View, at: int) -> Iterator[Claim]:
    """On Netflix, streams on Max, (Netflix, 2023), Netflix's new "Two Boats"; `at` is the service."""
    found = named(view, at)
    if not found or view.question or at in view.taken:
        return
    name, last = found
    first = at
    if view.key(last) == "s":
        yield from _possessed(view, at, last, name)
        return
    if not _labelled(view, at, last):
        first = _on(view, at, name) - 1
        if first < 0 or view.denied(first) or _of_others(view, first + 1):
            return
    if title := view.owner(at):
        yield view.fact("platform", name, first, last, title=title)


def _possessed(view: View, at: int, last: int, name: str) -> Iterator[Claim]:
    """Netflix's new "Two Boats": the title named within three words."""
    for place in range(last + 1, min(last + 4, len(view.words))):
        if title := view.named(place, "title"):
            if not view.breaks(place):
                yield view.fact("platform", name, at, place, title=title.name)
            return
        if view.key(place) not in _LATEST:
            return


def _labelled(view: View, at: int, last: int) -> bool:
    """Whether the service stands by itself: in brackets behind a title, or in a line without a verb."""
    if not view.breaks(at):
        return False
    if not view.breaks(last) and not view.words[last].text.isdecimal():
        return False
    if bracket := view.bracket(at):
        return bracket[1] - bracket[0] <= 12 and (view.is_title(bracket[0] - 1) or view.key(bracket[0] - 1) in NOUNS)
    return (
        view.capsule
        and len(view.words) <= 30
        and not any(view.key(place) in ("like", "such", "and", "or") for place in range(max(0, at - 3), at))
    )


def _on(view: View, at: int, name: str) -> int:
    """The word after the "on" before the service, 0 where it is not said that the title is there."""
    first = at - (view.key(at - 1) in _CALLED)
    first -= first < at and view.key(first - 1) in ("the", "streaming")
    if first < 1 or view.breaks(first):
        return 0
    link = view.key(first - 1)
    near = {view.key(place) for place in range(max(view.opening(first), first - 7), first - 1)}
    if link in _ON:
        fine = name not in _AMBIGUOUS or bool(near & _SEEN) or view.breaks(first - 1)
    elif link == "for":
        fine = bool(near & _MADE)
    elif link in ("and", "or"):  # on Netflix and Hulu
        fine = any(view.key(step) in _ON and known(view, step + 1) for step in range(first - 2, max(0, first - 6), -1))
    elif link == "from":
        fine = view.key(first - 2) in NOUNS or view.key(first - 2) == "new"
    else:
        fine = link in ("to", "at") and bool(near & _ARRIVES)
    return first if fine else 0


def _of_others(view: View, first: int) -> bool:
    """Whether it is said of what else is there ("than anything on Netflix"), or of who worked there."""
    near = {view.key(place) for place in range(max(view.opening(first), first - 4), first - 1)}
    if near & _OTHERS and "much" not in near and not near & {"streaming", "available", "streams"}:
        return True
    return bool({view.key(first - 2), view.key(first - 3)} & _WORKED)


def cinemas(view: View, at: int) -> Iterator[Claim]:
    """In cinemas now, out in UK cinemas, opens in theatres; `at` is the noun."""
    first = at
    while first > max(0, at - 3) and not view.gap(first) and view.key(first - 1) != "in":
        first -= 1
    if view.key(first - 1) != "in" or view.breaks(first) or view.question or view.denied(first - 1):
        return
    near = {view.key(place) for place in range(max(view.opening(first), first - 5), first - 1)}
    out = near & (_SEEN | {"opens", "opening", "released", "release", "playing"}) or view.breaks(first - 1)
    if (
        near & {"seen", "watched"}
        or (not out and view.key(at + 1) not in _RELEASED)
        or (view.key(at + 1) == "and" and not out)
    ):
        return
    if title := view.owner(first - 1):
        yield view.fact("platform", "cinemas", first - 1, at + 1, title=title)


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
    ):
        return
    last = first + 1
    while last < len(view.words) and not view.gap(last) and view.words[last].capital:
        last += 1
    noun = view.key(last) in _CHANNEL and not view.gap(last)
    name = view.name(first)
    if (
        name
        and (
            name.what == "title"
            or (name.what == "person" and not noun and last - first > 1 and not _sounds(view, first, last))
        )
    ) or view.key(first) in _DAYS:
        return
    if view.key(first) in _NOWHERE or not (noun or view.breaks(last) or view.key(last) in _RELEASED | _GOES_ON):
        return
    near = {view.key(place) for place in range(max(0, at - 8), at)}
    told = bool(near & _HAD) or noun or _sounds(view, first, last) or (at == 0 and view.gap(last) == ",")
    if near & _ELSEWHERE or not told or view.denied(at):
        return
    if title := view.owner(at):
        yield view.fact("platform", _as_written(view, first, last), at, last, title=title)


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


def _sounds(view: View, first: int, last: int) -> bool:
    """Whether a name has a word that channels have."""
    return any(view.key(place) in _CHANNEL for place in range(first, last))
