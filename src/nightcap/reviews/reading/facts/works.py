"""The phrase for the work that a title comes from: "Jane Doe's 1998 novel The Ferry Book"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.reading.facts.people import people_from, person_at
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.years import TRIGGERS as YEARS
from nightcap.reviews.reading.words import bag

#: noun → kind of the source; two-word nouns are joined by a space
_KINDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("film", "movie", "feature", "picture", "short film", "hit film"), "film"),
    **dict.fromkeys(("series", "show", "sitcom", "telenovela", "format", "miniseries"), "series"),
    **dict.fromkeys(("drama", "anime", "k drama"), "series"),
    **dict.fromkeys(("novel", "book", "memoir", "memoirs", "bestseller", "novella", "trilogy", "tome"), "book"),
    **dict.fromkeys(("short story", "short stories", "biography", "autobiography", "light novel"), "book"),
    **dict.fromkeys(("diaries", "diary", "novels", "books"), "book"),
    **dict.fromkeys(("manga", "comic", "comics", "comic book", "comic strip", "graphic novel"), "comic"),
    **dict.fromkeys(("graphic novels", "webtoon", "webcomic", "manhwa", "manhua"), "comic"),
    **dict.fromkeys(("play", "stage play", "stageplay"), "play"),
    **dict.fromkeys(("game", "video game", "videogame", "visual novel", "board game"), "game"),
    **dict.fromkeys(("radio play", "radio drama"), "radio play"),
    **dict.fromkeys(("fairy tale", "fairytale"), "fairy tale"),
    **{
        kind: kind for kind in ("musical", "opera", "poem", "podcast", "article", "song", "folk tale", "legend", "myth")
    },
    **dict.fromkeys(("true story", "true stories", "true events", "true event", "true incident"), "true story"),
    **dict.fromkeys(("real events", "real life", "real story", "real case", "real people"), "true story"),
    **dict.fromkeys(("actual events", "historical events", "true case", "true crime", "real event"), "true story"),
}
_KIND_WORDS: Final = frozenset(word for noun in _KINDS for word in noun.split())
#: words at which a source's phrase ends
STOPS: Final = bag(
    "about which that who whom when where is was are were has had and but to into for with on in at as than it "
    "he she they starring set so because after before while if or what how"
)
_LIFE: Final = bag("life lives case story")
_BY: Final = bag("written directed created penned made authored by from")
_MOST_WORDS: Final = 16
_LONGEST_TRADE: Final = 5
_PRIZES: Final = bag("prize award awards winning nominated shortlisted bestselling times")
_APPOSED: Final = bag("the a an his her their")
#: before a maker's name: "by the author X"
_TRADES: Final = bag("the same author director writer novelist playwright mangaka great late french filmmaker dane")


@dataclass(slots=True)
class Work:
    """A source's phrase while it is read."""

    name: str | None = None
    kind: str | None = None
    year: int | None = None
    makers: list[str] = field(default_factory=list)
    last: int = 0


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
    if told and key in _BY:
        return _dated(view, at, found) or _makers(view, at, found)
    if told and key == "of":
        return _of(view, at, found, subject)
    if key in YEARS:
        found.year, found.last = int(key), at + 1
        return at + 1 + (view.key(at + 1) == "s")
    if key in ADJECTIVES and not view.is_title(at):
        return at + 1
    return _name(view, at, found) if name else _noun(view, at, found)


def _of(view: View, at: int, found: Work, subject: str) -> int:
    """A trilogy of novels; the novel of the same name; the last novel of X; `at` is the "of"."""
    if found.kind and view.key(at + 1) in _KIND_WORDS:
        return at + 1
    return _namesake(view, at, found, subject) or (_makers(view, at, found) if found.kind else 0)


def _dated(view: View, at: int, found: Work) -> int:
    """The film The Aunts from the year 1978; `at` is the "from"."""
    for year in (at + 1, at + 3):
        if view.key(at) == "from" and view.key(year) in YEARS:
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
    if view.key(at) in _BY and view.key(at) not in ("from", "made") and gap == ",":
        return _makers(view, at, found)
    if found.name and not found.kind and gap == "," and view.key(at) in _APPOSED:
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
    for place in range(start, min(start + _LONGEST_TRADE, len(view.words))):
        if view.breaks(place) or view.key(place) in STOPS:
            break
        if view.key(place) in _KIND_WORDS:
            return _noun(view, place, found)
    return 0


def _makers(view: View, at: int, found: Work) -> int:
    """Written by X and Y."""
    by = at
    while (view.key(by) in _BY or view.key(by) == "and") and view.key(by) != "by":
        by += 1
    if view.key(by) != "by" and not (view.key(at) in ("from", "of") and person_at(view, at + 1)):
        return 0
    first = by + 1 if view.key(by) == "by" else at + 1
    while view.key(first) in _TRADES and not view.name(first):
        first += 1
    people = people_from(view, first, strict=False) or people_from(view, _past_trade(view, first), strict=False)
    if not people:
        return 0
    found.makers.extend(person for person, _, _ in people)
    found.last = people[-1][2]
    return found.last


def _past_trade(view: View, first: int) -> int:
    """The word at which a name starts behind "the real cook," or "a retired ferryman"."""
    at = first
    while at < min(first + _LONGEST_TRADE, len(view.words)) and view.name(at) is None and view.gap(at) in ("", "-"):
        if view.key(at) in STOPS:
            return first
        at += 1
    return at if view.gap(at) in ("", ",") else first


def _name(view: View, at: int, found: Work) -> int:
    """A name inside the phrase: a maker before "'s", else the source's own, once."""
    name = view.name(at)
    if name and not _PRIZES.isdisjoint(view.keys[name.first : name.last]) and view.key(name.last) in _KIND_WORDS:
        return name.last  # "the Booker Prize-winning novel"
    if name and name.what == "person" and not found.kind and view.key(name.last) in _KIND_WORDS:
        found.makers.append(name.name)  # "the Chekhov play"
        return name.last
    if name is None or (name.what == "person" and view.key(name.last) != "s"):
        return 0
    if name.what != "title" and view.key(name.last) == "s" and not found.kind:
        found.makers.append(name.name)
        return name.last + 1
    if found.name or name.what == "person":
        return 0
    found.name, found.last = name.name, name.last
    return name.last


def _noun(view: View, at: int, found: Work) -> int:
    key = view.key(at)
    if found.kind and key in ("called", "titled", "entitled"):
        return at + 1 if view.name(at + 1) else 0
    if key in _KIND_WORDS:
        for width in (2, 1):
            kind = _KINDS.get(" ".join(view.key(at + step) for step in range(width)))
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
