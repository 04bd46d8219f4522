"""A signature for each article: small, comparable with any other, and all that finding its copies needs."""

from __future__ import annotations

from typing import Final

import numpy as np

from nightcap.reviews.copies.words import Hashes, words

#: grows when the same text would get another signature; then stored ones must be made anew
VERSION: Final = 1
#: minima over the whole text (MinHash), in bands of two: texts of which a third of the shingles are the same
#: share a band with a probability of 1 - (1 - 1/9)³² = 0.98, texts of one subject (1 in 50) with 0.01
MINIMA: Final = 64
ROWS: Final = 2
_SEED: Final = 20_10
#: A landmark is the least of the long shingles (twice the usual size) that start in a stretch of so many words, so two
#: texts that share STRETCH + 5 words in a row share one, wherever in them the words stand ("winnowing", Schleimer,
#: Wilkerson and Aiken 2003).
STRETCH: Final = 12
_HEAD: Final = bytes([VERSION])
_BAND_SPREAD: Final = np.uint64(0xBF58476D1CE4E5B9)


def signature(text: str) -> bytes:
    """The signature of a text, the same on every machine: its version, MinHash and landmarks.

    Returns:
        One byte of version, then unsigned 32-bit little-endian numbers: `MINIMA` minima of the shingles of the whole
        text, which find what is alike as a whole, and a landmark about every sixth word, which find a passage.
        About 0.8 kB for a text of 5 kB; one byte where the text is shorter than a shingle.
    """
    known = words(text)
    shingles = known.shingles(known.shingle_size)
    if not len(shingles):
        return _HEAD
    minima, landmarks = _minima(shingles), _landmarks(known.shingles(2 * known.shingle_size))
    return _HEAD + minima.astype("<u4").tobytes() + landmarks.astype("<u4").tobytes()


def is_current(signature: bytes) -> bool:
    """Whether a signature was made by this version, so that it can be compared."""
    return signature[:1] == _HEAD


def bands(signature: bytes) -> Hashes:
    """The keys under which an article is found: those of the whole text (MINIMA / ROWS of them), then its landmarks.

    Raises:
        ValueError: the signature was made by another version.
    """
    if not is_current(signature):
        raise ValueError("A signature of another version cannot be compared; make it anew from the article's text.")
    numbers = np.frombuffer(signature, "<u4", offset=1).astype(np.uint64)
    rows = numbers[:MINIMA].reshape(-1, ROWS)
    places = np.arange(1, len(rows) + 1, dtype=np.uint64)
    whole = places
    for row in range(ROWS):
        whole = (whole ^ rows[:, row]) * _BAND_SPREAD
        whole ^= whole >> np.uint64(31)
    return np.concatenate([whole & np.uint64(0xFFFFFFFF), numbers[MINIMA:]])


def _minima(shingles: Hashes) -> Hashes:
    from rensa import RMinHash  # noqa: PLC0415

    matrix = RMinHash.digest_matrix_from_flat_token_hashes(shingles, [0, len(shingles)], MINIMA, _SEED)
    return np.array(matrix.to_rows()[0], np.uint64)


def _landmarks(shingles: Hashes) -> Hashes:
    if not len(shingles):
        return shingles
    stretches = np.lib.stride_tricks.sliding_window_view(shingles, min(STRETCH, len(shingles)))
    least = stretches.min(axis=1)
    return np.unique(least >> np.uint64(32))
