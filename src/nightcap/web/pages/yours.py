"""What the viewer has seen, saved and put off, and what could not be tied to a title."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from nightcap.app import Nightcap
from nightcap.errors import UnknownName
from nightcap.viewers.memory import ReactionKind
from nightcap.web.api.parameters import MOST_NAME
from nightcap.web.homes import HomesOf
from nightcap.web.pages.rendering import page
from nightcap.web.pages.texts import _

router = APIRouter()
_MOST_WATCHED: Final = 20
_MOST_DOUBTFUL: Final = 50
_MOST_REFUSED: Final = 50


def _told(nightcap: Nightcap) -> dict[str, Any]:
    shelves: list[tuple[ReactionKind, str, str]] = [
        ("saved", _("Saved for later"), _("Nothing is saved yet. “Save for later” stands below every pick.")),
        ("seen", _("Marked as seen"), _("Nothing is marked as seen yet. What was seen is not recommended again.")),
        ("not_tonight", _("Not tonight"), _("Nothing was put off. It comes back the next evening.")),
    ]
    unlinked, refused = nightcap.unlinked_history(), nightcap.quarantined()
    return {
        "shelves": [(kind, head, nightcap.marked(kind), empty) for kind, head, empty in shelves],
        "watched": nightcap.browse.watched(_MOST_WATCHED),
        "unlinked": unlinked[:_MOST_DOUBTFUL],
        "more_unlinked": max(0, len(unlinked) - _MOST_DOUBTFUL),
        "refused": refused[:_MOST_REFUSED],
        "more_refused": max(0, len(refused) - _MOST_REFUSED),
    }


@router.get("/yours")
async def yours(request: Request, homes: HomesOf) -> Response:
    return page(request, "yours.html", await homes.use(_told))


@router.post("/yours/links")
async def link(
    *,
    request: Request,
    homes: HomesOf,
    written: Annotated[str, Form(min_length=1, max_length=MOST_NAME)],
    title: Annotated[str, Form(min_length=1, max_length=MOST_NAME)],
) -> Response:
    """Say which title a name in the history stands for."""
    try:
        await homes.use(lambda nightcap: nightcap.link_history(written, title))
    except UnknownName as error:
        told = await homes.use(_told)
        return page(request, "yours.html", told | {"error": str(error)}, status=422)
    return RedirectResponse("/yours#unlinked", 303)
