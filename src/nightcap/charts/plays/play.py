"""A play, and a record that is none: what every source of plays comes down to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any, Final

#: the area of plays whose country nobody stated (ISO 3166-1 leaves ZZ to users; CLDR: "unknown region")
NOWHERE: Final = "ZZ"

#: title, season (None for films), episode (None for films) → minutes it runs, None where not known
Runtime = Callable[[str, str | None, int | None], int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """One viewing as a log tells it.

    `play_id` tells plays apart across logs, where the source has such a thing. `season` is its number as text
    or its name, None for films (and specials outside any season). `started_at` is UTC, without a
    zone. `seconds` is the time watched, as recorded: it may be absurd. `area` is ISO 3166-1 alpha-2.
    """

    play_id: str | None
    viewer: str
    title: str
    season: str | None = None
    episode: int | None = None
    started_at: datetime
    seconds: int
    area: str = NOWHERE
    device: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPlay:
    """A record that is no play: the rule that says so ("trailer", "autoplayed", "unreadable" …), where and why.

    `line` is the line of a text file or the row's key in a database; `seconds` the time it states, 0 where
    none can be read.
    """

    rule: str
    reason: str
    line: int | None
    row: Mapping[str, Any] = field(default_factory=dict)
    seconds: int = 0


def _nothing(_title: str, _season: str | None, _episode: int | None) -> int | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumed:
    """What a source does not state and the user does.

    Args:
        area: where the viewers are, for sources without countries.
        time_zone: the zone of sources that write local times; None is the machine's own.
        runtime: how long a title runs, for sources that know only that it was watched.
    """

    area: str = NOWHERE
    time_zone: tzinfo | None = None
    runtime: Runtime = _nothing
