"""Cues that liken nothing where they stand: "since Dark, he has", "has Linde, late of Dark"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.tables import Hit
from nightcap.reviews.reading.words import Word, bag

#: what makes of "since Dark" a likeness: "the funniest thing since Dark"; words back to it, at most
_SUPERLATIVES: Final = bag("best worst first most least last only finest greatest as so such not hasnt havent nothing")
_SINCE: Final = 10
#: who has, or misses, what another title has
HAVING: Final = bag(
    "has have with shares share enjoys enjoyed missing miss same all some recalls owes liked loved like likes "
    "loves had having borrows borrowed borrowing lifts steals stealing copies apes captures recaptures catches "
    "mirrors follows matches channels inherits inherited echoes imitates evokes possesses keeps combines marries "
    "mixes blends retains sharing boasts adopts replicates emulates recycles rehashes repeats gives"
)
#: words back from an "of" to who has it, at most
_BACK: Final = 8
#: letters of a word in "-est" that may be a superlative, more than these: "slowest", but not "rest"
_SHORT: Final = 4


def likens_nothing(words: Sequence[Word], hit: Hit) -> bool:
    """Whether a cue ends in a "since" of time: "the funniest thing since Dark" likens, what somebody did since not."""
    keys = [word.key for word in words[max(0, hit.last - _SINCE) : hit.last]]
    if keys[-1] != "since":
        return False
    if keys[-2:-1] == ["in"]:  # "what he has appeared in since Dark"
        return True
    return not any(key in _SUPERLATIVES or (key.endswith("est") and len(key) > _SHORT) for key in keys)


def is_had(passage: Passage, hit: Hit) -> bool:
    """Whether a cue holds: "the patience of Dark" where somebody has it, but not "has Linde, late of Dark"."""
    if hit.entries != ("of",):
        return True
    before = range(hit.last - 1, max(-1, hit.first - _BACK - 1), -1)
    having = next((at for at in before if passage.words[at].key in HAVING), None)
    return having is not None and not any(
        name.what == "person" and having < name.first < hit.first for name in passage.names
    )
