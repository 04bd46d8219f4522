"""A sentence with what every finder asks of it: whose fact this is, whether it is denied, what is in brackets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.claim import Claim, Value
from nightcap.reviews.reading.facts.vocabulary import (
    APPOSITION,
    DENIALS,
    FINITE,
    NOT_ONLY,
    OBJECT_WORDS,
    PRONOUNS,
    SPOKEN_OF,
    SUBORDINATE,
    TIMES,
)
from nightcap.reviews.reading.passage import Name, Passage
from nightcap.reviews.reading.tables import ordinary
from nightcap.reviews.reading.words import Word

_BREAKS: Final = frozenset(",;:—–()[]|·…•")
_OPENERS: Final = frozenset(("but", "while", "whereas", "although", "though", "because", "which", "whose"))
#: between a title and who is known from it
_KNOWN_FROM: Final = frozenset(("s", "star", "stars", "alum", "veteran", "actor", "actress", "regular"))
#: how far before a word a denial reaches, in words
_DENIAL_REACH: Final = 6
_MOST_CAPSULE: Final = 40


class View:
    """One passage, read for facts. `taken` are the words that speak of a source, not of the title."""

    __slots__ = ("_names", "_segments", "capsule", "keys", "passage", "question", "taken", "words")

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.words: Sequence[Word] = passage.words
        self.keys = passage.sentence.keys
        self._names = {
            at: name
            for name in passage.names
            # "An Indian", "The Polish": capitals, but no name
            if name.what == "title" or self.keys[name.last - 1] not in ADJECTIVES or self._is_somebodys(name)
            for at in range(name.first, name.last)
        }
        self._segments: list[int] = []
        self.taken: set[int] = set()
        self.question = "?" in passage.text[self.words[-1].end : passage.sentence.end]
        self.capsule = len(self.words) <= _MOST_CAPSULE and FINITE.isdisjoint(self.keys)

    def _is_somebodys(self, name: Name) -> bool:
        """Whether a name that ends as a nation's adjective is somebody's: "Jane Cornish", but not "Native American"."""
        first = self.keys[name.first]
        return name.what == "person" and name.last - name.first > 1 and not (first in ordinary() or first in ADJECTIVES)

    def key(self, at: int) -> str:
        """The key of word `at`, or "" outside the sentence."""
        try:  # asked far more often than anything else, and seldom outside
            return self.keys[at] if at >= 0 else ""
        except IndexError:
            return ""

    def gap(self, at: int) -> str:
        """What stands before word `at`; "." behind the last."""
        return self.words[at].gap if 0 <= at < len(self.words) else "."

    def name(self, at: int) -> Name | None:
        return self._names.get(at)

    def named(self, at: int, what: str) -> Name | None:
        """The name of this sort that starts at word `at`."""
        name = self._names.get(at)
        return name if name and name.what == what and name.first == at else None

    def is_title(self, at: int) -> bool:
        name = self._names.get(at)
        return name is not None and name.what == "title"

    def breaks(self, at: int) -> bool:
        """Whether punctuation stands before word `at`, a hyphen or a quotation mark aside."""
        if not 0 < at < len(self.words):
            return True
        gap = self.words[at].gap
        if not gap:
            return False
        spaced = gap in ("-", "--") and self.passage.text[self.words[at].start - 1].isspace()
        return spaced or gap == "--" or not _BREAKS.isdisjoint(gap)

    def segment(self, at: int) -> int:
        """Which segment, counted from 0, word `at` lies in: between punctuation or before "but", "which" …"""
        return self._segmented()[at]

    def opening(self, at: int) -> int:
        """The first word of the segment of word `at`."""
        segments = self._segmented()
        return segments.index(segments[at])

    def _segmented(self) -> list[int]:
        if not self._segments:
            count, found = 0, [0]
            for place, word in enumerate(self.words[1:], 1):
                count += word.key in _OPENERS or (word.gap != "" and self.breaks(place))
                found.append(count)
            self._segments = found
        return self._segments

    def bracket(self, at: int) -> tuple[int, int] | None:
        """The words (first, after the last) of the brackets around word `at`."""
        first = at
        while first >= 0:
            gap = self.words[first].gap
            if gap.rfind("(") > gap.rfind(")"):
                break
            if ")" in gap:
                return None
            first -= 1
        if first < 0:
            return None
        last = at + 1
        while last < len(self.words) and ")" not in self.words[last].gap:
            last += 1
        return first, last

    def denied(self, at: int) -> bool:
        """Whether what starts at word `at` is asked, denied, supposed or only likened to."""
        if self.question:
            return True
        for place in range(at - 1, max(-1, at - 1 - _DENIAL_REACH), -1):
            key = self.keys[place]
            if key == "but" or self.breaks(place + 1):
                return False
            if key in DENIALS and not self.name(place) and self._denies(key, place, at):
                return True
        return False

    def _denies(self, key: str, place: int, at: int) -> bool:
        """Whether a word of denial at `place` is one: not "not only", nor "what he made instead"."""
        following = self.key(place + 1)
        if key in ("might", "could") and not {"call", "say"}.isdisjoint(self.keys[place + 1 : at]):
            return False  # "you might call it a comedy"
        if key == "like" and not {"it", "this"}.isdisjoint(self.keys[place + 2 : at]):
            return False  # "Like most of its kind it has ten episodes"
        return following not in NOT_ONLY if key == "not" else key != "instead" or following == "of"

    def owner(self, at: int) -> str | None:
        """The name of the title that word `at` tells a fact of; None where that is not plain."""
        place = at - 1
        while place >= 0:
            name = self._names.get(place)
            if name and name.what == "title" and not self._introduces(name):
                return self._named(name, at)
            if name is None and self._spoken_of(place):
                return None if self._about_another(place) else self.passage.subject
            place -= 1
        return self.passage.subject

    def _introduces(self, title: Name) -> bool:
        """Whether a title only says who somebody is: "Dark's Jane Doe", "Dark star Jane Doe"."""
        person = self._names.get(title.last + 1)
        return (
            person is not None
            and person.what == "person"
            and person.first == title.last + 1
            and self.key(title.last) in _KNOWN_FROM
            and not self.is_subject(title)
        )

    def is_subject(self, name: Name) -> bool:
        return name.name.casefold() == self.passage.subject.casefold()

    def _spoken_of(self, place: int) -> bool:
        key = self.keys[place]
        if key in PRONOUNS:
            return key != "this" or self.key(place + 1) not in TIMES
        return key in SPOKEN_OF and self.key(place - 1) in ("the", "this", "its")

    def _named(self, name: Name, at: int) -> str | None:
        """Whose fact it is at word `at`, the nearest title before it being `name`."""
        if self.is_subject(name):
            return self.passage.subject
        opening = self.opening(at)
        if opening == name.last and self.key(opening) in APPOSITION:
            return name.name
        if "(" in self.gap(name.last) and (bracket := self.bracket(at)) and bracket[0] == name.last:
            return name.name
        is_object = self._is_object(name)
        if self.segment(name.first) == self.segment(at):
            return None if is_object else name.name
        if is_object or self.key(self.opening(name.first)) in SUBORDINATE:
            return self.passage.subject
        return None

    def _is_object(self, name: Name) -> bool:
        first = self.opening(name.first)
        return any(key in OBJECT_WORDS for key in self.keys[first : name.first])

    def _about_another(self, place: int) -> bool:
        """Whether another title is what the sentence speaks of before word `place`, so that "it" may be that."""
        for name in self.passage.names:
            if name.what != "title" or name.last > place:
                continue
            if self.is_subject(name):
                return False
            opening = self.key(self.opening(name.first))
            apart = self.keys[place] in SPOKEN_OF and any(
                ";" in self.words[at].gap for at in range(name.last, place + 1)
            )
            if not apart and not self._is_object(name) and opening not in SUBORDINATE:
                return True  # but not in "Dark ran two years; the series has ten episodes"
        return False

    def fact(self, field: str, value: Value, first: int, last: int, *, title: str | None) -> Claim:
        return self.passage.claim("fact", field, value, first, last, title=title)
