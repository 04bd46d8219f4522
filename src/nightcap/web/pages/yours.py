"""What the viewer has seen, saved and put off; and what an import left in doubt or set aside, to be mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Form, Request, Response

from nightcap.app import Nightcap
from nightcap.errors import NightcapError, UnknownName
from nightcap.store.imports import Quarantined
from nightcap.web.api.history import viewing_key
from nightcap.web.api.parameters import MOST_NAME
from nightcap.web.homes import HomesOf
from nightcap.web.jobs import JobsOf
from nightcap.web.pages.household import Asking
from nightcap.web.pages.rendering import page
from nightcap.web.pages.sending import Back, back_to, on_to
from nightcap.web.pages.texts import _
from nightcap.web.paging import Cursor, part_of
from nightcap.web.work import start_chore

router = APIRouter()
List = Literal["saved", "seen", "not_tonight", "doubtful", "refused", "watched"]
#: of each list: on the page of all or below a report, and on a page of its own
FEW: Final = 6
_PART: Final = 30
#: fields of a form that are cells of a row begin so
_CELL: Final = "cell-"


def heads() -> dict[List, tuple[str, str]]:
    """List → its heading, and what is said where it is empty."""
    return {
        "saved": (_("Saved for later"), _("Nothing is saved yet. “Save for later” stands below every pick.")),
        "seen": (
            _("Marked as seen"),
            _("Nothing is marked as seen yet. What was seen is not recommended again."),
        ),
        "not_tonight": (_("Not tonight"), _("Nothing was put off. It comes back the next evening.")),
        "doubtful": (_("Doubtful names"), _("None: every name in your history is linked to a title.")),
        "refused": (_("Rows set aside"), _("None: every row that was handed in could be used.")),
        "watched": (_("Watched last"), _("No history has been brought in yet.")),
    }


@router.get("/yours")
async def yours(request: Request, homes: HomesOf, viewer: Asking) -> Response:
    return page(request, "yours.html", await homes.use(_overview, viewer=viewer))


@router.get("/yours/{what}")
async def part(request: Request, homes: HomesOf, viewer: Asking, what: List, cursor: Cursor = None) -> Response:
    """One of the lists, a part at a time."""
    found = await homes.use(lambda nightcap: listed(nightcap, what, limit=_PART, cursor=cursor), viewer=viewer)
    return page(request, "yours_part.html", {"list": found, "shown": {}})


@router.post("/yours/links")
async def link(
    *,
    request: Request,
    homes: HomesOf,
    viewer: Asking,
    written: Annotated[str, Form(min_length=1, max_length=MOST_NAME)],
    title: Annotated[str, Form(min_length=1, max_length=MOST_NAME)],
    back: Back = "/yours#doubtful",
) -> Response:
    """Say which title a name in the history stands for."""
    try:
        await homes.use(lambda nightcap: nightcap.history.link(written, title), viewer=viewer)
    except UnknownName as error:

        def again(nightcap: Nightcap) -> dict[str, Any]:
            rows = [row for row in nightcap.history.unlinked() if row.name == written]
            return list_of("doubtful", doubtful(nightcap, rows), len(rows))

        told = {"list": await homes.use(again, viewer=viewer), "error": str(error), "shown": {written: title}}
        return page(request, "yours_part.html", told, status=422)
    return back_to(back)


@router.post("/yours/mend")
async def mend(request: Request, homes: HomesOf, viewer: Asking) -> Response:
    """Try a row that was set aside with the cells of the form."""
    form = {name: str(value) for name, value in (await request.form()).items()}
    digest = form.get("row", "")
    cells = {name.removeprefix(_CELL): value for name, value in form.items() if name.startswith(_CELL)}
    try:
        await homes.use(lambda nightcap: nightcap.quarantine.mend(digest, cells), viewer=viewer)
        homes.refresh()
    except NightcapError as error:

        def again(nightcap: Nightcap) -> dict[str, Any]:
            rows = [row for row in nightcap.quarantine.rows() if row.digest == digest]
            return list_of("refused", refused(nightcap, rows), len(rows))

        told = {"list": await homes.use(again, viewer=viewer), "error": str(error), "shown": {digest: cells}}
        return page(request, "yours_part.html", told, status=422)
    return back_to(form.get("back", "/yours#refused"))


@router.post("/yours/retry")
async def retry(jobs: JobsOf) -> Response:
    """Try every row set aside once more as it is: what stood in its way may be gone."""
    return on_to(start_chore(jobs, "retry-quarantine"))


def _overview(nightcap: Nightcap) -> dict[str, Any]:
    every = [listed(nightcap, what, limit=FEW) for what in heads()]
    watched = any(each["what"] == "watched" and each["count"] for each in every)
    unneeded = {"refused"} | (set() if watched else {"doubtful"})
    return {"lists": [each for each in every if each["count"] or each["what"] not in unneeded], "shown": {}}


def listed(nightcap: Nightcap, what: List, *, limit: int, cursor: str | None = None) -> dict[str, Any]:
    """A part of one of the lists, with how many items it has and where the next part begins."""
    items: Sequence[Any]
    after: str | None
    match what:
        case "saved" | "seen" | "not_tonight":
            every = nightcap.history.marked(what)
            items, after = part_of(every, lambda title: title.id, limit=limit, cursor=cursor)
            return list_of(what, items, len(every), after)
        case "doubtful":
            names = nightcap.history.unlinked()
            items, after = part_of(names, lambda row: row.name, limit=limit, cursor=cursor)
            return list_of(what, doubtful(nightcap, items), len(names), after)
        case "refused":
            rows = nightcap.quarantine.rows()
            items, after = part_of(rows, lambda row: row.digest, limit=limit, cursor=cursor)
            return list_of(what, refused(nightcap, items), len(rows), after)
    views = nightcap.history.watched()
    items, after = part_of(views, viewing_key, limit=limit, cursor=cursor)
    return list_of(what, items, len(views), after)


def list_of(what: List, items: Sequence[Any], count: int, after: str | None = None) -> dict[str, Any]:
    """A part of a list that has so many items, and where the next part begins."""
    head, empty = heads()[what]
    return {"what": what, "head": head, "empty": empty, "entries": items, "count": count, "next": after}


def doubtful(nightcap: Nightcap, rows: Sequence[Any]) -> list[tuple[Any, Sequence[Any]]]:
    """Each name with the titles that it may stand for."""
    return [(row, nightcap.history.likely(row.name)) for row in rows]


def refused(nightcap: Nightcap, rows: Sequence[Quarantined]) -> list[tuple[Quarantined, Mapping[str, str] | None]]:
    """Each row with the cells that can be mended; None where it is mended in its file."""
    return [(row, nightcap.quarantine.cells_to_mend(row)) for row in rows]
