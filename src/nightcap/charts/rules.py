"""What the rows of a publisher's charts may say: how many places, which lists, which day ends a week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from nightcap.charts import categories
from nightcap.charts.methodology import Methodology
from nightcap.charts.netflix import SOURCE as NETFLIX

_SUNDAY: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Rows of charts that keep to these are taken.

    Args:
        source: what their entries name as their source.
        world, countries: the lists of the whole world, and of an area.
        most_rank: places on a list.
        last_weekday: the day on which weeks end, 1 (Monday) to 7.
        most_runtime_hours: no season is longer.
        decimals: whether hours and views may have a fraction; they are rounded (`adapt.whole`).
    """

    source: str
    world: tuple[str, ...]
    countries: tuple[str, ...]
    most_rank: int
    last_weekday: int = _SUNDAY
    most_runtime_hours: int
    decimals: bool = False


#: the longest season on Netflix's charts up to July 2026 had 48 hours
PUBLISHED: Final = Rules(
    source=NETFLIX, world=categories.GLOBAL, countries=categories.COUNTRY, most_rank=10, most_runtime_hours=2000
)


def computed(source: str, methodology: Methodology) -> Rules:
    """What charts computed by this methodology may say."""
    return Rules(
        source=source,
        world=categories.COMPUTED,
        countries=categories.COMPUTED,
        most_rank=methodology.size,
        last_weekday=methodology.first_weekday or _SUNDAY,
        most_runtime_hours=20_000,  # a series as a whole may have run every day for decades
        decimals=True,
    )
