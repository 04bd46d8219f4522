"""Why a title is not among the picks."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from nightcap.app import Nightcap
from nightcap.errors import BadRequest, UnknownName
from nightcap.plain import counted
from nightcap.recommend.model import WhyNot
from nightcap.web.api.parameters import MOST_NAME
from nightcap.web.homes import HomesOf
from nightcap.web.pages.chips import Changes, chips, lost
from nightcap.web.pages.conversation import Conversation, Talk
from nightcap.web.pages.household import Asking
from nightcap.web.pages.rendering import page
from nightcap.web.pages.texts import _

router = APIRouter()


@router.get("/why-not")
async def why_not(
    request: Request,
    homes: HomesOf,
    viewer: Asking,
    talk: Talk,
    title: Annotated[str, Query(max_length=MOST_NAME)] = "",
) -> Response:
    told = {"talk": talk, "asked_for": title, "parts": talk.parts()}
    if not talk.asked.text.strip() or not title.strip():
        return page(request, "why_not.html", told | {"error": _("Say what you asked for, and the title you mean.")})
    request.app.state.asks.check(request)
    try:
        why, changes = await homes.send(partial(_why, talk, title), viewer=viewer)
    except (BadRequest, UnknownName) as error:
        return page(request, "why_not.html", told | {"error": str(error)}, status=422)
    heard = {"chips": list(chips(talk, why.request, changes)), "lost": lost(why.request), "shown_ids": ""}
    return page(request, "why_not.html", told | heard | {"why": why, "verdict": verdict(why)})


def _why(talk: Conversation, title: str, nightcap: Nightcap) -> tuple[WhyNot, Changes]:
    why = nightcap.ask.why_not(talk.asked, title, charting=talk.charting, include_seen=talk.include_seen)
    return why, nightcap.ask.ways_to_change(why.request)


def verdict(why: WhyNot) -> str:
    """The short of it."""
    if why.rank is not None:
        return _("It is among the picks: number %(rank)s of %(shown)s.") % {"rank": why.rank, "shown": why.shown}
    if why.barriers:
        said = counted(len(why.barriers), "limit")
        kept = (
            _("%(limits)s of yours keep it out.") if len(why.barriers) > 1 else _("%(limits)s of yours keeps it out.")
        )
        return kept % {"limits": said}
    place = {"place": f"{why.place:,}", "eligible": f"{why.eligible:,}"}
    return _("It passes every limit of yours, and comes in at number %(place)s of %(eligible)s.") % place
