"""Handing a file in, and following its import to the report."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Request, Response, UploadFile
from fastapi.responses import RedirectResponse

from nightcap.web.homes import HomesOf
from nightcap.web.jobs import Job, JobsOf
from nightcap.web.pages.rendering import page
from nightcap.web.pages.texts import _
from nightcap.web.work import Handed, Options, start_import

router = APIRouter()


@router.post("/upload/{what}")
async def upload(
    *,
    request: Request,
    homes: HomesOf,
    jobs: JobsOf,
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
    job = await start_import(homes, jobs, what, file.file, file.filename, options=options)
    return RedirectResponse(f"/jobs/{job.id}", 303)


@router.get("/jobs/{job}")
async def follow(request: Request, jobs: JobsOf, job: str) -> Response:
    """How it stands; the script asks for the part that changes, without one the page loads itself anew."""
    found = jobs.find(job)
    name = "_job.html" if request.headers.get("hx-request") == "true" else "job.html"
    return page(request, name, {"job": found, "reports": reports(found)})


@router.post("/jobs/{job}/stop")
async def stop(jobs: JobsOf, job: str) -> Response:
    jobs.stop(job)
    return RedirectResponse(f"/jobs/{job}", 303)


def reports(job: Job) -> list[dict[str, object]]:
    """The reports of an import that is done."""
    result = job.result if isinstance(job.result, list) else []
    return [each for each in result if isinstance(each, dict) and "taken" in each]
