"""The features whose weighted sum ranks the candidates.

Each feature is one function: from the request to values of shape (n,), about 0 to 1, or None
where the request says nothing of it. The weights are in WEIGHTS; a feature's contribution to a
title's score is its weight times its value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from nightcap.catalogue.facets import Array
from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import KINDS
from nightcap.recommend import limits
from nightcap.recommend.likeness import likeness
from nightcap.recommend.situation import Situation
from nightcap.recommend.tonefit import tone_aim, tone_fit, with_a_child
from nightcap.request.model import AcclaimWish, GenreWish, LikeWish, LimitWish, Request, TopicWish
from nightcap.tone.encoder import load_encoder

#: what the ranking assumes of a title that nobody has judged: a little under the shelf's mean
_UNKNOWN_ACCLAIM: Final = 0.45

#: minutes of an episode that is made for children under school age
_FOR_THE_SMALL: Final = 8
_OF_CHILDREN: Final = frozenset(("animation", "family"))

#: a list older than this says nothing of what is watched now
_CURRENT_DAYS: Final = 21

#: the BM25 that counts half, and the cosine that counts whole, see `relevance`
_HALF_BM25: Final = 5.0
_WHOLE_COSINE: Final = 0.6

#: the relevance from which a title is about something at all: one of its words, or a text near in meaning (shelf: for
#: "poker" and "tango" nothing is, for "submarine" and "mermaids" films of the sea are)
_ABOUT: Final = 0.3
#: the weight of a topic that was said without "maybe" and not in passing
_ASKED_FOR: Final = 0.8

#: feature → weight; set on the dev half of benchmarks/asks (see results/asks.md)
WEIGHTS: Final[Mapping[str, float]] = {
    "tone": 3.0,
    "topics": 3.0,
    "text": 0.8,
    "likes": 2.5,
    "genres": 0.8,
    "acclaim": 0.9,
    "momentum": 0.25,
    "saved": 0.4,
    "trouble": 1.0,
    "leaning": 0.8,
    "language": 0.15,
    "age": 0.3,
}


@dataclass(frozen=True, slots=True)
class Question:
    """All that a feature may look at."""

    request: Request
    index: CatalogueIndex
    situation: Situation
    home_languages: Sequence[str] = ("en",)


def contributions(question: Question) -> dict[str, Array]:
    """Feature → weighted contribution of each title, float32 (n,); features the request is silent on are absent."""
    found = {}
    for name, feature in _FEATURES.items():
        values = feature(question)
        if values is not None:
            found[name] = (WEIGHTS[name] * values).astype(np.float32)
    return found


def _tone(question: Question) -> Array | None:
    aim = tone_aim(question.request, question.index)
    return tone_fit(aim, question.index) if aim.weight.any() else None


def _topics(question: Question) -> Array | None:
    """Nearness to what it should be about."""
    topics = dict.fromkeys(wish.topic for wish in _topic_wishes(question.request) if wish.weight > 0)
    return relevance(" ".join(topics), question.index) if topics else None


def _text(question: Question) -> Array | None:
    """Nearness to the words that nothing else accounts for."""
    return relevance(question.request.about, question.index) if question.request.about.strip() else None


def _likes(question: Question) -> Array | None:
    wishes = [wish for wish in question.request.wishes if isinstance(wish, LikeWish)]
    return likeness(wishes, question.index)


def _genres(question: Question) -> Array | None:
    wishes = [wish for wish in question.request.wishes if isinstance(wish, GenreWish)]
    if with_a_child(question.request):
        wishes.append(GenreWish(genre="family", weight=0.5))
    if not wishes:
        return None
    total = sum(wish.weight * question.index.labelled("genre", wish.genre).astype(np.float32) for wish in wishes)
    return np.asarray(total) / sum(abs(wish.weight) for wish in wishes)


def _acclaim(question: Question) -> Array:
    """Acclaim; doubled and more where the request asks for the well regarded."""
    asked = sum(wish.weight for wish in question.request.wishes if isinstance(wish, AcclaimWish))
    index = question.index
    values = index.kept("acclaim", lambda: np.nan_to_num(index.column("acclaim"), nan=_UNKNOWN_ACCLAIM))
    return values * (1.0 + 2.0 * asked)


def _leaning(question: Question) -> Array | None:
    """The share of the limits that are only wished for ("ideally under two hours") which a title keeps."""
    wishes = [wish for wish in question.request.wishes if isinstance(wish, LimitWish)]
    if not wishes:
        return None
    kept = sum(wish.weight * limits.mask(wish.limit, question.index, question.situation) for wish in wishes)
    return np.asarray(kept, dtype=np.float32) / sum(wish.weight for wish in wishes)


def _momentum(question: Question) -> Array | None:
    """0.5 for being listed, up to 0.3 more for a high rank, 0.2 for climbing or being new; an old list has none."""
    standings = question.situation.standings.items()
    current = [(id_, s) for id_, s in standings if (question.situation.on - s.entry.week).days <= _CURRENT_DAYS]
    if not current:
        return None
    values = np.zeros(question.index.count, dtype=np.float32)
    for title_id, standing in current:
        row = question.index.row(title_id)
        if row is not None:
            rising = standing.is_new or standing.climbed > 0
            values[row] = 0.5 + 0.03 * max(0, 11 - standing.entry.rank) + 0.2 * rising
    return values


def _saved(question: Question) -> Array | None:
    if not question.situation.saved:
        return None
    values = np.zeros(question.index.count, dtype=np.float32)
    values[question.index.rows(sorted(question.situation.saved))] = 1.0
    return values


def _trouble(question: Question) -> Array | None:
    """Minus the nearness to what the day's trouble was about, and to topics that are not wanted."""
    avoided = [wish.topic for wish in _topic_wishes(question.request) if wish.weight < 0]
    if question.request.mode != "companion":
        avoided += question.request.trouble
    return -relevance(" ".join(avoided), question.index) if avoided else None


