"""Reading files of charts, Netflix's and computed ones: rows become entries, or are set aside with a reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from nightcap.charts import entries as rows
from nightcap.charts.entries import Key, Progress
from nightcap.charts.model import Entry, PopularEntry
from nightcap.charts.netflix import parse as netflix
from nightcap.charts.netflix.adapt import adapt, restate
from nightcap.charts.netflix.parse import Row, Table, TableKind
from nightcap.charts.own import about as abouts
from nightcap.charts.own import parse as ours
from nightcap.charts.own.about import About
from nightcap.charts.rules import PUBLISHED, Rules
from nightcap.errors import BadFile
from nightcap.store import files
from nightcap.store.imports import Refused

#: with more bad rows than this the file is not what it says
MOST_REFUSED: Final = 2_000
_REPORT_EVERY: Final = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """A file, read: its entries by their place, and the rows that cannot be used.

    `about` tells how its charts were computed; None where they are Netflix's.
    """

    file: str
    digest: str
    source: str
    about: About | None
    kind: TableKind
    entries: Mapping[Key, Entry]
    popular: Sequence[PopularEntry]
    refused: tuple[Refused, ...]


def read_file(path: Path, *, source: str | None = None, progress: Progress | None = None) -> Batch:
    """Read a file without touching the database.

    A file with a provenance beside it was computed by Nightcap and goes by the name of its methodology, or by
    `source`; any other is Netflix's. Raises BadFile; UsageError where `source` is given for a file of Netflix's.
    """
    found, is_ours = abouts.of(path, source), ours.is_ours(path)
    if found is None:
        if is_ours:
            raise BadFile(
                path, "was not published by Netflix, and no provenance beside it says how it was computed.",
                hint="`charts compute` writes a .provenance.json with each chart; keep both together.",
            )  # fmt: skip
        return _read(path, netflix.parse(path), None, progress)
    try:
        return _read(path, ours.parse(path) if is_ours else netflix.parse(path), found, progress)
    except BadFile as error:
        raise BadFile(path, error.problem, line=error.line, hint=abouts.AGAIN) from error


def _read(path: Path, table: Table, about: About | None, progress: Progress | None) -> Batch:
    rules = PUBLISHED if about is None else about.rules
    entries: dict[tuple[object, ...], list[tuple[int, Entry | PopularEntry]]] = defaultdict(list)
    refused: list[Refused] = []
    for row in table.rows:
        if progress is not None and row.line % _REPORT_EVERY == 0:
            progress("reading", row.line, table.lines)
        try:
            found = _adapted(table.kind, row, rules)
        except ValueError as problem:
            refused.append(Refused(row.line, str(problem), row.cells))
            if len(refused) > MOST_REFUSED:
                raise BadFile(
                    path, f"has more than {MOST_REFUSED:,} rows that cannot be used; the first {refused[0].reason}.",
                    line=refused[0].line, hint="Nothing was imported; download the file again.",
                ) from None  # fmt: skip
            continue
        entries[place_of(found)].append((row.line, found))
    if progress is not None:
        progress("reading", table.lines, table.lines)
    single, doubled = _without_contradictions(entries.values())
    return Batch(
        file=path.name,
        digest=files.digest(path),
        source=rules.source,
        about=about,
        kind=table.kind,
        entries={rows.key_of(entry): entry for entry in single if isinstance(entry, Entry)},
        popular=[entry for entry in single if isinstance(entry, PopularEntry)],
        refused=tuple(sorted([*refused, *doubled], key=lambda one: one.line or 0)),
    )


def _adapted(kind: TableKind, row: Row, rules: Rules) -> Entry | PopularEntry:
    if row.problem is not None:
        raise ValueError(row.problem)
    return adapt(kind, row.cells, rules)


def place_of(entry: Entry | PopularEntry) -> tuple[object, ...]:
    """What tells entries of one source apart."""
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
