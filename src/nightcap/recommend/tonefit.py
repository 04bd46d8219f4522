"""How well a title's tone fits the tone wished for."""

from __future__ import annotations

import numpy as np

from nightcap.catalogue.facets import Array
from nightcap.catalogue.index import CatalogueIndex
from nightcap.request.model import LikeWish, Request, ToneShift, ToneWish
from nightcap.tone.axes import AXES

Targets = tuple[Array, Array]


def tone_targets(request: Request, index: CatalogueIndex) -> Targets | None:
    """(target, weight) of each axis, float32 (7,), weight 0 where nothing is wished; None without any wish.

    Wishes on one axis are averaged by weight. A shift ("like X but lighter") starts from the mean
    tone of the titles liked, from the middle where none is known.
    """
    total, weights = np.zeros(len(AXES), np.float32), np.zeros(len(AXES), np.float32)
    strongest = np.zeros(len(AXES), np.float32)
    for wish in _as_wishes(request, index):
        axis = AXES.index(wish.axis)
        total[axis] += wish.weight * wish.target
        weights[axis] += wish.weight
        strongest[axis] = max(strongest[axis], wish.weight)
    if not weights.any():
        return None
    return np.divide(total, weights, out=np.full_like(total, 0.5), where=weights > 0), strongest


def _as_wishes(request: Request, index: CatalogueIndex) -> list[ToneWish]:
    wishes = [wish for wish in request.wishes if isinstance(wish, ToneWish)]
    shifts = [wish for wish in request.wishes if isinstance(wish, ToneShift)]
    if shifts:
        start = _tone_of_liked(request, index)
        for shift in shifts:
            target = float(np.clip(start[AXES.index(shift.axis)] + shift.delta, 0.0, 1.0))
            wishes.append(ToneWish(axis=shift.axis, target=target, weight=shift.weight, text=shift.text))
    return wishes


def _tone_of_liked(request: Request, index: CatalogueIndex) -> Array:
    liked = [w.title_id for w in request.wishes if isinstance(w, LikeWish) and w.title_id and w.weight > 0]
    rows = index.rows(liked)
    mean: Array = index.column("tone")[rows].mean(axis=0) if len(rows) else np.full(len(AXES), 0.5, np.float32)
    return mean


def tone_fit(targets: Targets, index: CatalogueIndex) -> Array:
    """1 minus the weighted root mean square distance to the targets, float32 (n,).

    The square makes one bad miss count more than several small ones: a title that is soothing in
    all but its dread does not soothe. Where a tone is only estimated, the fit is drawn towards
    the catalogue's median by its confidence.
    """
    target, weight = targets
    distance = np.sqrt(((index.column("tone") - target) ** 2) @ (weight / weight.sum()))
    fit = 1.0 - distance
    confidence = index.column("tone_confidence")
    drawn: Array = confidence * fit + (1.0 - confidence) * float(np.median(fit))
    return drawn
