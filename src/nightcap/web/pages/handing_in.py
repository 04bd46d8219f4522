"""Handing a file in, and following its import to the report."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Request, Response, UploadFile

from nightcap.app import Nightcap
from nightcap.web.homes import HomesOf
from nightcap.web.jobs import Job, JobsOf
from nightcap.web.pages.household import Asking
from nightcap.web.pages.rendering import page, wants_part
from nightcap.web.pages.sending import on_to
from nightcap.web.pages.texts import _
from nightcap.web.pages.yours import FEW, list_of, listed, refused
from nightcap.web.paging import part_of
from nightcap.web.work import Handed, Options, start_import

router = APIRouter()


@router.post("/upload/{what}")
async def upload(
    *,
    request: Request,
    homes: HomesOf,
    jobs: JobsOf,
    viewer: Asking,
    what: Handed,
    file: Annotated[UploadFile, File()],
    profile: Annotated[str, Form(max_length=200)] = "",
    order: Annotated[str, Form(max_length=20)] = "",
) -> Response:
    if not file.filename:
        told = {"error": _("Choose a file first."), "job": None}
        return page(request, "job.html", told, status=422)
    day_first = {"day": True, "month": False}.get(order)
    options = Options(profile=profile or None, day_first=day_first)
    job = await start_import(homes, jobs, what, file.file, file.filename, viewer=viewer, options=options)
    return on_to(job)


@router.get("/jobs/{job}")
async def follow(request: Request, homes: HomesOf, jobs: JobsOf, viewer: Asking, job: str) -> Response:
    """How it stands; the script asks for the part that changes, without one the page loads itself anew."""
    found = jobs.find(job).as_it_stands()
    told: dict[str, Any] = {"job": found, "head": heading(found), "onward": onward(found), "reports": reports(found)}
    told["lists"] = await homes.use(lambda nightcap: to_look_through(nightcap, found), viewer=viewer)
    name = "_job.html" if wants_part(request) else "job.html"
    return page(request, name, told | {"shown": {}})


@router.post("/jobs/{job}/stop")
async def stop(jobs: JobsOf, job: str) -> Response:
    return on_to(jobs.stop(job))


def heading(job: Job) -> str:
    """What is being done, in a few words."""
    told = {
        "update-charts": _("Fetching Netflix’s newest lists"),
        "refresh-reviews": _("Looking for new articles"),
        "retry-quarantine": _("Trying rows that were set aside"),
        "follow": _("Following a source"),
        "import-article": _("Reading an article"),
    }
    return told.get(job.kind, _("Bringing a file in"))


def onward(job: Job) -> list[tuple[str, str]]:
    """(address, words) of where what it brought can be seen."""
    match job.kind:
        case "import-charts" | "update-charts":
            return [("/week", _("On to the charts"))]
        case "import-titles":
            return [("/titles", _("Look a title up"))]
        case "retry-quarantine":
            return [("/yours/refused", _("On to what is still set aside"))]
        case "import-history":
            return [("/yours", _("On to what is yours"))]
    return [("/reviews", _("On to the reviews"))]


def reports(job: Job) -> list[dict[str, object]]:
    """The reports of an import that is done."""
    result = job.result if isinstance(job.result, list) else []
    return [each for each in result if isinstance(each, dict) and "taken" in each]


def to_look_through(nightcap: Nightcap, job: Job) -> list[dict[str, Any]]:
    """What an import that is done took, left in doubt and set aside; the last two to be mended on the spot."""
    done = reports(job) if job.has_ended else []
    files = {(each["source"], each["file"]) for each in done}
    rows = [row for row in nightcap.quarantine.rows() if (row.source, row.file) in files] if files else []
    few, after = part_of(rows, lambda row: row.digest, limit=FEW, cursor=None)
    lists = [list_of("refused", refused(nightcap, few), len(rows), after)]
    if job.kind == "import-history" and done:
        lists = [listed(nightcap, "doubtful", limit=FEW), *lists, listed(nightcap, "watched", limit=FEW)]
    return [each for each in lists if each["count"]]
