"""What surrounds a word of a sentence: its clause, the cues near it, and whom the clause is about."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.clauses import BREAKS, Clause, clauses
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.subjects import COPULAS, Stands, spoken, standing_for
from nightcap.reviews.reading.tables import Hit, Together, bag_of, table
from nightcap.reviews.reading.words import bag

_PHRASES: Final = Together(table("cues"), table("tone"), table("notes"), table("advice"))
_LIKENING: Final = table("likening")
#: words between what is scarce and the words that say so, at most
NEAR: Final = 3
SHOWS: Final = bag_of("nouns", "show")
_DETERMINED: Final = bag("the a an his her their its our my your two three these those both all every each")
_OWNERS: Final = bag("her his their")
#: what may be called after a place or a person in it: "the cave scenes", "a family drama"
_OF_PLACES: Final = bag_of("nouns", "work") | bag(
    "scene scenes drama sequence sequences story stories episode episodes plot subplot strand footage saga tale bits"
)
#: what begins an aside that tells where something comes from
_ADDING: Final = BREAKS - {"but", "yet"} | bag(
    "after from based adapted drawn inspired taken directed written created made shot set starring by as with at in"
)
#: before who or what only tells more of the noun before
_PREPOSITIONS: Final = bag("in of at about between for with from on")
#: words that end a noun phrase
FUNCTION: Final = bag(
    "of in with for to at as on about by from into than that is are was be and or a an the it its this i you we "
    "they he she has have had will would can could not never no while when if because so enough"
)


class Scope:
    """The clauses of one passage, and its cues, words of tone, notes and advice (as lexicon/ has them).

    `makers` are who made a title: what Berg does, the film does.
    """

    __slots__ = (
        "_by_entry",
        "_clauses",
        "_places",
        "_speech",
        "_stands",
        "advice",
        "cues",
        "makers",
        "notes",
        "passage",
        "tones",
    )

    def __init__(self, passage: Passage, makers: frozenset[str] = frozenset()) -> None:
        self.passage = passage
        self.makers = makers
        self.cues, self.tones, self.notes, self.advice = _PHRASES.all(passage.sentence)
        self._by_entry: dict[str, list[Hit]] = {}
        for cue in reversed(self.cues):
            for entry in cue.entries:
                self._by_entry.setdefault(entry, []).append(cue)
        self._clauses: list[Clause] = []
        self._places: list[int] = []
        self._stands: list[Stands | None] = []
        self._speech: list[bool] = []

    @property
    def clauses(self) -> list[Clause]:
        if not self._clauses:
            self._clauses = clauses(self.passage.words, self.cues)
        return self._clauses

    @property
    def stands(self) -> list[Stands | None]:
        """What each word stands for, None for most."""
        if not self._stands:
            self._stands = standing_for(self.passage, self.makers)
        return self._stands

    def quoted(self, at: int) -> bool:
        """Whether somebody else says word `at`: 'A friend said, "It's light"'."""
        if not self._speech:
            self._speech = spoken(self.passage)
        return self._speech[at]

    def clause_of(self, at: int) -> int:
        if not self._places:
            self._places = [
                place for place, clause in enumerate(self.clauses) for _ in range(clause.first, clause.last)
            ]
        return self._places[at]

    def near(self, entry: str, first: int, last: int) -> Hit | None:
        """The last cue of this entry that lies wholly within words `first` up to `last`."""
        for cue in self._by_entry.get(entry, ()):
            if cue.first >= first and cue.last <= last:
                return cue
        return None

    def subject(self, at: int) -> tuple[Stands, str] | None:
        """What the clause of word `at` is about, looking back through the sentence; None where nothing says."""
        place, stood = self.clause_of(at), self.stands
        first, last = self.clauses[place].first, at
        while True:
            for word in range(first, last):
                stands = stood[word]
                if stands is None or self._possessed(word) or self._only_joins(word) or self._in_phrase(word):
                    continue
                if not (stands == "other" and self._likened(word)):
                    return stands, self._title_of(word)
            if self.clauses[place].hard or place == 0 or self._starts_anew(place):
                return None
            place -= 1
            while place and not self.clauses[place].hard and self._is_aside(place):
                place -= 1
            first, last = self.clauses[place].first, self.clauses[place].last

    def behind(self, entry: str, first: int, last: int) -> Hit | None:
        """The cue of this entry that soon follows the words `first` up to `last` in their clause: "laughs are rare"."""
        end = self.clauses[self.clause_of(first)].last
        for cue in reversed(self._by_entry.get(entry, ())):
            if last <= cue.first <= last + NEAR and (cue.first < end or cue.first == last):
                return cue
        return None

    def _is_aside(self, place: int) -> bool:
        """Whether a clause only adds to what stands before: "Salt Road, after the novel by Anna Berg, is funny"."""
        word = self.passage.words[self.clauses[place].first]
        return word.key in _ADDING and word.gap == ","

    def _in_phrase(self, at: int) -> bool:
        """Whether who or what is at the word only tells more of a noun before: "the squabbles in the basement"."""
        words = self.passage.words
        if self.stands[at] not in ("person", "place"):
            return False
        start = self.clauses[self.clause_of(at)].first
        for before in range(at - 1, max(start, at - 4), -1):
            if words[before].key in _PREPOSITIONS:
                return before > start + 1 and words[start].key in _DETERMINED
        return False

    def _only_joins(self, at: int) -> bool:
        """Whether a pronoun only joins a clause that has a subject of its own: "in which the neighbours hug"."""
        words = self.passage.words
        if words[at].key not in ("which", "that") or at + 1 >= len(words) or words[at + 1].gap:
            return False
        if words[at + 1].key == "of":
            return True  # "which of the housemaids wept"
        return words[at + 1].key in _DETERMINED and any(self.stands[at + 2 : at + 5])

    def _title_of(self, at: int) -> str:
        name = self.passage.name_at(at)
        return name.name if name and name.what == "title" else self.passage.subject

    def _starts_anew(self, place: int) -> bool:
        """Whether a clause has a subject of its own that stands for nothing known: ", and the squabbles are funny"."""
        words = self.passage.words[self.clauses[place].first : self.clauses[place].last]
        at = 1 if words and words[0].key in ("and", "or") else 0
        return (
            len(words) > at + 2
            and words[at].key in ("the", "its", "this", "that", "these", "every", "each")
            and any(word.key in COPULAS for word in words[at + 1 :])
        )

    def _likened(self, at: int) -> bool:
        """Whether another title is only what this one is held against: "Think X with better jokes"."""
        words = self.passage.words
        for first in range(max(0, at - 8), at):
            if words[first].key in ("than", "unlike"):
                return True
            hit = _LIKENING.at(words, first)
            if hit and hit.last <= at <= hit.last + NEAR and hit.entries != ("of",):
                return True
        return False

    def _possessed(self, at: int) -> bool:
        """Whether who or what is at the word only has a part of the title: "Hana's story", "the cave scenes"."""
        words, name = self.passage.words, self.passage.name_at(at)
        if at + 1 < len(words) and not words[at + 1].gap and self.stands[at] in ("person", "place"):
            owns = words[at].key in _OWNERS or words[at + 1].key == "s"
            if owns and any(word.key in SHOWS for word in words[at + 1 : at + 4]):
                return True
            if words[at + 1].key in _OF_PLACES:
                return True
        if name is None or name.last + 1 >= len(words):
            return False
        mark, owned = words[name.last], words[name.last + 1]
        return mark.key == "s" and not owned.gap and owned.key in SHOWS
