"""Tables of phrases, and finding them in a sentence: one pass, the longest phrase at each word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from nightcap.reviews.reading.words import Sentence, Word, keys

_FOLDER: Final = Path(__file__).parent / "lexicon"
#: what may stand between two words of one phrase: "slow-burn", "rock ’n’ roll"
_WITHIN: Final = frozenset(("", "-", "–", "’", "'"))


class Hit(NamedTuple):
    """A phrase of a table at words `first` up to, not including, `last`; `entries` are the left sides of its lines."""

    first: int
    last: int
    entries: tuple[str, ...]


class Table:
    """Phrases with an entry each. `…` in a phrase stands for up to three words of any kind."""

    __slots__ = ("_starts",)

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        entries: dict[tuple[str, ...], tuple[str, ...]] = {}
        for phrase, entry in rows:
            cut = tuple(_keys(phrase))
            entries[cut] = (*entries.get(cut, ()), entry)
        starts: dict[str, dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]] = {}
        for cut, own in sorted(entries.items(), key=lambda item: -len(item[0])):
            second = cut[1] if len(cut) > 1 and cut[1] != "…" else ""
            starts.setdefault(cut[0], {}).setdefault(second, []).append((cut[1:], own))
        self._starts = starts

    def all(self, words: Sequence[Word]) -> Iterator[Hit]:
        """The longest phrase at each word; none starts inside another."""
        end, starts = 0, self._starts
        for at, word in enumerate(words):
            if word.key in starts and at >= end and (hit := self.at(words, at)):
                yield hit
                end = hit.last

    def openings(self) -> Iterator[tuple[str, str]]:
        """The first two words of each phrase; the second is "" where anything or nothing may follow."""
        return ((first, second) for first, seconds in self._starts.items() for second in seconds)

    def at(self, words: Sequence[Word], first: int) -> Hit | None:
        """The longest phrase that starts at word `first`."""
        options = self._starts.get(words[first].key)
        if options is None:
            return None
        for key in (words[first + 1].key, "") if first + 1 < len(words) else ("",):
            for rest, entries in options.get(key, ()):
                if last := _match(rest, words, first + 1):
                    return Hit(first, last, entries)
        return None


class Together:
    """Several tables looked for in one pass, as each sentence is asked for all of them."""

    __slots__ = ("_openings", "_tables")

    def __init__(self, *tables: Table) -> None:
        self._tables = tables
        self._openings: dict[str, dict[str, list[int]]] = {}
        for number, own in enumerate(tables):
            for first, second in own.openings():
                self._openings.setdefault(first, {}).setdefault(second, []).append(number)

    def all(self, sentence: Sentence) -> list[list[Hit]]:
        """For each table what its own `all` finds."""
        found: list[list[Hit]] = [[] for _ in self._tables]
        keys, words, openings = sentence.keys, sentence.words, self._openings
        for at, (key, behind) in enumerate(zip(keys, (*keys[1:], "…"), strict=True)):
            seconds = openings.get(key)  # a first word alone, as "the", says little: nine of ten go no further
            if seconds is None or not (behind in seconds or "" in seconds):
                continue
            for number in {*seconds.get(behind, ()), *seconds.get("", ())}:
                hits = found[number]
                if (not hits or at >= hits[-1].last) and (hit := self._tables[number].at(words, at)):
                    hits.append(hit)
        return found


def _match(rest: tuple[str, ...], words: Sequence[Word], at: int) -> int:
    """The word after `rest` where it stands at word `at`, else 0."""
    for place, key in enumerate(rest):
        if key == "…":
            tail = rest[place + 1 :]
            return next((last for skip in range(1, 4) if (last := _match(tail, words, at + skip))), 0)
        if at >= len(words) or words[at].key != key or words[at].gap not in _WITHIN:
            return 0
        at += 1
    return at if at <= len(words) else 0


def _keys(phrase: str) -> Iterator[str]:
    for part in phrase.split():
        yield from ("…",) if part == "…" else keys(part)


@cache
def rows(name: str) -> tuple[tuple[str, str], ...]:
    """(phrase, entry) of every phrase of `lexicon/NAME.txt`.

    A line is `entry : phrase, phrase, …`; a line that starts with a space goes on the one before;
    `#` starts a comment.
    """
    entries: list[list[str]] = []
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(" ") and entries:
            entries[-1][1] += line
        elif line.strip() and not line.startswith("#"):
            head, colon, tail = line.partition(" : ")
            if not colon:
                raise ValueError(f"lexicon/{name}.txt: no “ : ” in the line “{line[:40]}”")
            entries.append([" ".join(head.split()), tail])
    return tuple((phrase.strip(), head) for head, tail in entries for phrase in tail.split(",") if phrase.strip())


@cache
def table(name: str) -> Table:
    return Table(rows(name))


@cache
def bag_of(name: str, entry: str) -> frozenset[str]:
    """The single words of one entry of a table. Raises ValueError for an entry that the table has not."""
    found = frozenset(key for phrase, own in rows(name) if own == entry for key in keys(phrase))
    if not found:
        raise ValueError(f"lexicon/{name}.txt has no entry “{entry}”")
    return found


@cache
def ordinary() -> frozenset[str]:
    """Words that make no name by themselves: nearly all nouns, verbs and adjectives, as their keys (ordinary.txt).

    Words of Webster's New International Dictionary of 1934 that the encoder's vocabulary has too, and those of the
    starter shelf's texts; given names are left out.
    """
    return frozenset((_FOLDER.parent / "ordinary.txt").read_text(encoding="utf-8").split())
