"""The phrase for the work that a title comes from: "Jane Doe's 1998 novel The Ferry Book"."""

from __future__ import annotations

from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.reading.facts.authors import (
    APPOSED,
    BY,
    LONGEST_TRADE,
    Work,
    is_work,
    makers,
    told_later,
    written_with,
)
from nightcap.reviews.reading.facts.people import person_at
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.workwords import KIND_WORDS, KINDS, STOPS
from nightcap.reviews.reading.facts.years import TRIGGERS as YEARS
from nightcap.reviews.reading.words import bag

_LIFE: Final = bag("life lives case story")
_MOST_WORDS: Final = 16
_PRIZES: Final = bag("prize award awards winning nominated shortlisted bestselling times")


def phrase(view: View, start: int, subject: str) -> Work:
    """Reads a source ("Jane Doe's novel The Ferry Book") from word `start` on."""
    found = Work(last=start)
    at = start
    while at < min(start + _MOST_WORDS, len(view.words)):
        step = _step(view, at, start, found, subject)
        if not step:
            break
        at = step
    return found


def _step(view: View, at: int, start: int, found: Work, subject: str) -> int:
    """Reads one word or name into `found`; the next word, or 0 where the phrase ends."""
    key, name = view.key(at), view.name(at)
    told = found.kind or found.name
    if at > start and view.breaks(at) and view.gap(at) not in ("“", "‘"):
        return _past_break(view, at, found) if told else (at + 1 if _listing(view, at) else 0)
    if told and (key in BY or key == "of"):
        dated = _dated(view, at, found)
        return dated or (_of(view, at, found, subject) if key == "of" else makers(view, at, found))
    if told and (behind := told_later(view, at, found)):
        return behind
    if key in YEARS:
        found.year, found.last = int(key), at + 1
        return at + 1 + (view.key(at + 1) == "s")
    if key in ADJECTIVES and not view.is_title(at):
        return at + 1
    return _name(view, at, found) if name else _noun(view, at, found)


def _of(view: View, at: int, found: Work, subject: str) -> int:
    """A trilogy of novels; the novel of the same name; the last novel of X; `at` is the "of"."""
    if found.kind and view.key(at + 1) in KIND_WORDS:
        return at + 1
    return _namesake(view, at, found, subject) or (makers(view, at, found) if found.kind else 0)


def _dated(view: View, at: int, found: Work) -> int:
    """The film The Aunts from the year 1978; `at` is the "from"."""
    for year in (at + 1, at + 3):
        if view.key(year) in YEARS and (view.key(at) == "from" or year == at + 1):
            found.year, found.last = int(view.key(year)), year + 1
            return year + 1
    return 0


def _namesake(view: View, at: int, found: Work, subject: str) -> int:
    """The novel of the same name; `at` is the "of"."""
    if view.key(at + 1) != "the" or view.key(at + 2) != "same":
        return 0
    found.name, found.last = subject, at + 4
    return at + 4


def _listing(view: View, at: int) -> bool:
    """Whether a comma only divides adjectives: "a slim, prize-winning novel"."""
    return view.gap(at) == "," and view.key(at) not in STOPS and not view.words[at].capital


def _past_break(view: View, at: int, found: Work) -> int:
    """What may go on behind a comma or in brackets: the name, the makers, the year."""
    gap = view.gap(at)
    if view.key(at) in YEARS and "(" in gap and found.year is None:
        found.year, found.last = int(view.key(at)), at + 1
        return at + 1
    if view.key(at) in BY and view.key(at) not in ("from", "made") and gap == ",":
        return makers(view, at, found)
    if gap == "," and (behind := written_with(view, at, found) or (told_later(view, at, found) if found.kind else 0)):
        return behind
    if found.name and not found.kind and gap == "," and view.key(at) in APPOSED:
        return _apposed(view, at, found)
    name = view.name(at)
    if (
        name
        and name.what != "person"
        and name.first == at
        and not found.name
        and gap in (",", ":", ',"', ",“", ",‘", ",'", "–", "—")
    ):
        return _name(view, at, found)
    return 0


def _apposed(view: View, at: int, found: Work) -> int:
    """Dark, the last novel of X; Dark, X's film from 1967; `at` is the word behind the comma."""
    name = view.name(at)
    start = at + 1
    if name and name.what == "person" and view.key(name.last) == "s":
        found.makers.append(name.name)
        start = name.last + 1
    for place in range(start, min(start + LONGEST_TRADE, len(view.words))):
        if view.breaks(place) or view.key(place) in STOPS:
            break
        if view.key(place) in YEARS:
            found.year = int(view.key(place))
        if view.key(place) in KIND_WORDS:
            return _noun(view, place, found)
    return 0


def _name(view: View, at: int, found: Work) -> int:
    """A name inside the phrase: a maker before "'s", else the source's own, once."""
    name = view.name(at)
    if name and not _PRIZES.isdisjoint(view.keys[name.first : name.last]) and view.key(name.last) in KIND_WORDS:
        return name.last  # "the Booker Prize-winning novel"
    if name and name.what == "person" and not found.kind and view.key(name.last) in KIND_WORDS:
        found.makers.append(name.name)  # "the Chekhov play"
        return name.last
    work = name is not None and name.what == "person" and is_work(view, name.last)  # "Row Fourteen, a play"
    if name is None or (name.what == "person" and view.key(name.last) != "s" and not work):
        return 0
    if name.what != "title" and view.key(name.last) == "s" and not found.kind:
        found.makers.append(name.name)
        return name.last + 1
    if found.name or (name.what == "person" and not work):
        return 0
    found.name, found.last = name.name, name.last
    return name.last


def _noun(view: View, at: int, found: Work) -> int:
    key = view.key(at)
    if found.kind and key in ("called", "titled", "entitled"):
        return at + 1 if view.name(at + 1) else 0
    if key in KIND_WORDS:
        for width in (2, 1):
            kind = KINDS.get(" ".join(view.key(at + step) for step in range(width)))
            if kind:
                found.kind = kind if not found.kind or found.kind == "true story" else found.kind
                found.last = at + width
                return at + width
    if found.kind or found.name:
        return 0
    if key in _LIFE and view.key(at + 1) == "of":
        found.kind = "true story"
        last = person_at(view, at + 2)
        found.last = last[2] if last else at + 1
        return 0
    return 0 if key in STOPS else at + 1
