"""The answer to a request: ranked picks with their reasons, and what to relax when there are too few."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.recommend.advice import advice
from nightcap.recommend.model import Answer, Pick, Reason, Relaxation
from nightcap.recommend.ranking import Ranking, diverse, rank, relaxations
from nightcap.recommend.reasons import Case, reasons
from nightcap.recommend.situation import Situation
from nightcap.recommend.tonefit import tone_aim
from nightcap.request.model import LikeWish, Request
from nightcap.reviews.said import Said, heard
from nightcap.tone.axes import AXES, Tone

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
    liked = [w.title_id for w in request.wishes if isinstance(w, LikeWish) and w.title_id and w.weight > 0]
    titles = load([*ids, *liked])
    told = said(ids)
    wanted = _wanted(request, index)
    mean = ranking.means if shown else {}
    picks = []
    for place, (row, title_id) in enumerate(zip(shown, ids, strict=True), 1):
        title, claims = titles[title_id], told.get(title_id, ())
        case = Case(
            title=title,
            request=request,
            situation=situation,
            tone=Tone(**dict(zip(AXES, (round(float(v), 4) for v in index.column("tone")[row]), strict=True))),
            tone_confidence=float(index.column("tone_confidence")[row]),
            wanted=wanted,
            liked=tuple(titles[id_] for id_ in liked if id_ in titles),
            said=claims,
            heard=heard(claims),
        )
        own = {feature: float(values[row]) for feature, values in ranking.parts.items()}
        advised = advice(title, request, home_languages, claims)
        picks.append(_pick(place, own, mean, case=case, ranking=ranking, advised=advised))
    too_few = len(picks) < n
    relax = relaxations(ranking, request, index, situation) if too_few else []
    return Answer(
        request=request,
        picks=tuple(picks),
        relax=tuple(Relaxation(limit, gained) for limit, gained in relax),
        eligible=int(ranking.passed.sum()),
        asked_for=n,
    )


def _wanted(request: Request, index: CatalogueIndex) -> dict[str, float]:
    """Axis → target, of the axes that the request says something about."""
    aim = tone_aim(request, index)
    return {axis: float(aim.target[i]) for i, axis in enumerate(AXES) if aim.asked[i]}


def _pick(
    place: int,
    own: Mapping[str, float],
    mean: Mapping[str, float],
    *,
    case: Case,
    ranking: Ranking,
    advised: tuple[Reason, ...],
) -> Pick:
    excess = {feature: own[feature] - mean[feature] for feature in own}
    return Pick(
        rank=place,
        title=case.title,
        score=sum(own.values()),
        contributions=own,
        tone=case.tone,
        tone_confidence=case.tone_confidence,
        heard=case.heard,
        reasons=reasons(case, excess, spread=ranking.spread),
        advice=advised,
    )
