"""How like (or unlike) the titles that the request names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

import numpy as np

from nightcap.catalogue.facets import Array
from nightcap.catalogue.index import CatalogueIndex
from nightcap.request.model import LikeWish

#: what likeness is made of: meaning of the text, genres shared, nearness in tone, being a film or a series alike
_PARTS: Final = {"meaning": 0.36, "genre": 0.27, "tone": 0.27, "kind": 0.1}


def likeness(wishes: Sequence[LikeWish], index: CatalogueIndex) -> Array | None:
    """Mean likeness to the liked minus that to the disliked, float32 (n,); None when no named title is known."""
    liked = [wish for wish in wishes if wish.weight > 0 and wish.title_id]
    disliked = [wish for wish in wishes if wish.weight < 0 and wish.title_id]
    parts = [_mean(liked, index), _mean(disliked, index)]
    if parts[0] is None and parts[1] is None:
        return None
    zero = np.zeros(index.count, dtype=np.float32)
    return (zero if parts[0] is None else parts[0]) - (zero if parts[1] is None else parts[1])


def _mean(wishes: Sequence[LikeWish], index: CatalogueIndex) -> Array | None:
    known = [(row, abs(wish.weight)) for wish in wishes if (row := index.row(wish.title_id or "")) is not None]
    if not known:
        return None
    total = sum(weight * index.kept(("like", row), partial(like_one, row, index)) for row, weight in known)
    return np.asarray(total) / sum(weight for _, weight in known)


def like_one(row: int, index: CatalogueIndex, *, among: Array | None = None) -> Array:
    """Likeness to the title in this row, 0 to 1: of every title, or of the rows `among`; float32."""
    chosen: Array | slice = slice(None) if among is None else among
    vectors, tone, genre = index.column("vectors"), index.column("tone"), index.column("genre_bits")
    kind = index.column("kind")
    meaning = np.clip(np.einsum("ij,j->i", vectors[chosen], vectors[row]), 0.0, 1.0)
    shared = np.bitwise_count(genre[chosen] & genre[row])
    either = np.bitwise_count(genre[chosen] | genre[row])
    jaccard = shared / np.maximum(either, 1)
    near = 1.0 - np.sqrt(((tone[chosen] - tone[row]) ** 2).mean(axis=1))
    parts = {"meaning": meaning, "genre": jaccard, "tone": near, "kind": kind[chosen] == kind[row]}
    mixed: Array = sum(share * parts[name] for name, share in _PARTS.items())
    return mixed.astype(np.float32)