def _language(question: Question) -> Array | None:
    """Original language known to the viewer, where the request leaves languages open."""
    request = question.request
    if request.subtitles or any(limit.field in ("language", "country") for limit in request.limits):
        return None
    index = question.index
    spoken = [index.labelled("original_language", language) for language in question.home_languages]
    return np.logical_or.reduce(spoken).astype(np.float32) if spoken else None


def _age(question: Question) -> Array | None:
    """-1 for the cartoons of the very small, where no child watches and nothing of the kind is asked for."""
    request, index = question.request, question.index
    genres = {wish.genre for wish in request.wishes if isinstance(wish, GenreWish) and wish.weight > 0}
    limited = [limit for limit in request.limits if limit.field in ("audience_age", "genre") and limit.op != "not_in"]
    if request.company in ("children", "family") or genres & _OF_CHILDREN or limited or request.liked:
        return None
    minutes = index.column("runtime_minutes")
    small = (minutes > 0) & (minutes <= _FOR_THE_SMALL) & (index.column("kind") == KINDS.index("series"))
    for genre in _OF_CHILDREN:
        small = small & index.labelled("genre", genre)
    return np.asarray(-small.astype(np.float32)) if small.any() else None


def relevance(words: str, index: CatalogueIndex) -> Array:
    """How much each title is about the words, 0 to 1: the mean of what words and meaning say.

    BM25 saturates (a title that holds one rare word in its name scores about 10 and counts two
    thirds); the cosine counts in full from where texts about the very thing lie. Both are fixed
    scales, so that words that fit nothing in the catalogue stay small for every title.
    """
    return index.kept(("relevance", words), lambda: _relevance(words, index))


def _relevance(words: str, index: CatalogueIndex) -> Array:
    bm25 = index.lexical.scores(words, index.count)
    cosine = np.clip(index.cosine(load_encoder().encode([words])[0]) / _WHOLE_COSINE, 0.0, 1.0)
    mixed: Array = (bm25 / (bm25 + _HALF_BM25) + cosine) / 2
    return mixed


def unmet(request: Request, index: CatalogueIndex, rows: Sequence[int]) -> list[str]:
    """The topics asked for plainly that none of these titles is about."""
    topics = dict.fromkeys(wish.topic for wish in _topic_wishes(request) if wish.weight >= _ASKED_FOR)
    return [topic for topic in topics if not about(topic, index)[list(rows)].any()]


def about(topic: str, index: CatalogueIndex) -> Array:
    """Which titles are about a topic at all, bool (n,)."""
    return relevance(topic, index) >= _ABOUT


def _topic_wishes(request: Request) -> list[TopicWish]:
    return [wish for wish in request.wishes if isinstance(wish, TopicWish)]


_FEATURES: Final[Mapping[str, Callable[[Question], Array | None]]] = {
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
