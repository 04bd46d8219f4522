"""The words and sentences of an article, with their places in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from nightcap.catalogue.names import fold


def bag(words: str) -> frozenset[str]:
    """A set of words written as one string."""
    return frozenset(words.split())


#: letters with inner apostrophes ("isn't", "O'Hara"); "'s" stands alone, being "is" or a possessive; numbers whole
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|\d+(?:[.,]\d+)*|(?<=\w)['’]s\b", re.IGNORECASE)
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
#: letters that the word before a full stop is looked for in
_WORD_END: Final = 30
#: words of a sentence, at most
_LONGEST: Final = 200
_LAST_WORD: Final = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\.$")


class Word(NamedTuple):
    """One word or number; a tuple, as an article has a thousand of them.

    `start` and `end` are offsets into the article's text; `key` is the folded form by which tables
    know it; `gap` is the punctuation between it and the word before, without spaces ("" or "," …).
    """

    text: str
    start: int
    end: int
    key: str
    gap: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a line without one; `paragraph` counts from 0. Never without words."""

    words: tuple[Word, ...]
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
        yield Sentence(piece, paragraph, piece[0].start, end if last else piece[-1].end)


def in_english(language: str | None, body: Sequence[Sentence]) -> bool:
    """Whether a text is English: as its page tells, else by its small words; one of few words is taken for it."""
    if language is not None:
        return language.lower().split("-")[0] == "en"
    count, small = 0, 0
    for sentence in body[:_SAMPLE]:
        count += len(sentence.words)
        small += sum(word.key in _SMALL for word in sentence.words)
    return count < _FEW or small >= _SHARE * count


def keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase of a table, cut exactly as the words of an article are."""
    return tuple(_key(match[0]) for match in _WORD.finditer(phrase))


def _key(raw: str) -> str:
    return raw.lower().replace("'", "") if raw.isascii() else fold(raw).replace(" ", "")


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
    found = []
    before = start
    for match in _WORD.finditer(text, start, end):
        raw, (first, last) = match[0], match.span()
        gap = text[before:first]
        if gap == " ":  # nearly all
            gap = ""
        elif gap:
            gap = "".join(gap.split())
        found.append(Word(raw, first, last, _key(raw), gap))
        before = last
    return tuple(found)
