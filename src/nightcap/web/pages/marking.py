"""Marking a title as seen, saved or not for tonight, and taking that back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from nightcap.app import Nightcap
from nightcap.catalogue.title import Title
from nightcap.viewers.memory import ReactionKind
from nightcap.web.addresses import local
from nightcap.web.api.parameters import MOST_NAME
from nightcap.web.homes import HomesOf
from nightcap.web.pages.ask import marks
from nightcap.web.pages.household import Asking
from nightcap.web.pages.rendering import page, wants_part
from nightcap.web.pages.sending import Back, back_to

router = APIRouter()


@router.post("/marks")
async def mark(
    *,
    request: Request,
    homes: HomesOf,
    viewer: Asking,
    title: Annotated[str, Form(min_length=1, max_length=MOST_NAME)],
    kind: Annotated[ReactionKind, Form()],
    back: Back = "/",
    take_back: Annotated[bool, Form()] = False,
) -> Response:
    """Leads back to where the button was; to the script it gives the buttons alone."""

    def work(nightcap: Nightcap) -> tuple[Title, dict[str, set[str]]]:
        found = nightcap.catalogue.title(title)
        nightcap.history.mark(found, kind, take_back=take_back)
        return found, marks(nightcap)

    found, marked = await homes.use(work, viewer=viewer)
    if wants_part(request):
        told = {"marked": marked, "title_id": found.id, "title_name": found.name, "back": local(back)}
        return page(request, "_marks.html", told)
    return back_to(back)
