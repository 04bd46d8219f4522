"""The pages: forms and links that work without a script, and a script that only makes them smoother."""

from __future__ import annotations

from fastapi import APIRouter, Depends

from nightcap.web.pages import (
    ask,
    chips,
    covers,
    entering,
    files,
    handing_in,
    household,
    marking,
    plan,
    plots,
    reviews,
    titles,
    together,
    tone_plot,
    week,
    why_not,
    yours,
)
from nightcap.web.pages.refusing import problem_page

__all__ = ["problem_page", "router"]

router = APIRouter()
for part in (ask, chips, why_not, plan, week, titles, together, yours, reviews, marking, handing_in, household):
    router.include_router(part.router, dependencies=[Depends(household.household_of)])
# these tell nothing of who asks, and the way in not even who lives here
for part in (files, covers, plots, tone_plot, entering):
    router.include_router(part.router)
