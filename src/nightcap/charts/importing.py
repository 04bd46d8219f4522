"""Taking files of charts in: each edition over the last of its source, nothing twice, nothing lost."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from nightcap.charts import entries as rows
from nightcap.charts import sources
from nightcap.charts.entries import Key, Progress
from nightcap.charts.linking import settle
from nightcap.charts.model import WORLD, Entry, PopularEntry
from nightcap.charts.netflix import SOURCE as NETFLIX
from nightcap.charts.netflix.adapt import adapt
from nightcap.charts.netflix.parse import known_kind
from nightcap.charts.own.known import remember
from nightcap.charts.own.known import rules as rules_of
from nightcap.charts.reading import Batch, place_of, read_file
from nightcap.charts.rules import PUBLISHED, Rules
from nightcap.errors import UsageError
from nightcap.plain import counted
from nightcap.store import imports, schema
from nightcap.store.database import Database
from nightcap.store.imports import Refused, Report

#: what the quarantine names as the file of rows that `retry` took
_QUARANTINE: Final = "quarantine"


def import_charts(
    database: Database, path: Path, *, source: str | None = None, progress: Progress | None = None
) -> Report:
    """Import the world's, the countries' or the most-popular lists, told by their header.

    Computed charts come in beside Netflix's (`reading.read_file` says how they are told, and what `source` is). The
    weeks that the file has replace what its source had for them; other weeks stay.
    Raises BadFile where the file is none of the three; then nothing has changed.
    """
    return import_all(database, [path], source=source, progress=progress)[0]


def import_all(
    database: Database, paths: Sequence[Path], *, source: str | None = None, progress: Progress | None = None
) -> list[Report]:
    """Import several files of one source together: all or none."""
    return take(database, [read_file(path, source=source, progress=progress) for path in paths], progress=progress)


def take(database: Database, batches: Sequence[Batch], *, progress: Progress | None = None) -> list[Report]:
    """Write what was read, in one transaction: all of the files or none. They are of one source."""
    source = batches[0].source
    if any(batch.source != source for batch in batches):
        raise UsageError("The files are of several sources. Import those of each source by themselves.")
    areas = {entry.area for batch in batches for entry in batch.entries.values()}
    with database.write() as connection:
        known = of_areas(connection, source, areas)
        wanted, popular = dict(known), rows.load_popular(connection, source)
        reports = []
        for batch in batches:
            if batch.kind == "popular":
                report, popular = _merge_popular(batch, popular)
            else:
                report = _merge(batch, wanted)
            reports.append(report)
        settle(connection, source, known, wanted, popular, areas=areas, progress=progress)
        for batch, report in zip(batches, reports, strict=True):
            if batch.about is not None:
                remember(connection, batch.about, {entry.week for entry in batch.entries.values()})
            imports.record(connection, report, digest=batch.digest)
    return reports


def of_areas(connection: sa.Connection, source: str, areas: Collection[str]) -> dict[Key, Entry]:
    """The entries known of a source in these areas."""
    where = schema.chart_entry.c.area.in_(sorted(areas))
    return {rows.key_of(entry): entry for entry in rows.load(connection, source, where)}


def _merge(batch: Batch, wanted: dict[Key, Entry]) -> Report:
    """Lay an edition over the entries known: its weeks replace theirs. Changes `wanted`."""
    covered = _covered(batch, wanted)
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


def _covered(batch: Batch, known: Mapping[Key, Entry]) -> set[tuple[str, date]]:
    """(area, week) of the batch, and of known weeks that share days with them, as when weeks end on another day now."""
    covered = {(entry.area, entry.week) for entry in batch.entries.values()}
    near = [timedelta(days=days) for days in range(-6, 7)]
    there = {(entry.area, entry.week) for entry in known.values()} - covered
    return covered | {(area, week) for area, week in there if any((area, week + days) in covered for days in near)}


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
        remarks.append(f"removed: {counted(gone, 'row')} that this edition no longer has")
    if renamed:
        remarks.append(f"renamed: {counted(renamed, 'title')}")
    return Report(
        source=batch.source,
        file=batch.file,
        taken=taken,
        changed=changed + gone,
        refused=batch.refused,
        remarks=tuple(remarks),
    )


def retry_all(database: Database, *, progress: Progress | None = None) -> list[Report]:
    """Retry the rows set aside of every source of charts."""
    with database.read() as connection:
        own = {kept.source for kept in imports.quarantined(connection) if sources.is_own(kept.source)}
    return [retry(database, source, progress=progress) for source in (NETFLIX, *sorted(own))]


def retry(database: Database, source: str = NETFLIX, *, progress: Progress | None = None) -> Report:
    """Take those quarantined rows that can be used by now, where their place is free; the rest stays set aside."""
    with database.write() as connection:
        quarantined = imports.quarantined(connection, source)
        rules = rules_of(connection, source) if sources.is_own(source) else PUBLISHED
        areas = {str(kept.row.get("country_iso2", WORLD)) for kept in quarantined}
        known = of_areas(connection, source, areas)
        wanted, popular = dict(known), rows.load_popular(connection, source)
        refused: list[Refused] = []
        used: list[str] = []
        changed = 0
        for kept in quarantined:
            try:
                changed += retake({k: str(v) for k, v in kept.row.items()}, rules, wanted, popular)
            except ValueError as problem:
                refused.append(Refused(kept.line, str(problem), kept.row))
            else:
                used.append(kept.digest)
        if used:
            settle(connection, source, known, wanted, popular, areas=areas, progress=progress)
            imports.let_go(connection, used)
    return Report(source=source, file=_QUARANTINE, taken=len(used), changed=changed, refused=tuple(refused))


def retake(cells: Mapping[str, str], rules: Rules, wanted: dict[Key, Entry], popular: list[PopularEntry]) -> bool:
    """Put a row into its free place; True where it was free, False where it stands there already. Raises ValueError."""
    kind = known_kind(tuple(cells))
    if kind is None:
        raise ValueError("its columns are not those of a Top 10 file")
    entry = adapt(kind, cells, rules)
    if isinstance(entry, Entry):
        there = wanted.setdefault(rows.key_of(entry), entry)
        if there is not entry and rows.facts_of(there) != rows.facts_of(entry):
            raise ValueError(f"{there.show_title!r} holds its rank")
        return there is entry
    place = next((one for one in popular if place_of(one) == place_of(entry)), None)
    if place is None:
        popular.append(entry)
        return True
    if replace(place, title_id=None) != entry:
        raise ValueError(f"{place.show_title!r} holds its rank")
    return False
