"""What kept an eligible title down: where it scores less than a pick, in words and figures.

A teller has the figures of both titles before it. Where the facts alone do not show the difference,
the feature's own values are told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from nightcap.catalogue.facets import Array
from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.languages import language_name
from nightcap.catalogue.title import Title
from nightcap.recommend.features import WEIGHTS
from nightcap.recommend.limits import mask
from nightcap.recommend.model import Evidence, Reason, Shortfall
from nightcap.recommend.phrases import listed, ordinal, sentence
from nightcap.recommend.situation import Situation
from nightcap.recommend.tonefit import ToneAim, tone_aim
from nightcap.request.model import GenreWish, LikeWish, LimitWish, Request, TopicWish
from nightcap.tone.axes import AXES

#: a gap must reach this share of the spread of the eligible titles' scores to be told; the largest is told anyway
_TELLING: Final = 0.05
_MOST_TOLD: Final = 5
#: axes told of one title
_MOST_AXES: Final = 2
#: figures nearer than this are the same
_SAME: Final = 0.005


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A title beside a pick: `own` and `other` map each feature to its contribution to either's score."""

    title: Title
    row: int
    pick: Title
    pick_row: int
    request: Request
    index: CatalogueIndex
    situation: Situation
    own: Mapping[str, float]
    other: Mapping[str, float]

    @property
    def gaps(self) -> dict[str, float]:
        """Feature → by how much the title scores less than the pick."""
        return {feature: self.other[feature] - self.own[feature] for feature in self.own}

    def values(self, feature: str) -> tuple[float, float]:
        """The feature's values (about 0 to 1) of both, before their weight."""
        return self.own[feature] / WEIGHTS[feature], self.other[feature] / WEIGHTS[feature]


def shortfalls(pair: Pair, *, spread: float) -> tuple[Shortfall, ...]:
    """The telling gaps, largest first; `spread` is the standard deviation of the eligible titles' scores."""
    gaps = pair.gaps
    ranked = sorted((feature for feature in gaps if gaps[feature] > 0), key=lambda feature: -gaps[feature])
    telling = [feature for feature in ranked if gaps[feature] > _TELLING * spread] or ranked[:1]
    return tuple(Shortfall(feature, gaps[feature], _told(feature, pair)) for feature in telling[:_MOST_TOLD])


def _told(feature: str, pair: Pair) -> Reason:
    return _TELLERS[feature](pair) or _figures(feature, pair)


def _figures(feature: str, pair: Pair) -> Reason:
    own, other = pair.values(feature)
    text = f"{_SAID[feature]}: {own:.2f}, where {pair.pick.name} has {other:.2f}"
    return _reason(text, _fact(pair, value=round(own, 4), of_the_pick=round(other, 4)))


def _tone(pair: Pair) -> Reason | None:
    """The axes on which it misses the wish by more than the pick does, the worst first."""
    aim = tone_aim(pair.request, pair.index)
    tones = pair.index.column("tone")
    own, other = tones[pair.row], tones[pair.pick_row]
    worse = aim.weight * (_miss(own, aim) ** 2 - _miss(other, aim) ** 2)
    axes = [int(axis) for axis in np.argsort(-worse, kind="stable") if worse[axis] > _SAME][:_MOST_AXES]
    if not axes:
        return None
    confidence = float(pair.index.column("tone_confidence")[pair.row])
    judged = "Nightcap's starter shelf" if confidence >= 1.0 else "estimated from the description"
    parts = [
        f"its {AXES[axis]} is {own[axis]:.2f} where {_wished(axis, aim)} fits ({pair.pick.name}: {other[axis]:.2f})"
        for axis in axes
    ]
    guessed = "" if confidence >= 1.0 else " (by its description)"
    data = {
        "axes": {AXES[axis]: round(float(own[axis]), 2) for axis in axes},
        "of_the_pick": {AXES[axis]: round(float(other[axis]), 2) for axis in axes},
        "wished": {AXES[axis]: round(float(aim.target[axis]), 2) for axis in axes},
        "confidence": round(confidence, 2),
    }
    text = f"it feels less like what fits{guessed}: {listed(parts)}"
    return _reason(text, Evidence(kind="tone", source=judged, data=data))


def _miss(tone: Array, aim: ToneAim) -> Array:
    off: Array = tone - aim.target
    return np.where(off * aim.side > 0, 0.0, off).astype(np.float32)


def _wished(axis: int, aim: ToneAim) -> str:
    bound = {1: "at least ", -1: "at most "}.get(int(aim.side[axis]), "")
    return f"{bound}{aim.target[axis]:.2f}"


def _genres(pair: Pair) -> Reason | None:
    wished = [w.genre for w in pair.request.wishes if isinstance(w, GenreWish) and w.weight > 0]
    lacking = [genre for genre in wished if genre in pair.pick.genres and genre not in pair.title.genres]
    unwanted = [w.genre for w in pair.request.wishes if isinstance(w, GenreWish) and w.weight < 0]
    carried = [genre for genre in pair.title.genres if genre in unwanted and genre not in pair.pick.genres]
    if not (lacking or carried):
        return None
    parts = [*([f"it is no {listed(lacking, 'or')}, as you wished, and {pair.pick.name} is"] if lacking else []),
             *([f"it is {listed(carried)}, which you would rather not"] if carried else [])]  # fmt: skip
    return _reason("; ".join(parts), _fact(pair, genres=list(pair.title.genres), of_the_pick=list(pair.pick.genres)))


