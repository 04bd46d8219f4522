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
from nightcap.charts.categories import find
from nightcap.charts.model import Span, Standing
from nightcap.errors import UnknownName
from nightcap.web.api.parameters import bearable
from nightcap.web.homes import HomesOf
from nightcap.web.jobs import JobsOf
from nightcap.web.pages.rendering import page
from nightcap.web.pages.sending import on_to
from nightcap.web.pages.texts import _, several
from nightcap.web.work import start_chore

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
    day, error = _day(week)
    told: dict[str, Any] = {"area": area.upper(), "category": category, "moved": moved, "wanted": day}

    def known(nightcap: Nightcap) -> tuple[list[Span], list[date]]:
        return nightcap.charts.known(), nightcap.charts.weeks(area.upper())

    def work(nightcap: Nightcap) -> dict[str, Any]:
        spans, weeks = known(nightcap)
        found = charts(nightcap.charts.standings(week=day, area=area.upper()))
        names = list(dict.fromkeys(chart.category for chart in found))
        wanted = meant(category, names) if category else names
        shown = [chart for chart in found if chart.category in wanted]
        return {
            "areas": areas(spans),
            "weeks": weeks,
            "lists": names,
            "category": wanted[0] if len(wanted) == 1 else "",
            "charts": shown,
            "shown": max(chart.week for chart in shown),
        }

    if error is None:
        try:
            found = await homes.use(work)
            beside = _beside(found["weeks"], found["shown"])
            return page(request, "week.html", told | found | beside)
        except UnknownName as wrong:
            error = str(wrong)
    spans, weeks = await homes.use(known)
    nearest = min(weeks, key=lambda each: abs(each - day)) if weeks and day else None
    empty: dict[str, Any] = {"areas": areas(spans), "weeks": weeks, "lists": [], "charts": []}
    empty |= {"before": None, "after": None, "nearest": nearest}
    return page(request, "week.html", told | empty | {"error": error}, status=404)


@router.post("/week/update")
async def update(jobs: JobsOf) -> Response:
    """Fetch Netflix's published files; the one thing here that uses the network."""
    return on_to(start_chore(jobs, "update-charts"))


@router.get("/week/compare")
async def compare(
    request: Request,
    homes: HomesOf,
    first: Code = "",
    second: Code = "",
    week: Annotated[str, Query(max_length=10)] = "",
) -> Response:
    known = areas(await homes.use(lambda nightcap: nightcap.charts.known()))
    day, error = _day(week)
    told: dict[str, Any] = {"areas": known, "first": first.upper(), "second": second.upper(), "wanted": day}
    if error is not None:
        return page(request, "compare.html", told | {"error": error}, status=404)
    if not (first and second):
        return page(request, "compare.html", told)
    codes = (first.upper(), second.upper())
    try:
        found = await homes.use(lambda nightcap: nightcap.charts.compare(codes, week=day))
    except UnknownName as wrong:
        return page(request, "compare.html", told | {"error": str(wrong)}, status=404)
    lists = [(name, list(rows)) for name, rows in groupby(found.rows, key=lambda row: row.category)]
    both = sum(row.first is not None and row.second is not None for row in found.rows)
    return page(
        request, "compare.html", told | {"lists": lists, "both": both, "count": len(found.rows), "wanted": found.week}
    )


def areas(spans: Sequence[Span]) -> list[tuple[str, str]]:
    """(code, name) of the areas that have charts, the world first."""
    codes = {span.area for span in spans}
    named = sorted(((code, country_name(code)) for code in codes if code), key=lambda each: each[1])
    return ([("", _("The whole world"))] if "" in codes else []) + named


def charts(standings: Sequence[Standing]) -> list[Chart]:
    def key(standing: Standing) -> tuple[str, str, date]:
        return standing.entry.source, standing.entry.category, standing.entry.week

    return [Chart(*of, list(rows)) for of, rows in groupby(standings, key=key)]


def meant(category: str, names: Sequence[str]) -> list[str]:
    """The list that is meant; where there is none, as when another area is chosen, those of its kind.

    Raises UnknownName.
    """
    try:
        return [find(category, names)]
    except UnknownName:
        kind = category.casefold().partition(" ")[0]
        if alike := [name for name in names if name.casefold().partition(" ")[0] == kind]:
            return alike
        raise


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


def _beside(weeks: Sequence[date], shown: date) -> dict[str, date | None]:
    """The weeks before and after the one that is shown."""
    earlier, later = [week for week in weeks if week < shown], [week for week in weeks if week > shown]
    return {"before": earlier[-1] if earlier else None, "after": later[0] if later else None}


def _day(text: str) -> tuple[date | None, str | None]:
    if not text:
        return None, None
    try:
        return bearable(date.fromisoformat(text)), None
    except ValueError:
        return None, _("“%(text)s” is no day. Choose one of the calendar.") % {"text": text}
