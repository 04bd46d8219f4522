"""Tying charted shows to titles of the catalogue; what the catalogue lacks becomes a stub.

All rows of a show are weighed together (`scoring`), each show on its own evidence, so that namesakes
stay apart. A title that an edition renamed keeps its link, as rows carry it over (`importing`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import sqlalchemy as sa

from nightcap.catalogue.names import fold
from nightcap.charts import entries as rows
from nightcap.charts import scoring, seasons, sources, stubs
from nightcap.charts.entries import Key, Progress
from nightcap.charts.evidence import Show, shows, tie_countries
from nightcap.charts.model import Entry, PopularEntry
from nightcap.charts.netflix import SOURCE as NETFLIX
from nightcap.charts.scope import Reach, folded, reach, touched
from nightcap.charts.scoring import MARGIN, OWN_THRESHOLD, THRESHOLD, Candidate
from nightcap.store import schema
from nightcap.store.database import Database

_REPORT_EVERY: Final = 250


@dataclass(frozen=True, slots=True)
class Link:
    """The title a show was tied to, and how sure that is (0..1; 1 for a stub, which is the show itself)."""

    title_id: str
    confidence: float
    is_stub: bool = False


def relink(database: Database, *, progress: Progress | None = None) -> int:
    """Link all entries anew, as after the catalogue has grown; how many entries now point elsewhere."""
    moved = 0
    with database.write() as connection:
        for source in sources.known(connection):
            known = {rows.key_of(entry): entry for entry in rows.load(connection, source)}
            popular = rows.load_popular(connection, source)
            moved += _settle(connection, source, known, known, popular, within=None, progress=progress)
    return moved


def settle(
    connection: sa.Connection,
    source: str,
    known: Mapping[Key, Entry],
    wanted: Mapping[Key, Entry],
    popular: Sequence[PopularEntry],
    *,
    areas: Collection[str],
    progress: Progress | None = None,
) -> None:
    """Write the entries wanted where `known` were, and the most popular, and link what has changed.

    `known` and `wanted` hold all entries of the source in these areas and none of others.
    """
    names = touched(known, wanted, rows.load_popular(connection, source), popular)
    if names:
        within = reach(connection, source, names, areas)
        known, wanted = {**known, **within.elsewhere}, {**wanted, **within.elsewhere}
        _settle(connection, source, known, wanted, popular, within=within, progress=progress)
        if not sources.is_own(source):
            _follow(connection, names)


def _follow(connection: sa.Connection, names: Collection[str]) -> None:
    """Link what goes by these names on computed charts anew, as a published list may know it now, or no longer."""
    for source in filter(sources.is_own, sources.known(connection)):
        within = reach(connection, source, names, ())
        popular = rows.load_popular(connection, source)
        if within.elsewhere or any(folded(row.show_title) in within.names for row in popular):
            _settle(connection, source, within.elsewhere, within.elsewhere, popular, within=within, progress=None)


def _settle(
    connection: sa.Connection,
    source: str,
    known: Mapping[Key, Entry],
    wanted: Mapping[Key, Entry],
    popular: Sequence[PopularEntry],
    *,
    within: Reach | None,
    progress: Progress | None,
) -> int:
    """Link and write the shows within reach (all where it is None); how many entries now point elsewhere."""

    def inside(row: Entry | PopularEntry) -> bool:
        return within is None or folded(row.show_title) in within.names

    found = shows(filter(inside, wanted.values()), filter(inside, popular))
    links = link(
        found,
        catalogue(connection),
        stubs.ids(connection, source),
        within.others if within else frozenset(),
        source=source,
        published=_candidates(connection, schema.title.c.source.in_([NETFLIX])) if sources.is_own(source) else {},
        progress=progress,
    )
    linked = {rows.key_of(entry): entry for show in found for entry in _linked(show, links[show])}
    rows.save(connection, known, {**wanted, **linked}, progress)
    named = [replace(row, title_id=links[show].title_id) for show in found for row in show.popular]
    rows.save_popular(connection, source, [*named, *(row for row in popular if not inside(row))])
    unknown: dict[str, list[Show]] = defaultdict(list)
    for show in found:
        if links[show].is_stub:
            unknown[links[show].title_id].append(show)
    stubs.save(connection, source, [stubs.stub(source, id_, group) for id_, group in sorted(unknown.items())])
    return sum(key in known and known[key].title_id != entry.title_id for key, entry in linked.items())


def _linked(show: Show, link: Link) -> Iterable[Entry]:
    for entry in show.entries:
        number = seasons.number(show.show_title, entry.season_title)
        there = (entry.title_id, entry.season_number, entry.link_confidence)
        if there == (link.title_id, number, link.confidence):
            yield entry
        else:
            yield replace(entry, title_id=link.title_id, season_number=number, link_confidence=link.confidence)


def link(
    found: Sequence[Show],
    known: Mapping[str, Sequence[Candidate]],
    stub_ids: set[str],
    others: Collection[str] = (),
    *,
    source: str = NETFLIX,
    published: Mapping[str, Sequence[Candidate]] | None = None,
    progress: Progress | None = None,
) -> dict[Show, Link]:
    """Every show's link: the best title, else the one it had under an earlier name, else a stub.

    A show of computed charts takes the stub of Netflix's lists, where one answers to it, before a stub of its own.

    Args:
        found: all shows, oldest first.
        known: folded name → titles of the catalogue that go by it (stubs left out).
        stub_ids: ids of the stubs that are there already.
        others: ids of titles of shows that are not weighed now.
        source: whose charts these are.
        published: folded name → stubs of published lists that go by it.
    """
    tied = tie_countries(found)
    titles = {candidate.id for group in known.values() for candidate in group}
    links: dict[Show, Link] = {}
    open_: list[Show] = []
    for turn, show in enumerate(found, 1):
        if show not in tied:
            name = folded(show.show_title)
            best = choose(show, known.get(name, ())) or _kept(show, known, titles)
            best = best or choose(show, (published or {}).get(name, ()))
            if best is not None:
                links[show] = best
            else:
                open_.append(show)
        if progress is not None and (turn % _REPORT_EVERY == 0 or turn == len(found)):
            progress("linking", turn, len(found))
    links |= _stub_links(source, open_, stub_ids, others)
    return links | {show: links[other] for show, other in tied.items()}


def choose(show: Show, candidates: Iterable[Candidate]) -> Link | None:
    """The title that the evidence speaks for, if it does so clearly."""
    ranked = sorted(((scoring.score(show, one), one.id) for one in candidates), reverse=True)
    if not ranked or ranked[0][0] < (OWN_THRESHOLD if show.is_own else THRESHOLD):
        return None
    if len(ranked) > 1 and round(ranked[0][0] - ranked[1][0], 2) < MARGIN:
        return None
    return Link(ranked[0][1], ranked[0][0])


def _kept(show: Show, known: Mapping[str, Sequence[Candidate]], titles: set[str]) -> Link | None:
    """The link from before a renaming: to a title that does not go by the show's present name."""
    before = show.before
    if before is None or before[0] not in titles:
        return None
    if any(candidate.id == before[0] for candidate in known.get(folded(show.show_title), ())):
        return None  # it was weighed just now, and was not good enough
    return Link(*before)


