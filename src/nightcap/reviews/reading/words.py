"""The words and sentences of an article, with their places in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from nightcap.catalogue.names import fold


def bag(words: str) -> frozenset[str]:
    """A set of words written as one string."""
    return frozenset(words.split())


#: letters with inner apostrophes ("isn't", "O'Hara"); "'s" stands alone, being "is" or a possessive; numbers whole
_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|(?<=\w)['’]s\b", re.IGNORECASE)
_END: Final = re.compile(r"(?:[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？]+[」』》”]?)")
#: a full stop behind these, or behind a single capital letter, ends no sentence
_SHORTENED: Final = bag(
    "mr mrs ms dr st prof sr jr vs no vol dept gen col lt sgt rev hon eg ie approx ca feat inc ltd co dir dept"
)
#: "1." before an item of a list
_NUMBERED: Final = re.compile(r"\s*\d{1,3}\.")
_LAST_WORD: Final = re.compile(r"([^\W\d_]+)\.$")


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
                if words := _words(text, place + start, place + end):
                    found.append(Sentence(words, paragraph, words[0].start, place + end))
        else:
            blank = True
        place += len(line)
    return found


def keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase of a table, cut exactly as the words of an article are."""
    return tuple(_key(match[0]) for match in _WORD.finditer(phrase))


def _key(raw: str) -> str:
    return raw.lower().replace("'", "") if raw.isascii() else fold(raw).replace(" ", "")


def _cut(line: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of a line."""
    cuts, start = [], 0
    for match in _END.finditer(line):
        last = _LAST_WORD.search(line, start, match.start() + 1) if match[0].startswith(".") else None
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
        raw = match[0]
        found.append(Word(raw, match.start(), match.end(), _key(raw), "".join(text[before : match.start()].split())))
        before = match.end()
    return tuple(found)
