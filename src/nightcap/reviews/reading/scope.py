"""What surrounds a word of a sentence: whom it describes, and whether it is denied, weakened or only promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nightcap.reviews.reading.clauses import BREAKS, Clause, clauses
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.subjects import Stands, spoken, standing_for
from nightcap.reviews.reading.tables import Hit, Together, bag_of, table
from nightcap.reviews.reading.words import Word, bag

_PHRASES: Final = Together(table("cues"), table("tone"), table("notes"), table("advice"))
_BELIED: Final = table("belied")
_LIKENING: Final = table("likening")
_DENIES: Final = frozenset(("not", "never"))
#: words between a denial and what it denies, at most
_FAR: Final = 5
#: behind these a denial no longer holds: "not a farce but a tragedy", "less a thriller than a lullaby"
_ENDS_DENIAL: Final = bag("but yet which who because so than except unless until")
#: words between what is scarce and the words that say so, at most
_NEAR: Final = 3
_SCARCELY: Final = bag("scarcely hardly not couldnt cannot")
#: words from such a word to what it strengthens, at most
_RARE: Final = 8
_HAVING: Final = bag("have has had ive hasnt id wed")
#: "I have rarely laughed so hard" says that I laughed
_RARELY: Final = bag("never rarely seldom hardly not scarcely")
_AS_MUCH: Final = bag("so such more this as quite better harder louder sadder funnier longer")
COPULAS: Final = bag_of("nouns", "copula")
SHOWS: Final = bag_of("nouns", "show")
NO: Final = bag("no not none hardly nope never nothing neither barely sadly nah")
_NONE: Final = bag("none no nil zero nothing nope not never few")
#: words that end a noun phrase
FUNCTION: Final = bag(
    "of in with for to at as on about by from into than that is are was be and or a an the it its this i you we "
    "they he she has have had will would can could not never no while when if because so enough"
)
#: what begins a clause that is no item of a list
_OPENING: Final = FUNCTION | BREAKS


@dataclass(frozen=True, slots=True)
class Denial:
    """The word where a denial begins; `wholly`: "never", "without" rather than "not", "hardly"."""

    first: int
    wholly: bool


class Scope:
    """The clauses of one passage, and its cues, words of tone, notes and advice (as lexicon/ has them)."""

    __slots__ = (
        "_by_entry",
        "_clauses",
        "_places",
        "_speech",
        "_stands",
        "advice",
        "cues",
        "notes",
        "passage",
        "tones",
    )

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
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
            self._stands = standing_for(self.passage)
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
                if stands is not None and not self._possessed(word) and not (stands == "other" and self._likened(word)):
                    return stands, self._title_of(word)
            if self.clauses[place].hard or place == 0 or self._starts_anew(place):
                return None
            place -= 1
            first, last = self.clauses[place].first, self.clauses[place].last

    def denied(self, first: int, last: int) -> Denial | None:
        """How the words `first` up to `last` are turned round by what stands before them in their clause."""
        start, words = self._reach(first), self.passage.words
        if self.passage.answer in NO:
            return Denial(0, wholly=True)
        if self.near("double", start, first) or self._never_so(start, first, last):
            return None
        for cue in reversed(self.cues):
            reaches = start <= cue.first and cue.last <= first and self._reaches(cue, first)
            if reaches and _DENIES & set(cue.entries) and not self._inverted(cue):
                return Denial(cue.first, wholly="never" in cue.entries)
        if last < len(words) and words[last].key == "free" and words[last].gap == "-":
            return Denial(first, wholly=True)
        turned = self._denied_behind(last) or self._headed(last)
        turned = turned or bool(self.near("promised", start, first) and self.near("refused", last, len(words)))
        return Denial(first, wholly=False) if turned else None

    def _denied_behind(self, last: int) -> bool:
        """ "Happy it is not", "a comedy this isn't"."""
        keys = [word.key for word in self.passage.words[last : last + 3]]
        if len(keys) < 2 or keys[0] not in ("it", "this", "that") or self.passage.words[last].gap:
            return False
        return keys[1] in ("isnt", "wasnt") or keys[1:3] in (["is", "not"], ["was", "not"], ["is", "never"])

    def _headed(self, last: int) -> bool:
        """ "Scary bits: none"."""
        return any(":" in word.gap and word.key in _NONE for word in self.passage.words[last : last + 3])

    def _never_so(self, start: int, first: int, last: int) -> bool:
        """ "I have seldom laughed so hard", "never has a film been so sad"."""
        words = self.passage.words
        start = max(start, first - _RARE)
        if words[first].key.endswith("er") and words[first - 1].key == "be" and words[first - 2].key in _SCARCELY:
            return True  # "it could hardly be gentler"
        for at in range(start, first):
            if words[at].key in _RARELY:
                has = any(word.key in _HAVING for word in words[max(start, at - 2) : at + 2])
                return has and any(word.key in _AS_MUCH for word in words[at + 1 : last + 3])
        return any(words[at].key == "havent" for at in range(start, first)) and any(
            word.key in _AS_MUCH for word in words[first : last + 3]
        )

    def behind(self, entry: str, first: int, last: int) -> Hit | None:
        """The cue of this entry that soon follows the words `first` up to `last` in their clause: "laughs are rare"."""
        end = self.clauses[self.clause_of(first)].last
        for cue in reversed(self._by_entry.get(entry, ())):
            if last <= cue.first <= last + _NEAR and cue.first < end:
                return cue
        return None

    def belied(self, first: int) -> bool:
        """Whether what seems so at word `first` is flatly denied behind: "It looks like fluff; it isn't"."""
        words = self.passage.words
        if not self.near("promised", 0, first):
            return False
        return self.passage.denied_next or any(
            hit.first > first and (hit.last == len(words) or words[hit.last].gap != "") for hit in _BELIED.all(words)
        )

    def promised(self, first: int) -> bool:
        """Whether the words are only what a trailer, a hope or a fear makes one expect."""
        words = self.passage.words
        if self.near("granted", first, len(words)) or self.near("refused", first, len(words)):
            return False
        before = [cue for cue in self.cues if cue.last <= first]
        for cue in reversed(before):
            if "turn" in cue.entries or "fulfilled" in cue.entries:
                return False
            if "promised" in cue.entries:
                if words[cue.first].key == "expect" and any(clause.first == cue.first for clause in self.clauses):
                    return False  # "expect to laugh"
                if (
                    cue.first
                    and words[cue.first - 1].key == "unlike"
                    and any("," in word.gap for word in words[cue.last : first + 1])
                ):
                    return False
                return not any(clause.hard and cue.last <= clause.first <= first for clause in self.clauses)
        return False

    def _reach(self, first: int) -> int:
        """Where the clause of word `first` begins; a list ("never cruel, cynical or dull") is one clause."""
        place = self.clause_of(first)
        words = self.passage.words
        while place and not self.clauses[place].hard and words[self.clauses[place].first].gap == ",":
            clause = self.clauses[place]
            listed = any(word.key in ("or", "nor") for word in words[clause.first : clause.last])
            joins = ("or", "and", "a", "an") if listed else ("or", "and")
            if words[clause.first].key in _OPENING and words[clause.first].key not in joins:
                break
            if not listed and clause.last - clause.first > 3:
                break
            place -= 1
        return self.clauses[place].first

    def _reaches(self, cue: Hit, first: int) -> bool:
        """Whether a denial still holds at word `first`; farther through a list: "without gore or a jump scare"."""
        between = {word.key for word in self.passage.words[cue.last : first]}
        far = 2 * _FAR if between & {"or", "nor"} else _FAR
        return first - cue.last <= far and not between & _ENDS_DENIAL

    def _inverted(self, cue: Hit) -> bool:
        """ "Rarely has grief been handled so well" denies nothing."""
        words = self.passage.words
        return cue.first == 0 and cue.last < len(words) and words[cue.last].key in ("has", "have", "had")

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
            if hit and hit.last <= at <= hit.last + _NEAR and hit.entries != ("of",):
                return True
        return False

    def _possessed(self, at: int) -> bool:
        """Whether the name at the word only owns a part of the title that follows: "Hana's story"."""
        words, name = self.passage.words, self.passage.name_at(at)
        if name is None or name.last + 1 >= len(words):
            return False
        mark, owned = words[name.last], words[name.last + 1]
        return mark.key == "s" and not owned.gap and owned.key in SHOWS


def denies(words: Sequence[Word]) -> bool:
    """Whether a sentence is nothing but a denial of the one before: "It isn't.", "Far from it."."""
    hit = _BELIED.at(words, 0) if words else None
    if hit is None:
        return False
    return "opens" in hit.entries or hit.last == len(words) or words[hit.last].gap != ""
