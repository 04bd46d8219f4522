"""Charts, as in docs/json.md."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from nightcap.web.api.shapes.base import Day, Shape, Share

Area = Annotated[str, Field(pattern="^[A-Z]{2}$")]
Rank = Annotated[int, Field(ge=1, le=10)]


class RunEntry(Shape):
    source: str
    week: Day
    area: Area | None
    category: str
    rank: Rank
    show_title: str
    season_title: str | None
    hours_viewed: int | None
    runtime_minutes: int | None
    views: int | None
    weeks_on_chart: int | None
    title_id: str | None
    season_number: int | None
    link_confidence: Share | None


class Entry(RunEntry):
    previous_rank: int | None
    peak: int | None
    is_new: bool
    is_return: bool


class Charts(Shape):
    version: Literal[1]
    entries: list[Entry]


class Known(Shape):
    area: str | None
    first: Day
    last: Day
    weeks: Annotated[int, Field(ge=1)]
    source: str


class KnownPart(Shape):
    items: list[Known]
    next: str | None


class Weeks(Shape):
    """The last days of the weeks known, oldest first."""

    weeks: list[Day]


class RunPart(Shape):
    items: list[RunEntry]
    next: str | None


class Beside(Shape):
    source: str
    category: str
    show_title: str
    season_title: str | None
    title_id: str | None
    ranks: Annotated[list[Rank | None], Field(min_length=2, max_length=2)]
    weeks_on_chart: Annotated[list[int | None], Field(min_length=2, max_length=2)]


class Comparison(Shape):
    """The lists of two areas side by side; `ranks` are in the order of `areas`, null where one lacks the title."""

    version: Literal[1]
    week: Day
    areas: Annotated[list[Area | None], Field(min_length=2, max_length=2)]
    rows: list[Beside]
