"""A name in its sentence, and what stands next to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.catalogue.names import TitleRef
from nightcap.reviews.reading.spans.capitals import Run
from nightcap.reviews.reading.words import Word, bag

#: marks that may stand between a name and what belongs to it
QUOTES: Final = "'\"‘’“”*_"
#: marks at which a clause ends, and how many of its words are looked at on either side
_ENDS: Final = frozenset(",;:—–()…")
_REACH: Final = 8
#: words that begin something else
_BEGINS: Final = bag("of in from who whose that which with for by to")


class Place:
    """A name in its sentence, with what the rules ask of it told once.

    `refs` are the catalogue's titles of that name; `inside` its words, `before` the key of the word before it, `behind`
    the word behind it, `gap` the marks between the two, quotation marks aside, `next` the key of the word after that;
    `clause` the keys of the words before it in its clause, `rest` those behind it, at most eight each.
    """

    __slots__ = ("before", "behind", "clause", "folded", "gap", "inside", "next", "refs", "rest", "run", "words")

    def __init__(self, run: Run, words: Sequence[Word], refs: Sequence[TitleRef], folded: str) -> None:
        self.run, self.words, self.refs, self.folded = run, words, refs, folded
        self.inside = words[run.first : run.last]
        self.before = words[run.first - 1].key if run.first else ""
        self.behind = words[run.last] if run.last < len(words) else None
        self.gap = self.behind.gap.strip(QUOTES) if self.behind else ""
        self.next = words[run.last + 1].key if run.last + 1 < len(words) else ""
        start, stop, last = run.first, max(0, run.first - _REACH), min(run.last + _REACH, len(words))
        while start > stop and _ENDS.isdisjoint(words[start].gap):
            start -= 1
        end = run.last
        while end < last and _ENDS.isdisjoint(words[end].gap):
            end += 1
        self.clause = [word.key for word in words[start : run.first]]
        self.rest = [word.key for word in words[run.last : end]]

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
