"""Long work: begun, followed and stopped."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from time import monotonic
from typing import Annotated, Final

from fastapi import APIRouter, Header, Path, Request, Response
from fastapi.responses import StreamingResponse

from nightcap.web.access.rules import API
from nightcap.web.api.shapes import history as shapes
from nightcap.web.api.shapes.base import given
from nightcap.web.jobs import Event, Job, JobsOf
from nightcap.web.paging import Cursor, Limit, part_of
from nightcap.web.problems import Busy
from nightcap.web.replies import PERSONAL, encoded, personal
from nightcap.web.work import start_chore

router = APIRouter(prefix="/jobs", tags=["jobs"])
JobId = Annotated[str, Path(min_length=1, max_length=64, description="A job's id.")]

_LOOK_SECONDS: Final = 0.1
#: a comment goes out this often, so that proxies keep the line open
_ALIVE_SECONDS: Final = 15.0
_MOST_STREAMS: Final = 100


def begun(job: Job) -> Response:
    """The response to what has begun: where it can be followed."""
    return personal(encoded(job.as_dict()), 202, Location=f"{API}/jobs/{job.id}")


@router.get("", summary="The jobs", responses=given(shapes.JobPart, "The newest first."))
async def jobs(jobs: JobsOf, limit: Limit = 20, cursor: Cursor = None) -> Response:
    """What is being done, waits, or has ended lately."""
    part, after = part_of(jobs.all(), lambda job: job.id, limit=limit, cursor=cursor)
    return personal(encoded({"items": [job.as_dict() for job in part], "next": after}))


@router.post("", status_code=202, summary="Begin", responses=given(shapes.Job, "It has begun.", status=202))
async def begin(jobs: JobsOf, to_do: shapes.ToDo) -> Response:
    """Fetch Netflix's newest charts, fetch what is new of the sources of reviews, or try rows set aside once more."""
    return begun(start_chore(jobs, to_do.work))


@router.get("/{job}", summary="One job", responses=given(shapes.Job, "How it stands."))
async def show(jobs: JobsOf, job: JobId) -> Response:
    """How a piece of work stands."""
    return personal(encoded(jobs.find(job).as_dict()))


@router.delete("/{job}", status_code=202, summary="Stop", responses=given(shapes.Job, "It will stop.", status=202))
async def stop(jobs: JobsOf, job: JobId) -> Response:
    """Have a job stop at its next step; an import keeps nothing of what it had begun."""
    return personal(encoded(jobs.stop(job).as_dict()), 202)


@router.get(
    "/{job}/events",
    summary="Follow a job",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": "Server-sent events: `progress` (stage, done, total) and `state`, the last with the job.",
            "content": {"text/event-stream": {"schema": {"type": "string"}}},
        }
    },
)
async def events(
    request: Request,
    jobs: JobsOf,
    job: JobId,
    last_event_id: Annotated[
        str | None,
        Header(max_length=20, description="Go on after the event with this id, as browsers do by themselves."),
    ] = None,
) -> Response:
    """What happens to a job as it happens, from its beginning or from where the reader lost it."""
    found = jobs.find(job)
    state = request.app.state
    if state.streams >= _MOST_STREAMS:
        raise Busy("Too many follow jobs at once. Ask how it stands instead.")
    last = int(last_event_id) if last_event_id and last_event_id.isascii() and last_event_id.isdigit() else 0

    async def counted() -> AsyncIterator[bytes]:
        state.streams += 1
        try:
            async for sent in _stream(found, last):
                yield sent
        finally:
            state.streams -= 1

    headers = {**PERSONAL, "X-Accel-Buffering": "no"}
    return StreamingResponse(counted(), media_type="text/event-stream", headers=headers)


async def _stream(job: Job, last: int) -> AsyncIterator[bytes]:
    yield b"retry: 1000\n\n"
    alive = monotonic()
    while True:
        is_all = job.end_is_told  # asked first: an end told while we read is read at the next look
        for event in job.since(last):
            last, alive = event.number, monotonic()
            yield _encoded(event)
        if is_all:
            return
        if monotonic() - alive > _ALIVE_SECONDS:
            alive = monotonic()
            yield b": still there\n\n"
        await asyncio.sleep(_LOOK_SECONDS)


def _encoded(event: Event) -> bytes:
    return f"id: {event.number}\nevent: {event.name}\ndata: {json.dumps(event.data)}\n\n".encode()
