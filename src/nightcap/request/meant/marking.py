"""What is noted of each word, and what is in force while words are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from nightcap.request.words import Word

Stance = Literal["", "opinion", "past"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words `first` up to `last` (not included) that say how others are meant."""

    kind: str
    first: int
    last: int


@dataclass(slots=True)
class Mark:
    """How one word is meant.

    `listed`: between the denial and this word stands a comma or "and", so that only what goes on
    the list is denied. `gentle`: after "a bit". `story`: told of the day, and no part of what is asked for.
    """

    denial: Cue | None = None
    listed: bool = False
    hedge: Cue | None = None
    fine: Cue | None = None
    gentle: bool = False
    stance: Stance = ""
    is_cue: bool = False
    story: bool = False


@dataclass(slots=True)
class State:
    """What is in force at the word that is being read."""

    words: Sequence[Word]
    denial: Cue | None = None
    listed: bool = False
    hedge: Cue | None = None
    fine: Cue | None = None
    stance: Stance = ""
    gentle_until: int = 0
    clause_start: int = 0
    clause_before: int = 0
    clause_last: int = 0
    sentence: int = 0
    fresh: bool = False
    open_lists: set[int] = field(default_factory=set)
