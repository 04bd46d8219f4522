"""Facts that a sentence tells of a title: each file one idea, all of them looked for in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts import (
    acclaim,
    being,
    bestowed,
    brackets,
    casting,
    charts,
    counts,
    credits,
    earlier,
    ensemble,
    firsts,
    genres,
    guises,
    handed,
    languages,
    lauded,
    lineage,
    made,
    makers,
    making,
    multiples,
    origins,
    phrases,
    places,
    platforms,
    played,
    players,
    presenting,
    rolewords,
    runtimes,
    services,
    unlisted,
    years,
)
from nightcap.reviews.reading.facts.lineage import Source
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.passage import Passage

__all__ = ["Facts", "Source", "read"]

Finder = Callable[[View, int], Iterator[Claim]]


def _phrase(view: View, at: int) -> Iterator[Claim]:
    """All that the phrase for the title says, which ends at word `at`."""
    if phrase := phrases.read(view, at):
        yield from places.of(view, phrase)
        yield from genres.of(view, phrase)
        yield from platforms.of(view, phrase)
        yield from years.of(view, phrase)
        yield from credits.of(view, phrase)


#: what is told of a title without a name
_OF_TITLES: Final[tuple[tuple[Iterable[str], Finder], ...]] = (
    (phrases.TRIGGERS, _phrase),
    (genres.MIXTURES, genres.mixed),
    (("reality",), genres.reality),
    (counts.EPISODE_TRIGGERS, counts.episodes),
    (counts.SEASON_TRIGGERS, counts.seasons),
    (multiples.HALF_HOURS, multiples.half_hours),
    (("x",), multiples.times),
    (runtimes.TRIGGERS, runtimes.find),
    (years.TRIGGERS, years.find),
    (places.CAPSULE_TRIGGERS, places.capsule),
    (places.CAPSULE_TRIGGERS, places.possessed),
    (("between",), places.between),
    (("from", "in"), places.country),
    (("in",), languages.spoken),
    (("of", "and"), languages.some),
    (places.NATIONS, places.predicate),
    (("of",), multiples.of_them),
    (("language",), languages.language),
    (("original",), languages.original),
    (languages.LANGUAGES, languages.listed),
    (("speak", "speaks", "switch", "switches", "alternate", "alternates", "flit", "flits"), languages.speaks),
    (("subtitles", "subs"), languages.subtitled),
    (services.TRIGGERS, platforms.find),
    (unlisted.STREAMS, unlisted.unknown),
    (("on",), unlisted.somewhere),
    (unlisted.CALLED, unlisted.called),
    (unlisted.HAS, unlisted.has_it),
    (unlisted.DAYS, unlisted.bracketed),
    (charts.TRIGGERS, charts.find),
)
#: what is told of persons, or of a name that is in no list
_OF_NAMES: Final[tuple[tuple[Iterable[str], Finder], ...]] = (
    (("for",), unlisted.ordered),
    (("new", "latest"), unlisted.latest),
    (credits.TRIGGERS, credits.find),
    (making.TRIGGERS, making.find),
    (made.TRIGGERS, made.find),
    (makers.TRIGGERS, makers.find),
    (firsts.TRIGGERS, firsts.find),
    (casting.TRIGGERS, casting.find),
    (being.TRIGGERS, being.find),
    (("as",), guises.find),
    (played.TRIGGERS, played.find),
    (handed.TRIGGERS, handed.find),
    (rolewords.TRIGGERS, rolewords.find),
    (ensemble.TRIGGERS, ensemble.find),
    (players.TRIGGERS, players.find),
    (acclaim.TRIGGERS, acclaim.find),
    (presenting.TRIGGERS, presenting.find),
    (bestowed.TRIGGERS, bestowed.find),
    (earlier.TRIGGERS, earlier.find),
    (lauded.TRIGGERS, lauded.find),
)


def _table(*parts: Iterable[tuple[Iterable[str], Finder]]) -> Mapping[str, tuple[Finder, ...]]:
    """Word → the finders that start there."""
    table: dict[str, list[Finder]] = {}
    for triggers, finder in chain.from_iterable(parts):
        for key in triggers:
            table.setdefault(key, []).append(finder)
    return {key: tuple(finders) for key, finders in table.items()}


_FINDERS: Final = _table(_OF_TITLES, _OF_NAMES)
_WITHOUT_NAMES: Final = _table(_OF_TITLES)
#: word → what looks there for a source
_SOURCES: Final[Mapping[str, tuple[Callable[[View, int], Iterator[Source]], ...]]] = {
    key: (
        *((lineage.sources,) if key in lineage.TRIGGERS else ()),
        *((origins.sources,) if key in origins.TRIGGERS else ()),
    )
    for key in lineage.TRIGGERS | origins.TRIGGERS
}


class Facts(NamedTuple):
    """What a passage tells of its title and of others: claims, and what they are adapted from or continue."""

    claims: Sequence[Claim]
    sources: Sequence[Source]


_NOTHING: Final = Facts((), ())


def read(passage: Passage) -> Facts:
    """Every fact that the passage tells, in no promised order, each title's value once.

    `title` is the passage's subject, or another title where the fact is plainly told of that
    one ("the Danish series Dark"). What is denied, asked, supposed or told of nobody in
    particular gives no claim.
    """
    keys = passage.sentence.keys
    finders = _FINDERS if passage.names else _WITHOUT_NAMES
    hits = [(at, finders[key]) for at, key in enumerate(keys) if key in finders]
    starts = () if _SOURCES.keys().isdisjoint(keys) else [at for at, key in enumerate(keys) if key in _SOURCES]
    if not (hits or starts or passage.names):
        return _NOTHING
    view = View(passage)
    # first, so that what is told of a source is not taken for the title's
    all_told = (source for at in starts for finder in _SOURCES[keys[at]] for source in finder(view, at))
    found = list({(each.title, each.name, each.kind, each.makers): each for each in all_told}.values())
    return Facts(list(_distinct(_claims(view, hits, found))), found)


def _claims(view: View, hits: Iterable[tuple[int, tuple[Finder, ...]]], told: Sequence[Source]) -> Iterator[Claim]:
    yield from lineage.claims(view, told)
    for at, finders in hits:
        for finder in finders:
            yield from finder(view, at)
    yield from brackets.names(view)


def _distinct(claims: Iterator[Claim]) -> Iterator[Claim]:
    told = list(claims)
    parts = {(claim.title, _actor(claim)) for claim in told if _actor(claim, named=True)}
    seen: set[tuple[str, str, str]] = set()
    for claim in told:
        if (claim.title, _actor(claim)) in parts and not _actor(claim, named=True):
            continue  # the same sentence has the part
        same = claim.title, claim.field, str(claim.value)
        if same not in seen:
            seen.add(same)
            yield claim


def _actor(claim: Claim, *, named: bool = False) -> str:
    """Whose part a claim tells, "" where it is no actor's; `named`: only where the part is told too."""
    value = claim.value
    if not isinstance(value, Mapping) or value.get("role") != "actor" or (named and not value["character"]):
        return ""
    return str(value["person"])
