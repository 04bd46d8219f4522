"""What articles say, laid over the index: tones that were only estimated, and content notes for the limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from nightcap.catalogue.facets import Array
from nightcap.catalogue.index import CatalogueIndex
from nightcap.reviews.opinions import Heard
from nightcap.tone.axes import AXES

#: below the confidence of a judged tone, however many articles there are
_MOST_SURE: Final = 0.99
_AXIS: Final = {axis: place for place, axis in enumerate(AXES)}


def lay_over(index: CatalogueIndex, heard: Mapping[str, Heard]) -> None:
    """Let an open index take what is heard of its titles; without any article it stays as it was built.

    Judged tones stay: people judged them by this very scale. Of the notes those are added that more
    articles affirm than deny; what the catalogue itself notes no article can take away.
    """
    known = [(row, each) for title_id, each in heard.items() if (row := index.row(title_id)) is not None]
    if not known:
        return
    judged = index.column("tone_confidence") >= 1.0
    estimated = [(row, each) for row, each in known if each.tone and not judged[row]]
    rows = np.array([row for row, _ in estimated], dtype=np.int64)
    values, pull = np.zeros((len(rows), len(AXES)), np.float32), np.zeros((len(rows), len(AXES)), np.float32)
    for place, (_, each) in enumerate(estimated):
        for axis, told in each.tone.items():
            values[place, _AXIS[axis]] = told.value
            pull[place, _AXIS[axis]] = told.articles * told.agreement
    tone, confidence = blend(index.column("tone")[rows], index.column("tone_confidence")[rows], values, pull)
    notes: dict[str, list[int]] = {}
    for row, each in known:
        for note in each.contains():
            notes.setdefault(note, []).append(row)
    index.overlay(rows, tone, confidence, notes)


def blend(estimate: Array, confidence: Array, heard: Array, pull: Array) -> tuple[Array, Array]:
    """An estimated tone and what was heard, together; float32 (k, 7) and the new confidence (k,).

    On each axis the mean of both, where the estimate counts as one article times its confidence (an
    estimate that explains half of the variance is worth half a critic), and what was heard as its
    articles times their agreement (articles that contradict each other tell as much as none). The doubt
    that is left, 1 - confidence, falls to 1 / (1 + pull) of itself on the axes that were spoken of; the
    title's confidence is the mean over its axes, so that more articles that agree raise it, towards 1
    but never to it.

    Args:
        estimate: (k, 7).
        confidence: (k,), 0 to 1.
        heard: (k, 7), the articles' mean.
        pull: (k, 7), articles × agreement; 0 on an axis that none speaks of.
    """
    own = np.broadcast_to(confidence[:, None], pull.shape)
    total = own + pull
    mixed = np.divide(own * estimate + pull * heard, total, out=estimate.astype(np.float32), where=pull > 0)
    surer = (1.0 - (1.0 - own) / (1.0 + pull)).mean(axis=1)
    return np.clip(mixed, 0.0, 1.0).astype(np.float32), np.minimum(surer, _MOST_SURE).astype(np.float32)
