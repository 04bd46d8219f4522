"""Finding the name of a title in a request: quoted, exact, or misspelt behind a word that announces one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from nightcap.catalogue.names import TitleRef
from nightcap.request.finding import Reading
from nightcap.request.lexicon import bag, known, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.words import HARD, JOINED, SOFT

#: words in the longest title looked up
LONGEST = 9
#: look-ups of misspelt names in one request: each searches the whole catalogue
_MOST_GUESSES = 24
_QUOTED: Final = re.compile(r"[\"“«‘]([^\"“”«»\n]{1,80})[\"”»’]")
_INSIDE: Final = bag("of the and in for to a an by on with at from vs de la el du des le & 2 3 ii iii is not")
_BREAKS: Final = bag(
    "but and or with under over except only without that which please in for from because so if since as "
    "where who not tonight"
)
#: in capitals a place, as in "The Office (US)"
_PLACES: Final = ("US", "UK", "USA")
#: a name stands before these, even at the start of a sentence
_AFTER_NAME: Final = bag("meets esque vibes like")


@dataclass(frozen=True, slots=True)
class Named:
    """A title's name in the text; `id` is None where the catalogue doesn't know it."""

    name: str
    id: str | None
    last: int


class Search:
    """Looks for names in one reading, with a budget for the slow look-ups of misspelt ones."""

    __slots__ = ("_guesses", "quotes", "reading")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.quotes = {match.start(1): match.end(1) for match in _QUOTED.finditer(reading.text)}
        self._guesses = _MOST_GUESSES

    def closest(self, name: str) -> TitleRef | None:
        """The title nearest to a misspelt name, as long as guesses are left."""
        if not self._guesses:
            return None
        self._guesses -= 1
        return self.reading.names.closest(name)


def name_at(search: Search, at: int, *, guess: bool) -> Named | None:
    """The name that starts at word `at`, behind a cue; `guess`: it may be misspelt or unknown."""
    found = _quoted(search, at) or _exact(search.reading, at, cued=True)
    return found or (_guessed(search, at) if guess else None)


def mention(search: Search, at: int) -> Named | None:
    """A name without a cue: quoted, in capitals, or of several words that are plainly a title's."""
    word = search.reading.words[at]
    if word.start in search.quotes:
        return _quoted(search, at)
    if not word.capital and word.key in plain() and word.key not in ("the", "a", "what", "once", "when"):
        return _whole(search.reading) if at == 0 else None
    return _exact(search.reading, at, cued=False) or (_whole(search.reading) if at == 0 else None)


def _quoted(search: Search, at: int) -> Named | None:
    reading, words = search.reading, search.reading.words
    end = search.quotes.get(words[at].start)
    if end is None:
        return None
    last = at
    while last < len(words) and words[last].end <= end:
        last += 1
    if last == at:
        return None
    name = reading.text[words[at].start : end]
    found = reading.names.titles(name)
    if found:
        return Named(found[0].name, found[0].id, last)
    closest = search.closest(name)
    return Named(closest.name, closest.id, last) if closest else Named(name, None, last)


def _exact(reading: Reading, at: int, *, cued: bool) -> Named | None:
    """The longest run of words from `at` on that is a title's name."""
    words = reading.words
    longest = at + 1
    while longest < min(len(words), at + LONGEST) and words[longest].gap != HARD:
        longest += 1
    for end in range(longest, at, -1):
        year = _year_behind(reading, end)
        if year is None and not _may_be_title(reading, at, end, cued=cued):
            continue
        found = reading.names.titles(reading.said(at, end))
        if found:
            best = next((each for each in found if each.year == year), found[0])
            version = end < len(words) and words[end].gap == SOFT and words[end].text in _PLACES
            return Named(best.name, best.id, end + (version or year is not None))
    return None


