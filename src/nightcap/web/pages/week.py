"""The charts of a week: by area, kind and language, with movement; and two countries beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from nightcap.app import Nightcap
from nightcap.catalogue.countries import country_name
from nightcap.charts.model import Standing
from nightcap.errors import UnknownName
from nightcap.web.api.parameters import Week, bearable
from nightcap.web.homes import HomesOf
from nightcap.web.pages.rendering import page
from nightcap.web.pages.texts import _, several

router = APIRouter()
Code = Annotated[str, Query(pattern=r"^([A-Za-z]{2})?$")]
List = Annotated[str, Query(max_length=100)]


@dataclass(frozen=True, slots=True)
class Chart:
    """One list of one week, best rank first."""

    source: str
    category: str
    week: date
    rows: Sequence[Standing]


@router.get("/week")
async def week(
    request: Request,
    homes: HomesOf,
    area: Code = "",
    week: Annotated[str, Query(max_length=10)] = "",
    category: List = "",
) -> Response:
    told: dict[str, Any] = {"area": area.upper(), "category": category, "moved": moved}
    day, error = _day(week)

    def work(nightcap: Nightcap) -> dict[str, Any]:
        spans = nightcap.known_charts()
        weeks = nightcap.browse.weeks(area.upper())
        found = nightcap.chart(week=day, area=area.upper(), category=category or None)
        return {"areas": areas(spans), "weeks": weeks, "charts": charts(found), "wanted": day or _newest(found)}

    if error is None:
        try:
            found = await homes.use(work)
            beside = _beside(found["weeks"], found["wanted"])
            return page(request, "week.html", told | found | beside)
        except UnknownName as wrong:
            error = str(wrong)
    spans = await homes.use(lambda nightcap: nightcap.known_charts())
    empty = {"areas": areas(spans), "weeks": [], "charts": [], "wanted": day, "before": None, "after": None}
    return page(request, "week.html", told | empty | {"error": error}, status=404)


@router.get("/week/compare")
async def compare(request: Request, homes: HomesOf, first: Code = "", second: Code = "", week: Week = None) -> Response:
    known = areas(await homes.use(lambda nightcap: nightcap.known_charts()))
    told: dict[str, Any] = {"areas": known, "first": first.upper(), "second": second.upper(), "wanted": week}
    if not (first and second):
        return page(request, "compare.html", told)
    codes = (first.upper(), second.upper())
    try:
        found = await homes.use(lambda nightcap: nightcap.browse.compare(codes, week=week))
    except UnknownName as error:
        return page(request, "compare.html", told | {"error": str(error)}, status=404)
    lists = [(name, list(rows)) for name, rows in groupby(found.rows, key=lambda row: row.category)]
    return page(request, "compare.html", told | {"lists": lists, "wanted": found.week})


def areas(spans: Sequence[Any]) -> list[tuple[str, str]]:
    """(code, name) of the areas that have charts, the world first."""
    codes = {span.area for span in spans}
    named = sorted(((code, country_name(code)) for code in codes if code), key=lambda each: each[1])
    return ([("", _("The whole world"))] if "" in codes else []) + named


def charts(standings: Sequence[Standing]) -> list[Chart]:
    def key(standing: Standing) -> tuple[str, str, date]:
        return standing.entry.source, standing.entry.category, standing.entry.week

    return [Chart(*of, list(rows)) for of, rows in groupby(standings, key=key)]


def moved(standing: Standing) -> tuple[str, str, str]:
    """(class, sign, words) of where it comes from."""
    if standing.is_new:
        return "up", "★", _("new")
    if standing.is_return:
        return "up", "↺", _("back")
    if standing.climbed > 0:
        return "up", "▲", several("up %(n)s place", "up %(n)s places", standing.climbed) % {"n": standing.climbed}
    if standing.climbed < 0:
        return (
            "down",
            "▼",
            several("down %(n)s place", "down %(n)s places", -standing.climbed) % {"n": -standing.climbed},
        )
    return ("", "", "") if standing.previous_rank is None else ("", "–", _("unmoved"))


def _newest(standings: Sequence[Standing]) -> date | None:
    return max((standing.entry.week for standing in standings), default=None)


def _beside(weeks: Sequence[date], wanted: date | None) -> dict[str, date | None]:
    """The weeks before and after the one that is shown."""
    if wanted is None:
        return {"before": None, "after": None}
    shown = next((week for week in weeks if week >= wanted), wanted)
    earlier, later = [week for week in weeks if week < shown], [week for week in weeks if week > shown]
    return {"before": earlier[-1] if earlier else None, "after": later[0] if later else None}


def _day(text: str) -> tuple[date | None, str | None]:
    if not text:
        return None, None
    try:
        return bearable(date.fromisoformat(text)), None
    except ValueError:
        return None, _("“%(text)s” is no day. Choose one of the calendar.") % {"text": text}
