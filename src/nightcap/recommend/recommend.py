"""The answer to a request: ranked picks with their reasons, and what to relax when there are too few."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.recommend.advice import advice
from nightcap.recommend.features import about, unmet
from nightcap.recommend.model import Answer, Pick, Relaxation
from nightcap.recommend.ranking import diverse, rank, relaxations
from nightcap.recommend.reasons import Case, reasons
from nightcap.recommend.situation import Situation
from nightcap.recommend.tonefit import tone_aim
from nightcap.request.model import Request
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
    picks = []
    for place, (row, title_id) in enumerate(zip(shown, ids, strict=True), 1):
        title, claims = titles[title_id], told.get(title_id, ())
        tone, confidence = index.tone(row)
        case = Case(
            title=title,
            request=request,
            situation=situation,
            tone=tone,
            tone_confidence=confidence,
            wanted=wanted,
            liked=tuple(titles[id_] for id_ in request.liked if id_ in titles),
            said=claims,
            heard=heard(claims),
        )
        own = ranking.of(row)
        picks.append(
            Pick(
                rank=place,
                title=title,
                score=sum(own.values()),
                contributions=own,
                tone=tone,
                tone_confidence=confidence,
                heard=case.heard,
                reasons=reasons(case, ranking.excess(row), spread=ranking.spread),
                advice=advice(title, request, home_languages, claims),
            )
        )
    missing = unmet(request, index, shown) if shown else []
    relax = relaxations(ranking, request, index, situation) if len(picks) < n else []
    if missing and not relax:
        fitting = np.logical_or.reduce([about(topic, index) for topic in missing])
        relax = relaxations(ranking, request, index, situation, among=fitting)
    return Answer(
        request=request,
        picks=tuple(picks),
        relax=tuple(Relaxation(dropped[0], gained, dropped[1:]) for dropped, gained in relax),
        eligible=int(ranking.passed.sum()),
        asked_for=n,
        unmet=tuple(missing),
    )
