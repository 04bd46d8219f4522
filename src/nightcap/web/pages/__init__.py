"""The pages: forms and links that work without a script, and a script that only makes them smoother."""

from __future__ import annotations

from fastapi import APIRouter

from nightcap.web.pages import (
    ask,
    covers,
    entering,
    files,
    handing_in,
    marking,
    plots,
    reviews,
    titles,
    together,
    week,
    why_not,
    yours,
)
from nightcap.web.pages.rendering import problem_page

__all__ = ["problem_page", "router"]

router = APIRouter()
for part in (
    files,
    ask,
    why_not,
    week,
    titles,
    together,
    yours,
    reviews,
    marking,
    handing_in,
    covers,
    plots,
    entering,
):
    router.include_router(part.router)
