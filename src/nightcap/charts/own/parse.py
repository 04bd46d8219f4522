"""Rows of computed charts as text, from Parquet or JSON; TSV and XLSX are read as Netflix's are (`netflix.parse`)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from nightcap.charts.netflix.parse import MOST_BYTES, Record, Table, cell, table
from nightcap.charts.own.about import AGAIN
from nightcap.errors import BadFile
from nightcap.store import files

#: what DuckDB takes for a pattern in a file's name
_PATTERN: Final = re.compile(r"([*?\[])")


def is_ours(path: Path) -> bool:
    """Whether a file is Parquet or a list in JSON, of which Netflix publishes neither. Raises BadFile."""
    files.look(path, most_bytes=MOST_BYTES)
    with path.open("rb") as file:
        return file.read(4) == b"PAR1" or path.suffix.casefold() == ".json"


def parse(path: Path) -> Table:
    """Open such a file. Raises BadFile where it is damaged or has other columns."""
    with path.open("rb") as file:
        return _parquet(path) if file.read(4) == b"PAR1" else _json(path)


def _json(path: Path) -> Table:
    """A list of objects, a row each; a row's line is the one on which `charts compute` writes it."""
    try:
        rows = json.loads(path.read_text("utf-8"))
    except (ValueError, RecursionError) as error:
        raise BadFile(path, f"is not whole JSON ({error}).", line=getattr(error, "lineno", None), hint=AGAIN) from error
    if not isinstance(rows, list):
        raise BadFile(path, "is not a list of rows.", hint=AGAIN)
    named = next((row for row in rows if isinstance(row, dict)), None)
    if named is None:
        if rows:
            raise BadFile(path, "is a list of something else than rows.", hint=AGAIN)
        return Table("global", (), 0, iter(()))  # no play counted
    columns = tuple(named)

    def records() -> Iterator[Record]:
        for line, row in enumerate(rows, 2):
            if isinstance(row, dict):
                yield line, [_text(row.get(column)) for column in columns], None
            else:
                yield line, [str(row)[:200]], "is not an object"

    return table(path, columns, len(rows) + 1, records())


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else cell(value)


def _parquet(path: Path) -> Table:
    import duckdb  # noqa: PLC0415

    connection = duckdb.connect(config={"threads": 1})
    try:
        found = connection.read_parquet(_PATTERN.sub(r"[\1]", str(path)))
        columns, lines = tuple(found.columns), found.shape[0] + 1
        # read whole: a damaged page is found before any row is taken, and rows are few
        rows = found.fetchall()
    except duckdb.Error as error:
        raise BadFile(path, f"is not whole Parquet ({str(error).splitlines()[0][:200]}).", hint=AGAIN) from error
    finally:
        connection.close()
    records: Iterator[Record] = ((line, [cell(value) for value in row], None) for line, row in enumerate(rows, 2))
    return table(path, columns, lines, records)
