"""The sources of reviews with their weights, and the latest articles with their copies folded."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated, Any, Final

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from nightcap.app import Nightcap
from nightcap.catalogue.countries import country_name
from nightcap.catalogue.languages import language_name
from nightcap.errors import NightcapError
from nightcap.reviews.claim import Claim
from nightcap.tone.notes import NOTES
from nightcap.web.homes import HomesOf
from nightcap.web.jobs import JobsOf
from nightcap.web.pages.rendering import page
from nightcap.web.pages.sending import on_to
from nightcap.web.pages.shown import pole
from nightcap.web.pages.texts import _
from nightcap.web.work import start_chore, start_following

router = APIRouter()
_MOST: Final = 20
Source = Annotated[str, Form(min_length=1, max_length=2000)]


def kinds() -> dict[str, str]:
    """Kind of claim → its heading."""
    return {
        "tone": _("How it feels"),
        "note": _("What is in it"),
        "fact": _("Facts"),
        "watch": _("How to watch it"),
        "comparison": _("Likened to"),
        "contrast": _("Not what it seems"),
    }


@router.get("/reviews")
async def reviews(
    request: Request, homes: HomesOf, after: Annotated[str | None, Query(max_length=64)] = None
) -> Response:
    return page(request, "reviews.html", await homes.use(lambda nightcap: _listed(nightcap, after)))


@router.post("/reviews/follow")
async def follow(jobs: JobsOf, url: Source) -> Response:
    """Find the feed at an address; this and refreshing use the network, and nothing else here does."""
    return on_to(start_following(jobs, url.strip()))


@router.post("/reviews/refresh")
async def refresh(jobs: JobsOf) -> Response:
    """Fetch what is new of every source that is followed."""
    return on_to(start_chore(jobs, "refresh-reviews"))


@router.post("/reviews/weight")
async def weigh(
    request: Request, homes: HomesOf, source: Source, weight: Annotated[float, Form(ge=0, le=10)]
) -> Response:
    def work(nightcap: Nightcap) -> None:
        nightcap.reviews.weigh(source, weight)
        homes.refresh()

    return await _done(request, homes, work)


@router.post("/reviews/unfollow")
async def unfollow(request: Request, homes: HomesOf, source: Source) -> Response:
    def work(nightcap: Nightcap) -> None:
        nightcap.reviews.unfollow(source)
        homes.refresh()

    return await _done(request, homes, work)


@router.get("/reviews/{article}")
async def article(request: Request, homes: HomesOf, article: str) -> Response:
    kept = await homes.use(lambda nightcap: nightcap.reviews.article(article))
    claims = sorted(kept.reading.claims, key=lambda claim: list(kinds()).index(claim.kind))
    by_kind = [
        (kinds()[kind], [(claim, told(claim)) for claim in some]) for kind, some in groupby(claims, lambda c: c.kind)
    ]
    return page(
        request, "article.html", {"kept": kept, "it": kept.reading.article, "claims": by_kind, "roles": _roles()}
    )


async def _done(request: Request, homes: HomesOf, work: Any) -> Response:
    try:
        await homes.use(work)
    except NightcapError as error:
        told = await homes.use(lambda nightcap: _listed(nightcap, None))
        return page(request, "reviews.html", told | {"error": str(error)}, status=422)
    return RedirectResponse("/reviews#sources", 303)


def _listed(nightcap: Nightcap, after: str | None) -> dict[str, Any]:
    found = nightcap.reviews.articles(limit=_MOST + 1, after=after)
    return {
        "articles": found[:_MOST],
        "next": found[_MOST - 1].reading.article.id if len(found) > _MOST else None,
        "sources": nightcap.reviews.sources(),
    }


def _roles() -> dict[str, str]:
    return {"subject": _("about"), "compared": _("compared with"), "rival": _("beside"), "source": _("made after")}


def told(claim: Claim) -> str:
    """What a claim says, in a few words."""
    match claim.kind, claim.value:
        case "tone", float() | int() as value:
            return pole(claim.field, value)
        case "note", present:
            return NOTES[claim.field] if present else _("no %(note)s") % {"note": NOTES[claim.field]}
        case "comparison", other:
            return str(other)
        case "contrast", hope:
            return _("the %(image)s promises %(hope)s") % {"image": claim.field, "hope": hope}
    return f"{claim.field.replace('_', ' ')}: {_value(claim)}"


def _value(claim: Claim) -> str:
    match claim.value:
        case bool():
            return _("yes") if claim.value else _("no")
        case str() if claim.field == "country":
            return country_name(claim.value)
        case str() if claim.field in ("language", "audio"):
            return language_name(claim.value)
        case dict():
            return ", ".join(str(part) for part in claim.value.values() if part is not None)
    return str(claim.value)
