"""The covers that pages show."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from nightcap.app import Nightcap
from nightcap.tone.axes import AXES, Tone
from nightcap.web.api.parameters import TitleName
from nightcap.web.covers import cover
from nightcap.web.homes import HomesOf
from nightcap.web.replies import SVG, shared

router = APIRouter()


@router.get("/covers/{title}.svg")
async def show(request: Request, homes: HomesOf, title: TitleName) -> Response:
    def work(nightcap: Nightcap) -> bytes:
        found = nightcap.title(title)
        return cover(found, None if found.tone else estimated(nightcap, found.id)).encode()

    return shared(request, await homes.use(work), SVG)


def estimated(nightcap: Nightcap, title_id: str) -> Tone | None:
    """The tone that the index estimates from a title's description."""
    row = nightcap.index.row(title_id)
    if row is None:
        return None
    values = nightcap.index.column("tone")[row]
    return Tone(**{axis: min(1.0, max(0.0, float(value))) for axis, value in zip(AXES, values, strict=True)})
