"""Titles, as in docs/json.md."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from nightcap.web.api.shapes.base import Count, Day, NotEmpty, Shape, Share

Kind = Literal["film", "series"]


class Tone(Shape):
    """The seven axes, each from 0 to 1."""

    uplift: Share
    energy: Share
    tension: Share
    humour: Share
    warmth: Share
    depth: Share
    weight: Share


class Credit(Shape):
    person: str
    role: Literal["director", "creator", "writer", "actor"]
    character: str | None


class Work(Shape):
    """What a title is adapted from."""

    name: str
    original_name: str | None
    kind: str
    year: int | None
    makers: list[str]
    title_id: str | None


class TitleFacts(Shape):
    id: NotEmpty
    name: str
    original_name: str | None
    year: int | None
    kind: Kind
    countries: list[Annotated[str, Field(pattern="^[A-Z]{2}$")]]
    languages: list[Annotated[str, Field(pattern="^[a-z]{2,3}$")]]
    runtime_minutes: int | None
    episodes: int | None
    total_minutes: int | None
    genres: list[str]
    credits: list[Credit]
    based_on: Work | None
    content_notes: list[str]
    content_notes_known: bool
    keywords: list[str]
    synopsis: str | None
    ages_from: int | None
    source: str


class AxisHeard(Shape):
    """What articles say of a tone's axis."""

    value: Share
    articles: Annotated[int, Field(ge=1)]
    agreement: Share


class Whose(Shape):
    """Where something was said."""

    source: NotEmpty
    author: str | None
    url: str | None
    published_at: str | None
    weight: Annotated[float, Field(gt=0)]
    article_id: NotEmpty


class Quote(Whose):
    quote: Annotated[str, Field(max_length=90)]


class Said(Quote):
    """A claim, and how far independent articles agree on it."""

    field: str
    value: Any
    articles: Annotated[int, Field(ge=1)]
    agreeing: Annotated[int, Field(ge=1)]
    agreement: Share


class NoteHeard(Shape):
    note: str
    yes: Count
    no: Count


class FactHeard(Shape):
    field: str
    value: Any
    standing: Literal["conflicts", "new", "agrees"]
    catalogue: Any
    quotes: Annotated[list[Quote], Field(min_length=1)]


class Mentioned(Whose):
    role: Literal["subject", "compared", "rival", "source"]
    subjects: list[str]
    headline: str | None


class ReviewsOfTitle(Shape):
    """What articles say of a title."""

    articles: Count
    tone: dict[str, AxisHeard]
    notes: list[NoteHeard]
    facts: list[FactHeard]
    quotes: list[Said]
    note_quotes: list[Said]
    watch: list[Said]
    comparisons: list[Said]
    contrasts: list[Said]
    lineage: list[Said]
    mentions: list[Mentioned]


class Title(TitleFacts):
    """A title of the catalogue; `reviews` where articles speak of it."""

    tone: Tone | None
    reviews: ReviewsOfTitle = Field(default=None)  # type: ignore[assignment]  # left out, never null


class Stub(Shape):
    """A title that only articles know."""

    id: None
    name: str
    year: int | None
    kind: Kind | None
    source: Literal["articles"]
    reviews: ReviewsOfTitle


class Found(Shape):
    """Enough of a title to tell it from its namesakes."""

    id: NotEmpty
    name: str
    kind: Kind
    year: int | None


class FoundPart(Shape):
    items: list[Found]
    next: str | None


class Kin(Shape):
    """The family of an adapted title."""

    made_from_it: list[Found]
    from_the_same: list[Found]


class Spread(Shape):
    """A title on a source's lists of one area (empty: the whole world)."""

    source: NotEmpty
    area: Annotated[str, Field(pattern="^([A-Z]{2})?$")]
    weeks: Annotated[int, Field(ge=1)]
    first: Day
    last: Day
    best: Annotated[int, Field(ge=1)]


class SpreadPart(Shape):
    items: list[Spread]
    next: str | None


class MarkedTitle(Title):
    """A title with whether the mark on it has just changed."""

    changed: bool


class MarkedPart(Shape):
    items: list[MarkedTitle]
    next: str | None
