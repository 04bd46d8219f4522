"""Why a title is not among the picks: the limits that keep it out, or the features that kept it down."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.recommend.barriers import Stopped, barrier
from nightcap.recommend.likeness import like_one
from nightcap.recommend.limits import mask
from nightcap.recommend.model import Evidence, Reason, WhyNot
from nightcap.recommend.ranking import diverse, rank
from nightcap.recommend.recommend import Listen, Load
from nightcap.recommend.shortfalls import Pair, shortfalls
from nightcap.recommend.situation import Situation
from nightcap.request.model import Request


def why_not(
    title: Title,
    request: Request,
    index: CatalogueIndex,
    situation: Situation,
    load: Load,
    *,
    n: int,
    home_languages: Sequence[str] = ("en",),
    said: Listen = lambda _: {},
) -> WhyNot:
    """What keeps a title of the index from being among the n picks that `recommend` gives for the same request."""
    row = index.row(title.id)
    assert row is not None, title.id
    ranking = rank(request, index, situation, home_languages)
    shown = diverse(ranking, index, n)
    eligible = int(ranking.passed.sum())
    if not ranking.passed[row]:
        stopped = Stopped(
            title=title, row=row, request=request, index=index, situation=situation,
            said=said([title.id]).get(title.id, ()),
        )  # fmt: skip
        barriers = tuple(barrier(limit, stopped) for limit in ranking.limits if not mask(limit, index, situation)[row])
        return WhyNot(
            request=request, title=title, rank=None, place=None, eligible=eligible, shown=len(shown), barriers=barriers
        )
    place = ranking.place(row)
    if row in shown:
        return WhyNot(
            request=request, title=title, rank=shown.index(row) + 1, place=place, eligible=eligible, shown=len(shown)
        )
    last, alike = shown[-1], _most_alike(row, shown, index)
    titles = load([index.strings("id")[each] for each in {last, alike}])
    against, like = titles[index.strings("id")[last]], titles[index.strings("id")[alike]]
    own, other = ranking.of(row), ranking.of(last)
    pair = Pair(
        title=title, row=row, pick=against, pick_row=last, request=request, index=index, situation=situation,
        own=own, other=other,
    )  # fmt: skip
    behind = sum(other.values()) - sum(own.values())
    return WhyNot(
        request=request,
        title=title,
        rank=None,
        place=place,
        eligible=eligible,
        shown=len(shown),
        against=against,
        behind=behind,
        gaps=pair.gaps,
        shortfalls=shortfalls(pair, spread=ranking.spread),
        alike=_too_alike(title, like, row, alike, index) if behind <= 0 else None,
    )


def _most_alike(row: int, shown: list[int], index: CatalogueIndex) -> int:
    return shown[int(np.argmax(like_one(row, index, among=np.array(shown))))]


def _too_alike(title: Title, like: Title, row: int, alike: int, index: CatalogueIndex) -> Reason:
    likeness = float(like_one(row, index, among=np.array([alike]))[0])
    shared = [genre for genre in title.genres if genre in like.genres]
    text = f"It scores well enough, but is too like {like.name}, which is shown (likeness {likeness:.2f} of 1)."
    data = {"title_id": like.id, "likeness": round(likeness, 4), "genres": shared}
    return Reason(text, Evidence(kind="fact", source=title.source, data=data))
