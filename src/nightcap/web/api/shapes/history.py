"""History, imports, and jobs."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from nightcap.web.api.shapes.base import Count, Day, ProblemShape, Shape, Share, Taken
from nightcap.web.api.shapes.titles import Found
from nightcap.web.jobs import State
from nightcap.web.work import Chore


class Viewing(Shape):
    source: str
    written_title: str
    name: str
    season: str | None
    episode: str | None
    watched_on: Day
    started_at: str | None
    seconds: int | None
    title_id: str | None
    confidence: Share | None


class ViewingPart(Shape):
    items: list[Viewing]
    next: str | None


class Unlinked(Shape):
    """A name in the history that stands for no title; `doubtful` where several titles bear it."""

    name: str
    views: Annotated[int, Field(ge=1)]
    last: Day
    doubtful: bool


class UnlinkedPart(Shape):
    items: list[Unlinked]
    next: str | None


class ToLink(Taken):
    """Which title a name in the history stands for."""

    written: Annotated[str, Field(min_length=1, max_length=500, description="The name as the history has it.")]
    title: Annotated[str, Field(min_length=1, max_length=500, description="An id, a name, or “name (year)”.")]


class Linked(Shape):
    title: Found
    views: Count


class SetAside(Shape):
    line: int | None
    reason: str
    row: dict[str, Any]


class Report(Shape):
    """What an import did; see docs/json.md."""

    source: str
    file: str
    taken: Count
    changed: Count
    set_aside: list[SetAside]
    remarks: list[str]


class Quarantined(SetAside):
    source: str
    file: str


class Mendable(Quarantined):
    """A row that was set aside; `cells` (column → text) can be mended here, null: it is mended in its file."""

    id: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    cells: dict[str, str] | None


class Mended(Taken):
    """A row with its cells as they should read."""

    cells: Annotated[
        dict[str, Annotated[str, Field(max_length=5000)]],
        Field(
            min_length=1,
            max_length=60,
            description="Column → text.",
            examples=[{"title": "Dark", "date": "2026-07-13"}],
        ),
    ]


class QuarantinedPart(Shape):
    items: list[Mendable]
    next: str | None


class JobProgress(Shape):
    stage: str
    done: Count
    total: Count


class Job(Shape):
    """A piece of long work. Of an import, `result` is a list of reports (docs/json.md, "Reports")."""

    id: str
    kind: str
    about: str
    made_at: str
    state: State
    progress: JobProgress | None
    result: Any
    problem: ProblemShape | None


class JobPart(Shape):
    items: list[Job]
    next: str | None


class ToDo(Taken):
    """Long work that needs no file; the first two fetch from the network."""

    work: Chore
