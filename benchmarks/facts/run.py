"""The shelf against every source, and the reviewed explanations laid over what differs."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from benchmarks.facts import adaptations, justwatch, movielens, netflix, platforms, tmdb, tvmaze, wikipedia
from benchmarks.facts.comparing import Found, compare
from benchmarks.facts.matching import Matcher
from benchmarks.facts.model import Comparison, Confirmable, Source
from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Title
from nightcap.errors import BadFile

REVIEWED: Final = Path(__file__).with_name("explained.json")
ELSEWHERE: Final = "another source names this actor"
SOURCES: Final[tuple[Source, ...]] = (
    justwatch.confirmables, tvmaze.confirmables, platforms.confirmables, tmdb.table, tmdb.prolog,
    wikipedia.confirmables, netflix.engagement, netflix.top10, movielens.confirmables, adaptations.confirmables,
)  # fmt: skip
#: forms of a work that the list of books may hold
BOOKS: Final = frozenset({"novel", "short story", "memoir", "non-fiction", "play", "comic", "manga", "poem"})


def comparisons(titles: list[Title], data: Path) -> list[Comparison]:
    """Every comparison the data allows, explanations applied, in the order of the shelf."""
    matcher = Matcher(titles)
    found: dict[tuple[str, str, str, str], Comparison] = {}
    for fact in (fact for source in SOURCES for fact in source(data)):
        for title in _titles(matcher, titles, fact):
            for each in _with_characters(title, fact):
                key = (title.id, fact.key.source, each[0].field, each[0].subject)
                found[key] = _better(found.get(key), each[0])
    return sorted(_explained(found.values()), key=lambda c: (c.title_id, c.field, c.subject, c.source))


def _titles(matcher: Matcher, titles: list[Title], fact: Confirmable) -> Iterator[Title]:
    if fact.field == "author":
        names = {fold(name) for name in fact.key.names}
        for title in titles:
            work = title.based_on
            if work and work.kind in BOOKS and names & {fold(name) for name in (work.name, work.original_name) if name}:
                yield title
    elif (match := matcher.match(fact.key)) is not None:
        yield match


def _with_characters(title: Title, fact: Confirmable) -> Iterator[tuple[Comparison]]:
    facts = (fact, replace(fact, field="character")) if fact.field == "actor" else (fact,)
    for each in facts:
        for outcome in compare(title, each):
            yield (_comparison(title, each, outcome),)


def _comparison(title: Title, fact: Confirmable, found: Found) -> Comparison:
    return Comparison(
        title_id=title.id,
        source=fact.key.source,
        field=fact.field,
        subject=found.subject,
        ours=str(found.ours),
        theirs=str(found.theirs),
        verdict=found.verdict,
        reason=found.reason,
    )


def _better(one: Comparison | None, other: Comparison) -> Comparison:
    """Where a source has several rows for one fact (repeated titles, books of one name), the one that agrees."""
    order = ("confirmed", "explained", "unexplained")
    return other if one is None or order.index(other.verdict) < order.index(one.verdict) else one


def _explained(found: Iterable[Comparison]) -> Iterator[Comparison]:
    reviewed = read_reviewed()
    every = list(found)
    named: dict[str, set[str]] = defaultdict(set)
    for each in every:
        if each.field == "actor" and each.verdict == "confirmed":
            named[each.title_id].add(each.subject)
    for each in every:
        if (each.title_id, "*", each.source, "") in reviewed:
            continue
        keys = ((each.title_id, field, each.source, subject) for field, subject in _widening(each))
        reason = next((reviewed[key] for key in keys if key in reviewed), "")
        if each.field == "actor" and each.subject in named[each.title_id]:
            reason = ELSEWHERE
        yield replace(each, verdict="explained", reason=reason) if reason and each.verdict != "confirmed" else each


def _widening(each: Comparison) -> tuple[tuple[str, str], ...]:
    """An entry explains one fact, or all facts of a field; field "*" sets the source's rows aside as a namesake's."""
    return (each.field, each.subject), (each.field, "")


def read_reviewed(path: Path = REVIEWED) -> dict[tuple[str, str, str, str], str]:
    """(title id, field, source, subject) → the reason in words. Raises BadFile where a key is missing."""
    try:
        rows = json.loads(path.read_text("utf-8"))
        return {(row["title"], row["field"], row["source"], row.get("subject", "")): row["reason"] for row in rows}
    except KeyError as error:
        raise BadFile(path, f"an entry has no key {error}.") from error
