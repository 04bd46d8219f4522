"""What a title comes from, told without "based on": X's novel comes to the screen, it began life as a play."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.reading.facts import knowing
from nightcap.reviews.reading.facts.knowing import BOOKS
from nightcap.reviews.reading.facts.lineage import Source, plainly, source_of
from nightcap.reviews.reading.facts.people import full, people_before
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.works import phrase
from nightcap.reviews.reading.facts.years import TRIGGERS as YEARS
from nightcap.reviews.reading.words import bag

_TELLS: Final = bag(
    "tells telling told recounts recounting relates retells dramatises dramatizes is chronicles on about"
)
_BRINGS: Final = bag("brings bringing brought takes taking took translates transfers puts carries transports")
_COMES: Final = bag("comes came arrives arrived makes made finds leaps jumps reaches been is was gets")
_BEGAN: Final = bag("began begins started starts lived existed was")
_LIFE: Final = bag("life out its")
_SCREENS: Final = bag("the small big our silver to onto")
_CONTINUES: Final = bag("prequel sequel spinoff off followup remake reboot adaptation")
#: what may stand right before "adaptation": "this video game adaptation"
_ADAPTED: Final[Mapping[tuple[str, str], str]] = {
    ("video", "game"): "game", ("comic", "book"): "comic", ("graphic", "novel"): "comic", ("short", "story"): "book",
    ("", "novel"): "book", ("", "book"): "book", ("", "manga"): "comic", ("", "comic"): "comic", ("", "game"): "game",
    ("", "webtoon"): "comic", ("", "webcomic"): "comic", ("", "videogame"): "game", ("", "podcast"): "podcast",
    ("", "play"): "play", ("", "novella"): "book", ("", "memoir"): "book", ("", "bestseller"): "book",
}  # fmt: skip
#: who only says that it is true
_CLAIMS: Final = bag("promising promises claims claiming insists insisting pretends pretending swears")
_DETERMINED: Final = bag("a an the his her their")
#: what stands before "happened" and before "true" in a clause by itself
_HAPPENED: Final = frozenset(("it really", "it all", "it all really", "all of it", "this really"))
_IS_TRUE: Final = frozenset(("it s all", "it is all", "all of it", "all of it is", "all of it s"))
_LIKENED: Final = bag("like unlike than read reading recalls")
_REACH: Final = 12


def _story(view: View, at: int) -> Iterator[Source]:
    """It tells the true story of a nun; the extraordinary true story of a nun; it is a true story."""
    if view.key(at - 1) not in ("true", "real") or not _CLAIMS.isdisjoint(view.keys[:at]):
        return
    first = at - 1
    while first > max(0, at - 5) and view.key(first) not in ("the", "a") and not view.breaks(first):
        first -= 1
    of = view.key(at + 1) in ("of", "behind") and view.key(first) == "the"
    if view.key(first) == "the" and (not of or not (view.breaks(first) or view.key(first - 1) in _TELLS)):
        return
    if view.key(first) == "a" and (view.key(first - 1) not in ("is", "s") or view.is_title(at + 1)):
        return
    if view.key(first) in ("the", "a"):
        yield from plainly(view, first, at - 1)


def _screen(view: View, at: int) -> Iterator[Source]:
    """It brings X's novel to the screen; X's novel comes to television."""
    to = at - 1
    while to > max(0, at - 4) and view.key(to) not in ("to", "onto"):
        if view.key(to) not in _SCREENS:
            return
        to -= 1
    if view.key(to) not in ("to", "onto"):
        return
    opening = view.opening(to)
    for place in range(to - 1, max(opening, to - _REACH) - 1, -1):
        if view.key(place) in _BRINGS:
            yield from plainly(view, place, place + 1, at + 1)
            return
        if view.key(place) in _COMES and place > opening:
            found = phrase(view, opening, view.passage.subject)
            if opening < found.last <= place:
                yield from plainly(view, opening, opening, at + 1)
            return


def _began(view: View, at: int) -> Iterator[Source]:
    """It began life as a stage play; it started out as a webcomic; `at` is the "as"."""
    verb = at - 1
    while verb > max(0, at - 3) and view.key(verb) in _LIFE:
        verb -= 1
    if view.key(verb) in _BEGAN - {"was"} and view.key(at + 1) in ("a", "an", "the", "his", "her"):
        found = phrase(view, at + 1, view.passage.subject)
        people = any(name.what == "person" and view.opening(verb) <= name.first < verb for name in view.passage.names)
        shown = found.kind in ("film", "series") and verb == at - 1  # "it starts as a sitcom"
        if found.kind and not shown and not people and view.key(verb - 1) not in ("he", "she", "they", "who"):
            yield from plainly(view, verb, at + 1)


def _source(view: View, at: int) -> Iterator[Source]:
    """The source is a manga by X; X's source novel; the source novel by X."""
    behind = at + 1 + (view.key(at + 1) == "material")
    if view.key(behind) in ("is", "was", "being") and (view.key(behind + 1) in _DETERMINED or view.name(behind + 1)):
        yield from plainly(view, at, behind + 1)
    elif view.key(at + 1) in BOOKS:
        start = at
        while (
            start > max(0, at - 5) and not view.breaks(start) and view.key(start - 1) not in ("of", "to", "the", "by")
        ):
            start -= 1
        yield from plainly(view, start, start if view.key(at - 1) == "s" else at + 1)


