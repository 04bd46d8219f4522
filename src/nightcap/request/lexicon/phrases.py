"""Finding the phrases of a table in a request: the longest one that starts at a word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Final, Generic, TypeVar

from nightcap.request.words import JOINED, Word, keys

T = TypeVar("T")


#: every word of every bag
BAGGED: Final[set[str]] = set()


def bag(words: str, separator: str | None = None) -> frozenset[str]:
    """A set of words written as one string; the speller knows them too."""
    found = frozenset(words.split(separator))
    BAGGED.update(word for phrase in found for word in phrase.split())
    return found


_FOLDER: Final = Path(__file__).parent
#: words that may stand inside a phrase without being in it: "row with my boss" is "row with boss"
_PASSED_OVER: Final = bag(
    "the a an my our your his her their this that these those some any really so very such just big bit of"
)


#: at most so many of them in one place
_MOST_PASSED: Final = 3


class Phrases(Generic[T]):
    """Phrases with a value each; of several that start at a word the longest is found."""

    __slots__ = ("_starts",)

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        starts: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries:
            cut = keys(phrase)
            starts.setdefault(cut[0], []).append((cut[1:], value))
        for options in starts.values():
            options.sort(key=lambda option: -len(option[0]))
        self._starts = starts

    def at(self, words: Sequence[Word], first: int) -> tuple[T, int] | None:
        """The value of the longest phrase starting at word `first`, and the word after its end."""
        options = self._starts.get(words[first].key)
        if options is None:
            return None
        for rest, value in options:
            end = _match(rest, words, first + 1)
            if end:
                return value, end
        return None


def _match(rest: tuple[str, ...], words: Sequence[Word], at: int) -> int:
    """The word after `rest` when it stands at `at`, else 0."""
    for key in rest:
        passed = 0
        while True:
            if at >= len(words) or words[at].gap != JOINED:
                return 0
            if words[at].key == key:
                break
            if words[at].key not in _PASSED_OVER or passed == _MOST_PASSED:
                return 0
            passed += 1
            at += 1
        at += 1
    return at


@cache
def rows(name: str) -> tuple[tuple[str, str], ...]:
    """(phrase, specification) of every phrase of `lexicon/NAME.txt`.

    A line is `specification : phrase, phrase, ...`; a line without a colon goes on the one before;
    `#` starts a comment.
    """
    found: list[tuple[str, str]] = []
    specification = ""
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        head, colon, tail = line.partition(":")
        if colon:
            specification = head.strip()
        phrases = tail if colon else head
        found.extend((phrase.strip(), specification) for phrase in phrases.split(",") if phrase.strip())
    return tuple(found)


@cache
def table(name: str) -> Phrases[str]:
    """The phrases of `lexicon/NAME.txt`, each with its specification."""
    return Phrases(rows(name))
