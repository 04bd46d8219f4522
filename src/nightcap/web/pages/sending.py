"""Where a form sends its reader on to: back to where it stood, or to the work that it began."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from fastapi.responses import RedirectResponse

from nightcap.web.addresses import MOST, local
from nightcap.web.jobs import Job

#: the field of a form that holds where it stands
Back = Annotated[str, Form(max_length=MOST)]


def back_to(address: str) -> RedirectResponse:
    """There if it is an address of this site, else to the start."""
    return RedirectResponse(local(address), 303)


def on_to(job: Job) -> RedirectResponse:
    """To where a piece of work can be followed."""
    return RedirectResponse(f"/jobs/{job.id}", 303)
