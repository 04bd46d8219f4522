"""The answer to a request: ranked picks with their reasons, and what to relax when there are too few."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.recommend.advice import advice
from nightcap.recommend.features import about, unmet
from nightcap.recommend.model import Answer, Pick, Reason, Relaxation
from nightcap.recommend.ranking import Ranking, diverse, rank, relaxations
from nightcap.recommend.reasons import Case, reasons
from nightcap.recommend.situation import Situation
from nightcap.recommend.tonefit import tone_aim
from nightcap.request.model import Limit, Request
from nightcap.reviews.said import Said, heard

Load = Callable[[Iterable[str]], Mapping[str, Title]]
Listen = Callable[[Iterable[str]], Mapping[str, tuple[Said, ...]]]


def recommend(
    request: Request,
    index: CatalogueIndex,
    situation: Situation,
    load: Load,
    *,
    n: int,
    home_languages: Sequence[str] = ("en",),
    said: Listen = lambda _: {},
) -> Answer:
    """The n best picks, explained.

    Args:
        request: what is asked for.
        index: the catalogue's index.
        situation: the day, the charts and the viewer's history.
        load: gives the titles with these ids; called once.
        n: how many to show; fewer come when the limits leave fewer.
        home_languages: ISO 639-1 codes that need no subtitles.
        said: gives what articles say of the titles with these ids; called once.
    """
    ranking = rank(request, index, situation, home_languages)
    shown = diverse(ranking, index, n)
    ids = [index.strings("id")[row] for row in shown]
    titles = load([*ids, *request.liked])
    told = said(ids)
    wanted = tone_aim(request, index).wanted
    liked = tuple(titles[id_] for id_ in request.liked if id_ in titles)
    picks = []
    for place, (row, title_id) in enumerate(zip(shown, ids, strict=True), 1):
        claims = told.get(title_id, ())
        tone, confidence = index.tone(row)
        case = Case(
            title=titles[title_id],
            request=request,
            situation=situation,
            tone=tone,
            tone_confidence=confidence,
            wanted=wanted,
            liked=liked,
            said=claims,
            heard=heard(claims),
        )
        picks.append(_pick(place, row, case, ranking, advice(case.title, request, home_languages, claims)))
    missing = unmet(request, index, shown) if shown else []
    relax = _relaxed(ranking, request, index, situation, missing, few=len(picks) < n)
    return Answer(
        request=request,
        picks=tuple(picks),
        relax=tuple(Relaxation(dropped[0], gained, dropped[1:]) for dropped, gained in relax),
        eligible=int(ranking.passed.sum()),
        asked_for=n,
        unmet=tuple(missing),
    )


def _pick(place: int, row: int, case: Case, ranking: Ranking, advised: tuple[Reason, ...]) -> Pick:
    own = ranking.of(row)
    return Pick(
        rank=place,
        title=case.title,
        score=sum(own.values()),
        contributions=own,
        tone=case.tone,
        tone_confidence=case.tone_confidence,
        heard=case.heard,
        reasons=reasons(case, ranking.excess(row), spread=ranking.spread),
        advice=advised,
    )


def _relaxed(
    ranking: Ranking,
    request: Request,
    index: CatalogueIndex,
    situation: Situation,
    missing: Sequence[str],
    *,
    few: bool,
) -> list[tuple[tuple[Limit, ...], int]]:
    """What to give up where there are few picks, else for the sake of the topics that no pick is about."""
    relax = relaxations(ranking, request, index, situation) if few else []
    if not missing or relax:
        return relax
    fitting = np.logical_or.reduce([about(topic, index) for topic in missing])
    return relaxations(ranking, request, index, situation, among=fitting)
