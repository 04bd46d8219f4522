"""How well a title's tone fits the tone wished for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from nightcap.catalogue.facets import Array
from nightcap.catalogue.index import CatalogueIndex
from nightcap.request.model import Request, ToneShift, ToneWish
from nightcap.tone.axes import AXES

#: a target from here on (or as far from the other end) means "at least" ("at most"): nobody minds funnier than funny
END: Final = 0.6
#: what an evening is for when nothing else is said: not bleak, not heavy (axis → target, weight); see `tone_aim`
_EASY: Final[Mapping[str, tuple[float, float]]] = {"uplift": (0.6, 0.12), "weight": (0.4, 0.1)}
CHILD: Final = 12
#: the same with a child in the room: what is not forbidden to children is not yet made for them
_WITH_A_CHILD: Final[Mapping[str, tuple[float, float]]] = {"uplift": (0.7, 0.5), "tension": (0.4, 0.4)}
#: of so many titles at most the median fit is reckoned: a larger catalogue's differs in the third digit
_SAMPLE: Final = 4096
#: how much the tone of the titles liked counts on an axis that nothing else was said of
_AS_LIKED: Final = 0.5


@dataclass(frozen=True, slots=True)
class ToneAim:
    """Where the tone should lie; all arrays are float32 (7,) in the order of AXES.

    `side` is +1 where the target is a least, -1 where it is a most, 0 where it should be met.
    `weight` is 0 where nothing is wished. `asked` marks the axes that the request itself spoke of.
    """

    target: Array
    weight: Array
    side: Array
    asked: Array

    @property
    def strength(self) -> float:
        """How much the whole matters, 0 to 1: as much as the strongest wish."""
        return min(1.0, float(self.weight.max()))

    @property
    def wanted(self) -> dict[str, float]:
        """Axis → target, of the axes that the request itself spoke of."""
        return {axis: float(self.target[i]) for i, axis in enumerate(AXES) if self.asked[i]}


def tone_aim(request: Request, index: CatalogueIndex) -> ToneAim:
    """The wishes on each axis, averaged by weight; on axes that nothing was said of, see `_unasked`.

    A shift ("like X but lighter") starts from the named title's own tone, from the middle where it is
    not known. Who wants to stay with a heavy feeling gets no easy default.
    """
    total, weight = np.zeros(len(AXES), np.float32), np.zeros(len(AXES), np.float32)
    strongest, side = np.zeros(len(AXES), np.float32), np.zeros(len(AXES), np.float32)
    for wish, direction in _as_wishes(request, index):
        axis = AXES.index(wish.axis)
        total[axis] += wish.weight * wish.target
        weight[axis] += wish.weight
        strongest[axis] = max(strongest[axis], wish.weight)
        side[axis] += direction * wish.weight
    target = np.divide(total, weight, out=np.full_like(total, 0.5), where=weight > 0)
    asked = strongest > 0
    # two wishes that pull apart ("calm" and "gripping") are met in between
    side = np.where(np.abs(side) > 0.5 * weight, np.sign(side), 0.0).astype(np.float32)
    for axis, (aimed, mild, direction) in _unasked(request, index).items():
        if not asked[axis]:
            target[axis], strongest[axis], side[axis] = aimed, mild, direction
    return ToneAim(target, strongest, side, asked)


def _unasked(request: Request, index: CatalogueIndex) -> dict[int, tuple[float, float, float]]:
    """Axis → (target, weight, side) for the axes that no wish speaks of: as in the titles liked, else easy."""
    rows = index.rows(request.liked)
    if len(rows):
        weight = _AS_LIKED * float(index.column("tone_confidence")[rows].mean())
        return {axis: (float(value), weight, 0.0) for axis, value in enumerate(index.column("tone")[rows].mean(axis=0))}
    if request.mode == "companion":
        return {}
    usual = _WITH_A_CHILD if with_a_child(request) else _EASY
    return {AXES.index(name): (aimed, mild, 1.0 if aimed > 0.5 else -1.0) for name, (aimed, mild) in usual.items()}


def with_a_child(request: Request) -> bool:
    """Whether the youngest viewer named is a child of at most CHILD years."""
    ages = [limit.value for limit in request.limits if limit.field == "audience_age"]
    return any(isinstance(age, (int, float)) and age <= CHILD for age in ages)


def _as_wishes(request: Request, index: CatalogueIndex) -> list[tuple[ToneWish, float]]:
    """Every wish and shift as a wish with its side."""
    found = []
    for wish in request.wishes:
        if isinstance(wish, ToneWish):
            found.append((wish, 1.0 if wish.target >= END else -1.0 if wish.target <= 1.0 - END else 0.0))
        elif isinstance(wish, ToneShift):
            row = index.row(wish.title_id) if wish.title_id else None
            start = 0.5 if row is None else float(index.column("tone")[row, AXES.index(wish.axis)])
            target = min(1.0, max(0.0, start + wish.delta))
            shifted = ToneWish(axis=wish.axis, target=target, weight=wish.weight, text=wish.text)
            found.append((shifted, float(np.sign(wish.delta))))
    return found


def tone_fit(aim: ToneAim, index: CatalogueIndex) -> Array:
    """1 minus the weighted root mean square miss, times the aim's strength, float32 (n,).

    The square makes one bad miss count more than several small ones: a title that is soothing in
    all but its dread does not soothe. Where a tone is only estimated, the fit is drawn towards
    the catalogue's median by its confidence.
    """
    by_axis = index.kept("tone by axis", lambda: np.ascontiguousarray(index.column("tone").T))
    missed = np.zeros(index.count, dtype=np.float32)
    share = aim.weight / aim.weight.sum()
    for axis in np.flatnonzero(share):
        miss = by_axis[axis] - aim.target[axis]
        if aim.side[axis]:  # past the target on the side that was asked for is no miss
            (np.minimum if aim.side[axis] > 0 else np.maximum)(miss, 0.0, out=miss)
        missed += share[axis] * np.square(miss, out=miss)
    fit = 1.0 - np.sqrt(missed)
    confidence = index.column("tone_confidence")
    middle = np.float32(np.median(fit[:: 1 + index.count // _SAMPLE]))
    drawn: Array = confidence * fit + (1.0 - confidence) * middle
    return drawn * np.float32(aim.strength)
