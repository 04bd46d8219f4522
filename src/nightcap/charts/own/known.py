"""From which day on each week of computed charts was known, and by which methodology they were computed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa

from nightcap.catalogue import repository
from nightcap.charts.methodology import Methodology
from nightcap.charts.own.about import About
from nightcap.charts.rules import Rules, computed


def remember(connection: sa.Connection, about: About, weeks: Iterable[date]) -> None:
    """Note that these weeks were computed; the earliest day on which a week was computed after its end counts."""
    days = dict(known_on(connection, about.source))
    for week in weeks:
        if about.has_ended(week):
            days[week] = min(about.known_on, days.get(week, about.known_on))
    told = {
        "methodology": about.methodology.to_json(),
        "known_on": {week.isoformat(): day.isoformat() for week, day in sorted(days.items())},
    }
    repository.set_state(connection, _key(about.source), json.dumps(told))


def known_on(connection: sa.Connection, source: str) -> Mapping[date, date]:
    """Week → the day from which it was known. A week that was computed before its end is not a list yet."""
    days = _kept(connection, source).get("known_on", {})
    return {date.fromisoformat(week): date.fromisoformat(day) for week, day in days.items()}


def rules(connection: sa.Connection, source: str) -> Rules:
    """What rows of a source may say, by the methodology that computed it last."""
    return computed(source, Methodology.from_json(_kept(connection, source)["methodology"]))


def _kept(connection: sa.Connection, source: str) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(repository.get_state(connection, _key(source)) or "{}")
    return kept


def _key(source: str) -> str:
    return f"computed {source}"
