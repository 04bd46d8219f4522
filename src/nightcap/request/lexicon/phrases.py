"""Finding the phrases of a table in a request: the longest one that starts at a word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Final, Generic, TypeVar

from nightcap.request.lexicon.choices import cut, each_way, first_keys
from nightcap.request.words import JOINED, Word

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
    "the a an my our your his her their this that these those some any really so very such just big bit of "
    "properly truly genuinely actually"
)


#: at most so many of them in one place
_MOST_PASSED: Final = 3


class _Node(Generic[T]):
    """What may follow the words of a phrase up to here, and the phrase's value where it ends here."""

    __slots__ = ("ends", "follows", "value")

    def __init__(self) -> None:
        self.follows: dict[str, _Node[T]] = {}
        self.ends = False
        self.value: T

    def take(self, keys: Sequence[str], value: T) -> None:
        """A phrase that goes on with `keys` from here; of two equal ones the first counts."""
        node = self
        for key in keys:
            node = node.follows.setdefault(key, _Node())
        if not node.ends:
            node.ends, node.value = True, value


class Phrases(Generic[T]):
    """Phrases with a value each; of several that start at a word the longest is found.

    A phrase may be written short (see `choices`). The phrases that start with a word are only taken apart once
    that word is looked up: the tables hold some fifty thousand, of which a request meets a few hundred.
    """

    __slots__ = ("_nodes", "_waiting")

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._nodes: dict[str, _Node[T]] = {}
        self._waiting: dict[str, list[tuple[str, T]]] = {}
        for entry in entries:
            for key in first_keys(entry[0]):
                self._waiting.setdefault(key, []).append(entry)

    def _starting(self, first: str) -> _Node[T] | None:
        """What may follow `first`."""
        if first in self._waiting:
            start: _Node[T] = _Node()
            for written, value in self._waiting[first]:
                for phrase in each_way(written, first):
                    head, *rest = cut(phrase) or ("",)
                    if head == first:
                        start.take(rest, value)
            # another thread may be at the same: what is whole replaces what is whole
            self._nodes[first] = start
            self._waiting.pop(first, None)
        return self._nodes.get(first)

    def at(self, words: Sequence[Word], first: int) -> tuple[T, int] | None:
        """The value of the longest phrase starting at word `first`, and the word after its end."""
        key = words[first].key
        # asked of every word and every table, so that no call is spent on the many words that start no phrase
        node = self._starting(key) if key in self._waiting else self._nodes.get(key)
        if node is None:
            return None
        best: tuple[int, T, int] | None = None
        open_ends = [(1, node, first + 1, 0)]
        while open_ends:
            length, node, at, passed = open_ends.pop()
            if node.ends and not passed and (best is None or length > best[0]):
                best = length, node.value, at
            if at >= len(words) or words[at].gap != JOINED:
                continue
            key = words[at].key
            if key in _PASSED_OVER and passed < _MOST_PASSED:
                open_ends.append((length, node, at + 1, passed + 1))
            if (follow := node.follows.get(key)) is not None:
                open_ends.append((length + 1, follow, at + 1, 0))
        return best and best[1:]


@cache
def lines(name: str) -> tuple[tuple[str, str], ...]:
    """(phrase as written, specification) of every phrase of `lexicon/NAME.txt`.

    A line is `specification : phrase, phrase, ...`; a line without a colon goes on the one before;
    `#` starts a comment. What stands in brackets is told in `choices`.
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
        found.extend((written, specification) for phrase in phrases.split(",") if (written := phrase.strip()))
    return tuple(found)


@cache
def rows(name: str) -> tuple[tuple[str, str], ...]:
    """(phrase, specification) of every phrase of `lexicon/NAME.txt`, every choice made."""
    return tuple(
        (phrase, specification) for written, specification in lines(name) for phrase in each_way(written) if phrase
    )


@cache
def table(name: str) -> Phrases[str]:
    """The phrases of `lexicon/NAME.txt`, each with its specification."""
    return Phrases(lines(name))
