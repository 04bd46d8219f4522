"""How a title feels, guessed from its text: ridge regression from words and genres to the seven axes.

The weights are fitted on the shelf, where people judged the tone (`benchmarks/tone/train.py`), and
shipped as `data/tone.npz`. How good the guess is: results/tone.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from nightcap.errors import BadFile
from nightcap.tone.axes import AXES
from nightcap.tone.encoder import DATA, DIMENSIONS, Vectors, load_encoder

#: how much a genre counts beside a vector of length 1; of 0.3, 0.5, 0.7 and 1 the best on the shelf
GENRE_SCALE: Final = 0.5
#: the fields of a ToneText; which of them are there makes a title's pattern, a number of three bits
FIELDS: Final = ("synopsis", "keywords", "genres")

Floats = np.ndarray[tuple[int], np.dtype[np.float32]]


@dataclass(frozen=True, slots=True)
class ToneText:
    """What is known of a title in words. Genres are the catalogue's; others are not heeded."""

    synopsis: str | None = None
    keywords: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The text whose vector `estimate` takes as precomputed: the synopsis, then the keywords."""
        return f"{self.synopsis or ''} {', '.join(self.keywords)}".strip()


@dataclass(frozen=True, slots=True)
class Estimates:
    """Guessed tones.

    `tones` is (n, 7) in the order of AXES, each 0 to 1. `confidence` is (n,): the share of the
    variance between titles that a guess from the same fields explained in cross-validation; 0
    where nothing is known of a title, whose tone is then the mean of the shelf.
    """

    tones: Vectors
    confidence: Floats


@dataclass(frozen=True, slots=True)
class ToneModel:
    """Fitted weights.

    Args:
        genres: the genres that have a weight.
        weights: (features, 7).
        offset: (7,), the tone where all features are 0.
        prior: (7,), the mean tone, for titles of which nothing is known.
        explained: (8,), confidence by pattern of fields.
        shelf: digest of the shelf that it was fitted on.
    """

    genres: tuple[str, ...]
    weights: Vectors
    offset: Floats
    prior: Floats
    explained: Floats
    shelf: str


def estimate(texts: Sequence[ToneText], vectors: Vectors | None = None) -> Estimates:
    """Guess the tone of each title by the shipped model.

    Args:
        texts: n titles in words.
        vectors: (n, 256), the encoder's vectors of `ToneText.words`, where the caller has them.
    """
    return apply(load_model(), texts, vectors)


def apply(model: ToneModel, texts: Sequence[ToneText], vectors: Vectors | None = None) -> Estimates:
    """As `estimate`, with a model of one's own."""
    rows, patterns = features(texts, model.genres, vectors)
    tones = np.clip(rows @ model.weights + model.offset, 0.0, 1.0)
    tones[patterns == 0] = model.prior
    return Estimates(tones.astype(np.float32), model.explained[patterns])


def features(
    texts: Sequence[ToneText], genres: Sequence[str], vectors: Vectors | None = None
) -> tuple[Vectors, np.ndarray[tuple[int], np.dtype[np.intp]]]:
    """What the regression sees, (n, features): vector of all words, vector of the keywords, genres, fields present.

    Also returns each title's pattern of fields, (n,), 0 to 7.
    """
    encoder = load_encoder()
    words = encoder.encode([text.words for text in texts]) if vectors is None else vectors
    if words.shape != (len(texts), DIMENSIONS):
        raise ValueError(f"{len(texts)} texts need vectors of shape ({len(texts)}, {DIMENSIONS}), not {words.shape}")
    keywords = encoder.encode([", ".join(text.keywords) for text in texts])
    column = {genre: index for index, genre in enumerate(genres)}
    chosen = np.zeros((len(texts), len(genres)), dtype=np.float32)
    for row, text in enumerate(texts):
        chosen[row, [column[genre] for genre in text.genres if genre in column]] = GENRE_SCALE
    told = np.array([bool(text.synopsis and text.synopsis.strip()) for text in texts], dtype=bool)
    present = np.stack([told & words.any(axis=1), keywords.any(axis=1), chosen.any(axis=1)], axis=1)
    patterns = present @ (1 << np.arange(len(FIELDS)))
    return np.hstack([words, keywords, chosen, GENRE_SCALE * present.astype(np.float32)]), patterns


def read_model(path: Path) -> ToneModel:
    """The model in a file that `write_model` made. Raises BadFile for any other."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            if tuple(kept["axes"]) != AXES:
                raise BadFile(path, "is for other axes.", hint="Fit it anew (docs/encoder.md).")
            return ToneModel(
                genres=tuple(map(str, kept["genres"])),
                weights=kept["weights"],
                offset=kept["offset"],
                prior=kept["prior"],
                explained=kept["explained"],
                shelf=str(kept["shelf"]),
            )
    except (OSError, ValueError, KeyError) as error:
        raise BadFile(path, f"is not a tone model ({error}).", hint="Install Nightcap again.") from error


def write_model(model: ToneModel, path: Path) -> None:
    """Keep a model as a small .npz."""
    np.savez(
        path,
        axes=np.array(AXES),
        genres=np.array(model.genres),
        weights=model.weights,
        offset=model.offset,
        prior=model.prior,
        explained=model.explained,
        shelf=np.array(model.shelf),
    )


@cache
def load_model() -> ToneModel:
    """The model that is shipped with the package, read once."""
    return read_model(DATA / "tone.npz")
