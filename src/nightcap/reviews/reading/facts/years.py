"""The year that an article gives its title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.catalogue.countries import COUNTRIES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.dates import MONTHS
from nightcap.reviews.reading.facts.languages import is_of_title
from nightcap.reviews.reading.facts.phrases import Phrase
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS, PLURALS, SOURCE_NOUNS
from nightcap.reviews.reading.words import bag

_SPAN: Final = range(1895, 2040)
TRIGGERS: Final = frozenset(str(year) for year in _SPAN)
_CAME_OUT: Final = bag(
    "began started released made aired premiered produced out filmed screened launched debuted shown opened arrived "
    "appeared broadcast unveiled completed turned surfaced went hit directed release premiere"
)
#: what stands before a word for coming out that may mean another thing
_BEFORE: Final[Mapping[str, tuple[str, ...]]] = {
    "began": ("it", "series", "show", "which"), "started": ("it", "series", "show", "which"),
    "out": ("came", "come", "comes", "went", "put"), "went": (),
    "hit": ("a", "big", "huge", "monster", "surprise"), "turned": ("it", "film", "series", "show", "which"),
    **dict.fromkeys(("opened", "arrived", "appeared"), ("it", "film", "movie", "series", "show", "first", "which")),
}  # fmt: skip
_CAPSULE: Final = bag("min mins minutes episodes dir director directed netflix starring cast series film")
#: what stands before a year in a line of labels: "Ten episodes, Belgium, 2012"
_LABELS: Final = bag("min mins minutes episodes netflix hulu mubi shudder") | {
    name.casefold() for name in COUNTRIES.values()
}
_MISSED: Final = (("missed", "it", "in"), ("missed", "this", "in"))
#: behind "a film from 2016"
_GOES_ON: Final = bag("that in on about by with starring set directed written which and")
_GOES_OUT: Final = bag("it that which series show film serial drama")
_SEASONS: Final = bag("spring summer autumn fall winter")
_WITHIN_YEAR: Final = MONTHS | _SEASONS | bag("of the early late mid")
_STORY: Final = bag("set takes novel book play born died since until in of to between war")


def of(view: View, phrase: Phrase) -> Iterator[Claim]:
    """The year in "this 1994 film", "the 2016 series Orbit"; "the 1994 film" alone may be another."""
    apposed = view.gap(phrase.first - 1) == "," and view.is_title(phrase.first - 2)  # "Two Boats, the 1994 film in …"
    named = view.is_title(phrase.last) or (phrase.determiner == "the" and (apposed or _does(view, phrase)))
    other = view.named(phrase.last + 1, "title") if view.key(phrase.last) == "of" else None
    if other and phrase.determiner == "the":  # "the 1999 film of Two Boats"
        yield from (
            view.fact("year", int(view.key(at)), at, other.last, title=other.name)
            for at in range(phrase.first, phrase.head)
            if view.key(at) in TRIGGERS
        )
        return
    for at in range(phrase.first, phrase.head):
        if view.key(at) in TRIGGERS and view.key(at + 1) != "s" and (named or phrase.determiner in ("this", "a", "s")):
            yield view.fact("year", int(view.key(at)), at, phrase.last, title=phrase.title)


def _does(view: View, phrase: Phrase) -> bool:
    """ "…, and the 2016 film wastes none of them": what begins a clause and is neither the first nor an original."""
    before = view.key(phrase.first - 2)
    opens = before in ("and", "but", "so") or (view.breaks(phrase.first - 1) and phrase.first > 1)
    return opens and view.key(phrase.last).endswith("s") and not view.gap(phrase.last)


def find(view: View, at: int) -> Iterator[Claim]:
    """(2010); (Netflix, 2023); released in 2016; Dir. Jane Doe, 2016."""
    if at in view.taken or view.question or (view.key(0) in ("the", "that") and view.key(1) in SOURCE_NOUNS):
        return
    if bracket := view.bracket(at):
        yield from _claim(view, at, at + 1, at) if _is_label(view, at, *bracket) else ()
        return
    if not view.gap(at) and (link := _link(view, at)) and view.key(link) in ("in", "on", "from"):
        yield from _came_out(view, at, link)
    elif view.key(at - 1) in ("of", "from") and _is_show(view, at - 2) and not view.gap(at):
        if view.key(at - 1) == "of" or view.breaks(at + 1) or view.key(at + 1) in _GOES_ON:
            yield from _claim(view, at - 2, at + 1, at)
    elif view.key(at - 1) in ("from", "to", "since", "year") and not view.gap(at):
        yield from _dates(view, at)
    elif view.gap(at) == ":" and view.key(at - 1) in ("year", "released", "release", "made"):
        yield from _claim(view, at - 1, at + 1, at)
    elif view.breaks(at) and view.breaks(at + 1) and _is_in_line(view, at):
        yield from _claim(view, at, at + 1, at)


def _is_in_line(view: View, at: int) -> bool:
    """Whether the year stands in a line of labels: "Ten episodes, Belgium, 2012"."""
    if at == 0:
        return len(view.words) == 1  # "1966."
    if view.key(at - 1) in _LABELS:
        return True
    return view.capsule and not _CAPSULE.isdisjoint(view.keys) and _STORY.isdisjoint(view.keys)


def _is_label(view: View, at: int, first: int, last: int) -> bool:
    """Whether the brackets hold a title's year: behind a title or a phrase for one, by itself or in a list."""
    name = view.name(first - 1)
    if not name or name.what != "title":
        return False
    alone = view.breaks(at) and (view.breaks(at + 1) or at + 1 == last) and last - first <= 12
    return alone or (view.key(at - 1) == "from" and at - 1 == first)


