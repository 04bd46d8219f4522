"""A text as the words that copies are known by: folded, hashed, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]

#: Thai, Lao, Burmese, Khmer, kana, Han: scripts without spaces, in which each character is taken for a word
_SPACELESS: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"
)
#: spaces, punctuation and symbols; apostrophes, soft hyphens and joiners stay, as they stand inside words
_BREAKS: Final = (
    r"\s!-&(-/:-@\[-`{-~"
    "\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2010-\u2018\u201a-\u205f\u2190-\u2bff"
    "\u3000-\u3020\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U0001f000-\U0001faff"
)
_WORD: Final = re.compile(f"[{_SPACELESS}]|[^{_BREAKS}{_SPACELESS}]+")
#: what a copy's typography may add to a word or take from it
_LOOSE: Final = re.compile("['’\u02bc\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f\u3099\u309a]")
#: an odd number with its bits well spread (2⁶⁴ over the golden ratio)
_SPREAD: Final = np.uint64(0x9E3779B97F4A7C15)
#: words in a shingle, and characters where there are no spaces (three words of English are about as telling)
WORDS_IN_SHINGLE: Final = 3
CHARACTERS_IN_SHINGLE: Final = 6


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a text: a hash for each, and where it starts and ends (characters, end exclusive)."""

    hashes: Hashes
    starts: Places
    ends: Places
    spaceless: bool

    def __len__(self) -> int:
        return len(self.hashes)

    @property
    def shingle_size(self) -> int:
        """Words in a shingle of this text."""
        return CHARACTERS_IN_SHINGLE if self.spaceless else WORDS_IN_SHINGLE

    def place(self, first: int, end: int) -> tuple[int, int]:
        """Where the words from `first` to before `end` stand in the text: characters, end exclusive."""
        return int(self.starts[first]), int(self.ends[end - 1])

    def shingles(self, size: int) -> Hashes:
        """A hash for each run of `size` words, in order; empty where the text is shorter."""
        count = max(0, len(self) - size + 1)
        mixed = np.zeros(count, np.uint64)
        for place in range(size):
            mixed = (mixed ^ self.hashes[place : place + count]) * _SPREAD
            mixed ^= mixed >> np.uint64(29)
        return mixed


def words(text: str) -> Words:
    """The words of `text`, the same for every typography: case, accents, quotes, dashes and ligatures do not count."""
    spans = [match.span() for match in _WORD.finditer(text)]
    folded = [_folded(text[start:end]) for start, end in spans]
    places = np.fromiter(chain.from_iterable(spans), np.int64, 2 * len(spans)).reshape(-1, 2)
    hashes = np.fromiter((crc32(word) for word in folded), np.uint64, len(folded))
    kept = np.fromiter((bool(word) for word in folded), np.bool_, len(folded))
    if not kept.all():
        hashes, places = hashes[kept], places[kept]
    alone = sum(end - start == 1 and ord(text[start]) >= 0x0E00 for start, end in spans)
    return Words(hashes, places[:, 0], places[:, 1], spaceless=2 * alone > len(spans))


def _folded(word: str) -> bytes:
    if word.isascii():
        return word.lower().replace("'", "").encode()
    return _folded_beyond_ascii(word)


@lru_cache(maxsize=4096)
def _folded_beyond_ascii(word: str) -> bytes:
    return _LOOSE.sub("", unicodedata.normalize("NFKD", word).casefold()).encode()
