"""Taking Netflix's Top 10 files in: each edition over the last, nothing twice, nothing lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from nightcap.charts import entries as rows
from nightcap.charts.entries import Key, Progress
from nightcap.charts.linking import settle
from nightcap.charts.model import WORLD, Entry, PopularEntry
from nightcap.charts.netflix import SOURCE
from nightcap.charts.netflix.adapt import adapt, restate
from nightcap.charts.netflix.parse import Row, TableKind, known_kind, parse
from nightcap.errors import BadFile
from nightcap.store import files, imports, schema
from nightcap.store.database import Database
from nightcap.store.imports import Refused, Report

#: with more bad rows than this the file is not what it says
MOST_REFUSED: Final = 2_000
_REPORT_EVERY: Final = 5_000
#: what the quarantine names as the file of rows that `retry` took
_QUARANTINE: Final = "quarantine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """A file, read: its entries by their place, and the rows that cannot be used."""

    file: str
    digest: str
    kind: TableKind
    entries: Mapping[Key, Entry]
    popular: Sequence[PopularEntry]
    refused: tuple[Refused, ...]


def import_charts(database: Database, path: Path, *, progress: Progress | None = None) -> Report:
    """Import the global, the country or the most-popular file, told by its header, as TSV or XLSX.

    The weeks that the file has replace what was known of them; other weeks stay.
    Raises BadFile where the file is none of the three; then nothing has changed.
    """
    return take(database, [read_file(path, progress=progress)], progress=progress)[0]


def read_file(path: Path, *, progress: Progress | None = None) -> Batch:
    """Read a file without touching the database. Raises BadFile."""
    table = parse(path)
    entries: dict[tuple[object, ...], list[tuple[int, Entry | PopularEntry]]] = defaultdict(list)
    refused: list[Refused] = []
    for row in table.rows:
        if progress is not None and row.line % _REPORT_EVERY == 0:
            progress("reading", row.line, table.lines)
        try:
            found = _adapted(table.kind, row)
        except ValueError as problem:
            refused.append(Refused(row.line, str(problem), row.cells))
            if len(refused) > MOST_REFUSED:
                raise BadFile(
                    path, f"has more than {MOST_REFUSED:,} rows that cannot be used; the first {refused[0].reason}.",
                    line=refused[0].line, hint="Nothing was imported; download the file again.",
                ) from None  # fmt: skip
            continue
        entries[_place(found)].append((row.line, found))
    if progress is not None:
        progress("reading", table.lines, table.lines)
    single, doubled = _without_contradictions(entries.values())
    return Batch(
        file=path.name,
        digest=files.digest(path),
        kind=table.kind,
        entries={rows.key_of(entry): entry for entry in single if isinstance(entry, Entry)},
        popular=[entry for entry in single if isinstance(entry, PopularEntry)],
        refused=tuple(sorted([*refused, *doubled], key=lambda one: one.line or 0)),
    )


def _adapted(kind: TableKind, row: Row) -> Entry | PopularEntry:
    if row.problem is not None:
        raise ValueError(row.problem)
    return adapt(kind, row.cells)


def _place(entry: Entry | PopularEntry) -> tuple[object, ...]:
    return rows.key_of(entry) if isinstance(entry, Entry) else (entry.category, entry.rank)


def _without_contradictions(
    groups: Iterable[Sequence[tuple[int, Entry | PopularEntry]]],
) -> tuple[list[Entry | PopularEntry], list[Refused]]:
    """One entry a place; where a file fills a place twice and differently, nobody can say which is right."""
    single: list[Entry | PopularEntry] = []
    refused: list[Refused] = []
    for group in groups:
        if len({entry for _, entry in group}) == 1:
            single.append(group[0][1])
            continue
        lines = ", ".join(str(line) for line, _ in group)
        refused += [Refused(line, f"lines {lines} claim the same rank", restate(entry)) for line, entry in group]
    return single, refused


def take(database: Database, batches: Sequence[Batch], *, progress: Progress | None = None) -> list[Report]:
    """Write what was read, in one transaction: all of the files or none."""
    areas = {entry.area for batch in batches for entry in batch.entries.values()}
    with database.write() as connection:
        known = _of_areas(connection, areas)
        wanted, popular = dict(known), rows.load_popular(connection, SOURCE)
        reports = []
        for batch in batches:
            if batch.kind == "popular":
                report, popular = _merge_popular(batch, popular)
            else:
                report = _merge(batch, wanted)
            reports.append(report)
        settle(connection, known, wanted, popular, areas=areas, progress=progress)
        for batch, report in zip(batches, reports, strict=True):
            imports.record(connection, report, digest=batch.digest)
    return reports


def _of_areas(connection: sa.Connection, areas: Collection[str]) -> dict[Key, Entry]:
    where = schema.chart_entry.c.area.in_(sorted(areas))
    return {rows.key_of(entry): entry for entry in rows.load(connection, SOURCE, where)}


def _merge(batch: Batch, wanted: dict[Key, Entry]) -> Report:
    """Lay an edition over the entries known: its weeks replace theirs. Changes `wanted`."""
    covered = {(entry.area, entry.week) for entry in batch.entries.values()}
    before = {key: entry for key, entry in wanted.items() if (entry.area, entry.week) in covered}
    listed = {_on_list(entry) for entry in batch.entries.values()}
    gone = [
        key
        for key, entry in before.items()
        # where rows were refused, a missing one may be among them: what was known of it stays
        if key not in batch.entries and not (batch.refused and _on_list(entry) not in listed)
    ]
    for key in gone:
        del wanted[key]
    renamed = _renamed(before, batch.entries)
    changed = 0
    for key, entry in batch.entries.items():
        old = before.get(key)
        new = _carried(entry, old, renamed)
        changed += old is None or rows.facts_of(old) != rows.facts_of(new)
        wanted[key] = new
    return _report(batch, len(batch.entries), changed, gone=len(gone), renamed=len(renamed))


def _on_list(entry: Entry) -> tuple[object, ...]:
    return entry.area, entry.category, entry.week, entry.show_title, entry.season_title


def _renamed(before: Mapping[Key, Entry], after: Mapping[Key, Entry]) -> dict[tuple[str, str], Entry]:
    """(category, new show title) → a row under the old title: same place, same hours, and the old title is gone."""
    there = {(entry.category, entry.show_title) for entry in before.values()}
    still = {(entry.category, entry.show_title) for entry in after.values()}
    return {
        (new.category, new.show_title): old
        for key, new in after.items()
        if (old := before.get(key)) is not None
        and old.show_title != new.show_title
        and old.hours_viewed is not None
        and old.hours_viewed == new.hours_viewed
        and (old.category, old.show_title) not in still
        and (new.category, new.show_title) not in there
    }


def _carried(entry: Entry, old: Entry | None, renamed: Mapping[tuple[str, str], Entry]) -> Entry:
    """The entry with what this edition does not say: its link so far, and flags of older editions."""
    earlier = renamed.get((entry.category, entry.show_title))
    same = old is not None and old.show_title in (entry.show_title, earlier.show_title if earlier else None)
    linked = old if same else earlier
    if linked is None:
        return entry
    carried = replace(
        entry,
        title_id=linked.title_id,
        season_number=linked.season_number,
        link_confidence=linked.link_confidence,
        is_live=old.is_live if same and old and entry.is_live is None else entry.is_live,
        is_staggered=old.is_staggered if same and old and entry.is_staggered is None else entry.is_staggered,
    )
    return old if old is not None and old == carried else carried


def _merge_popular(batch: Batch, known: Sequence[PopularEntry]) -> tuple[Report, list[PopularEntry]]:
    """The list is replaced as a whole, but for places whose row was refused."""
    before = {(entry.category, entry.rank): entry for entry in known}
    after = {(entry.category, entry.rank): entry for entry in batch.popular}
    named = {(entry.category, entry.show_title): entry.title_id for entry in known}
    carried = {
        place: replace(entry, title_id=named.get((entry.category, entry.show_title)))
        for place, entry in after.items()
    }  # fmt: skip
    changed = sum(
        place not in before or replace(before[place], title_id=None) != entry for place, entry in after.items()
    )
    kept = {place: entry for place, entry in before.items() if batch.refused and place not in after}
    merged = [entry for _, entry in sorted((kept | carried).items())]
    return _report(batch, len(after), changed, gone=len(before.keys() - after.keys() - kept.keys())), merged


def _report(batch: Batch, taken: int, changed: int, *, gone: int = 0, renamed: int = 0) -> Report:
    remarks = []
    if gone:
        remarks.append(f"{gone:,} rows that this edition no longer has were removed")
    if renamed:
        remarks.append(f"{renamed:,} titles were renamed")
    return Report(
        source=SOURCE,
        file=batch.file,
        taken=taken,
        changed=changed + gone,
        refused=batch.refused,
        remarks=tuple(remarks),
    )


def retry(database: Database, *, progress: Progress | None = None) -> Report:
    """Take those quarantined rows that can be used by now, where their place is free; the rest stays set aside."""
    with database.write() as connection:
        quarantined = imports.quarantined(connection, SOURCE)
        areas = {str(kept.row.get("country_iso2", WORLD)) for kept in quarantined}
        known = _of_areas(connection, areas)
        wanted, popular = dict(known), rows.load_popular(connection, SOURCE)
        refused: list[Refused] = []
        used: list[str] = []
        changed = 0
        for kept in quarantined:
            try:
                changed += _retake({k: str(v) for k, v in kept.row.items()}, wanted, popular)
            except ValueError as problem:
                refused.append(Refused(kept.line, str(problem), kept.row))
            else:
                used.append(kept.digest)
        if used:
            settle(connection, known, wanted, popular, areas=areas, progress=progress)
            imports.let_go(connection, used)
    return Report(source=SOURCE, file=_QUARANTINE, taken=len(used), changed=changed, refused=tuple(refused))


def _retake(cells: Mapping[str, str], wanted: dict[Key, Entry], popular: list[PopularEntry]) -> bool:
    """Put a row into its free place; True where it was free, False where it stands there already."""
    kind = known_kind(tuple(cells))
    if kind is None:
        raise ValueError("its columns are not those of a Top 10 file")
    entry = adapt(kind, cells)
    if isinstance(entry, Entry):
        there = wanted.setdefault(rows.key_of(entry), entry)
        if there is not entry and rows.facts_of(there) != rows.facts_of(entry):
            raise ValueError(f"{there.show_title!r} holds its rank")
        return there is entry
    place = next((one for one in popular if _place(one) == _place(entry)), None)
    if place is None:
        popular.append(entry)
        return True
    if replace(place, title_id=None) != entry:
        raise ValueError(f"{place.show_title!r} holds its rank")
    return False
