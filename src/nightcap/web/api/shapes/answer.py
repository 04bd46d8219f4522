"""An answer, as in docs/json.md."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from nightcap.web.api.shapes.base import Count, NotEmpty, Shape, Share
from nightcap.web.api.shapes.titles import AxisHeard, Title, TitleFacts, Tone


class Limit(Shape):
    """Enforced, never scored."""

    field: Literal[
        "kind",
        "runtime_minutes",
        "total_minutes",
        "episodes",
        "year",
        "language",
        "country",
        "person",
        "genre",
        "blend",
        "note",
        "audience_age",
        "title",
        "charting",
        "new_on_chart",
        "seen",
    ]
    op: Literal["in", "not_in", "min", "max"]
    value: Any
    text: str


class Wish(Shape):
    """Scored, never enforced."""

    kind: Literal["acclaim", "genre", "like", "limit", "tone", "tone_shift", "topic"]
    weight: Annotated[float, Field(ge=-1, le=1)]
    text: str


class Span(Shape):
    """Characters of the request's text, half open."""

    start: Count
    end: Count


class Understood(Span):
    """What a span was taken for; it no longer `stands` once it was left out or a later word overrode it."""

    meaning: str
    kind: Literal["limit", "wish", "told"]
    stands: bool


class Request(Shape):
    text: str
    mode: Literal["antidote", "companion"] | None
    limits: list[Limit]
    wishes: list[Wish]
    understood: list[Understood]
    not_understood: list[Span]
    trouble: list[str]
    subtitles: Literal["fine", "wanted", "no"] | None
    company: str | None


class Evidence(Shape):
    """Where a reason can be looked up; the other keys are the figures themselves."""

    kind: Literal["fact", "chart", "review", "history", "tone"]
    source: NotEmpty
    quote: str | None


class Reason(Shape):
    text: NotEmpty
    evidence: Evidence


class PickedTitle(TitleFacts):
    tone: Tone
    tone_confidence: Share
    tone_heard: dict[str, AxisHeard] = Field(default_factory=dict)


class Pick(Shape):
    rank: Annotated[int, Field(ge=1)]
    score: float
    title: PickedTitle
    reasons: list[Reason]
    advice: list[Reason]
    contributions: dict[str, float]


class Relaxation(Shape):
    limit: Limit
    would_add: Annotated[int, Field(ge=1)]
    also: Annotated[list[Limit], Field(default_factory=list)]


class Answer(Shape):
    version: Literal[1]
    request: Request
    picks: list[Pick]
    relax: list[Relaxation]
    eligible: Count
    unmet: list[NotEmpty]


class Named(Shape):
    id: NotEmpty
    name: str


class Barrier(Shape):
    limit: Limit
    reason: Reason


class Shortfall(Shape):
    feature: str
    by: Annotated[float, Field(ge=0)]
    reason: Reason


class WhyNot(Shape):
    """Why a title is not among the picks: the limits that keep it out, or what keeps it down."""

    version: Literal[1]
    request: Request
    title: Title
    rank: Annotated[int, Field(ge=1)] | None
    place: Annotated[int, Field(ge=1)] | None
    eligible: Count
    shown: Count
    barriers: list[Barrier]
    against: Named | None
    behind: float
    gaps: dict[str, float]
    shortfalls: list[Shortfall]
    alike: Reason | None


class Person(Shape):
    name: NotEmpty
    request: Request
    eligible: Count
    alone: Named | None


class Served(Shape):
    name: str
    share: Annotated[float, Field(le=1)]
    place: Annotated[int, Field(ge=1)]
    reasons: list[Reason]


class SharedPick(Shape):
    rank: Annotated[int, Field(ge=1)]
    title: PickedTitle
    served: Annotated[list[Served], Field(min_length=1)]
    least_served: Annotated[list[str], Field(min_length=1)]
    advice: list[Reason]


class SharedRelaxation(Shape):
    names: Annotated[list[str], Field(min_length=1)]
    limits: Annotated[list[Limit], Field(min_length=1)]
    would_add: Annotated[int, Field(ge=1)]


class Together(Shape):
    """One answer for several people."""

    version: Literal[1]
    people: Annotated[list[Person], Field(min_length=1)]
    picks: list[SharedPick]
    relax: list[SharedRelaxation]
    eligible: Count
