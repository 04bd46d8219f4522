"""The covers that pages show: the user's own posters, and for every other title a drawn one."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from nightcap.app import Nightcap
from nightcap.tone.axes import AXES, Tone
from nightcap.web.api.parameters import TitleName
from nightcap.web.covers import cover
from nightcap.web.homes import HomesOf
from nightcap.web.posters import Poster, poster
from nightcap.web.replies import SVG, shared

router = APIRouter()


@router.get("/covers/{title}.svg")
async def drawn(request: Request, homes: HomesOf, title: TitleName) -> Response:
    """The drawn cover, whether there is a poster or not."""
    return shared(request, await homes.use(lambda nightcap: _drawn(nightcap, title)), SVG)


@router.get("/covers/{title}")
async def show(request: Request, homes: HomesOf, title: TitleName) -> Response:
    """The poster that lies in the home, else the drawn cover."""

    def work(nightcap: Nightcap) -> Poster:
        return poster(nightcap.home.posters, title) or Poster(_drawn(nightcap, title), SVG)

    found = await homes.use(work)
    return shared(request, found.content, found.media_type)


def _drawn(nightcap: Nightcap, title: str) -> bytes:
    found = nightcap.catalogue.title(title)
    return cover(found, None if found.tone else estimated(nightcap, found.id)).encode()


def estimated(nightcap: Nightcap, title_id: str) -> Tone | None:
    """The tone that the index estimates from a title's description."""
    row = nightcap.index.row(title_id)
    if row is None:
        return None
    values = nightcap.index.column("tone")[row]
    return Tone(**{axis: min(1.0, max(0.0, float(value))) for axis, value in zip(AXES, values, strict=True)})
