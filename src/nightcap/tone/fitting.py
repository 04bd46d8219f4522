"""Fitting the tone model on judged titles, and what it is worth on titles that it has not seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from nightcap.tone.encoder import Vectors
from nightcap.tone.estimate import FIELDS, Floats, ToneModel, ToneText, features

#: ridge penalty: of 1.5, 3, 6 and 10 the best in cross-validation on the shelf, on both measures
PENALTY: Final = 6.0
#: a title counts this much with all its fields, and with each smaller choice of them, so that the
#: model also learns what to make of a title with nothing but genres
WHOLE, PART = 1.0, 0.3
FOLDS: Final = 5
#: (patterns, n, 7)
Guesses = np.ndarray[tuple[int, int, int], np.dtype[np.float32]]


def cut(text: ToneText, pattern: int) -> ToneText:
    """The text with only the fields of the pattern (bit 0 the synopsis, 1 the keywords, 2 the genres)."""
    gone: dict[str, tuple[()] | None] = {"synopsis": None, "keywords": (), "genres": ()}
    return replace(text, **{name: gone[name] for bit, name in enumerate(FIELDS) if not pattern >> bit & 1})  # type: ignore[arg-type]


def fit(texts: Sequence[ToneText], tones: Vectors, genres: Sequence[str], *, shelf: str) -> ToneModel:
    """The model for n judged titles; `tones` is (n, 7), `shelf` the digest of where they come from."""
    seen = _views(texts, genres)
    weights, offset = _ridge(seen, tones)
    explained = np.zeros(len(seen), dtype=np.float32)
    guesses = _held_out(seen, tones)
    for pattern in range(1, len(seen)):
        left = ((guesses[pattern] - tones) ** 2).sum(axis=0) / ((tones - tones.mean(axis=0)) ** 2).sum(axis=0)
        explained[pattern] = np.clip(1 - left.mean(), 0, 1)
    return ToneModel(tuple(genres), weights, offset, tones.mean(axis=0), explained, shelf)


def held_out(texts: Sequence[ToneText], tones: Vectors, genres: Sequence[str]) -> Guesses:
    """Guesses by 5-fold cross-validation over titles for each pattern of fields, (8, n, 7); pattern 0 is the mean."""
    return _held_out(_views(texts, genres), tones)


def spearman(left: np.ndarray, right: np.ndarray) -> float:
    """Spearman's rank correlation of two series, ties at their mean rank; 0 where one of them is constant."""
    ranks = [_ranks(values) - (len(values) - 1) / 2 for values in (left, right)]
    scale = float(np.linalg.norm(ranks[0]) * np.linalg.norm(ranks[1]))
    return float(ranks[0] @ ranks[1]) / scale if scale else 0.0


def _ranks(values: np.ndarray) -> np.ndarray:
    """Ranks from 0, (n,)."""
    _, where, counts = np.unique(values, return_inverse=True, return_counts=True)
    mean_rank: np.ndarray = np.cumsum(counts) - (counts + 1) / 2
    return mean_rank[where]


def _views(texts: Sequence[ToneText], genres: Sequence[str]) -> list[Vectors]:
    """The features of all titles under each pattern of fields."""
    return [features([cut(text, pattern) for text in texts], genres)[0] for pattern in range(1 << len(FIELDS))]


def _held_out(views: list[Vectors], tones: Vectors) -> Guesses:
    folds = np.random.default_rng(0).permutation(len(tones)) % FOLDS
    guesses = np.zeros((len(views), *tones.shape), dtype=np.float32)
    for fold in range(FOLDS):
        out = folds == fold
        weights, offset = _ridge([view[~out] for view in views], tones[~out])
        guesses[0, out] = tones[~out].mean(axis=0)
        for pattern in range(1, len(views)):
            guesses[pattern, out] = np.clip(views[pattern][out] @ weights + offset, 0, 1)
    return guesses


def _ridge(views: list[Vectors], tones: Vectors) -> tuple[Vectors, Floats]:
    """Closed-form weighted ridge regression over all patterns but the empty one: (features, 7) and (7,)."""
    rows = np.concatenate(views[1:]).astype(np.float64)
    goals = np.concatenate([tones] * (len(views) - 1)).astype(np.float64)
    share = np.repeat([PART] * (len(views) - 2) + [WHOLE], len(tones))[:, None]
    centre, mean = (share * rows).sum(axis=0) / share.sum(), (share * goals).sum(axis=0) / share.sum()
    rows, goals = rows - centre, goals - mean
    penalty = PENALTY * np.eye(rows.shape[1])
    weights = np.linalg.solve(rows.T @ (share * rows) + penalty, rows.T @ (share * goals))
    return weights.astype(np.float32), (mean - centre @ weights).astype(np.float32)