def _is_show(view: View, at: int) -> bool:
    """Whether word `at` is a noun for a title: "a film", "one of the best films"."""
    return view.key(at) in NOUNS or (view.key(at) in PLURALS and "one" in view.keys[max(0, at - 4) : at])


def _dates(view: View, at: int) -> Iterator[Claim]:
    """It dates from 2016, dates back to 2016, has been around since 2016."""
    link = at - 1 - 2 * (view.key(at - 1) == "year")
    verb = link - 1 - (view.key(link - 1) == "back")
    dates = view.key(verb) in ("dates", "dating", "hails") and view.key(link) in ("from", "to")
    around = view.key(at - 1) == "since" and view.key(at - 2) == "around" and view.key(at - 3) == "been"
    is_so = view.key(at - 1) == "from" and view.key(verb) in ("is", "s", "was") and is_of_title(view, verb)
    dates = dates or is_so  # "The film is from 2016"
    dates = dates or (link < at - 1 and view.key(link) == "from" and view.key(link - 1) in NOUNS)
    if (dates or around) and not view.denied(verb):
        yield from _claim(view, verb, at + 1, at)


def _link(view: View, at: int) -> int:
    """The "in" of "in 2016", "in December of 2016", "in the autumn of 2016" before the year."""
    link = at - 1
    dated = link
    while dated > 0 and (view.key(dated) in _WITHIN_YEAR or view.words[dated].text.isdecimal()) and not view.gap(dated):
        dated -= 1
    month = not MONTHS.isdisjoint(view.keys[dated:at]) or not _SEASONS.isdisjoint(view.keys[dated:at])
    return dated if month else link if view.key(link) == "in" else 0


def _came_out(view: View, at: int, link: int) -> Iterator[Claim]:
    """Released in 2016, first aired on Channel 4 in May 1999, if you missed it in 2024; `link` is the "in"."""
    missed = view.keys[max(0, at - 3) : at] in _MISSED and view.breaks(at + 1)
    yield from _claim(view, at - 3, at + 1, at) if missed else ()
    opening = view.opening(at)
    for place in range(link - 1, max(opening, link - 7) - 1, -1):
        key = view.key(place)
        if key in _CAME_OUT:
            yield from _claim(view, place, at + 1, at) if _is_of_title(view, opening, place) else ()
            return
        place_told = key == "in" and view.words[place + 1].capital  # "a hit in Korea in 2016"
        if key in ("set", "in", "takes", "who", "about") and not place_told:
            return


def _is_of_title(view: View, opening: int, place: int) -> bool:
    """Whether it is the title that came out, by the word `place` of the clause that starts at word `opening`."""
    key, behind = view.key(place), view.key(place - 1)
    before = {view.key(step) for step in range(opening, place)}
    if behind not in _BEFORE.get(key, (behind,)) or (behind == "went" and before.isdisjoint(_GOES_OUT)):
        return False  # "the ice went out"
    if before & SOURCE_NOUNS or before & {"he", "she", "they", "album", "remake", "war"} or view.denied(place):
        return False
    if place == opening and behind in SOURCE_NOUNS:
        return False
    return not any(name.what == "person" and opening <= name.first < place for name in view.passage.names)


def _claim(view: View, first: int, last: int, at: int) -> Iterator[Claim]:
    title = view.owner(first)
    if title:
        yield view.fact("year", int(view.key(at)), first, last, title=title)
