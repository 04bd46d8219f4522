"""Reasons in the words of critics: a claim that bears out what was wished for, quoted, with whose it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Title
from nightcap.recommend.model import Evidence, Reason
from nightcap.recommend.phrases import sentence
from nightcap.recommend.tonefit import END
from nightcap.reviews.opinions import Heard
from nightcap.reviews.said import NEAR, Said

#: the respect of a comparison → how it is told
_RESPECTS: Final[Mapping[str, str]] = {
    "uplift": " in mood",
    "energy": " in pace",
    "tension": " in its tension",
    "humour": " in its humour",
    "warmth": " in warmth",
    "depth": " in depth",
    "weight": " in weight",
    "genre": " in genre",
    "story": " in its story",
    "look": " in looks",
    "music": " in its music",
    "acting": " in its acting",
}


def tone_quotes(
    said: Sequence[Said], heard: Heard, *, wanted: Mapping[str, float], tone: Mapping[str, float]
) -> list[Reason]:
    """The best quote on an axis that was wished for; none where articles, or the title's tone, speak against it.

    Args:
        said: the claims about the title.
        heard: what they come to.
        wanted: axis → where the wish lies.
        tone: axis → where the title lies.
    """
    axes = {
        axis for axis, target in wanted.items()
        if axis in heard.tone and _meets(heard.tone[axis].value, target) and _meets(tone[axis], target)
    }  # fmt: skip
    fitting = [each for each in said if each.kind == "tone" and each.field in axes and _bears_out(each, wanted)]
    if not fitting:
        return []
    # of the preferred article the words that say most of what was wished, and say it most clearly
    breadth = {(each.article_id, each.quote): 0 for each in fitting}
    for each in fitting:
        breadth[each.article_id, each.quote] += 1
    best = min(
        fitting,
        key=lambda each: (each.rank, -breadth[each.article_id, each.quote], -_clear(each), each.article_id, each.quote),
    )
    agree = f"; {best.agreeing} of {best.articles} articles agree" if best.articles > 1 else ""
    return [review(f"“{best.quote}”, says {best.by}{agree}", best, axis=best.field, value=best.value)]


def likeness_quotes(said: Sequence[Said], liked: Sequence[Title]) -> list[Reason]:
    """Where a critic likens the title to one that the request named."""
    for other in liked:
        names = {fold(name) for name in other.names}
        for each in said:
            if each.kind == "comparison" and fold(str(each.value)) in names:
                text = f"Like {other.name}{_RESPECTS.get(each.field, '')}: “{each.quote}”, says {each.by}"
                return [review(text, each, title_id=other.id, respect=each.field)]
    return []


def review(text: str, said: Said, **data: Any) -> Reason:
    """A reason that rests on one claim; `data` are figures of its own."""
    whose = {
        "author": said.author,
        "url": said.url,
        "published_at": said.published_at.isoformat() if said.published_at else None,
        "weight": said.weight,
        "article_id": said.article_id,
        "articles": said.articles,
        "agreeing": said.agreeing,
        "agreement": round(said.agreement, 2),
    }
    return Reason(
        sentence(text), Evidence(kind="review", source=said.publication, quote=said.quote, data={**data, **whose})
    )


def _meets(value: float, target: float) -> bool:
    """Whether a value comes near to a wish, or lies beyond it at its own end of the axis."""
    return abs(value - target) <= NEAR or value >= target >= END or value <= target <= 1.0 - END


def _bears_out(said: Said, wanted: Mapping[str, float]) -> bool:
    return isinstance(said.value, (int, float)) and _meets(said.value, wanted[said.field])


def _clear(said: Said) -> float:
    """How far from the middle of its axis."""
    return abs(said.value - 0.5) if isinstance(said.value, (int, float)) else 0.0
