"""Charts."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from nightcap.app import Nightcap
from nightcap.charts.contract import comparison_to_json, known_to_json, to_json
from nightcap.charts.model import Span
from nightcap.web.api.parameters import Area, AreaCode, Category, Source, Week, area_of
from nightcap.web.api.shapes.base import NOT_CHANGED, given
from nightcap.web.api.shapes.charts import Charts, Comparison, KnownPart, Weeks
from nightcap.web.homes import HomesOf
from nightcap.web.paging import Cursor, Limit, part_of
from nightcap.web.replies import encoded, shared

router = APIRouter(prefix="/charts", tags=["charts"])


@router.get("", summary="A week's lists", responses=given(Charts, "As `nightcap charts show --json`.") | NOT_CHANGED)
async def chart(
    *,
    request: Request,
    homes: HomesOf,
    week: Week = None,
    area: Area = None,
    category: Category = None,
    source: Source = None,
) -> Response:
    """The lists of a week and an area, with movement, weeks and views."""

    def work(nightcap: Nightcap) -> bytes:
        return encoded(
            to_json(nightcap.charts.standings(week=week, area=area_of(area), category=category, source=source))
        )

    return shared(request, await homes.use(work))


@router.get("/known", summary="What is known", responses=given(KnownPart, "By area, the world first.") | NOT_CHANGED)
async def known(request: Request, homes: HomesOf, limit: Limit = 100, cursor: Cursor = None) -> Response:
    """The areas and the span of weeks that are known, source by source."""

    def work(nightcap: Nightcap) -> bytes:
        part, after = part_of(nightcap.charts.known(), _key, limit=limit, cursor=cursor)
        return encoded({"items": [known_to_json(span) for span in part], "next": after})

    return shared(request, await homes.use(work))


@router.get("/weeks", summary="The weeks known of an area", responses=given(Weeks, "Oldest first.") | NOT_CHANGED)
async def weeks(request: Request, homes: HomesOf, area: Area = None, source: Source = None) -> Response:
    """The last day of each week of which an area's charts are known."""

    def work(nightcap: Nightcap) -> bytes:
        found = nightcap.charts.weeks(area_of(area), source=source)
        return encoded({"weeks": [week.isoformat() for week in found]})

    return shared(request, await homes.use(work))


@router.get(
    "/compare",
    summary="Two countries beside each other",
    responses=given(Comparison, "A row for each title on either list.") | NOT_CHANGED,
)
async def compare(
    *,
    request: Request,
    homes: HomesOf,
    first: Annotated[AreaCode, Query(description="A country's code.", examples=["DE"])],
    second: Annotated[AreaCode, Query(description="The other's.", examples=["JP"])],
    week: Week = None,
    category: Category = None,
    source: Source = None,
) -> Response:
    """What two countries watched in one week, title by title."""

    def work(nightcap: Nightcap) -> bytes:
        areas = (area_of(first), area_of(second))
        return encoded(comparison_to_json(nightcap.charts.compare(areas, week=week, category=category, source=source)))

    return shared(request, await homes.use(work))


def _key(span: Span) -> str:
    return f"{span.area} {span.source}"
