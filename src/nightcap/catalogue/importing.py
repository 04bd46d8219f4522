"""Taking titles from a source into the catalogue: once each, nothing lost, nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from nightcap.catalogue import repository, shelf
from nightcap.catalogue.names import TitleRef, fold
from nightcap.catalogue.sources import wikipedia
from nightcap.catalogue.title import Title
from nightcap.store import files, imports
from nightcap.store.database import Database
from nightcap.store.imports import Refused, Report

#: two lists may date one film by festival and by release
_YEARS_APART: Final = 1
_SHELF_DIGEST: Final = "shelf_digest"

Progress = Callable[[str, int, int], None]


def sync_shelf(database: Database) -> bool:
    """Bring the shipped shelf into the catalogue where it is new or has changed; True if anything was written."""
    digest = shelf.digest()
    with database.read() as connection:
        if repository.get_state(connection, _SHELF_DIGEST) == digest:
            return False
    titles = link_lineage(shelf.read_shelf())
    with database.write() as connection:
        known = repository.external_ids(connection, shelf.SOURCE)
        repository.drop_source(connection, shelf.SOURCE)
        repository.save(
            connection, [replace(t, external_ids={**known.get(t.id, {}), **t.external_ids}) for t in titles]
        )
        repository.set_state(connection, _SHELF_DIGEST, digest)
    return True


def import_wikipedia(database: Database, path: Path) -> Report:
    """One decade's file of wikipedia-movie-data; rows of films that the catalogue has already are tied to them."""
    titles, refused = wikipedia.adapt(wikipedia.parse(path))
    return take(database, wikipedia.SOURCE, path, titles, refused)


def take(database: Database, source: str, path: Path, titles: Sequence[Title], refused: Sequence[Refused]) -> Report:
    """Write the titles of a source; those that other sources have already only add their external ids."""
    with database.read() as connection:
        others = repository.named(connection, {fold(title.name) for title in titles}, not_of=source)
    twins = {title.id: found for title in titles if (found := _twin(title, others)) is not None}
    existing = repository.load(database, {*twins.values(), *(t.id for t in titles if t.id not in twins)})
    changed: dict[str, Title] = {}
    for title in titles:
        wanted = title
        if title.id in twins:
            twin = changed.get(twins[title.id]) or existing[twins[title.id]]
            wanted = replace(twin, external_ids={**twin.external_ids, **title.external_ids})
        if existing.get(wanted.id) != wanted:
            changed[wanted.id] = wanted
    report = Report(source=source, file=path.name, taken=len(titles), changed=len(changed), refused=tuple(refused))
    with database.write() as connection:
        if changed:
            repository.save(connection, list(changed.values()))
        imports.record(connection, report, digest=files.digest(path))
    return report


def link_lineage(titles: Sequence[Title]) -> list[Title]:
    """Tie `based_on` to the title it names, where kind, name and year (±1) agree and just one does."""
    named = _by_name(titles)
    return [_linked(title, named) for title in titles]


def _linked(title: Title, named: dict[str, list[Title]]) -> Title:
    work = title.based_on
    if work is None or work.kind not in ("film", "series"):
        return title
    names = [name for name in (work.name, work.original_name) if name]
    found = {
        other.id
        for name in names
        for other in named.get(fold(name), ())
        if other.id != title.id and other.kind == work.kind and _same_year(other.year, work.year)
    }
    return replace(title, based_on=replace(work, title_id=found.pop())) if len(found) == 1 else title


def _by_name(titles: Iterable[Title]) -> dict[str, list[Title]]:
    named: dict[str, list[Title]] = {}
    for title in titles:
        for name in {fold(name) for name in title.names}:
            named.setdefault(name, []).append(title)
    return named


def _twin(title: Title, others: Mapping[str, Sequence[TitleRef]]) -> str | None:
    """Id of the one title of another source that is the same film or series; None where none or several could be."""
    found = {
        other.id
        for other in others.get(fold(title.name), ())
        if other.kind == title.kind and _same_year(other.year, title.year)
    }
    return found.pop() if len(found) == 1 else None


def _same_year(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= _YEARS_APART
