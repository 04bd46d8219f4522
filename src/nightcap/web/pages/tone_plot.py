"""The tone of a pick beside what was asked for, as a picture."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from fastapi import APIRouter, Request, Response

from nightcap.app import Nightcap
from nightcap.web.api.parameters import TitleName
from nightcap.web.homes import HomesOf
from nightcap.web.pages.conversation import Talk
from nightcap.web.pages.plots import Scheme, drawn
from nightcap.web.replies import PERSONAL, SVG

router = APIRouter()


@router.get("/plots/tone/{title}.svg")
async def tone(request: Request, homes: HomesOf, talk: Talk, title: TitleName, scheme: Scheme = "light") -> Response:
    """Kept by nobody: it quotes what was asked."""
    request.app.state.asks.check(request)

    def draw(nightcap: Nightcap, out: Path) -> None:
        beside = talk.asked if talk.asked.text.strip() else None
        nightcap.publish.plot_tone(out, nightcap.catalogue.title(title), beside=beside, dark=scheme == "dark")

    return Response(await homes.use(partial(drawn, draw)), 200, PERSONAL, SVG)
