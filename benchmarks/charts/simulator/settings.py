"""What the simulator is told: the seed, the scale, and how often what goes wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

#: one second played stands for this many; so rounding to 10,000 hours becomes rounding to 1, and 100,000 becomes 10
FACTOR: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Rates are shares of the good plays.

    Args:
        seed: the same seed makes the same plays, week by week.
        mean_seconds: of one play.
        across: share of a work's areas in which a play runs over the week's end, where it stays listed.
        copies: plays sent again as they were.
        earlier: plays of which an unfinished record was sent before, with an earlier start or fewer seconds.
        late: plays that come in the later log; of what is sent again, half does.
        without_id: plays that have no `play_id`.
        faulty: records of each kind of fault: negative, no time, 30 hours, in the future, without viewer.
    """

    seed: int = 2026
    mean_seconds: int = 4_500
    across: float = 0.25
    copies: float = 0.01
    earlier: float = 0.01
    late: float = 0.005
    without_id: float = 0.005
    faulty: float = 0.0005
