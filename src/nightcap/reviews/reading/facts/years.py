"""The year that an article gives its title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.catalogue.countries import COUNTRIES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.phrases import Phrase
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS, SOURCE_NOUNS
from nightcap.reviews.reading.words import bag

_SPAN: Final = range(1895, 2040)
TRIGGERS: Final = frozenset(str(year) for year in _SPAN)
_CAME_OUT: Final = bag("began started released made aired premiered produced out filmed screened launched debuted")
#: what stands before a word for coming out that may mean another thing
_BEFORE: Final[Mapping[str, tuple[str, ...]]] = {
    "began": ("it", "series", "show", "which"), "started": ("it", "series", "show", "which"),
    "out": ("came", "come", "comes"),
}  # fmt: skip
_CAPSULE: Final = bag("min mins minutes episodes dir director directed netflix starring cast series film")
#: what stands before a year in a line of labels: "Ten episodes, Belgium, 2012"
_LABELS: Final = bag("min mins minutes episodes netflix hulu mubi shudder") | {
    name.casefold() for name in COUNTRIES.values()
}
_STORY: Final = bag("set takes novel book play born died since until in of to between war")


def of(view: View, phrase: Phrase) -> Iterator[Claim]:
    """The year in "this 1994 film", "the 2016 series Orbit"; "the 1994 film" alone may be another."""
    named = view.is_title(phrase.last)
    for at in range(phrase.first, phrase.head):
        if view.key(at) in TRIGGERS and view.key(at + 1) != "s" and (named or phrase.determiner in ("this", "a")):
            yield view.fact("year", int(view.key(at)), at, phrase.last, title=phrase.title)


def find(view: View, at: int) -> Iterator[Claim]:
    """(2010); (Netflix, 2023); released in 2016; Dir. Jane Doe, 2016."""
    if at in view.taken or view.question:
        return
    if bracket := view.bracket(at):
        first, last = bracket
        if _is_label(view, at, first, last):
            yield from _claim(view, at, at + 1, at)
        return
    if view.key(at - 1) == "in" and not view.gap(at):
        yield from _came_out(view, at)
    elif view.key(at - 1) in ("of", "from") and view.key(at - 2) in NOUNS and not view.gap(at):
        if view.key(at - 1) == "of" or view.breaks(at + 1):
            yield from _claim(view, at - 2, at + 1, at)
    elif view.breaks(at) and view.breaks(at + 1) and at and view.key(at - 1) in _LABELS:
        yield from _claim(view, at, at + 1, at)
    elif view.capsule and at and view.breaks(at) and view.breaks(at + 1):
        keys = {word.key for word in view.words}
        if keys & _CAPSULE and not keys & _STORY:
            yield from _claim(view, at, at + 1, at)


def _is_label(view: View, at: int, first: int, last: int) -> bool:
    """Whether the brackets hold a title's year: behind a title or a phrase for one, by itself or in a list."""
    name = view.name(first - 1)
    if not name or name.what != "title":
        return False
    alone = view.breaks(at) and (view.breaks(at + 1) or at + 1 == last) and last - first <= 12
    return alone or (view.key(at - 1) == "from" and at - 1 == first)


def _came_out(view: View, at: int) -> Iterator[Claim]:
    """Released in 2016, first aired on Channel 4 in 1999."""
    opening = view.opening(at)
    for place in range(at - 2, max(opening, at - 8) - 1, -1):
        key = view.key(place)
        if key in _CAME_OUT:
            before = {view.key(step) for step in range(opening, place)}
            if view.key(place - 1) not in _BEFORE.get(key, (view.key(place - 1),)):
                return
            if before & SOURCE_NOUNS or before & {"he", "she", "they", "album", "remake", "war"} or view.denied(place):
                return
            if place == opening and view.key(place - 1) in SOURCE_NOUNS:
                return
            if any(name.what == "person" and opening <= name.first < place for name in view.passage.names):
                return
            yield from _claim(view, place, at + 1, at)
            return
        if key in ("set", "in", "takes", "who", "about"):
            return


def _claim(view: View, first: int, last: int, at: int) -> Iterator[Claim]:
    title = view.owner(first)
    if title:
        yield view.fact("year", int(view.key(at)), first, last, title=title)
