"""`plan`: which episodes on which evening."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from nightcap.errors import UsageError
from nightcap.mcp.shapes import Given, Taken, TitleLine, TitleName, Whole, bearable
from nightcap.mcp.tool import Desk, Tool
from nightcap.mcp.wording import bullets, named, plain, rest, source_name, title_line
from nightcap.publish.plan import words
from nightcap.publish.plan.model import Plan as Made
from nightcap.publish.plan.model import Wanted, total_minutes

_MOST_SITTINGS: Final = 40
_MOST_REMARKS: Final = 5
#: what a person at a terminal writes is an argument here
_OPTION: Final = re.compile(r"--([a-z][a-z-]*)")
Words = Annotated[str, Field(min_length=1, max_length=100), Whole]
Number = Annotated[int, Field(ge=1, le=2000)]


class ToPlan(Taken):
    title: TitleName
    by: Annotated[Words | None, Field(description="The last day, as sunday, tonight, 3 Dec; else the soonest.")] = None
    evenings: Annotated[Words | None, Field(description="Hours of a weekday, as 21:00-23:00; else assumed.")] = None
    weekend: Annotated[Words | None, Field(description="Hours of Saturday and Sunday; else as on weekdays.")] = None
    on: Annotated[Words | None, Field(description="Only on these days, as tue,thu.")] = None
    start: Annotated[
        Annotated[date, AfterValidator(bearable)] | None, Field(description="The first day; else today.")
    ] = None
    zone: Annotated[Words | None, Field(description="Time zone, as Europe/Berlin; else this machine's.")] = None
    season: Annotated[Number | None, Field(description="Only this season.")] = None
    begin: Annotated[Words | None, Field(description="The first episode: 4, or 2x4 of the second season.")] = None
    episodes: Annotated[Number | None, Field(description="How many it has, where that is not known.")] = None
    minutes: Annotated[
        Annotated[int, Field(ge=1, le=1440)] | None,
        Field(description="Of an episode or the film, where that is not known."),
    ] = None
    include_seen: Annotated[bool, Field(description="With the episodes that the user has seen.")] = False


class Sitting(Given):
    """`what` is watched from `start` to `end`, both with their offset from UTC."""

    start: str
    end: str
    what: str
    minutes: int


class Plan(Given):
    """`outcome` says when it is done, or what does not fit and what would help."""

    title: TitleLine
    hours: str
    sittings: list[Sitting]
    fits: bool
    outcome: list[str]
    remarks: list[str]
    source: str
    more: str | None = None


def plan(desk: Desk, given: ToPlan) -> tuple[Plan, str]:
    wanted = Wanted(**given.model_dump(exclude={"title"}))
    try:
        made = desk.nightcap.publish.plan(given.title, wanted)
    except UsageError as error:
        raise UsageError(_as_arguments(str(error))) from error
    told = _told(made)
    return told, "\n".join(_lines(told, made))


def _told(made: Made) -> Plan:
    return Plan(
        title=title_line(made.title),
        hours=_as_arguments(words.told_hours(made.hours)),
        sittings=[
            Sitting(
                start=sitting.start.isoformat(timespec="minutes"),
                end=sitting.end.isoformat(timespec="minutes"),
                what=words.shown_parts(made, sitting.parts),
                minutes=total_minutes(sitting.parts),
            )
            for sitting in made.sittings[:_MOST_SITTINGS]
        ],
        fits=not made.left,
        outcome=[plain(_as_arguments(each)) for each in words.outcome(made)],
        remarks=[plain(_as_arguments(each)) for each in made.remarks[:_MOST_REMARKS]],
        source=source_name(made.title.source),
        more=rest(min(len(made.sittings), _MOST_SITTINGS), len(made.sittings), "plan one season, or use begin"),
    )


def _lines(told: Plan, made: Made) -> Iterator[str]:
    yield f"{named(told.title)}: {words.scope(made)}"
    yield told.hours
    sittings = (
        f"{words.day(sitting.day)} {sitting.start:%H:%M}–{sitting.end:%H:%M}: {each.what}"
        for sitting, each in zip(made.sittings, told.sittings, strict=False)
    )
    yield from bullets("Sittings:", sittings)
    yield from (*([told.more] if told.more else []), *told.outcome, *told.remarks)
    yield f"[fact: {told.source}, lengths and episodes]"


def _as_arguments(text: str) -> str:
    """--include-seen → include_seen."""
    return _OPTION.sub(lambda found: "begin" if found[1] == "from" else found[1].replace("-", "_"), text)


PLAN: Final = Tool(
    name="plan",
    title="Plan the evenings",
    description="Lay a series (or a long film) out over the user's evenings: which episodes in which sitting, when it "
    "is done, or what does not fit by then and what would help. What the user has seen is left out. Changes nothing; "
    "`nightcap plan TITLE --ics FILE` gives them a calendar file.",
    takes=ToPlan,
    gives=Plan,
    use=plan,
)