def _stub_links(source: str, open_: Sequence[Show], stub_ids: set[str], others: Collection[str]) -> dict[Show, Link]:
    """Stubs for shows without a title; each keeps the stub it had, namesakes get one each."""
    links: dict[Show, Link] = {}
    owner: dict[str, list[Show]] = defaultdict(list)
    for show in open_:
        before = show.before
        if before is not None and before[0] in stub_ids and all(_may_share(show, other) for other in owner[before[0]]):
            owner[before[0]].append(show)
            links[show] = Link(before[0], 1.0, is_stub=True)
    taken = {*others, *(id_ for id_, group in owner.items() if group)}
    for show in open_:
        if show not in links:
            id_ = stubs.new_id(source, show, taken)
            taken.add(id_)
            links[show] = Link(id_, 1.0, is_stub=True)
    return links


def _may_share(show: Show, other: Show) -> bool:
    """Whether one stub may stand for both: an old and a new name of one work, never two namesakes."""
    return show.category == other.category and show.show_title != other.show_title


def catalogue(connection: sa.Connection) -> dict[str, list[Candidate]]:
    """Folded name → the titles of the catalogue that go by it, stubs left out."""
    return _candidates(connection, schema.title.c.source.not_in(sources.stubs(connection)))


def _candidates(connection: sa.Connection, which: sa.ColumnElement[bool]) -> dict[str, list[Candidate]]:
    table = schema.title
    parts: dict[str, dict[int, tuple[int | None, int | None]]] = defaultdict(dict)
    for id_, number, episodes, year in connection.execute(sa.select(schema.season)):
        parts[id_][number] = (episodes, year)
    named: dict[str, list[Candidate]] = defaultdict(list)
    query = sa.select(
        table.c.id, table.c.kind, table.c.name, table.c.original_name, table.c.other_names, table.c.year,
        table.c.end_year, table.c.languages, table.c.runtime_minutes, table.c.stated_total_minutes,
    ).where(which)  # fmt: skip
    for row in connection.execute(query):
        candidate = _candidate(row, parts.get(row.id, {}))
        for name in {fold(name) for name in candidate.names}:
            named[name].append(candidate)
    return named


def _candidate(row: Any, parts: Mapping[int, tuple[int | None, int | None]]) -> Candidate:
    return Candidate(
        id=row.id,
        kind=row.kind,
        name=row.name,
        names=tuple(name for name in (row.name, row.original_name, *row.other_names) if name),
        year=row.year,
        end_year=row.end_year,
        languages=tuple(row.languages),
        runtime_minutes=row.runtime_minutes,
        stated_total_minutes=row.stated_total_minutes,
        seasons=parts,
    )
