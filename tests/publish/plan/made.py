"""Titles, histories and plans that exist nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from nightcap.catalogue.title import Season, Title
from nightcap.publish.plan.making import make_plan
from nightcap.publish.plan.model import Plan, Wanted
from nightcap.viewers.history import Viewing

BERLIN = ZoneInfo("Europe/Berlin")
#: a Wednesday, at noon
NOW = datetime(2026, 11, 25, 12, tzinfo=BERLIN)


def series(**changes: Any) -> Title:
    given: dict[str, Any] = {
        "id": "harbour-2020", "kind": "series", "name": "Harbour", "source": "made-up", "year": 2020,
        "runtime_minutes": 48, "episodes": 8, "seasons": (Season(1, 8, 2020),),
    }  # fmt: skip
    return Title(**given | changes)


def film(minutes: int | None = 104) -> Title:
    return Title(id="ferry-2017", kind="film", name="Ferry", source="made-up", year=2017, runtime_minutes=minutes)


def viewing(season: str | None, episode: str | None, seconds: int | None = None) -> Viewing:
    return Viewing(
        source="made-up", written_title="Harbour", name="Harbour", season=season, episode=episode,
        watched_on=date(2026, 5, 3), started_at=None, seconds=seconds, title_id="harbour-2020", confidence=1.0,
    )  # fmt: skip


def plan(title: Title | None = None, history: Sequence[Viewing] = (), now: datetime = NOW, **wanted: Any) -> Plan:
    why = wanted.pop("why", ())
    given = {"evenings": "21:00-23:00", "weekend": "14:00-23:00", "zone": "Europe/Berlin"} | wanted
    return make_plan(title or series(), Wanted(**given), history, now, why=why)


def shape(made: Plan) -> list[tuple[str, list[int | None]]]:
    """Day → the numbers of its parts."""
    return [(f"{sitting.day:%a}", [part.number for part in sitting.parts]) for sitting in made.sittings]