def _acclaim(pair: Pair) -> Reason:
    own, other = pair.title.acclaim, pair.pick.acclaim
    told = "how well it is regarded is not known" if own is None else f"it is less well regarded ({own:.2f} of 1)"
    than = "" if other is None else f"; {pair.pick.name} has {other:.2f}"
    return _reason(told + than, _fact(pair, acclaim=own, of_the_pick=other))


def _momentum(pair: Pair) -> Reason | None:
    other = pair.situation.standings.get(pair.pick.id)
    if other is None:
        return None
    own = pair.situation.standings.get(pair.title.id)
    stands = "it is on no chart" if own is None else f"it stands {ordinal(own.entry.rank)} in {own.entry.category}"
    entry = other.entry
    text = f"{stands} now; {pair.pick.name} is {ordinal(entry.rank)} in {entry.category}"
    data = {"rank": own.entry.rank if own else None, "of_the_pick": entry.rank, "week": entry.week.isoformat()}
    return _reason(text, Evidence(kind="chart", source=entry.source, data=data))


def _saved(pair: Pair) -> Reason:
    text = f"you saved {pair.pick.name} for later, and not this"
    return _reason(text, Evidence(kind="history", source="your list", data={"of_the_pick": pair.pick.id}))


def _leaning(pair: Pair) -> Reason | None:
    """Limits that were only wished for, which the pick keeps and it does not."""
    wishes = [w for w in pair.request.wishes if isinstance(w, LimitWish)]
    masks = [(wish, mask(wish.limit, pair.index, pair.situation)) for wish in wishes]
    broken = [wish for wish, kept in masks if kept[pair.pick_row] and not kept[pair.row]]
    if not broken:
        return None
    words = listed([f"“{wish.text.strip() or wish.limit.field}”" for wish in broken])
    fields = {wish.limit.field: getattr(pair.title, wish.limit.field, None) for wish in broken}
    return _reason(f"it does not keep to {words}, as you would like, and {pair.pick.name} does", _fact(pair, **fields))


def _language(pair: Pair) -> Reason | None:
    if not pair.title.languages:
        return None
    text = f"it is in {language_name(pair.title.languages[0])}, which takes subtitles"
    return _reason(text, _fact(pair, language=pair.title.languages[0]))


def _age(pair: Pair) -> Reason:
    minutes = pair.title.runtime_minutes
    text = f"its episodes of {minutes} minutes are made for small children, and you spoke of none"
    return _reason(text, _fact(pair, runtime_minutes=minutes, genres=list(pair.title.genres)))


def _likes(pair: Pair) -> Reason:
    """The likeness to what was liked less that to what was not."""
    own, other = pair.values("likes")
    wishes = [wish for wish in pair.request.wishes if isinstance(wish, LikeWish)]
    liked, disliked = (listed([w.name for w in wishes if w.weight * side > 0]) for side in (1, -1))
    missed = [f"less near to what you named ({liked})"] if liked else []
    met = [f"nearer to what you want nothing like ({disliked})"] if disliked else []
    evidence = _fact(pair, likeness=round(own, 4), of_the_pick=round(other, 4))
    told = (own, other) if liked else (abs(own), abs(other))
    figures = f"{told[0]:z.2f}, where {pair.pick.name} has {told[1]:z.2f}"
    return _reason(f"it comes {listed([*missed, *met], 'or')}: {figures}", evidence)


def _topics(pair: Pair) -> Reason:
    wished = [w.topic for w in pair.request.wishes if isinstance(w, TopicWish) and w.weight > 0]
    return _nearness("topics", listed([f"“{topic}”" for topic in wished]), pair)


def _text(pair: Pair) -> Reason:
    return _nearness("text", f"“{pair.request.about}”", pair)


def _nearness(feature: str, what: str, pair: Pair) -> Reason:
    own, other = pair.values(feature)
    text = f"it is less about {what}: {own:z.2f} of 1, where {pair.pick.name} has {other:z.2f}"
    data = {"nearness": round(own, 4), "of_the_pick": round(other, 4), "keywords": list(pair.title.keywords)}
    return _reason(text, _fact(pair, **data))


def _trouble(pair: Pair) -> Reason:
    own, other = (-value for value in pair.values("trouble"))
    avoided = [w.topic for w in pair.request.wishes if isinstance(w, TopicWish) and w.weight < 0]
    about = listed([*avoided, *pair.request.trouble])
    text = f"it comes nearer to what you want to be far from ({about}): {own:z.2f} of 1, {pair.pick.name} {other:z.2f}"
    return _reason(text, _fact(pair, nearness=round(own, 4), of_the_pick=round(other, 4)))


def _fact(pair: Pair, **data: object) -> Evidence:
    return Evidence(kind="fact", source=pair.title.source, data={**data, "pick_id": pair.pick.id})


def _reason(text: str, evidence: Evidence) -> Reason:
    return Reason(sentence(text), evidence)


#: features whose teller may find nothing to tell → what is said before their figures
_SAID: Final[Mapping[str, str]] = {
    "tone": "what it feels like is only guessed from its description, or fits less well",
    "momentum": "it is watched less just now",
    "genres": "it has fewer of the genres that fit",
    "leaning": "it keeps fewer of the limits that you would like",
    "language": "it may take subtitles",
}
_TELLERS: Final[Mapping[str, Callable[[Pair], Reason | None]]] = {
    "tone": _tone,
    "topics": _topics,
    "text": _text,
    "likes": _likes,
    "genres": _genres,
    "acclaim": _acclaim,
    "momentum": _momentum,
    "saved": _saved,
    "trouble": _trouble,
    "leaning": _leaning,
    "language": _language,
    "age": _age,
}