def _adaptation(view: View, at: int) -> Iterator[Source]:
    """This video game adaptation; this Dark spin-off."""
    noun = at - 1 if view.key(at) == "off" else at
    if view.key(at) == "off" and view.key(noun) != "spin":
        return
    name = view.name(noun - 1)
    if name and name.last == noun and view.key(at) not in ("adaptation", "remake", "reboot"):
        whole = name.what == "title" and not view.is_subject(name)
        if whole and not view.breaks(noun) and view.key(at + 1) not in ("of", "to"):
            view.taken.update(range(name.first, at + 1))
            yield Source(view.passage.subject, name.name, None, None, (), name.first, at + 1)
        return
    kind = _ADAPTED.get((view.key(at - 2), view.key(at - 1))) or _ADAPTED.get(("", view.key(at - 1)))
    if kind and view.key(at) == "adaptation" and not view.denied(at) and (title := view.owner(at)):
        view.taken.update(range(at - 2, at))
        yield Source(title, None, kind, None, (), at - 1, at + 1)


def _adapted(view: View, at: int) -> Iterator[Source]:
    """X's novel has been adapted by Y; the novel was adapted for television; X has adapted his own play."""
    if view.key(at + 1) in ("his", "her", "their") and view.key(at + 2) == "own":
        found = phrase(view, at + 1, view.passage.subject)
        end = at - (view.key(at - 1) in ("has", "have", "who"))
        people = people_before(view, end)
        title = view.owner(at)
        if found.kind and people and title:
            found.makers = [person for person, _, _ in people]
            view.taken.update(range(at + 1, found.last))
            yield source_of(title, found, at)
        return
    if view.key(at - 1) in ("has", "have") and view.key(at + 1) in ("the", "a"):
        yield from plainly(view, at, at + 1)  # "X has adapted the novel by Y"
        return
    if view.key(at - 1) in ("been", "was", "is") and view.key(at + 1) in ("by", "for", "into", "here", "as"):
        opening = view.opening(at)
        found = phrase(view, opening, view.passage.subject)
        if opening < found.last < at and all(view.name(place) is None for place in range(found.last, at)):
            yield from plainly(view, opening, opening)


def _whose(view: View, at: int) -> Iterator[Source]:
    """X, on whose novel it is based, …"""
    people = people_before(view, at - 1)
    if view.key(at - 1) != "on" or not people or "based" not in view.keys[at : at + _REACH]:
        return
    found = phrase(view, at + 1, view.passage.subject)
    title = view.owner(at)
    if found.kind and title and not view.denied(at):
        found.makers = [person for person, _, _ in people]
        yield source_of(title, found, people[0][1])


def _takes(view: View, at: int) -> Iterator[Source]:
    """X has taken Dark, the French film from 1978, and …"""
    found = phrase(view, at + 1, view.passage.subject)
    if found.name and found.kind and view.name(at + 1):
        yield from plainly(view, at, at + 1)


def _take(view: View, at: int) -> Iterator[Source]:
    """This lavish take on X's novel; what belongs to nobody is a genre ("a take on the rom-com")."""
    name = view.name(at + 2)
    if view.key(at + 1) == "on" and name and view.key(name.last) == "s":
        yield from plainly(view, at, at + 2)


def _possessed(view: View, at: int) -> Iterator[Source]:
    """X's novels put the romance on a low flame: what a sentence opens with."""
    place = at - 1
    while place > max(0, at - 4) and view.key(place) != "s" and not view.gap(place):
        place -= 1
    name = view.name(place - 1)
    if view.key(place) != "s" or name is None or name.what == "title":
        return
    dated = not YEARS.isdisjoint(view.keys[place:at]) and name.what == "person" and full(name.name)
    rights = view.keys[max(0, name.first - 2) : name.first] == ("rights", "to")
    if rights or (dated and view.key(name.first - 1) not in _LIKENED):  # "has taken X's 1955 novel"
        yield from plainly(view, name.first, name.first)
        return
    if not view.breaks(name.first):
        return
    if name.what == "other" and name.last - name.first > 1:
        return
    if (
        name.first == 0
        and view.key(at + 1) not in ("and", "of")
        and not (view.gap(at + 1) and view.name(at + 1) is None)
    ):
        yield from plainly(view, name.first, name.first)


def _true(view: View, at: int) -> Iterator[Source]:
    """It's all true; all of it true; it really happened."""
    first = view.opening(at)
    if " ".join(view.keys[first:at]) in (_HAPPENED if view.key(at) == "happened" else _IS_TRUE) and view.breaks(at + 1):
        yield Source(view.passage.subject, None, "true story", None, (), first, at + 1)


def _true_or_faithful(view: View, at: int) -> Iterator[Source]:
    yield from _true(view, at)
    yield from knowing.BY_WORD["true"](view, at)


_BY_WORD: Final[Mapping[str, Callable[[View, int], Iterator[Source]]]] = {
    "story": _story,
    **dict.fromkeys(bag("screen screens television tv"), _screen),
    "as": _began,
    **dict.fromkeys(bag("source template basis"), _source),
    **dict.fromkeys(_CONTINUES, _adaptation),
    "adapted": _adapted,
    **dict.fromkeys(bag("taken takes took"), _takes),
    **dict.fromkeys(bag("novel novels book books play manga memoir bestseller bestsellers memoirs"), _possessed),
    "take": _take,
    "whose": _whose,
    **knowing.BY_WORD,
    "happened": _true,
    "true": _true_or_faithful,
}
TRIGGERS: Final = frozenset(_BY_WORD)


def sources(view: View, at: int) -> Iterator[Source]:
    """What is told at the trigger, word `at`; its words are taken from the other finders."""
    if not view.question and at not in view.taken and not view.is_title(at):
        yield from _BY_WORD[view.key(at)](view, at)
