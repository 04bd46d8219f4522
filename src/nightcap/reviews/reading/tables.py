"""Tables of phrases, and finding them in a sentence: one pass, the longest phrase at each word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from nightcap.reviews.reading.patterns import Forms, expand
from nightcap.reviews.reading.words import Sentence, Word, keys

_FOLDER: Final = Path(__file__).parent / "lexicon"
#: what may stand between two words of one phrase: "slow-burn", "rock ’n’ roll"
_WITHIN: Final = frozenset(("", "-", "–", "’", "'"))


class Hit(NamedTuple):
    """A phrase of a table at words `first` up to, not including, `last`; `entries` are the left sides of its lines."""

    first: int
    last: int
    entries: tuple[str, ...]


#: (the words behind the first, the entries) of a phrase
_Rest = tuple[tuple[str, ...], tuple[str, ...]]
_Thirds = Mapping[str, Sequence[_Rest]]


class Table:
    """Phrases with an entry each. `…` in a phrase stands for up to three words of any kind."""

    __slots__ = ("starts",)

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        entries: dict[tuple[str, ...], tuple[str, ...]] = {}
        for phrase, entry in rows:
            cut = tuple(_keys(phrase))
            entries[cut] = (*entries.get(cut, ()), entry)
        starts: dict[str, dict[str, list[_Rest]]] = {}
        for cut, own in sorted(entries.items(), key=lambda item: -len(item[0])):
            second = cut[1] if len(cut) > 1 and cut[1] != "…" else ""
            starts.setdefault(cut[0], {}).setdefault(second, []).append((cut[1:], own))
        #: first word → second → third → the phrases that may stand there; "" → those that leave the word open
        self.starts: Mapping[str, Mapping[str, _Thirds]] = {
            first: {second: _by_third(found) for second, found in seconds.items()} for first, seconds in starts.items()
        }

    def all(self, words: Sequence[Word]) -> Iterator[Hit]:
        """The longest phrase at each word; none starts inside another."""
        end, starts = 0, self.starts
        for at, word in enumerate(words):
            if word.key in starts and at >= end and (hit := self.at(words, at)):
                yield hit
                end = hit.last

    def at(self, words: Sequence[Word], first: int) -> Hit | None:
        """The longest phrase that starts at word `first`."""
        options = self.starts.get(words[first].key)
        if options is None:
            return None
        third = words[first + 2].key if first + 2 < len(words) else ""
        for key in (words[first + 1].key, "") if first + 1 < len(words) else ("",):
            thirds = options.get(key)
            if thirds is None:
                continue
            for rest, entries in thirds.get(third) or thirds[""]:
                if last := _match(rest, words, first + 1):
                    return Hit(first, last, entries)
        return None


class Together:
    """Several tables looked for in one pass, as each sentence is asked for all of them."""

    __slots__ = ("_count", "_starts")

    def __init__(self, *tables: Table) -> None:
        self._count = len(tables)
        #: first word → second → third → (number of the table, its phrases); "" → where a word is open
        self._starts: dict[str, dict[str, dict[str, list[tuple[int, Sequence[_Rest]]]]]] = {}
        for first in {first for own in tables for first in own.starts}:
            options = [(number, own.starts[first]) for number, own in enumerate(tables) if first in own.starts]
            self._starts[first] = {
                second: _together([(number, own.get(second, {}), own.get("", {})) for number, own in options])
                for second in {second for _, own in options for second in own}
            }

    def all(self, sentence: Sentence) -> list[list[Hit]]:
        """For each table what its own `all` finds."""
        found: list[list[Hit]] = [[] for _ in range(self._count)]
        ends = [0] * self._count
        keys, words = sentence.keys, sentence.words
        of_first = zip(map(self._starts.get, keys), (*keys[1:], ""), (*keys[2:], "", ""), strict=False)
        for at, (seconds, second, third) in enumerate(of_first):
            if seconds is None:
                continue
            thirds = seconds.get(second) or seconds.get("")
            if thirds is None:  # a first word alone, as "the", says little: nine of ten go no further
                continue
            for number, rests in thirds.get(third) or thirds[""]:
                if at < ends[number]:
                    continue
                for rest, entries in rests:
                    if last := _match(rest, words, at + 1) if rest else at + 1:
                        found[number].append(Hit(at, last, entries))
                        ends[number] = last
                        break
        return found


def _together(options: Sequence[tuple[int, _Thirds, _Thirds]]) -> dict[str, list[tuple[int, Sequence[_Rest]]]]:
    """Third word → the phrases of each table by its number: those of the second word, then those that leave it open."""
    found: dict[str, list[tuple[int, Sequence[_Rest]]]] = {}
    for third in {"", *(third for _, own, _ in options for third in own)}:
        found[third] = []
        for number, own, loose in options:
            rests = own.get(third) or own.get("", ())
            rests = rests if own is loose else [*rests, *loose.get("", ())]
            if rests:
                found[third].append((number, rests))
    return found


def _by_third(found: Sequence[_Rest]) -> dict[str, Sequence[_Rest]]:
    """Third word → the phrases that may stand there, in their order; "" → those that leave it open."""
    thirds = {rest[1] for rest, _ in found if len(rest) > 1 and "…" not in rest[:2]}
    loose: list[_Rest] = []
    by_word: dict[str, list[_Rest]] = {third: [] for third in thirds}
    for each in found:
        rest = each[0]
        if len(rest) > 1 and "…" not in rest[:2]:
            by_word[rest[1]].append(each)
            continue
        loose.append(each)
        for own in by_word.values():
            own.append(each)
    return {**by_word, "": loose}


def _match(rest: tuple[str, ...], words: Sequence[Word], at: int) -> int:
    """The word after `rest` where it stands at word `at`, else 0."""
    for place, key in enumerate(rest):
        if key == "…":
            tail = rest[place + 1 :]
            for skipped in range(at + 1, min(at + 4, len(words))):
                if words[skipped].key == tail[0] and (last := _match(tail, words, skipped)):
                    return last
            return 0
        if at >= len(words) or words[at].key != key or words[at].gap not in _WITHIN:
            return 0
        at += 1
    return at if at <= len(words) else 0


def _keys(phrase: str) -> Iterator[str]:
    for part in phrase.split():
        if part == "…" or (part.isascii() and part.isalpha() and part.islower()):  # nearly all
            yield part
        else:
            yield from keys(part)


@cache
def rows(name: str) -> tuple[tuple[str, str], ...]:
    """(phrase, entry) of every phrase of `lexicon/NAME.txt`.

    A line is `entry : phrase, phrase, …`; a line that starts with a space goes on the one before;
    `#` starts a comment. A long table lies in several files, `lexicon/NAME/*.txt`. Phrases may be
    written short, as patterns.py tells; `lexicon/forms.txt` has the classes and the irregular verbs.
    """
    files = sorted((_FOLDER / name).glob("*.txt")) or [_FOLDER / f"{name}.txt"]
    found = [row for file in files for row in written(file)]
    short = forms() if any("<" in phrase or "~" in phrase for phrase, _ in found) else {}
    return tuple(dict.fromkeys((whole, entry) for phrase, entry in found for whole in expand(phrase, short)))


def written(file: Path) -> Iterator[tuple[str, str]]:
    """(phrase, entry) as a file has them. Raises ValueError for a line without an entry."""
    entries: list[list[str]] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith(" ") and entries:
            entries[-1][1] += line
        elif line.strip() and not line.startswith("#"):
            head, colon, tail = line.partition(" : ")
            if not colon:
                raise ValueError(f"lexicon/{file.name}: no “ : ” in the line “{line[:40]}”")
            entries.append([" ".join(head.split()), tail])
    return ((phrase.strip(), head) for head, tail in entries for phrase in tail.split(",") if phrase.strip())


@cache
def forms() -> Forms:
    """What patterns.py needs: the classes of lexicon/forms.txt, and the forms of irregular verbs."""
    found: dict[str, list[str]] = {}
    for phrase, head in written(_FOLDER / "forms.txt"):
        found.setdefault(head, []).append(phrase)
    return found


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
