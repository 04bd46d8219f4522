"""A sentence as the finders see it: its words, the names in it, and the title it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from nightcap.reviews.claim import Claim, ClaimKind, Value
from nightcap.reviews.reading.answers import Answer
from nightcap.reviews.reading.words import Sentence, Word


class Name(NamedTuple):
    """A name at words `first` up to, not including, `last`: of a title, a person, or something else."""

    first: int
    last: int
    name: str
    what: Literal["title", "person", "other"]


@dataclass(slots=True, kw_only=True, eq=False)
class Passage:
    """One sentence, never changed.

    `subject` is the name of the title spoken of where the sentence names none itself; `answer` tells how far what the
    sentence asks holds; `denied_next` whether the next sentence flatly denies this one ("It isn't."); `narrowed_next`
    the one respect to which the next sentence narrows a likeness ("The likeness ends with the plot."), and where in the
    text; `image_before` the field of a contrast that the sentences right before may raise ("poster"); `familiar` are
    the persons whom the article names in full and elsewhere by their first names, as it does who is in the story;
    `antecedent` the one person whom the sentences right before name, so that "him" is that one, else ""; `dub_before`
    whether the sentence before tells of a dub.
    """

    text: str
    sentence: Sentence
    names: Sequence[Name]
    subject: str
    answer: Answer = ""
    denied_next: bool = False
    image_before: str = ""
    narrowed_next: tuple[str, int] = ("", 0)
    familiar: frozenset[str] = frozenset()
    antecedent: str = ""
    dub_before: bool = False
    words: tuple[Word, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.words = self.sentence.words  # asked for again and again

    def said(self, first: int, last: int) -> str:
        """The text from word `first` up to, not including, word `last`."""
        return self.text[self.words[first].start : self.words[last - 1].end]

    def name_at(self, at: int) -> Name | None:
        """The name that word `at` belongs to."""
        for name in self.names:
            if name.first <= at < name.last:
                return name
        return None

    def titles(self) -> Iterator[Name]:
        return (name for name in self.names if name.what == "title")

    def claim(
        self, kind: ClaimKind, field: str, value: Value, first: int, last: int, *, title: str | None = None
    ) -> Claim:
        """A claim whose quote is the words from `first` up to, not including, `last`."""
        start, end = self.words[first].start, self.words[last - 1].end
        return Claim(
            title=title or self.subject, kind=kind, field=field, value=value, quote=self.text[start:end],
            start=start, end=end,
        )  # fmt: skip
