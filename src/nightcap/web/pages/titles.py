"""Finding a title, and all that is known of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from nightcap.app import Nightcap
from nightcap.catalogue.title import Title, Work
from nightcap.plain import counted
from nightcap.reviews.facts_heard import FactHeard
from nightcap.reviews.verdict import Verdict
from nightcap.tone.notes import NOTES
from nightcap.web.api.parameters import MOST_NAME, TitleName
from nightcap.web.homes import HomesOf
from nightcap.web.pages.ask import marks
from nightcap.web.pages.covers import estimated
from nightcap.web.pages.household import Asking
from nightcap.web.pages.plots import spark
from nightcap.web.pages.rendering import page
from nightcap.web.pages.shown import pole, title_url, tone_source
from nightcap.web.pages.texts import _
from nightcap.web.pages.watching import places

router = APIRouter()
_MOST_FOUND: Final = 40
_MOST_QUOTES: Final = 8
#: of a family of adaptations (there are hundreds of Sherlock Holmes)
_MOST_KIN: Final = 12


@router.get("/titles")
async def search(request: Request, homes: HomesOf, name: Annotated[str, Query(max_length=MOST_NAME)] = "") -> Response:
    found: Sequence[Any] = []
    if name.strip():
        found = (await homes.use(lambda nightcap: nightcap.catalogue.search(name)))[:_MOST_FOUND]
    if len(found) == 1:
        return RedirectResponse(title_url(found[0].id), 303)
    return page(request, "titles.html", {"name": name, "found": found})


@router.get("/titles/{title}")
async def show(request: Request, homes: HomesOf, viewer: Asking, title: TitleName) -> Response:
    def work(nightcap: Nightcap) -> dict[str, Any]:
        found = nightcap.catalogue.title(title)
        run = nightcap.charts.run(found.id)
        verdict = nightcap.reviews.verdict(found)
        lists = sorted({entry.category for entry in run})
        spread = nightcap.charts.spread(found)
        made_from_it, from_the_same = nightcap.catalogue.kin(found)
        return {
            "title": found,
            "tone": found.tone or estimated(nightcap, found.id),
            "tone_source": tone_source(judged=found.tone is not None, heard=verdict.heard if verdict else None),
            "verdict": verdict,
            "notes": noted(verdict),
            "quotes": quotes(verdict),
            "disputed": [fact for fact in verdict.facts if fact.standing == "conflicts"] if verdict else [],
            "run": run,
            "spread": spread,
            "places": places(verdict, spread),
            "source_work": found.based_on or claimed_work(verdict),
            "told_works": told_works(verdict),
            "made_from_it": made_from_it[:_MOST_KIN],
            "from_the_same": from_the_same[:_MOST_KIN],
            "sparks": [(name, drawn) for name in lists if (drawn := spark(run, name))],
            "marked": marks(nightcap),
            "people": people(found),
        }

    return page(request, "title.html", await homes.use(work, viewer=viewer))


def people(title: Title) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """(heading, (person, character)) of each role that somebody has."""
    heads = {
        "director": _("Directed by"),
        "creator": _("Created by"),
        "writer": _("Written by"),
        "actor": _("With"),
    }
    rows = [
        (head, [(credit.person, credit.character) for credit in title.credits if credit.role == role])
        for role, head in heads.items()
    ]
    return [(head, named) for head, named in rows if named]


def told_works(verdict: Verdict | None) -> list[FactHeard]:
    """What articles say that it is adapted from."""
    return [fact for fact in verdict.facts if fact.field == "based_on"] if verdict else []


def claimed_work(verdict: Verdict | None) -> Work | None:
    """What articles say it is adapted from, where the catalogue does not know it."""
    for fact in told_works(verdict):
        value = fact.value
        if fact.standing == "new" and isinstance(value, Mapping):
            year, makers = value.get("year"), str(value.get("makers") or "")
            return Work(
                name=str(value.get("name") or ""),
                kind=str(value.get("kind") or ""),
                year=year if isinstance(year, int) else None,
                makers=tuple(filter(None, makers.split(", "))),
            )
    return None


def noted(verdict: Verdict | None) -> list[str]:
    """What articles say is in it."""
    if verdict is None:
        return []
    return [
        f"{NOTES[note]} ({counted(yes, 'article')}{'; ' + _('%(n)s against') % {'n': no} if no else ''})"
        for note, (yes, no) in verdict.heard.notes.items()
    ]


def quotes(verdict: Verdict | None) -> list[dict[str, Any]]:
    """Claims on its tone, on how to watch it and on what it is not, with the words that say so; each quote once."""
    found: dict[str, dict[str, Any]] = {}
    for said in verdict.said if verdict else ():
        if said.kind in ("fact", "note") or said.quote in found:
            continue
        found[said.quote] = {"said": said, "about": _about(said.kind, said.field, said.value)}
    return list(found.values())[:_MOST_QUOTES]


def _about(kind: str, field: str, value: object) -> str:
    match kind, value:
        case "tone", float() | int():
            return pole(field, value)
        case "comparison", _other:
            return _("likened to %(other)s") % {"other": value}
        case "contrast", _hope:
            return _("not what the %(image)s promises") % {"image": field}
    return _("how to watch")
