"""What surrounds a word of a sentence: whom it describes, and whether it is denied, weakened or only promised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from nightcap.catalogue.names import fold
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.tables import Hit, bag_of, table
from nightcap.reviews.reading.words import bag

#: what a word stands for as the subject of a clause: the title, another title, a person, the viewer, a place, a promise
Stands = Literal["title", "other", "person", "viewer", "place", "promise", "source"]

_BREAKS: Final = bag(
    "but yet although though while whereas because since when if unless until which who where whose despite even so"
)
_HARD: Final = frozenset(";:—–…(")
_PROMISES: Final = bag(
    "trailer trailers teaser teasers poster posters marketing campaign blurb synopsis publicity ads adverts"
)
_SOURCES: Final = bag("novel book books novels original memoir manga comic comics webtoon webcomic podcast predecessor")
_DENIES: Final = frozenset(("not", "never"))
#: words between a denial and what it denies, at most
_FAR: Final = 5
NO: Final = bag("no not none hardly nope never nothing neither barely sadly nah")
_FUNCTION: Final = bag(
    "of in with for to at as on about by from into than that is are was be and or a an the it its this i you we "
    "they he she has have had will would can could not never no while when if because so enough"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `first` up to `last` without a break; `hard`: nothing is carried over from the clause before."""

    first: int
    last: int
    hard: bool


@dataclass(frozen=True, slots=True)
class Denial:
    """The word where a denial begins; `wholly`: "never", "without" rather than "not", "hardly"."""

    first: int
    wholly: bool


class Scope:
    """The clauses and cues of one passage."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage

    @cached_property
    def clauses(self) -> list[Clause]:
        return _clauses(self.passage)

    @cached_property
    def cues(self) -> list[Hit]:
        return list(table("cues").all(self.passage.words))

    @cached_property
    def stands(self) -> list[Stands | None]:
        """What each word stands for, None for most."""
        found = [_KINDS.get(word.key) for word in self.passage.words]
        subject = fold(self.passage.subject)
        for name in self.passage.names:
            if name.what == "title":
                stands: Stands | None = "title" if fold(name.name) == subject else "other"
            else:
                stands = "person" if name.what == "person" else None
            found[name.first : name.last] = [stands] * (name.last - name.first)
        return found

    def clause_of(self, at: int) -> int:
        return next(place for place, clause in enumerate(self.clauses) if clause.first <= at < clause.last)

    def near(self, entry: str, first: int, last: int) -> Hit | None:
        """The last cue of this entry that lies wholly within words `first` up to `last`."""
        found = [cue for cue in self.cues if entry in cue.entries and cue.first >= first and cue.last <= last]
        return found[-1] if found else None

    def subject(self, at: int) -> tuple[Stands, str] | None:
        """What the clause of word `at` is about, looking back through the sentence; None where nothing says."""
        place = self.clause_of(at)
        first, last = self.clauses[place].first, at
        while True:
            for word in range(first, last):
                stands = self.stands[word]
                if stands is not None and not self._possessed(word):
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
        if self.near("double", start, first):
            return None
        for cue in reversed(self.cues):
            if start <= cue.first and cue.last <= first and _DENIES & set(cue.entries) and self._reaches(cue, first):
                return Denial(cue.first, wholly="never" in cue.entries)
        if last < len(words) and words[last].key == "free" and words[last].gap == "-":
            return Denial(first, wholly=True)
        return None

    def promised(self, first: int) -> bool:
        """Whether the words are only what a trailer, a hope or a fear makes one expect."""
        if self.near("granted", first, len(self.passage.words)):
            return False
        before = [cue for cue in self.cues if cue.last <= first]
        for cue in reversed(before):
            if "turn" in cue.entries or "fulfilled" in cue.entries:
                return False
            if "promised" in cue.entries:
                return not any(clause.hard and cue.last <= clause.first <= first for clause in self.clauses)
        return False

    def _reach(self, first: int) -> int:
        """Where the clause of word `first` begins; a list ("never cruel, cynical or dull") is one clause."""
        place = self.clause_of(first)
        words = self.passage.words
        while place and not self.clauses[place].hard and words[self.clauses[place].first].gap == ",":
            clause = self.clauses[place]
            if words[clause.first].key in _FUNCTION | _BREAKS and words[clause.first].key not in ("or", "and"):
                break
            if (
                not any(word.key in ("or", "nor") for word in words[clause.first : clause.last])
                and clause.last - clause.first > 3
            ):
                break
            place -= 1
        return self.clauses[place].first

    def _reaches(self, cue: Hit, first: int) -> bool:
        """Whether a denial still holds at word `first`; farther through a list: "without gore or a jump scare"."""
        between = {word.key for word in self.passage.words[cue.last : first]}
        far = 2 * _FAR if between & {"or", "nor"} else _FAR
        return first - cue.last <= far and not between & {"but", "yet", "which", "who", "because", "so"}

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
            and any(word.key in bag_of("nouns", "copula") for word in words[at + 1 :])
        )

    def _possessed(self, at: int) -> bool:
        """Whether the word only owns what follows ("Hana's chocolate", "her shop"), or is part of a promise's verb."""
        words = self.passage.words
        name = self.passage.name_at(at)
        behind = name.last if name else at + 1
        follows = (
            behind < len(words) and words[behind].key == "s" and behind + 1 < len(words) and not words[behind + 1].gap
        )
        return bool(follows and words[behind + 1].key in bag_of("nouns", "show") and (name is not None))


_ENTRIES: Final[Sequence[tuple[str, Stands]]] = (
    ("it", "title"), ("they", "person"), ("you", "viewer"), ("work", "title"), ("person", "person"),
    ("setting", "place"), ("show", "title"),
)  # fmt: skip


def _kinds() -> Mapping[str, Stands]:
    """Word → what it stands for; of several the first entry counts."""
    found = {key: stands for entry, stands in reversed(_ENTRIES) for key in bag_of("nouns", entry)}
    return found | dict.fromkeys(_SOURCES, "source") | dict.fromkeys(_PROMISES, "promise")


_KINDS: Final = _kinds()


def _clauses(passage: Passage) -> list[Clause]:
    words = passage.words
    starts: list[tuple[int, bool]] = [(0, True)]
    for at in range(1, len(words)):
        gap, key = words[at].gap, words[at].key
        if gap and any(mark in _HARD for mark in gap):
            starts.append((at, True))
        elif "," in gap or ")" in gap:
            starts.append((at, False))
        elif key in _BREAKS:
            starts.append((at, key in ("but", "yet", "while", "whereas", "although", "though")))
    ends = [start for start, _ in starts[1:]] + [len(words)]
    return [Clause(start, end, hard) for (start, hard), end in zip(starts, ends, strict=True)]
