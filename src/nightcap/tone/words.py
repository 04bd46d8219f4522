"""What free words say about tone, where nobody has listed them: by their nearness to the anchor words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from nightcap.tone.anchors import ANCHORS
from nightcap.tone.encoder import Vectors, load_encoder

#: cosine to an axis's nearest anchor from which words say something of that axis at all, and from
#: which they say it as surely as the anchor; plain nouns ("lawyer", "pizza") stay below 0.3
NEAR, SAME = 0.4, 0.7
#: how much nearer anchors count for more than farther ones
SHARPNESS: Final = 4
#: opposites occur in the same sentences and so lie near each other; where both ends of an axis
#: answer, with less than this difference (of -1 to 1), nothing is said
DECIDED: Final = 0.6


@dataclass(frozen=True, slots=True)
class ToneHint:
    """Where on an axis words point (`target`, 0 to 1) and how surely (`weight`, above 0 to 1)."""

    target: float
    weight: float


def tone_of_words(words: str) -> dict[str, ToneHint]:
    """What words such as "creepiness" or "joyous" say, axis → hint; empty for words that are not near any anchor."""
    vector = load_encoder().encode([words])[0]
    hints: dict[str, ToneHint] = {}
    for axis, (anchors, ends) in _anchors().items():
        nearness = np.clip(anchors @ vector, 0, None)
        if (nearest := float(nearness.max())) >= NEAR:
            votes = nearness**SHARPNESS
            lean = float(votes @ ends / votes.sum())
            if abs(lean) >= DECIDED:
                sure = min(1.0, (nearest - NEAR) / (SAME - NEAR) * 0.8 + 0.2)
                hints[axis] = ToneHint(target=round((1 + lean) / 2, 2), weight=round(sure, 2))
    return hints


@cache
def _anchors() -> dict[str, tuple[Vectors, np.ndarray[tuple[int], np.dtype[np.float32]]]]:
    """For each axis (vectors of its anchors, the end of each: -1 for 0, +1 for 1)."""
    encoder = load_encoder()
    return {
        axis: (encoder.encode([*low, *high]), np.array([-1.0] * len(low) + [1.0] * len(high), dtype=np.float32))
        for axis, (low, high) in ANCHORS.items()
    }
