"""What kind of day it was, and what it asks for: the opposite of the feeling, or its company."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.request.finding import Finding, Reading
from nightcap.request.lexicon import bag, table
from nightcap.request.model import ToneWish, Wish
from nightcap.request.words import HARD, JOINED

#: weight of what a mood asks for, beside 1.0 for what is said outright
MOOD_WEIGHT = 0.6
_FRAME: Final = bag(
    "im am feeling feel felt i we were been so too was quite bit little kinda pretty really such totally "
    "completely utterly very just absolutely all are day week feels being a an had having rather another is "
    "today a the this my after got incredibly super"
)
_FEELING: Final = bag("im am feeling feel felt were been was feels")
_TIMES: Final = bag(
    "day week month morning afternoon evening night shift year time days weeks few couple today monday "
    "tuesday wednesday thursday friday"
)

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
    "companion": {"weight": 0.85, "uplift": 0.45, "warmth": 0.65, "depth": 0.5},
    "antidote": {"uplift": 0.8, "warmth": 0.7, "tension": 0.25},
}
_SAID: Final[Mapping[str, str]] = {
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
    "companion": "staying with the feeling: something moving",
    "antidote": "to feel better: something warmer and brighter",
}
_KEEPS_MODE: Final = frozenset(("happy", "nostalgic"))


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        hit = table("moods").at(reading.words, at)
        if hit is None:
            continue
        state, last = hit
        outright = state.endswith("!")
        state = state.rstrip("!")
        refused = reading.denied(at)
        if refused and state == "antidote":  # "I don't want cheering up"
            state, refused = "companion", False
        if refused or (not outright and not _of_a_person(reading, at, last)):
            continue
        yield _finding(reading, state, at, _with_time(reading, last))


def _of_a_person(reading: Reading, at: int, last: int) -> bool:
    """Whether an adjective is said of the user or the day: "I'm sad", "a hard week", not "a sad film"."""
    words = reading.words
    alone = words[at].gap == HARD and (last >= len(words) or words[last].gap != JOINED)
    if alone and table("tones").at(words, at) is None:  # "Stressed."
        return True
    if last < len(words) and words[last].gap == 0 and words[last].key in _TIMES:
        return True
    following = words[last].key if last < len(words) and words[last].gap == 0 else ""
    if following in (
        "film",
        "movie",
        "films",
        "movies",
        "series",
        "show",
        "comedy",
        "drama",
        "one",
        "story",
        "ending",
        "ghosts",
    ):
        return False
    back = at - 1
    while back >= 0 and words[back + 1].gap == 0 and at - back <= 5:
        if words[back].key in _FEELING:
            subject = words[back - 1].key if back else "i"
            return words[back].key in ("im", "am", "feeling", "feel", "felt") or subject in (
                "i", "we", "ive", "weve", "day", "week", "today", "work", "it", "everything", "life",
            )  # fmt: skip
        if words[back].key not in _FRAME and words[back].key not in ("bit", "and"):
            return False
        back -= 1
    return False


def _with_time(reading: Reading, last: int) -> int:
    words = reading.words
    while last < len(words) and words[last].gap == 0 and words[last].key in _TIMES:
        last += 1
    return last


def soothing(state: str, text: str, scale: float = 1.0) -> tuple[Wish, ...]:
    """What a state asks for, as wishes of `MOOD_WEIGHT` times `scale`; `text` is what told of it."""
    return tuple(
        ToneWish(axis=axis, target=target, weight=MOOD_WEIGHT * scale, text=text)
        for axis, target in TARGETS[state].items()
    )


def _finding(reading: Reading, state: str, first: int, last: int) -> Finding:
    scale = 0.5 if reading.marks[first].gentle else 1.0
    wishes = soothing(state, reading.said(first, last), scale)
    if state == "companion":
        return Finding(first=first, last=last, meaning=_SAID[state], wishes=wishes, mode="companion", rank=1)
    if state in _KEEPS_MODE:
        return Finding(first=first, last=last, meaning=_SAID[state], wishes=wishes, state=True)
    return Finding(first=first, last=last, meaning=_SAID[state], wishes=wishes, mode="antidote", state=True)
