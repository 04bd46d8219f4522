"""Plans: the episodes of a title laid out over evenings."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import AfterValidator, Field

from nightcap.app import Nightcap
from nightcap.publish.plan.contract import plan_to_json
from nightcap.publish.plan.model import Plan as Made
from nightcap.publish.plan.model import Wanted
from nightcap.web.api.parameters import MOST_LETTERS, MOST_NAME, ViewerName, bearable
from nightcap.web.api.shapes.base import Taken, given
from nightcap.web.api.shapes.plan import Plan
from nightcap.web.homes import HomesOf
from nightcap.web.replies import CALENDAR, encoded, file, personal

router = APIRouter(tags=["plan"], prefix="/plan")
#: a day's minutes: a reminder further ahead is none
MOST_AHEAD = 24 * 60
MOST_WORDS = 100
Words = Annotated[str, Field(min_length=1, max_length=MOST_WORDS)]
Number = Annotated[int, Field(ge=1, le=2000)]


class ToPlan(Taken):
    """What is to be watched, by when, and in which hours."""

    title: Annotated[
        str,
        Field(
            min_length=1,
            max_length=MOST_NAME,
            description="An id, a name, or “name (year)”.",
            examples=["romantics-anonymous-2025"],
        ),
    ]
    by: Annotated[Words | None, Field(description="The last day; the soonest if left out.", examples=["sunday"])] = None
    evenings: Annotated[Words | None, Field(description="Hours of a weekday.", examples=["21:00-23:00"])] = None
    weekend: Annotated[Words | None, Field(description="Hours of Saturday and Sunday.")] = None
    on: Annotated[Words | None, Field(description="Only on these days.", examples=["tue,thu"])] = None
    start: Annotated[Annotated[date, AfterValidator(bearable)] | None, Field(description="The first day.")] = None
    zone: Annotated[Words | None, Field(description="A time zone; the server's if left out.")] = None
    season: Number | None = None
    begin: Annotated[
        Words | None, Field(description="The first episode: 4, or 2x4 of the second season.", examples=["4"])
    ] = None
    episodes: Annotated[Number | None, Field(description="How many it has, where that is not known.")] = None
    minutes: Annotated[
        Annotated[int, Field(ge=1, le=1440)] | None,
        Field(description="Of an episode or the film, where that is not known."),
    ] = None
    include_seen: Annotated[bool, Field(description="With the episodes that were seen.")] = False
    beside: Annotated[
        Annotated[str, Field(min_length=1, max_length=MOST_LETTERS, pattern=r"\S")] | None,
        Field(description="A request: the plan says how the title answers it."),
    ] = None
    viewer: Annotated[ViewerName | None, Field(description="Whose history counts; the home's own if left out.")] = None

    def made(self, nightcap: Nightcap) -> Made:
        """The plan, of the viewer for whom the home is open."""
        wanted = Wanted(**{name: getattr(self, name) for name in Wanted.__dataclass_fields__})
        return nightcap.publish.plan(self.title, wanted, beside=self.beside)


class ToCalendar(ToPlan):
    remind: Annotated[
        Annotated[int, Field(ge=0, le=MOST_AHEAD)] | None,
        Field(description="Minutes before each sitting at which the calendar is to remind."),
    ] = None


@router.get("", summary="Plan a title", responses=given(Plan, "The plan, as `nightcap plan --json`."))
async def plan(request: Request, to_plan: Annotated[ToPlan, Query()], homes: HomesOf) -> Response:
    """Which episodes go into which sitting; nothing of it is kept."""
    request.app.state.asks.check(request)
    return personal(await homes.use(lambda home: encoded(plan_to_json(to_plan.made(home))), viewer=to_plan.viewer))


@router.post(
    "/calendar",
    summary="A plan for a calendar",
    response_class=Response,
    responses={
        200: {
            "description": "An iCalendar file (RFC 5545), as `nightcap plan --ics`.",
            "content": {CALENDAR: {"schema": {"type": "string"}}},
        }
    },
)
async def calendar(request: Request, to_plan: ToCalendar, homes: HomesOf) -> Response:
    """The home remembers the events, so that a later plan moves them; the same plan again is the same file."""
    request.app.state.asks.check(request)

    def work(nightcap: Nightcap) -> tuple[bytes, str]:
        made = to_plan.made(nightcap)
        return nightcap.publish.calendar(made, remind=to_plan.remind), made.title.id

    body, id_ = await homes.use(work, viewer=to_plan.viewer)
    return file(body, f"{id_}.ics", CALENDAR)
