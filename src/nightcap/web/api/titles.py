"""Titles: looked up by name, and shown with all that is known of them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from nightcap.app import Nightcap
from nightcap.catalogue.names import TitleRef
from nightcap.catalogue.title import Title as KnownTitle
from nightcap.charts.contract import entry_to_json
from nightcap.charts.model import Entry
from nightcap.recommend.contract import title_to_json
from nightcap.reviews.verdict_contract import stub_json, verdict_json
from nightcap.web.api.parameters import MOST_NAME, Area, Source, TitleName, area_of
from nightcap.web.api.shapes.base import NOT_CHANGED, given
from nightcap.web.api.shapes.charts import RunPart
from nightcap.web.api.shapes.titles import FoundPart, Kin, SpreadPart, Stub, Title
from nightcap.web.homes import HomesOf
from nightcap.web.paging import Cursor, Limit, part_of
from nightcap.web.replies import encoded, shared
from nightcap.web.work import plain

router = APIRouter(prefix="/titles", tags=["titles"])
Words = Annotated[
    str, Query(min_length=1, max_length=MOST_NAME, description="A name or a part of it.", examples=["paddington"])
]


@router.get("", summary="Look titles up by name", responses=given(FoundPart, "The best match first.") | NOT_CHANGED)
async def search(request: Request, homes: HomesOf, q: Words, limit: Limit = 20, cursor: Cursor = None) -> Response:
    """Titles whose names hold the words; where none does, the one whose name is nearest."""

    def work(nightcap: Nightcap) -> bytes:
        part, after = part_of(nightcap.catalogue.search(q), lambda ref: ref.id, limit=limit, cursor=cursor)
        return encoded({"items": [found_json(ref) for ref in part], "next": after})

    return shared(request, await homes.use(work))


@router.get(
    "/{title}",
    summary="One title",
    responses=given(Title | Stub, "The title, as `nightcap title --json`.") | NOT_CHANGED,
)
async def show(request: Request, homes: HomesOf, title: TitleName) -> Response:
    """What is known of a title, and what articles say of it; a title that only articles know has no id."""

    def work(nightcap: Nightcap) -> bytes:
        if stub := nightcap.reviews.stub(title):
            return encoded(stub_json(stub))
        found = nightcap.catalogue.title(title)
        verdict = nightcap.reviews.verdict(found)
        return encoded(title_to_json(found) | ({"reviews": verdict_json(verdict)} if verdict else {}))

    return shared(request, await homes.use(work))


@router.get(
    "/{title}/run", summary="A title's run", responses=given(RunPart, "Its weeks, the oldest first.") | NOT_CHANGED
)
async def run(
    *,
    request: Request,
    homes: HomesOf,
    title: TitleName,
    area: Area = None,
    source: Source = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Response:
    """Every week of a title on the charts of an area."""

    def work(nightcap: Nightcap) -> bytes:
        entries = nightcap.charts.run(title, area=area_of(area), source=source)
        part, after = part_of(entries, _key, limit=limit, cursor=cursor)
        return encoded({"items": [entry_to_json(entry) for entry in part], "next": after})

    return shared(request, await homes.use(work))


@router.get(
    "/{title}/areas", summary="Where it charted", responses=given(SpreadPart, "The longest there first.") | NOT_CHANGED
)
async def areas(
    request: Request, homes: HomesOf, title: TitleName, limit: Limit = 100, cursor: Cursor = None
) -> Response:
    """Every area on whose lists a title has been: the service and the places where it could be watched then."""

    def work(nightcap: Nightcap) -> bytes:
        every = nightcap.charts.spread(nightcap.catalogue.title(title))
        part, after = part_of(every, lambda each: f"{each.source} {each.area}", limit=limit, cursor=cursor)
        return encoded({"items": [plain(asdict(each)) for each in part], "next": after})

    return shared(request, await homes.use(work))


@router.get("/{title}/kin", summary="Its family", responses=given(Kin, "The oldest first.") | NOT_CHANGED)
async def kin(request: Request, homes: HomesOf, title: TitleName) -> Response:
    """What was made from a title, and what else was made from what it is made from."""

    def work(nightcap: Nightcap) -> bytes:
        made, same = nightcap.catalogue.kin(nightcap.catalogue.title(title))
        return encoded(
            {"made_from_it": [found_json(each) for each in made], "from_the_same": [found_json(each) for each in same]}
        )

    return shared(request, await homes.use(work))


def found_json(title: TitleRef | KnownTitle) -> dict[str, Any]:
    """Enough of a title to tell it from its namesakes."""
    return {"id": title.id, "name": title.name, "kind": title.kind, "year": title.year}


def _key(entry: Entry) -> str:
    return f"{entry.week} {entry.rank} {entry.source} {entry.category}"
