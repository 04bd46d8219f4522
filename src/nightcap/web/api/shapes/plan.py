"""A plan, as in docs/json.md."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from nightcap.web.api.shapes.base import Count, Day, NotEmpty, Shape

_CLOCK = r"^\d{2}:\d{2}$"
#: with its offset from UTC
Moment = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}", examples=["2026-11-29T21:00:00+01:00"])]


class ClockSpan(Shape):
    """Hours on the wall clock; one that ends at or before its start ends on the next day."""

    start: Annotated[str, Field(pattern=_CLOCK)]
    end: Annotated[str, Field(pattern=_CLOCK)]


class Hours(Shape):
    """0 is Monday; `assumed` names what nobody said."""

    evenings: ClockSpan
    weekend: ClockSpan
    days: list[Annotated[int, Field(ge=0, le=6)]]
    assumed: list[Literal["evenings", "weekend"]]


class Part(Shape):
    """An episode, a film (`number` null), or one of the parts (`number` `of` so many) of a film."""

    season: int | None
    number: int | None
    of: int | None
    minutes: Annotated[int, Field(ge=1)]


class Sitting(Shape):
    """`day` is the evening it belongs to."""

    day: Day
    start: Moment
    end: Moment
    minutes: Annotated[int, Field(ge=1)]
    parts: Annotated[list[Part], Field(min_length=1)]


class Plan(Shape):
    """Which parts of a title go into which sitting."""

    version: Literal[1]
    title_id: NotEmpty
    name: str
    season: int | None
    since: Moment
    by: Day | None
    hours: Hours
    sittings: list[Sitting]
    fits: bool
    left: list[Part]
    seen: list[Part]
    done_by: Day | None
    more_minutes: Count | None
    remarks: list[str]
    why: list[str]
