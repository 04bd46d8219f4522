"""The tone of a pick beside what was asked for, as a picture."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi import APIRouter, Request, Response

from nightcap.app import Nightcap
from nightcap.web.api.parameters import TitleName
from nightcap.web.homes import HomesOf
from nightcap.web.pages.conversation import Talk
from nightcap.web.pages.plots import Scheme
from nightcap.web.replies import PERSONAL, SVG

router = APIRouter()


@router.get("/plots/tone/{title}.svg")
async def tone(request: Request, homes: HomesOf, talk: Talk, title: TitleName, scheme: Scheme = "light") -> Response:
    """Kept by nobody: it quotes what was asked."""
    request.app.state.asks.check(request)

    def work(nightcap: Nightcap) -> bytes:
        beside = talk.asked if talk.asked.text.strip() else None
        with TemporaryDirectory(prefix="nightcap-") as folder:
            out = Path(folder) / "tone.svg"
            nightcap.plot_tone(out, nightcap.title(title), beside=beside, dark=scheme == "dark")
            return out.read_bytes()

    return Response(await homes.use(work), 200, PERSONAL, SVG)
