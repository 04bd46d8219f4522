"""Plays in CSV and JSON Lines made Parquet: a query for what is sound, row by row where anything is not."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nightcap.charts.compute.engine import SCHEMA
from nightcap.charts.compute.records import Record, records
from nightcap.charts.compute.soundness import ABSURD, UNREADABLE
from nightcap.charts.compute.sql import projection, quoted
from nightcap.charts.compute.tables import TextTable, csv_query, json_query
from nightcap.charts.plays.play import NoPlay
from nightcap.errors import BadFile

if TYPE_CHECKING:
    import duckdb

#: what the engine calls the columns without which there is no play → their names in the file, what they should be
_WANTED: Final = {
    "viewer": ("viewer", "a name"),
    "title": ("title", "a name"),
    "started": ("started_at", "a time such as 2025-03-20T20:00:00Z"),
    "seconds": ("seconds", "a whole number"),
}
_HINT: Final = "Check the columns (docs/charts.md)."
_Cells = tuple[str | None, ...]


def take_text(connection: duckdb.DuckDBPyConnection, path: Path, table: TextTable, out: Path) -> list[NoPlay]:
    """Write the plays of a text table into `out`, and give the rows that are none, with their lines.

    Raises BadFile where none is left.
    """
    kept = [name for name in SCHEMA if name in table.columns]
    refused: list[NoPlay] = []
    if not _copied(connection, table.select, kept, out):
        refused = _copy_sound(connection, path, table, kept, out)
    found = _take_out_unreadable(connection, kept, out)
    if found:
        refused += _with_lines(found, path, table, {one.line for one in refused})
    if refused and _count(connection, out) == 0:
        worst = min(refused, key=lambda one: one.line or 0)
        raise BadFile(path, f"holds no play that can be read: {worst.reason}.", line=worst.line, hint=_HINT)
    return sorted(refused, key=lambda one: one.line or 0)


def _copied(connection: duckdb.DuckDBPyConnection, select: str, kept: Sequence[str], out: Path) -> bool:
    """Whether every row is in `out` now: a query that trips over one line may lose others without a word."""
    import duckdb  # noqa: PLC0415

    connection.execute("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans")
    try:
        connection.execute(f"COPY (SELECT {', '.join(kept)} FROM ({select})) TO {quoted(str(out))} (FORMAT parquet)")
    except (duckdb.InvalidInputException, duckdb.ConversionException):
        return False
    found = connection.sql("SELECT 1 FROM duckdb_tables() WHERE table_name = 'reject_errors'").fetchall()
    return not found or connection.sql("SELECT count(*) FROM reject_errors").fetchall() == [(0,)]


def _copy_sound(
    connection: duckdb.DuckDBPyConnection, path: Path, table: TextTable, kept: Sequence[str], out: Path
) -> list[NoPlay]:
    """Copy what is a row, line by line; give what is none."""
    sound = out.with_suffix(".txt")
    refused: list[NoPlay] = []
    with sound.open("w", encoding="utf-8", newline="") as file:
        if table.shape == "csv":
            file.write(table.delimiter.join(table.columns) + "\n")
        for record in records(path, table):
            if record.cells is None:
                refused.append(_no_row(record))
            else:
                file.write((record.text if table.shape == "csv" else json.dumps(record.cells)) + "\n")
    select = csv_query(sound, replace(table, header=1))
    if table.shape == "json-lines":
        select = json_query(sound, {name: name for name in kept})
    if not _copied(connection, select, kept, out):
        raise BadFile(path, "cannot be read as a table.", hint="Write it again, or as Parquet.")
    sound.unlink()
    return refused


def _no_row(record: Record) -> NoPlay:
    return NoPlay(rule=UNREADABLE, reason=record.problem or "", line=record.line, row={"line": record.text})


def _take_out_unreadable(
    connection: duckdb.DuckDBPyConnection, kept: Sequence[str], out: Path
) -> list[tuple[_Cells, NoPlay]]:
    """Take the rows with a value that cannot be read out of `out`; give them, their values as text."""
    raw = f"[{', '.join(kept)}] AS raw"
    source = f"SELECT {raw}, {projection(dict.fromkeys(kept, 'VARCHAR'))} FROM read_parquet({quoted(str(out))})"
    tests = [f"coalesce({name}::VARCHAR, '') = ''" for name in _WANTED]
    wrong = " OR ".join(tests)
    query = f"SELECT raw, {', '.join(tests)}, seconds FROM ({source}) WHERE {wrong}"
    found: list[tuple[_Cells, NoPlay]] = []
    for cells, *is_wrong, seconds in connection.sql(query).fetchall():
        found.append((tuple(cells), _no_play(dict(zip(kept, cells, strict=True)), is_wrong, seconds or 0)))
    if found:
        rest = ", ".join(f"raw[{place}] AS {name}" for place, name in enumerate(kept, 1))
        good = out.with_suffix(".good")
        query = f"SELECT {rest} FROM ({source}) WHERE NOT ({wrong})"
        connection.execute(f"COPY ({query}) TO {quoted(str(good))} (FORMAT parquet)")
        good.replace(out)
    return found


def _with_lines(
    found: Sequence[tuple[_Cells, NoPlay]], path: Path, table: TextTable, known: set[int | None]
) -> list[NoPlay]:
    """Those rows with their lines, as far as they are found again.

    `known` are the lines refused already; another line that is no JSON is a row of nulls among those found.
    """
    no_plays, left = dict(found), Counter(cells for cells, _ in found)
    kept = next(iter(no_plays.values())).row.keys()
    refused = []
    for record in records(path, table):
        cells = tuple(None if record.cells is None else record.cells.get(name) for name in kept)
        if left[cells] and record.line not in known:
            left[cells] -= 1
            told = replace(no_plays[cells], line=record.line)
            refused.append(told if record.cells is not None else _no_row(record))
    return [*refused, *(no_plays[cells] for cells in left.elements())]


def _no_play(row: dict[str, str | None], is_wrong: Sequence[bool], seconds: int) -> NoPlay:
    """A row with a value that is none, and the first such value."""
    name, wanted = next(names for names, wrong in zip(_WANTED.values(), is_wrong, strict=True) if wrong)
    value = row.get(name)
    reason = f"{name} is empty" if not value else f"{name} is {value[:40]!r}, not {wanted}"
    told = max(-ABSURD, min(ABSURD, seconds))
    return NoPlay(rule=UNREADABLE, reason=reason, line=None, row=row, seconds=told)


def _count(connection: duckdb.DuckDBPyConnection, file: Path) -> int:
    [(rows,)] = connection.sql(f"SELECT count(*) FROM read_parquet({quoted(str(file))})").fetchall()
    return int(rows)
