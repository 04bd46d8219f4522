"""Facts that a sentence tells of a title: each file one idea, all of them looked for in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

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

__all__ = ["Source", "find", "sources"]

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
        (("language",), places.language),
        (("subtitles",), places.subtitled),
        (platforms.TRIGGERS, platforms.find),
        (platforms.CINEMAS, platforms.cinemas),
        (platforms.STREAMS, platforms.unknown),
        (credits.TRIGGERS, credits.find),
        (casting.TRIGGERS, casting.find),
        (ensemble.TRIGGERS, ensemble.find),
        (charts.TRIGGERS, charts.find),
    ):
        for key in triggers:
            table.setdefault(key, []).append(finder)
    return {key: tuple(finders) for key, finders in table.items()}


_FINDERS: Final = _table()


def find(passage: Passage) -> Iterator[Claim]:
    """Every fact that the passage tells, in no promised order, each title's value once.

    `title` is the passage's subject, or another title where the fact is plainly told of that
    one ("the Danish series Dark"). What is denied, asked, supposed or told of nobody in
    particular gives no claim.
    """
    view: View | None = None
    hits: list[tuple[int, tuple[Finder, ...]]] = []
    starts: list[int] = []
    for at, word in enumerate(passage.words):
        if finders := _FINDERS.get(word.key):
            hits.append((at, finders))
        if word.key in lineage.TRIGGERS:
            starts.append(at)
    if hits or starts or passage.names:
        view = View(passage)
        yield from _distinct(_claims(view, hits, starts))


def sources(passage: Passage) -> Iterator[Source]:
    """What titles are adapted from or continue, as far as the passage tells."""
    starts = [at for at, word in enumerate(passage.words) if word.key in lineage.TRIGGERS]
    if starts:
        yield from _sources(View(passage), starts)


def _claims(view: View, hits: list[tuple[int, tuple[Finder, ...]]], starts: list[int]) -> Iterator[Claim]:
    # first, so that what is told of a source is not taken for the title's
    yield from lineage.claims(view, tuple(_sources(view, starts)))
    for at, finders in hits:
        for finder in finders:
            yield from finder(view, at)
    yield from ensemble.names(view)


def _sources(view: View, starts: list[int]) -> Iterator[Source]:
    for at in starts:
        yield from lineage.sources(view, at)


def _distinct(claims: Iterator[Claim]) -> Iterator[Claim]:
    seen: set[tuple[str, str, str]] = set()
    for claim in claims:
        same = claim.title, claim.field, str(claim.value)
        if same not in seen:
            seen.add(same)
            yield claim
