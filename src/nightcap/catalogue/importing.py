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
    twins = _twins(titles, others)
    existing = repository.load(database, {*twins.values(), *(title.id for title in titles)})
    wanted = [_tied(title, existing.get(twins.get(title.id, ""))) or _beside(title, existing) for title in titles]
    existing |= repository.load(database, {title.id for title in wanted} - existing.keys())
    changed = {title.id: title for title in wanted if existing.get(title.id) != title}
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


def _twins(titles: Sequence[Title], others: Mapping[str, Sequence[TitleRef]]) -> dict[str, str]:
    """Id → id of the title of another source that is the same film or series, where just one could be.

    Of several that claim one, the title that agrees most in name and year has it.
    """
    claims = [(title, ref) for title in titles if (ref := _twin(title, others)) is not None]
    claims.sort(key=lambda claim: (fold(claim[0].name) == fold(claim[1].name), claim[0].year == claim[1].year))
    best = {ref.id: title.id for title, ref in claims}
    return {title_id: twin_id for twin_id, title_id in best.items()}


def _twin(title: Title, others: Mapping[str, Sequence[TitleRef]]) -> TitleRef | None:
    found = {
        other.id: other
        for other in others.get(fold(title.name), ())
        if other.kind == title.kind and _same_year(other.year, title.year)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _tied(title: Title, twin: Title | None) -> Title | None:
    """The twin with the title's external ids; None where it has others, as it then is another film."""
    if twin is None or any(twin.external_ids.get(key, id_) != id_ for key, id_ in title.external_ids.items()):
        return None
    return replace(twin, external_ids={**twin.external_ids, **title.external_ids})


def _beside(title: Title, existing: Mapping[str, Title]) -> Title:
    """The title itself, under another id where a title of another source has the same."""
    holder = existing.get(title.id)
    return title if holder is None or holder.source == title.source else replace(title, id=f"{title.id}-{title.source}")


def _same_year(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= _YEARS_APART
