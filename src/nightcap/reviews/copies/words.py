"""A text as the words that copies are known by: folded, hashed, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from nightcap.reviews.spellings import Spellings

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
#: what is split by it falls into gap, word, gap, word … gap
_WORD: Final = re.compile(f"([{_SPACELESS}]|[^{_BREAKS}{_SPACELESS}]+)")
#: what a copy's typography may add to a word or take from it
_LOOSE: Final = re.compile("['’\u02bc\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f\u3099\u309a]")
#: in the place of a word's hash where folding leaves nothing of it
_NOTHING: Final = -1
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
    parts = _WORD.split(text)
    said = parts[1::2]
    ends = np.fromiter(map(len, parts), np.int64, len(parts)).cumsum()
    starts, ends = ends[:-1:2], ends[1::2]
    hashes = np.fromiter(map(_HASHES.__getitem__, said), np.int64, len(said))
    kept = hashes != _NOTHING
    if not kept.all():
        hashes, starts, ends = hashes[kept], starts[kept], ends[kept]
    alone = 0 if text.isascii() else sum(len(word) == 1 and word >= "\u0e00" for word in said)
    return Words(hashes.astype(np.uint64), starts, ends, spaceless=2 * alone > len(said))


def _hash(word: str) -> int:
    if word.isascii():
        folded = word.lower().replace("'", "")
    else:
        folded = _LOOSE.sub("", unicodedata.normalize("NFKD", word).casefold())
    return crc32(folded.encode()) if folded else _NOTHING


_HASHES: Final = Spellings(_hash)
