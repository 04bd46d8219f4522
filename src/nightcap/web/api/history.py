"""What a viewer has seen, saved and put off, and what could not be tied to a title."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Response

from nightcap.app import Nightcap
from nightcap.catalogue.title import Title
from nightcap.recommend.contract import title_to_json
from nightcap.store.contract import quarantined_to_json
from nightcap.viewers.contract import unlinked_to_json, viewing_to_json
from nightcap.viewers.memory import ReactionKind
from nightcap.web.api.parameters import TitleName, Viewer
from nightcap.web.api.shapes.base import given
from nightcap.web.api.shapes.history import Linked, Mended, QuarantinedPart, ToLink, UnlinkedPart, ViewingPart
from nightcap.web.api.shapes.titles import MarkedPart, MarkedTitle
from nightcap.web.api.titles import found_json
from nightcap.web.homes import HomesOf
from nightcap.web.paging import Cursor, Limit, part_of
from nightcap.web.replies import encoded, personal

router = APIRouter(tags=["history"])
RowId = Annotated[str, Path(pattern="^[0-9a-f]{64}$", description="A row's id.")]
Kind = Annotated[ReactionKind, Path(description="What the mark says.")]


@router.get("/history/watched", summary="What was watched", responses=given(ViewingPart, "The latest first."))
async def watched(homes: HomesOf, viewer: Viewer = None, limit: Limit = 50, cursor: Cursor = None) -> Response:
    """Every viewing that imports brought."""

    def work(nightcap: Nightcap) -> bytes:
        part, after = part_of(
            nightcap.history.watched(),
            viewing_key,
            limit=limit,
            cursor=cursor,
        )
        return encoded({"items": [viewing_to_json(viewing) for viewing in part], "next": after})

    return personal(await homes.use(work, viewer=viewer))


@router.get("/history/unlinked", summary="Names without a title", responses=given(UnlinkedPart, "Most watched first."))
async def unlinked(homes: HomesOf, viewer: Viewer = None, limit: Limit = 50, cursor: Cursor = None) -> Response:
    """Names in the history that stand for no title of the catalogue."""

    def work(nightcap: Nightcap) -> bytes:
        rows = nightcap.history.unlinked()
        part, after = part_of(rows, lambda row: row.name, limit=limit, cursor=cursor)
        return encoded({"items": [unlinked_to_json(row) for row in part], "next": after})

    return personal(await homes.use(work, viewer=viewer))


@router.post("/history/links", summary="Tie a name to a title", responses=given(Linked, "The title and its views."))
async def link(homes: HomesOf, to_link: ToLink, viewer: Viewer = None) -> Response:
    """Say which title a name in the history stands for, from now on too."""

    def work(nightcap: Nightcap) -> bytes:
        title, views = nightcap.history.link(to_link.written, to_link.title)
        return encoded({"title": found_json(title), "views": views})

    return personal(await homes.use(work, viewer=viewer))


@router.get("/history/{kind}", summary="What is marked", responses=given(MarkedPart, "The newest mark first."))
async def marked(
    homes: HomesOf, kind: Kind, viewer: Viewer = None, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """The titles that the viewer marked so."""

    def work(nightcap: Nightcap) -> bytes:
        part, after = part_of(nightcap.history.marked(kind), lambda title: title.id, limit=limit, cursor=cursor)
        return encoded({"items": [_marked(title, changed=False) for title in part], "next": after})

    return personal(await homes.use(work, viewer=viewer))


@router.put("/history/{kind}/{title}", summary="Mark a title", responses=given(MarkedTitle, "The title."))
async def mark(homes: HomesOf, kind: Kind, title: TitleName, viewer: Viewer = None) -> Response:
    """Mark a title as seen, saved or not for tonight; the same again only renews its time."""
    return await _react(homes, kind, title, viewer, take_back=False)


@router.delete("/history/{kind}/{title}", summary="Take a mark back", responses=given(MarkedTitle, "The title."))
async def take_back(homes: HomesOf, kind: Kind, title: TitleName, viewer: Viewer = None) -> Response:
    """`changed` is false where there was no such mark."""
    return await _react(homes, kind, title, viewer, take_back=True)


@router.get("/quarantine", summary="Rows set aside", responses=given(QuarantinedPart, "In the order of their files."))
async def quarantine(homes: HomesOf, limit: Limit = 50, cursor: Cursor = None) -> Response:
    """Rows that imports could not use, with the reason of each."""

    def work(nightcap: Nightcap) -> bytes:
        part, after = part_of(nightcap.quarantine.rows(), lambda row: row.digest, limit=limit, cursor=cursor)
        items = [
            quarantined_to_json(row) | {"id": row.digest, "cells": nightcap.quarantine.cells_to_mend(row)}
            for row in part
        ]
        return encoded({"items": items, "next": after})

    return personal(await homes.use(work))


@router.post(
    "/quarantine/{row}", status_code=204, summary="Mend a row", responses={204: {"description": "It was taken."}}
)
async def mend(homes: HomesOf, row: RowId, mended: Mended, viewer: Viewer = None) -> Response:
    """Take a row that was set aside after all; a row of a history becomes the viewer's."""

    def work(nightcap: Nightcap) -> None:
        nightcap.quarantine.mend(row, mended.cells)
        homes.refresh()

    await homes.use(work, viewer=viewer)
    return Response(status_code=204)


async def _react(homes: HomesOf, kind: ReactionKind, name: str, viewer: str | None, *, take_back: bool) -> Response:
    def work(nightcap: Nightcap) -> bytes:
        title = nightcap.catalogue.title(name)
        return encoded(_marked(title, changed=nightcap.history.mark(title, kind, take_back=take_back)))

    return personal(await homes.use(work, viewer=viewer))


def viewing_key(viewing: Any) -> str:
    """What tells a viewing from the others on the list."""
    return f"{viewing.watched_on} {viewing.started_at} {viewing.written_title}"


def _marked(title: Title, *, changed: bool) -> dict[str, Any]:
    return title_to_json(title) | {"changed": changed}
