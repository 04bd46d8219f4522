"""Logs of every kind made ready for an engine: Parquet stays as it is, all else is written as Parquet beside."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from nightcap.charts.compute.engine import NEEDED, SCHEMA
from nightcap.charts.compute.result import Input, Tally
from nightcap.charts.compute.sql import quoted, same_columns
from nightcap.charts.compute.tables import MOST_BYTES, open_text, shape_of
from nightcap.charts.compute.text_plays import take_text
from nightcap.charts.plays.play import Assumed, NoPlay, Play
from nightcap.charts.plays.sources import find
from nightcap.errors import BadFile, UsageError
from nightcap.store import files

if TYPE_CHECKING:
    import duckdb

Progress = Callable[[str, int, int], None]
#: plays of a program's log held in memory at a time
_BATCH: Final = 20_000
#: what engines take for patterns in the names of files
_PATTERN: Final = frozenset("*?[]{}\\")
_NUMBERS: Final = (
    "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT",
    "FLOAT", "DOUBLE", "DECIMAL",
)  # fmt: skip
_NO_TEXT: Final = ("STRUCT", "MAP", "UNION", "BLOB", "LIST", "ARRAY")


@dataclass(slots=True)
class Logs:
    """Logs (`given`, with digests) as Parquet files, with what their readers set aside (by rule, and each record)."""

    given: Mapping[Path, str] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    set_aside: dict[str, Tally] = field(default_factory=dict)
    no_plays: list[tuple[str, NoPlay]] = field(default_factory=list)

    @property
    def inputs(self) -> list[Input]:
        """Each log with its digest."""
        return [Input(path.name, digest) for path, digest in self.given.items()]

    def refuse(self, file: str, record: NoPlay) -> None:
        """Count and keep a record that is no play."""
        self.set_aside[record.rule] = self.set_aside.get(record.rule, Tally()) + Tally(1, record.seconds)
        self.no_plays.append((file, record))


def paths_of(given: Iterable[Path]) -> list[Path]:
    """The files meant: a folder stands for all Parquet files below it, in order. Raises BadFile, UsageError."""
    found: list[Path] = []
    for path in given:
        if path.is_dir():
            below = sorted(file for file in path.rglob("*.parquet") if file.is_file())
            if not below:
                raise BadFile(path, "holds no Parquet files.", hint="Name the logs, or a folder of Parquet files.")
            found += below
        else:
            found.append(path)
    if not found:
        raise UsageError("No log is named. Give files of plays, or a folder of Parquet files.")
    return list(dict.fromkeys(found))


class _Digests(Mapping[Path, str]):
    """Digests on their way; one that is asked for is waited for."""

    def __init__(self, of: Mapping[Path, Future[str]]) -> None:
        self._of = of

    def __getitem__(self, path: Path) -> str:
        return self._of[path].result()

    def __iter__(self) -> Iterator[Path]:
        return iter(self._of)

    def __len__(self) -> int:
        return len(self._of)


def digesting(paths: Sequence[Path], pool: ThreadPoolExecutor) -> Mapping[Path, str]:
    """Each file with the SHA-256 of its bytes, worked out by the pool. Raises BadFile for what is no file to read."""
    for path in paths:
        files.look(path, most_bytes=MOST_BYTES)
    return _Digests({path: pool.submit(files.digest, path) for path in paths})


def digested(paths: Sequence[Path], *, progress: Progress | None = None) -> dict[Path, str]:
    """As `digesting`, on all cores and done."""
    found: dict[Path, str] = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, digest in digesting(paths, pool).items():
            found[path] = digest
            if progress is not None:
                progress("looking at logs", len(found), len(paths))
    return found


def take_in(given: Mapping[Path, str], folder: Path, assumed: Assumed, *, progress: Progress | None = None) -> Logs:
    """Read logs (each with its digest) so that an engine can; what is not Parquet of plays is written into `folder`.

    A file given twice under two names (the same bytes) is read once; digests of files whose size no other has are not
    asked for. Raises BadFile.
    """
    import duckdb  # noqa: PLC0415

    logs = Logs(given)
    sizes = {path: path.stat().st_size for path in given}
    times = Counter(sizes.values())
    seen: set[str | Path] = set()
    tables: list[Path] = []
    with duckdb.connect(config={"memory_limit": "1GB", "temp_directory": str(folder)}) as connection:
        connection.execute("SET TimeZone = 'UTC'; SET preserve_insertion_order = false")
        for number, path in enumerate(given):
            source = find(path)
            digest = given[path] if times[sizes[path]] > 1 else path
            if digest not in seen:
                seen.add(digest)
                out = folder / f"{number:06}.parquet"
                if source is not None:
                    _spool(connection, logs, path, source.read(path, assumed), out)
                elif shape_of(path) == "parquet":
                    tables.append(path)
                else:
                    _take_text(connection, logs, path, out)
            if progress is not None:
                progress("reading logs", number + 1, len(given))
        _take_parquet(connection, logs, tables, folder)
    return logs


def _take_text(connection: duckdb.DuckDBPyConnection, logs: Logs, path: Path, out: Path) -> None:
    """Text in the columns of the schema, as Parquet of text."""
    for record in take_text(connection, path, open_text(connection, path, NEEDED, SCHEMA), out):
        logs.refuse(path.name, record)
    logs.files.append(str(out))


def _take_parquet(connection: duckdb.DuckDBPyConnection, logs: Logs, paths: Sequence[Path], folder: Path) -> None:
    """Parquet in the columns of the schema, as it is. Of files with the same columns one tells for all."""
    plain: dict[Path, Path] = {}
    for number, path in enumerate(paths):
        plain[path] = path
        if any(char in str(path) for char in _PATTERN):
            # under a name in which nothing is a pattern to an engine
            plain[path] = folder / f"log-{number}.parquet"
            plain[path].symlink_to(path.resolve())
    named = {str(link): path for path, link in plain.items()}
    for group in same_columns(list(named)) if named else ():
        first = named[group[0]]
        check_types(first, open_text(connection, first, NEEDED, SCHEMA).types)
    logs.files += named


def check_types(path: Path, types: Mapping[str, str]) -> None:
    """Raise BadFile where a column of Parquet (name → DuckDB's type) cannot hold what the schema says."""
    for name in SCHEMA:
        kind = types.get(name, "VARCHAR")
        if name == "started_at":
            fits, wanted = kind.startswith(("TIMESTAMP", "DATE", "VARCHAR")), "timestamps in UTC (or ISO 8601 as text)"
        elif name in ("seconds", "episode"):
            fits, wanted = kind.startswith((*_NUMBERS, "VARCHAR", '"NULL"')) and "[" not in kind, "whole numbers"
        else:
            fits, wanted = not kind.startswith(_NO_TEXT) and "[" not in kind, "text"
        if not fits:
            shown = kind if len(kind) <= 40 else f"{kind[:40]} …"
            raise BadFile(path, f"its column {name} has the type {shown}.", hint=f"Write {wanted} there.")


def _spool(
    connection: duckdb.DuckDBPyConnection, logs: Logs, path: Path, records: Iterable[Play | NoPlay], out: Path
) -> None:
    """Write a program's plays as Parquet."""
    connection.execute(
        "CREATE OR REPLACE TABLE spool (play_id VARCHAR, viewer VARCHAR, title VARCHAR, season VARCHAR, "
        "episode BIGINT, started_at TIMESTAMP, seconds BIGINT, area VARCHAR, device VARCHAR)"
    )
    plays = _plays(logs, path.name, records)
    while batch := list(islice(plays, _BATCH)):
        text = out.with_suffix(".jsonl")
        text.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in batch), "utf-8", "surrogatepass")
        connection.execute(f"INSERT INTO spool SELECT * FROM read_json({quoted(str(text))}, {_COLUMNS})")
        text.unlink()
    connection.execute(f"COPY spool TO {quoted(str(out))} (FORMAT parquet)")
    connection.execute("DROP TABLE spool")
    logs.files.append(str(out))


_COLUMNS: Final = (
    "format='newline_delimited', columns={play_id: 'VARCHAR', viewer: 'VARCHAR', title: 'VARCHAR', season: 'VARCHAR', "
    "episode: 'BIGINT', started_at: 'TIMESTAMP', seconds: 'BIGINT', area: 'VARCHAR', device: 'VARCHAR'}"
)


def _plays(logs: Logs, name: str, records: Iterable[Play | NoPlay]) -> Iterator[dict[str, Any]]:
    for record in records:
        if isinstance(record, NoPlay):
            logs.refuse(name, record)
        else:
            yield {
                column: getattr(record, column).isoformat() if column == "started_at" else getattr(record, column)
                for column in SCHEMA
            }
