"""Finding the name of a title in a request: quoted, exact, or misspelt behind a word that announces one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from nightcap.catalogue.names import TitleRef
from nightcap.request.lexicon import bag, known
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Reading
from nightcap.request.naming.name_parts import is_one_of_many, named_by_part, of_every_part
from nightcap.request.naming.title_senses import BREAKS, PLACES, is_strange, may_be_title
from nightcap.request.words import HARD, JOINED, SOFT

#: words in the longest title looked up
LONGEST = 9
#: short words in a row inside a name, at most
_MOST_INSIDE: Final = 2
#: look-ups of misspelt names in one request: each searches the whole catalogue
_MOST_GUESSES = 24
#: series of which every part is looked for, for which the whole catalogue is searched as well
_MOST_SERIES: Final = 24
#: quoted words that begin so are what somebody said: "not baby stuff, not old"
_SAYING: Final = bag("not no nothing something anything please just i")
_QUOTED: Final = re.compile(r"[\"“«‘]([^\"“”«»\n]{1,80})[\"”»’]")
_INSIDE: Final = bag("of the and in for to a an by on with at from vs de la el du des le & 2 3 ii iii is not")


@dataclass(frozen=True, slots=True)
class Named:
    """A title's name in the text; `id` is None where the catalogue doesn't know it.

    `others`: the ids of the other titles of a series that the name stands for. `part`: of a series that is named,
    the catalogue has only this part.
    """

    name: str
    id: str | None
    last: int
    others: tuple[str, ...] = ()
    part: bool = False


class Search:
    """Looks for names in one reading, with a budget for the slow look-ups of misspelt ones."""

    __slots__ = ("_guesses", "_series", "quotes", "reading")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.quotes = {match.start(1): match.end(1) for match in _QUOTED.finditer(reading.text)}
        self._guesses = _MOST_GUESSES
        self._series: dict[str, tuple[str, ...]] = {}

    def closest(self, name: str) -> TitleRef | None:
        """The title nearest to a misspelt name, as long as guesses are left."""
        return self.reading.names.closest(name) if self.may_look() else None

    def may_look(self) -> bool:
        """Whether one more search of the whole catalogue is left, which is then spent."""
        self._guesses -= self._guesses > 0
        return self._guesses > 0

    def every_part(self, name: str) -> tuple[str, ...]:
        """The ids of the titles of a title's series; of the first so many series that are asked for."""
        if name not in self._series and len(self._series) < _MOST_SERIES:
            self._series[name] = of_every_part(self.reading, name)
        return self._series.get(name, ())


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
    if closest is None and words[at].key in _SAYING:  # "not baby stuff, not kissing"
        return None
    return Named(closest.name, closest.id, last) if closest else Named(name, None, last)


def _exact(reading: Reading, at: int, *, cued: bool) -> Named | None:
    """The longest run of words from `at` on that is a title's name."""
    words = reading.words
    longest = at + 1
    while longest < min(len(words), at + LONGEST) and words[longest].gap != HARD:
        longest += 1
    for end in range(longest, at, -1):
        year = _year_behind(reading, end)
        if year is None and not may_be_title(reading, at, end, cued=cued):
            continue
        found = reading.names.titles(reading.said(at, end))
        if found:
            best = next((each for each in found if year and each.year == year), found[0])
            version = end < len(words) and words[end].gap == SOFT and words[end].text in PLACES
            return Named(best.name, best.id, end + (version or year is not None))
    return None


def _year_behind(reading: Reading, end: int) -> int | None:
    """The year of "Alien (1979)", which also says that a name stands before it."""
    words = reading.words
    if end >= len(words) or words[end].gap != SOFT or len(words[end].text) != 4 or words[end].number is None:
        return None
    return int(words[end].text) if "(" in reading.text[words[end - 1].end : words[end].start] else None


def _guessed(search: Search, at: int) -> Named | None:
    """After a cue: a misspelt name, or one that the catalogue doesn't hold."""
    reading, words = search.reading, search.reading.words
    if words[at].capital:
        last = _capitals(search, at)
        if last == at + 1 and words[at].key in known():
            return None
        if reading.names.people(reading.said(at, last)):  # "Kiki" is a title's own word, whoever else is called so
            return _by_part(search, at, last) if last == at + 1 and is_strange(words[at].key) else None
        name = reading.said(at, last)
        closest = search.closest(name)
        if closest is None and (part := _by_part(search, at, last)):
            return part
        return Named(closest.name, closest.id, last) if closest else Named(name, None, last)
    return _guessed_lower(search, at)


def _capitals(search: Search, at: int) -> int:
    """The word after a run of words with capitals, short words inside it ("Lord of the Rings") passed over."""
    words = search.reading.words
    last = at + 1
    while last < len(words) and words[last].gap == JOINED and last - at < LONGEST:
        follow = last
        while follow < len(words) and follow - last < _MOST_INSIDE and words[follow].key in _INSIDE:
            follow += 1
        if follow >= len(words) or any(word.gap != JOINED for word in words[last : follow + 1]):
            break
        if not (words[follow].capital or (follow == last and words[follow].number is not None)):
            break
        pair = any(word.key == "and" for word in words[last:follow])
        if pair and not _by_part(search, at, follow + 1):  # "Wallace and Gromit", but "Fargo and Chef" are two
            break
        last = follow + 1
    return last


def _by_part(search: Search, at: int, last: int) -> Named | None:
    """Titles that are called by a part of their name."""
    if not search.may_look():
        return None
    found = named_by_part(search.reading, at, last)
    if not found:
        return None
    name = found[0].name if len(found) == 1 else search.reading.said(at, last)
    part = len(found) == 1 and is_one_of_many(name, search.reading.said(at, last))
    return Named(name, found[0].id, last, tuple(ref.id for ref in found[1:]), part)


def _guessed_lower(search: Search, at: int) -> Named | None:
    reading, words = search.reading, search.reading.words
    last = at
    while (
        last < len(words)
        and last - at < 5
        and words[last].key not in BREAKS
        and (last == at or words[last].gap == JOINED)
    ):
        last += 1
    for end in range(last, at, -1):
        if all(word.key in known() for word in words[at:end]) or words[end - 1].key in plain():
            continue
        if end == at + 1 and not is_strange(words[at].key):  # "not disturb" is no misspelt name
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
        if part := _by_part(search, at, end):
            return part
    return None


def _whole(reading: Reading) -> Named | None:
    """A title that is the whole request, however ordinary its words ("in the mood for love")."""
    words = reading.words
    if not 3 <= len(words) <= LONGEST:
        return None
    found = reading.names.titles(reading.text)
    return Named(found[0].name, found[0].id, len(words)) if found else None
