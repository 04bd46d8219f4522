"""What each state of mind asks for: the opposite of the feeling, or its company."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nightcap.request.model import ToneWish, Wish

#: weight of what a mood asks for, beside 1.0 for what is said outright
MOOD_WEIGHT = 0.6
#: state → axis → target. After an unpleasant, over-excited state people do well with less arousal and a better mood,
#: in something that absorbs (soothing is not dull, so depth stays in the middle); after a flat one with more
#: (Zillmann 1988; Reinecke 2017). The figures are ours.
TARGETS: Final[Mapping[str, Mapping[str, float]]] = {
    "stressed": {"uplift": 0.75, "energy": 0.3, "tension": 0.15, "warmth": 0.75, "depth": 0.4},
    "low": {"uplift": 0.8, "energy": 0.4, "tension": 0.25, "warmth": 0.8, "humour": 0.5},
    "angry": {"uplift": 0.75, "energy": 0.35, "tension": 0.15, "humour": 0.6, "warmth": 0.65},
    "anxious": {"uplift": 0.75, "energy": 0.3, "tension": 0.1, "warmth": 0.8, "weight": 0.3},
    "tired": {"uplift": 0.7, "energy": 0.3, "tension": 0.25, "depth": 0.25, "weight": 0.3},
    "bored": {"energy": 0.7, "tension": 0.5, "humour": 0.5, "depth": 0.5},
    "lonely": {"uplift": 0.75, "warmth": 0.9, "humour": 0.5},
    "heartbroken": {"uplift": 0.75, "warmth": 0.7, "humour": 0.6, "tension": 0.3},
    "sick": {"uplift": 0.8, "energy": 0.35, "tension": 0.15, "warmth": 0.8, "depth": 0.2, "weight": 0.25},
    "sleepless": {"energy": 0.15, "tension": 0.1, "depth": 0.2, "warmth": 0.6},
    "nostalgic": {"warmth": 0.75},
    "happy": {"uplift": 0.8, "energy": 0.6},
    "keep": {"uplift": 0.85, "energy": 0.75, "weight": 0.25},
    "timid": {"tension": 0.3, "weight": 0.35, "uplift": 0.65},
    "companion": {"weight": 0.85, "uplift": 0.45, "warmth": 0.65, "depth": 0.5},
    "defiant": {"energy": 0.65, "tension": 0.5, "uplift": 0.65},
    "antidote": {"uplift": 0.8, "warmth": 0.7, "tension": 0.25},
}
#: what the user is told of it
SAID: Final[Mapping[str, str]] = {
    "stressed": "after stress: something calmer and warmer that still absorbs",
    "low": "after a bad day: something calmer, warmer and more cheerful",
    "angry": "after anger: something calmer, with some humour",
    "anxious": "against worry: something calm and kind",
    "tired": "when tired: something easy and quiet",
    "bored": "against boredom: something with more energy",
    "lonely": "against loneliness: something warm",
    "heartbroken": "after heartbreak: something warm, with some humour",
    "sick": "when ill: something kind and easy",
    "sleepless": "when sleepless: something quiet",
    "nostalgic": "in a nostalgic mood: something tender",
    "happy": "in a good mood: something to match it",
    "keep": "in a good mood that is to last: something lively and bright",
    "timid": "for who scares easily: no gore, no jump scares, and any scare a small one",
    "companion": "staying with the feeling: something moving",
    "defiant": "staying with the anger: something with fight in it",
    "antidote": "to feel better: something warmer and brighter",
}


def soothing(state: str, text: str, scale: float = 1.0) -> tuple[Wish, ...]:
    """What a state asks for, as wishes of `MOOD_WEIGHT` times `scale`; `text` is what told of it."""
    return tuple(
        ToneWish(axis=axis, target=target, weight=MOOD_WEIGHT * scale, text=text)
        for axis, target in TARGETS[state].items()
    )
