"""The words and sentences of an article, with their places in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from nightcap.catalogue.names import fold
from nightcap.reviews.spellings import Spellings


def bag(words: str) -> frozenset[str]:
    """A set of words written as one string."""
    return frozenset(words.split())


def _cutting(letter: str, digit: str) -> re.Pattern[str]:
    """Letters with inner apostrophes ("isn't", "O'Hara"); "'s" alone, being "is" or a possessive; numbers whole.

    What is split by it falls into gap, word, gap, word … gap. ("ſ" is the long s.)
    """
    inner = rf"['’](?![sSſ]\b){letter}+"
    return re.compile(rf"({letter}+(?:{inner})*|{digit}+(?:[.,]{digit}+)*|(?<=\w)['’][sSſ]\b)")


_WORD: Final = _cutting(r"[^\W\d_]", r"\d")
#: the same for a text in ASCII, in two thirds of the time
_PLAIN_WORD: Final = _cutting("[A-Za-z]", "[0-9]")
#: possessive and only from the first mark on, so that a line of nothing but full stops is passed over once; begun with
#: one set of marks, so that the search skips all else fast
_END: Final = re.compile(
    r"[.!?…。！？](?:(?<=[.!?…])(?<![.!?…]{2})[.!?…]*+[\"'”’»)\]]*+(?=\s)|(?<=[。！？])[。！？]*[」』》”]?)"
)
#: a full stop behind these, or behind a single capital letter, ends no sentence
_SHORTENED: Final = bag(
    "mr mrs ms dr st prof sr jr vs no vol dept gen col lt sgt rev hon eg ie approx ca feat inc ltd co dir"
)
#: "1." before an item of a list
_NUMBERED: Final = re.compile(r"\s*\d{1,3}\.")
#: the commonest words of English, two fifths of any English text and hardly any of another
_SMALL: Final = bag("the of and to is it that for with but not this in his her its at by from be are was you who")
_SHARE: Final = 0.1
_FEW: Final = 40
#: sentences that are looked at to tell the language
_SAMPLE: Final = 60
#: letters that the word before a full stop is looked for in, more than those have
_WORD_END: Final = 10
#: words of a sentence, at most
_LONGEST: Final = 200
_LAST_WORD: Final = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\.$")


@dataclass(slots=True, eq=False)
class Word:
    """One word or number, never changed; not frozen, as that makes it slow and an article has a thousand of them.

    `start` and `end` are offsets into the article's text; `key` is the folded form by which tables
    know it; `gap` is the punctuation between it and the word before, without spaces ("" or "," …).
    """

    text: str
    start: int
    end: int
    key: str
    gap: str
    capital: bool


class Sentence(NamedTuple):
    """A sentence, or a line without one; `paragraph` counts from 0. Never without words; `keys` are theirs."""

    words: tuple[Word, ...]
    keys: tuple[str, ...]
    paragraph: int
    start: int
    end: int


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text, in order. A line end always ends one."""
    found: list[Sentence] = []
    paragraph, place, blank = 0, 0, False
    for line in text.splitlines(keepends=True):
        if line.strip():
            paragraph += blank and bool(found)
            blank = False
            for start, end in _cut(line):
                found.extend(_pieces(_words(text, place + start, place + end), paragraph, place + end))
        else:
            blank = True
        place += len(line)
    return found


def _pieces(words: tuple[Word, ...], paragraph: int, end: int) -> Iterator[Sentence]:
    """The sentence of these words; one too long is cut, as what reads it takes time that grows with its square."""
    for first in range(0, len(words), _LONGEST):
        piece = words[first : first + _LONGEST]
        last = first + _LONGEST >= len(words)
        yield Sentence(
            piece, tuple([word.key for word in piece]), paragraph, piece[0].start, end if last else piece[-1].end
        )


def in_english(language: str | None, body: Sequence[Sentence]) -> bool:
    """Whether a text is English: as its page tells, else by its small words; one of few words is taken for it."""
    if language is not None:
        return language.lower().split("-")[0] == "en"
    count, small = 0, 0
    for sentence in body[:_SAMPLE]:
        count += len(sentence.words)
        small += sum(key in _SMALL for key in sentence.keys)
    return count < _FEW or small >= _SHARE * count


def keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase of a table, cut exactly as the words of an article are."""
    return tuple(_form(raw)[0] for raw in _WORD.split(phrase)[1::2])


def _form(raw: str) -> tuple[str, bool]:
    """(the key of a word as it is written, whether it begins with a capital)."""
    key = raw.lower().replace("'", "") if raw.isascii() else fold(raw).replace(" ", "")
    return key, raw[0].isupper()


_FORMS: Final = Spellings(_form)


def _cut(line: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of a line."""
    cuts, start = [], 0
    for match in _END.finditer(line):
        dot = match.start()
        last = _LAST_WORD.search(line, max(start, dot - _WORD_END), dot + 1) if match[0][0] == "." else None
        if _NUMBERED.fullmatch(line, 0, match.end()):
            continue
        if last and (last[1].casefold() in _SHORTENED or (len(last[1]) == 1 and last[1].isupper() and last[1] != "I")):
            continue
        cuts.append((start, match.end()))
        start = match.end()
    rest = line.rstrip()
    return [*cuts, (start, len(rest))] if start < len(rest) else cuts


def _words(text: str, start: int, end: int) -> tuple[Word, ...]:
    said = text[start:end]
    parts = iter((_PLAIN_WORD if said.isascii() else _WORD).split(said))
    found, last = [], start
    for gap, raw in zip(parts, parts, strict=False):  # a gap is left behind the last word
        first = last + len(gap)
        last = first + len(raw)
        if gap == " ":  # nearly all
            gap = ""  # noqa: PLW2901
        elif gap:
            gap = "".join(gap.split())  # noqa: PLW2901
        key, capital = _FORMS[raw]
        found.append(Word(raw, first, last, key, gap, capital))
    return tuple(found)
