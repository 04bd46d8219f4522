"""Handing files in."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Path, Response, UploadFile

from nightcap.web.api.jobs import begun
from nightcap.web.api.parameters import Viewer
from nightcap.web.api.shapes.base import given
from nightcap.web.api.shapes.history import Job
from nightcap.web.homes import HomesOf
from nightcap.web.jobs import JobsOf
from nightcap.web.work import Handed, Options, start_import

router = APIRouter(prefix="/imports", tags=["imports"])
What = Annotated[
    Handed,
    Path(
        description="history: Netflix's export of what was watched; titles: a file of wikipedia-movie-data; charts: "
        "Netflix's or computed ones; sources: feeds as OPML; article: a saved page or text."
    ),
]


@router.post("/{what}", status_code=202, summary="Import a file", responses=given(Job, "It has begun.", status=202))
async def import_(
    *,
    homes: HomesOf,
    jobs: JobsOf,
    what: What,
    file: Annotated[UploadFile, File(description="The file, plain or gzip'd.")],
    profile: Annotated[
        str | None, Form(max_length=200, description="Which profile of a history is the viewer.")
    ] = None,
    day_first: Annotated[bool | None, Form(description="How a history's dates are written.")] = None,
    source: Annotated[str | None, Form(max_length=100, description="The name to keep computed charts under.")] = None,
    viewer: Viewer = None,
) -> Response:
    """Hand a file in; its import is a job, whose result is its report. The same file again changes nothing."""
    options = Options(profile=profile or None, day_first=day_first, source=source or None)
    job = await start_import(homes, jobs, what, file.file, file.filename or "file", viewer=viewer, options=options)
    return begun(job)
