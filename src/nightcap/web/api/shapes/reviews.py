"""Reviews, as in docs/reviews.md."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from nightcap.web.api.shapes.base import Count, Shape, Taken
from nightcap.web.api.shapes.titles import Kind


class ArticleHead(Shape):
    id: str
    title: str | None
    publication: str | None
    seen_on: str | None
    author: str | None
    published_at: str | None
    language: str | None
    url: str | None


class Article(ArticleHead):
    text: str


class Mention(Shape):
    name: str
    year: int | None
    kind: Kind | None
    id: str | None
    role: str


class Claim(Shape):
    title: str
    kind: str
    field: str
    value: Any
    quote: str
    start: Count
    end: Count


class Listed(Shape):
    """An article without its text; `copies` are the same piece elsewhere."""

    version: Literal[1]
    article: ArticleHead
    titles: list[Mention]
    taken_at: str
    original_id: str | None
    copies: list[ArticleHead]


class Whole(Listed):
    article: Article
    claims: list[Claim]


class ListedPart(Shape):
    items: list[Listed]
    next: str | None


class Source(Shape):
    url: str
    name: str
    page: str | None
    weight: Annotated[float, Field(ge=0, le=10)]
    state: Literal["new", "fine", "failing", "waiting", "gone"]
    checked_at: str | None
    due_at: str | None
    problem: str | None
    entries: Count
    read: Count
    waiting: Count


class Sources(Shape):
    items: list[Source]


class Weighed(Taken):
    """How much a source is to count."""

    source: Annotated[str, Field(min_length=1, max_length=2000, description="Its address or its name.")]
    weight: Annotated[float, Field(ge=0, le=10, description="1 as any, 2 twice as much, 0 not at all.")]


class ToFollow(Taken):
    """A source that is to be followed."""

    url: Annotated[str, Field(min_length=1, max_length=2000, description="A feed, or a page that names one.")]
    name: Annotated[str | None, Field(min_length=1, max_length=200)] = None
    weight: Annotated[float | None, Field(ge=0, le=10)] = None
