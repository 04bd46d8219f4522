"""What is known at the moment of asking, beside the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from nightcap.charts.model import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The day, the current charts and the viewer's own history, all by title id.

    `standings` has a title's best place on the newest charts known on that day, Netflix's or this home's own.
    `seen` includes series that were begun: who has, knows of them.
    """

    on: date
    standings: Mapping[str, Standing] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()
    saved: frozenset[str] = frozenset()
    not_tonight: frozenset[str] = frozenset()
