"""Where a title can be seen: the service or the channel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.phrases import Phrase
from nightcap.reviews.reading.facts.services import AMBIGUOUS, ON, TRIGGERS, WAYS, is_service, known, named
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS
from nightcap.reviews.reading.words import bag

__all__ = ["MADE", "REACH", "TRIGGERS", "WAYS", "find", "of"]

_SEEN: Final = bag(
    "stream streams streaming streamed available watch watched watching find found see seen airs aired air "
    "airing premieres premiered lands landed landing arrives arrived drops dropped dropping debuts debuted out "
    "exclusive exclusively now live come comes came returns here new rent showing screening screens screened "
    "broadcast playing launched launches up added everything tucked buried hiding sitting waiting hit got"
)
_ARRIVES: Final = _SEEN - bag("find found see got hit")
_CALLED: Final = bag("the both platform streamer service channel")
_LATEST: Final = bag("new latest hit own newest big quiet brilliant lovely excellent")
MADE: Final = bag("created made produced directed commissioned adapted written shot filmed developed devised")
_ORDERED: Final = bag("commissioned produced made distributed released ordered acquired")
#: what a service does with what it shows, and what that is
_SHOWS: Final = bag(
    "has streams streaming stream airs aired air airing shows showing show drops dropped dropping released releases "
    "brings brought broadcasts broadcasting broadcast premieres carries offers hosts screens screening launches "
    "launched got have ran runs put puts paid ordered commissioned bought acquired revived renewed showed premiered"
)
_WHOLE: Final = bag("it whole all both entire lot series show film season seasons bulk rest")
#: where a title is to be had: "Netflix, where you can find the lot"
_WHERE: Final = bag("find see watch stream catch")
REACH: Final = 4
_EPISODES: Final = bag("episodes episode season seasons series parts nights")
#: "on PBS's app"
_APPS: Final = bag("app player site website streaming platform")
_WORKED: Final = bag("worked working work deal career left longer leaving leaves known")
_OTHERS: Final = bag(
    "like unlike than most anything everything nothing elsewhere other others competing hours never much"
)


def of(view: View, phrase: Phrase) -> Iterator[Claim]:
    """A Netflix original, Netflix's new thriller, the BBC drama Dark."""
    begin = phrase.first - (2 if phrase.determiner == "s" else 0)
    at = max(0, begin - 2 if phrase.determiner == "s" else begin)
    while at < phrase.head:
        if found := known(view, at):
            name, last = found
            if last > begin and is_service(view, at, name):
                yield view.fact("platform", name, at, phrase.last, title=phrase.title)
                return
            at = last
        else:
            at += 1


def find(view: View, at: int) -> Iterator[Claim]:
    """On Netflix, streams on Max, (Netflix, 2023), Netflix's new "Two Boats"; `at` is the service."""
    found = named(view, at)
    if not found or view.question or at in view.taken:
        return
    name, last = found
    first = at
    if view.key(last) == "s" and view.key(last + 1) not in _APPS:
        yield from _possessed(view, at, last, name)
        return
    if end := _brings(view, last):
        if (title := view.owner(at)) and not view.denied(at):
            yield view.fact("platform", name, at, end, title=title)
        return
    if not _labelled(view, at, last):
        first = _on(view, at, name) - 1
        if first < 0 or view.denied(first) or _of_others(view, first + 1):
            return
    if title := view.owner(at):
        yield view.fact("platform", name, first, last, title=title)


def _possessed(view: View, at: int, last: int, name: str) -> Iterator[Claim]:
    """Netflix's new "Two Boats": the title named within three words; "Netflix's latest is"."""
    end = last + 1
    while view.key(end) in _LATEST and not view.breaks(end):
        end += 1
    if end > last + 1 and (view.breaks(end) or view.key(end) in ("is", "has", "about")) and not view.denied(at):
        if owner := view.owner(at):
            yield view.fact("platform", name, at, end, title=owner)
        return
    for place in range(last + 1, min(last + 4, len(view.words))):
        if title := view.named(place, "title"):
            if not view.breaks(place):
                yield view.fact("platform", name, at, place, title=title.name)
            return
        if view.key(place) not in _LATEST:
            return


def _brings(view: View, last: int) -> int:
    """The word after "Netflix has it", "Netflix drops all six episodes"; 0 where the service does nothing so."""
    verb = last
    while view.key(verb) in ("is", "has", "will", "now", "be", "have", "are", "finally", "quietly", "also", "itself"):
        verb += 1
    if view.gap(last) == "," and view.key(last) == "where":
        return next((place + 1 for place in range(last + 1, last + 5) if view.key(place) in _WHERE), 0)
    which = view.key(last - 2) in ("which", "that") and view.key(verb) in _SHOWS
    if which and not view.breaks(last) and view.key(verb + 1) in ("out", "in", "for", "between", "from", ""):
        return verb + 1  # "which RCN put out"
    has = view.key(last) == "has" and verb == last + 1
    if view.breaks(last) or not (has or view.key(verb) in _SHOWS):
        return 0
    verb += not has or view.key(verb) in _SHOWS
    for place in range(verb, min(verb + REACH, len(view.words))):
        key = view.key(place)
        if view.breaks(place) or key in ("a", "an", "many", "more", "other", "another"):
            return 0
        if key in _WHOLE or (view.is_title(place) and not view.breaks(place)):
            return place + 1
    return 0


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
    if first < 1 or (view.breaks(first) and view.gap(first) != ":"):
        return 0
    link = view.key(first - 1)
    near = {view.key(place) for place in range(max(view.opening(first), first - 7), first - 1)}
    if link in ON:
        plain = view.key(first - 2) in ("is", "s", "are") and not view.gap(first - 1)  # "it's on Max"
        fine = name not in AMBIGUOUS or plain or bool(near & (_SEEN | _EPISODES)) or view.breaks(first - 1)
    elif link == "for":
        fine = bool(near & MADE)
    elif link in ("and", "or"):  # on Netflix and Hulu
        fine = any(view.key(step) in ON and known(view, step + 1) for step in range(first - 2, max(0, first - 6), -1))
    elif link == "from":
        fine = view.key(first - 2) in NOUNS or view.key(first - 2) in ("new", "rent", "buy", "rented", "stream")
        fine = fine or (first == 1 and _comes(view, at))
    elif link == "to":
        fine = bool(near & _ARRIVES) or view.key(first - 2) == "straight"
    elif link == "of":
        fine = view.key(first - 2) == "courtesy"
    elif link == "by":
        fine = bool(near & _ORDERED)
    else:
        fine = link == "at" and bool(near & _ARRIVES)
    return first if fine else 0


def _comes(view: View, at: int) -> bool:
    """Whether "From Netflix" goes on with "comes"."""
    found = known(view, at)
    return found is not None and view.key(found[1]) in ("comes", "arrives", "and", "with")


def _of_others(view: View, first: int) -> bool:
    """Whether it is said of what else is there ("than anything on Netflix"), or of who worked there."""
    near = {view.key(place) for place in range(max(view.opening(first), first - 4), first - 1)}
    if "most" in near and near & {"watched", "streamed", "popular", "viewed"}:
        return False  # "among the most-watched on Netflix"
    if near & _OTHERS and "much" not in near and not near & {"streaming", "available", "streams"}:
        return True
    return bool({view.key(first - 2), view.key(first - 3)} & _WORKED)
