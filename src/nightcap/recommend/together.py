"""One answer for several people, each with a request and a memory of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from nightcap.catalogue.facets import Array
from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.recommend.advice import advice
from nightcap.recommend.fairness import fair_and_diverse, least_served, share
from nightcap.recommend.model import Person, Reason, Served, SharedPick, Together
from nightcap.recommend.ranking import Ranking, diverse, rank
from nightcap.recommend.reasons import Case, reasons
from nightcap.recommend.recommend import Listen, Load
from nightcap.recommend.shared_limits import Held, shared_relaxations
from nightcap.recommend.situation import Situation
from nightcap.recommend.tonefit import tone_aim
from nightcap.request.model import Request
from nightcap.reviews.opinions import Heard
from nightcap.reviews.said import Said, heard
from nightcap.tone.axes import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Who asks: a name, what they ask for, and what is known of them."""

    name: str
    request: Request
    situation: Situation


@dataclass(frozen=True, slots=True)
class _Voice:
    """A guest with the scores of all titles for them, and the tone that they want."""

    guest: Guest
    ranking: Ranking
    shares: Array
    wanted: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Dish:
    """A title on the table: all that is told of it to anyone."""

    row: int
    title: Title
    tone: Tone
    tone_confidence: float
    said: tuple[Said, ...]
    heard: Heard


def together(
    guests: Sequence[Guest],
    index: CatalogueIndex,
    load: Load,
    *,
    n: int,
    home_languages: Sequence[str] = ("en",),
    said: Listen = lambda _: {},
) -> Together:
    """The n picks that serve all of them, explained to each (recommend.fairness has the rule).

    Everybody's limits hold for all, those that go without saying included: what one has seen or put off is not
    shown. One guest alone gets what `recommend` gives. The order of the guests changes nothing but the order in
    which they are told of.
    """
    voices = [_voice(guest, index, home_languages) for guest in guests]
    passed = np.logical_and.reduce([voice.ranking.passed for voice in voices])
    if len(voices) == 1:
        shown = diverse(voices[0].ranking, index, n)
    else:
        shown = fair_and_diverse(np.stack([voice.shares for voice in voices]), passed, index, n)
    alone = [voice.ranking.best(1).tolist()[:1] for voice in voices]
    name = index.strings("id")
    wanted = {*(name[row] for row in (*shown, *(row for own in alone for row in own)))}
    titles = load(wanted.union(*(guest.request.liked for guest in guests)))
    claims = said([name[row] for row in shown])
    dishes = [_dish(row, titles[name[row]], index, claims.get(name[row], ())) for row in shown]
    subtitles = _for_all(guests)
    return Together(
        people=tuple(
            Person(
                name=voice.guest.name,
                request=voice.guest.request,
                eligible=int(voice.ranking.passed.sum()),
                alone=titles[name[own[0]]] if own else None,
            )
            for voice, own in zip(voices, alone, strict=True)
        ),
        picks=tuple(
            _pick(rank, dish, voices, titles, advice(dish.title, subtitles, home_languages, dish.said))
            for rank, dish in enumerate(dishes, 1)
        ),
        relax=() if len(shown) == n else shared_relaxations([_held(voice, index) for voice in voices], passed),
        eligible=int(passed.sum()),
        asked_for=n,
    )


def _voice(guest: Guest, index: CatalogueIndex, home_languages: Sequence[str]) -> _Voice:
    ranking = rank(guest.request, index, guest.situation, home_languages)
    return _Voice(guest, ranking, share(ranking), tone_aim(guest.request, index).wanted)


def _held(voice: _Voice, index: CatalogueIndex) -> Held:
    return Held.of(voice.guest.name, voice.guest.request, voice.ranking.limits, index, voice.guest.situation)


def _dish(row: int, title: Title, index: CatalogueIndex, said: tuple[Said, ...]) -> _Dish:
    return _Dish(row, title, *index.tone(row), said, heard(said))


def _for_all(guests: Sequence[Guest]) -> Request:
    """What advice on languages goes by: subtitles are fine where they are for all."""
    said = {guest.request.subtitles for guest in guests}
    return Request(text="", subtitles="fine" if said <= {"fine", "wanted"} else None)


def _pick(
    rank: int, dish: _Dish, voices: Sequence[_Voice], titles: Mapping[str, Title], advised: tuple[Reason, ...]
) -> SharedPick:
    shares = np.array([voice.shares[dish.row] for voice in voices])
    served = tuple(
        Served(
            name=voice.guest.name,
            share=float(voice.shares[dish.row]),
            place=voice.ranking.place(dish.row),
            reasons=_reasons(voice, dish, titles),
        )
        for voice in voices
    )
    return SharedPick(
        rank=rank,
        title=dish.title,
        tone=dish.tone,
        tone_confidence=dish.tone_confidence,
        served=served,
        least_served=tuple(voices[at].guest.name for at in least_served(shares)),
        advice=advised,
    )


def _reasons(voice: _Voice, dish: _Dish, titles: Mapping[str, Title]) -> tuple[Reason, ...]:
    """Why it is something for this guest, as if they asked alone."""
    case = Case(
        title=dish.title,
        request=voice.guest.request,
        situation=voice.guest.situation,
        tone=dish.tone,
        tone_confidence=dish.tone_confidence,
        wanted=voice.wanted,
        liked=tuple(titles[id_] for id_ in voice.guest.request.liked if id_ in titles),
        said=dish.said,
        heard=dish.heard,
    )
    return reasons(case, voice.ranking.excess(dish.row), spread=voice.ranking.spread)