def _year_behind(reading: Reading, end: int) -> int | None:
    """The year of "Alien (1979)", which also says that a name stands before it."""
    words = reading.words
    if end >= len(words) or words[end].gap != SOFT or len(words[end].text) != 4 or words[end].number is None:
        return None
    return int(words[end].text) if "(" in reading.text[words[end - 1].end : words[end].start] else None


def _may_be_title(reading: Reading, at: int, end: int, *, cued: bool) -> bool:
    """Whether these words, if a title is called so, are meant as its name rather than as the words they are."""
    words = reading.words
    if end == at + 1:
        return words[at].text not in _PLACES and _may_be_short_title(reading, at, cued=cued)
    if not cued and words[end - 1].key in ("and", "or", "but", "with", "s"):
        return False
    inside = words[at:end]
    strange = sum(word.key not in known() for word in inside)
    if words[at].capital and (words[end - 1].capital or words[end - 1].number is not None):
        starts_sentence = words[at].gap == HARD
        if not starts_sentence or strange or end - at > 2 or all(word.capital for word in inside):
            return True
    if cued:
        return bool(strange) or end - at >= 3 or words[at].key not in plain() or words[end - 1].key not in plain()
    return strange > 0 if end - at < 4 else any(word.key not in plain() for word in inside)


def _may_be_short_title(reading: Reading, at: int, *, cued: bool) -> bool:
    """The same for one word: "like Her", "something like alien", but not "like her"."""
    words = reading.words
    follows = words[at + 1] if at + 1 < len(words) and words[at + 1].gap == JOINED else None
    if words[at].capital:
        joined = follows is not None and follows.key in _AFTER_NAME
        return cued or joined or (words[at].gap != HARD and words[at].key not in known())
    alone = follows is None or follows.key in _BREAKS
    return cued and alone and words[at].key not in plain() and table("genres").at(words, at) is None


def _guessed(search: Search, at: int) -> Named | None:
    """After a cue: a misspelt name, or one that the catalogue doesn't hold."""
    reading, words = search.reading, search.reading.words
    if words[at].capital:
        last = at + 1
        while last < len(words) and words[last].gap != HARD and last - at < LONGEST:
            if words[last].capital or words[last].number is not None:
                last += 1
            elif (
                words[last].key in _INSIDE
                and last + 1 < len(words)
                and words[last + 1].capital
                and words[last + 1].gap == JOINED
                and words[last].gap == JOINED
                and words[last].key != "and"
            ):
                last += 2
            else:
                break
            if words[last - 1].gap == SOFT:
                last -= 1
                break
        if last == at + 1 and (words[at].key in known() or reading.names.people(words[at].text)):
            return None
        if reading.names.people(reading.said(at, last)):
            return None
        name = reading.said(at, last)
        closest = search.closest(name)
        return Named(closest.name, closest.id, last) if closest else Named(name, None, last)
    return _guessed_lower(search, at)


def _guessed_lower(search: Search, at: int) -> Named | None:
    reading, words = search.reading, search.reading.words
    last = at
    while (
        last < len(words)
        and last - at < 5
        and words[last].key not in _BREAKS
        and (last == at or words[last].gap == JOINED)
    ):
        last += 1
    for end in range(last, at, -1):
        if all(word.key in known() for word in words[at:end]) or words[end - 1].key in plain():
            continue
        if words[at].key in plain() and words[at].key not in (
            "the",
            "a",
            "in",
            "what",
            "when",
            "how",
            "my",
            "no",
            "to",
        ):
            return None
        if reading.names.people(reading.said(at, end)):
            return None
        if closest := search.closest(reading.said(at, end)):
            return Named(closest.name, closest.id, end)
    return None


def _whole(reading: Reading) -> Named | None:
    """A title that is the whole request, however ordinary its words ("in the mood for love")."""
    words = reading.words
    if not 3 <= len(words) <= LONGEST:
        return None
    found = reading.names.titles(reading.text)
    return Named(found[0].name, found[0].id, len(words)) if found else None
