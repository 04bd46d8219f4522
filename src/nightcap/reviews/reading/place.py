"""A name in its sentence, and what stands next to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nightcap.catalogue.names import TitleRef
from nightcap.reviews.reading.capitals import Run
from nightcap.reviews.reading.words import Word, bag

#: marks that may stand between a name and what belongs to it
QUOTES: Final = "'\"‘’“”*_"
#: words that begin something else
_BEGINS: Final = bag("of in from who whose that which with for by to")


@dataclass(frozen=True, slots=True)
class Place:
    """A name in its sentence. `refs`: the catalogue's titles of that name; `count`: its words."""

    run: Run
    words: Sequence[Word]
    refs: Sequence[TitleRef]
    folded: str

    @property
    def inside(self) -> Sequence[Word]:
        return self.words[self.run.first : self.run.last]

    @property
    def before(self) -> str:
        return self.words[self.run.first - 1].key if self.run.first else ""

    @property
    def behind(self) -> Word | None:
        return self.words[self.run.last] if self.run.last < len(self.words) else None

    @property
    def gap(self) -> str:
        """The marks behind the name, quotation marks aside."""
        return self.behind.gap.strip(QUOTES) if self.behind else ""

    @property
    def next(self) -> str:
        """The word behind the one behind."""
        return self.words[self.run.last + 1].key if self.run.last + 1 < len(self.words) else ""

    def within(self, at: int, wanted: frozenset[str], most: int) -> bool:
        """Whether one of the wanted words follows word `at` before a mark or a word that begins something else."""
        for word in self.words[at : at + most]:
            begins = word is not self.words[at]
            if begins and word.gap.strip("-" + QUOTES):
                return False
            if word.key in wanted:
                return True
            if begins and word.key in _BEGINS:
                return False
        return False


def year_behind(place: Place) -> int | None:
    """The year of "Alien (1979)"."""
    word = place.behind
    return int(word.text) if word and word.gap.endswith("(") and len(word.text) == 4 and word.text.isdigit() else None
