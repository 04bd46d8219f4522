"""The text encoder: a text becomes the mean of the vectors of its word pieces.

The table of vectors is distilled from a sentence encoder (docs/encoder.md) and shipped with the
package, so that nothing is downloaded. The arithmetic is model2vec's (Tulkens & van Dongen 2024),
in a few lines of numpy: that library brings a client of a model hub, which a program that sends
nothing has no use for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from nightcap.errors import BadFile

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer  # type: ignore[import-untyped]

DIMENSIONS: Final = 256
DATA: Final = Path(__file__).parent / "data"
#: texts pooled at once: 64 plot descriptions gather about 3 MB of rows, which stay in the cache of a core
BATCH: Final = 64

#: the piece of what is no text in its scripts
_UNKNOWN: Final = "[UNK]"
#: characters of a stem, and the pieces with which it goes on
_SHORTEST_STEM: Final = 4
_ENDINGS: Final = (["##d"], ["##ed"], ["##ing"], ["##ish"], ["##ly"], ["##s"], ["##y"])

Vectors = np.ndarray[tuple[int, int], np.dtype[np.float32]]


class Encoder:
    """Word pieces and their vectors.

    Args:
        tokenizer: cuts a text into word pieces; its unknown piece has a row of zeros.
        table: (pieces, DIMENSIONS) of float16, one row for each piece; may be memory-mapped.
    """

    def __init__(self, tokenizer: Tokenizer, table: np.ndarray[tuple[int, int], np.dtype[np.float16]]) -> None:
        self._tokenizer = tokenizer
        self._table = table

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1, (n, DIMENSIONS) of float32.

        A text without any known word piece has the zero vector, which is similar to nothing.
        """
        vectors = np.zeros((len(texts), self._table.shape[1]), dtype=np.float32)
        for start in range(0, len(texts), BATCH):
            batch = list(texts[start : start + BATCH])
            vectors[start : start + len(batch)] = self._pool(self._pieces(batch))
        return vectors

    def knows(self, word: str) -> bool:
        """Whether it has the word, or its stem, in one piece; any other is put together from splinters of words."""
        first, *rest = self._tokenizer.encode(word, add_special_tokens=False).tokens or [_UNKNOWN]
        return first != _UNKNOWN and (not rest or (len(first) >= _SHORTEST_STEM and rest in _ENDINGS))

    def _pieces(self, texts: list[str]) -> list[Encoding]:
        if len(texts) == 1:  # keeps the thread pool of the tokenizer out of the asking path
            return [self._tokenizer.encode(texts[0], add_special_tokens=False)]
        encodings: list[Encoding] = self._tokenizer.encode_batch_fast(texts, add_special_tokens=False)
        return encodings

    def _pool(self, encodings: list[Encoding]) -> Vectors:
        ids = [encoding.ids for encoding in encodings]
        counts = np.fromiter(map(len, ids), dtype=np.intp, count=len(ids))
        pooled = np.zeros((len(ids), self._table.shape[1]), dtype=np.float32)
        filled = counts > 0
        if not filled.any():
            return pooled
        flat = np.fromiter(chain.from_iterable(ids), dtype=np.intp, count=int(counts.sum()))
        # A sum serves: dividing it by the count would not turn it. reduceat cannot express an empty text.
        starts = np.concatenate(([0], np.cumsum(counts[filled])[:-1]))
        pooled[filled] = np.add.reduceat(self._table[flat].astype(np.float32), starts, axis=0)
        norms = np.linalg.norm(pooled, axis=1, keepdims=True)
        np.divide(pooled, norms, out=pooled, where=norms > 0)
        return pooled


def read_encoder(folder: Path) -> Encoder:
    """The encoder in a folder with `tokenizer.json` and `vectors.npy`. Raises BadFile if they do not fit."""
    from tokenizers import Tokenizer  # noqa: PLC0415 - a compiled library that only texts need

    pieces, table = folder / "tokenizer.json", folder / "vectors.npy"
    try:
        tokenizer = Tokenizer.from_file(str(pieces))
        vectors = np.load(table, mmap_mode="r")
    except Exception as error:  # tokenizers raises nothing narrower
        raise BadFile(folder, f"the text encoder cannot be read ({error}).", hint="Install Nightcap again.") from error
    rows = tokenizer.get_vocab_size()
    if vectors.shape != (rows, DIMENSIONS):
        problem = f"has the shape {vectors.shape}, but the tokenizer beside it needs ({rows}, {DIMENSIONS})."
        raise BadFile(table, problem, hint="Install Nightcap again.")
    return Encoder(tokenizer, vectors)


@cache
def load_encoder() -> Encoder:
    """The encoder that is shipped with the package, read once."""
    return read_encoder(DATA)
