"""Facts that a sentence tells of a title: each file one idea, all of them looked for in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts import (
    casting,
    charts,
    counts,
    credits,
    ensemble,
    genres,
    lineage,
    phrases,
    places,
    platforms,
    runtimes,
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


def _table() -> Mapping[str, tuple[Finder, ...]]:
    """Word → the finders that start there."""
    table: dict[str, list[Finder]] = {}
    for triggers, finder in (
        (phrases.TRIGGERS, _phrase),
        (counts.EPISODE_TRIGGERS, counts.episodes),
        (counts.SEASON_TRIGGERS, counts.seasons),
        (counts.HALF_HOURS, counts.half_hours),
        (runtimes.TRIGGERS, runtimes.find),
        (years.TRIGGERS, years.find),
        (places.CAPSULE_TRIGGERS, places.capsule),
        (("from", "in"), places.country),
        (("in",), places.spoken),
        (("of", "and"), places.some),
        (places.NATIONS, places.predicate),
        (("of",), counts.of_them),
        (("language",), places.language),
        (("subtitles",), places.subtitled),
        (platforms.TRIGGERS, platforms.find),
        (platforms.CINEMAS, platforms.cinemas),
        (platforms.STREAMS, platforms.unknown),
        (("on",), platforms.somewhere),
        (platforms.CALLED, platforms.called),
        (credits.TRIGGERS, credits.find),
        (casting.TRIGGERS, casting.find),
        (ensemble.TRIGGERS, ensemble.find),
        (charts.TRIGGERS, charts.find),
    ):
        for key in triggers:
            table.setdefault(key, []).append(finder)
    return {key: tuple(finders) for key, finders in table.items()}


_FINDERS: Final = _table()


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
    hits = [(at, _FINDERS[key]) for at, key in enumerate(keys) if key in _FINDERS]
    starts = () if lineage.TRIGGERS.isdisjoint(keys) else [at for at, key in enumerate(keys) if key in lineage.TRIGGERS]
    if not (hits or starts or passage.names):
        return _NOTHING
    view = View(passage)
    # first, so that what is told of a source is not taken for the title's
    found = [source for at in starts for source in lineage.sources(view, at)]
    return Facts(list(_distinct(_claims(view, hits, found))), found)


def _claims(view: View, hits: Iterable[tuple[int, tuple[Finder, ...]]], told: Sequence[Source]) -> Iterator[Claim]:
    yield from lineage.claims(view, told)
    for at, finders in hits:
        for finder in finders:
            yield from finder(view, at)
    yield from ensemble.names(view)


def _distinct(claims: Iterator[Claim]) -> Iterator[Claim]:
    seen: set[tuple[str, str, str]] = set()
    for claim in claims:
        same = claim.title, claim.field, str(claim.value)
        if same not in seen:
            seen.add(same)
            yield claim
