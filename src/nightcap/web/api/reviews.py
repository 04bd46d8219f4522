"""Reviews: the articles of the home, and the sources that it follows."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from nightcap.app import Nightcap
from nightcap.reviews.contract import kept_json
from nightcap.web.api.jobs import begun
from nightcap.web.api.parameters import MOST_NAME
from nightcap.web.api.shapes.base import given
from nightcap.web.api.shapes.history import Job
from nightcap.web.api.shapes.reviews import ListedPart, Source, Sources, ToFollow, Weighed, Whole
from nightcap.web.homes import HomesOf
from nightcap.web.jobs import JobsOf
from nightcap.web.paging import Cursor, Limit, make_cursor, read_cursor
from nightcap.web.replies import encoded, personal
from nightcap.web.work import plain, start_following

router = APIRouter(prefix="/reviews", tags=["reviews"])
ArticleId = Annotated[str, Path(min_length=4, max_length=64, description="An article's id, or how it begins.")]
About = Annotated[
    str | None,
    Query(alias="title", min_length=1, max_length=MOST_NAME, description="Only articles that speak of this title."),
]
Named = Annotated[str, Query(min_length=1, max_length=2000, description="A source's address or name.")]


@router.get("", summary="The articles", responses=given(ListedPart, "The latest first; copies folded."))
async def articles(homes: HomesOf, about: About = None, limit: Limit = 20, cursor: Cursor = None) -> Response:
    """The articles without their texts, as `nightcap reviews list --json`."""
    after = None if cursor is None else read_cursor(cursor)

    def work(nightcap: Nightcap) -> bytes:
        found = nightcap.reviews.articles(title=about, limit=limit + 1, after=after)
        part = found[:limit]
        more = make_cursor(part[-1].reading.article.id) if len(found) > limit else None
        return encoded({"items": [kept_json(each) for each in part], "next": more})

    return personal(await homes.use(work))


@router.get("/sources", summary="The sources", responses=given(Sources, "What is followed, and how it is doing."))
async def sources(homes: HomesOf) -> Response:
    """The feeds that the home follows, with their weights."""

    def work(nightcap: Nightcap) -> bytes:
        return encoded({"items": [plain(asdict(source)) for source in nightcap.reviews.sources()]})

    return personal(await homes.use(work))


@router.put("/sources/weight", summary="Weigh a source", responses=given(Source, "The source as it now is."))
async def weigh(homes: HomesOf, weighed: Weighed) -> Response:
    """Say how much a source counts."""

    def work(nightcap: Nightcap) -> bytes:
        found = nightcap.reviews.weigh(weighed.source, weighed.weight)
        homes.refresh()
        return encoded(plain(asdict(found)))

    return personal(await homes.use(work))


@router.post("/sources", status_code=202, summary="Follow a source", responses=given(Job, "It has begun.", status=202))
async def follow(jobs: JobsOf, to_follow: ToFollow) -> Response:
    """Find the feed at an address and follow it; this fetches from the network."""
    return begun(start_following(jobs, to_follow.url, name=to_follow.name, weight=to_follow.weight))


@router.delete("/sources", summary="Follow a source no longer", responses=given(Source, "The source as it was."))
async def unfollow(homes: HomesOf, source: Named) -> Response:
    """Its articles stay."""

    def work(nightcap: Nightcap) -> bytes:
        gone = nightcap.reviews.unfollow(source)
        homes.refresh()
        return encoded(plain(asdict(gone)))

    return personal(await homes.use(work))


@router.get("/{article}", summary="One article", responses=given(Whole, "With its text and what it claims."))
async def article(homes: HomesOf, article: ArticleId) -> Response:
    """An article, as `nightcap reviews show --json`."""

    def work(nightcap: Nightcap) -> bytes:
        return encoded(kept_json(nightcap.reviews.article(article), whole=True))

    return personal(await homes.use(work))


@router.delete(
    "/{article}", status_code=204, summary="Forget an article", responses={204: {"description": "It is gone."}}
)
async def forget(homes: HomesOf, article: ArticleId) -> Response:
    """Take an article and everything it claims out again."""

    def work(nightcap: Nightcap) -> None:
        nightcap.reviews.forget(article)
        homes.refresh()

    await homes.use(work)
    return Response(status_code=204)
