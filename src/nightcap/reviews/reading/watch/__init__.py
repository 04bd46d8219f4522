"""How best to see a title: the sound, subtitles, at one sitting or slowly, and with whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.watch import captions, company, dubs, gather, sittings, slowly, sound, tracks, urged
from nightcap.reviews.reading.watch.advice import Found

__all__ = ["find"]

Finder = Callable[[View, int], Iterator[Found]]


def _table() -> Mapping[str, tuple[Finder, ...]]:
    """Word → the finders that start there."""
    table: dict[str, list[Finder]] = {}
    for triggers, finder in (
        (("in",), sound.in_language),
        (("original",), sound.original),
        (("sound", "audio", "soundtrack", "track", "version", "dialogue", "voices"), sound.spoken),
        (("in", "into"), sound.left_in),
        (("in",), sound.funnier),
        (
            (
                "stick",
                "stay",
                "go",
                "opt",
                "switch",
                "keep",
                "plump",
                "choose",
                "pick",
                "change",
                "flip",
                "take",
                "use",
                "insist",
                "prefer",
                "put",
                "leave",
                *sound.RETURNED,
            ),
            sound.kept,
        ),
        (("audio", "language", "sound", "soundtrack", "menu", "track"), sound.switched),
        (("subtitles", "subs", "captions"), captions.subtitles),
        (("subtitled",), captions.subtitled),
        (("dub", "dubs", "dubbing", "dubbed"), dubs.dub),
        (tuple(tracks.DUBS), tracks.used),
        (("in",), tracks.urged),
        ((*slowly.UNITS, "one", "two"), slowly.dose),
        (tuple(slowly.GULPS), slowly.gulped),
        (("between",), slowly.between),
        (("savour", "savor", "savoured", "savored", "ration", "rationed", "slowly"), slowly.savour),
        (("weekend",), sittings.weekend),
        (("evening", "night"), sittings.evening),
        (("sitting", "go"), sittings.one_go),
        (("binge", "bingeable", "bingeing", "binging"), sittings.binge),
        (tuple(sittings.SWALLOWS), sittings.swallow),
        (tuple(company.COMPANY), company.company),
        (("date",), company.date),
        (("someone", "somebody"), company.loved),
        (tuple(company.COMPANY), company.best_company),
        (("alone", "own", "yourself", "solo"), company.alone),
        (tuple(gather.VERBS), gather.gathered),
    ):
        for key in triggers:
            table.setdefault(key, []).append(finder)
    return {key: tuple(finders) for key, finders in table.items()}


_FINDERS: Final = _table()
#: common words → what must stand in the sentence too, as they tell nothing without
_BESIDE: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(("get", "have", "ask", "call", "bring", "round", "carry"), gather.WHOM),
    **dict.fromkeys(("one", "two"), slowly.RATES),
    "between": slowly.PAUSES,
}


def find(passage: Passage, scope: Scope) -> Iterator[Claim]:
    """Every piece of advice in the passage on how to see its subject, each once.

    What is asked, denied, told of another title, of the critic's own evening or of somebody in the
    story is no advice.
    """
    keys = passage.sentence.keys
    hits = [
        (at, _FINDERS[key])
        for at, key in enumerate(keys)
        if key in _FINDERS and (key not in _BESIDE or not _BESIDE[key].isdisjoint(keys))
    ]
    if passage.dub_before:
        hits += [(at, (tracks.refused,)) for at, key in enumerate(keys) if key in tracks.REFUSALS]
    if not (hits or scope.advice):
        return
    view = View(passage)
    if view.question:
        return
    told = [piece for at, finders in hits for finder in finders for piece in finder(view, at)]
    seen: list[Found] = []
    for field, value, first, last in (*told, *urged.found(view, scope.advice)):
        # of two ways to read the same words the first is the surer
        if view.owner(first) != passage.subject or any(
            field == other[0] and first < other[3] and other[2] < last for other in seen
        ):
            continue
        seen.append((field, value, first, last))
        yield passage.claim("watch", field, value, first, last)
