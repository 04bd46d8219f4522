"""Tables from outside (CSV and JSON Lines, plain or gzip'd, and Parquet) as queries that give every column as text."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from nightcap.charts.compute.sql import first_line, quoted
from nightcap.errors import BadFile
from nightcap.store import files

if TYPE_CHECKING:
    import duckdb

Shape = Literal["parquet", "csv", "json-lines"]

#: a log of a billion plays as CSV has about 100 GB; larger ones come in parts
MOST_BYTES: Final = 200 * 2**30
_PARQUET: Final = b"PAR1"
_GZIP: Final = b"\x1f\x8b"
_HINT: Final = "Give Parquet, CSV with a header, or JSON Lines (docs/charts.md)."
#: JSON Lines name their keys line by line; those of so many lines are looked at
_LOOKED_AT: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class TextTable:
    """A file as a query.

    `select` gives `columns` (lower case) as VARCHAR; lines of a CSV that are no rows go to DuckDB's
    reject_errors, those of JSON Lines become rows of nulls. `spellings` has each column as the file
    writes it, `types` what a Parquet file holds, `delimiter` and `header` (its line) are a CSV's.
    """

    select: str
    columns: tuple[str, ...]
    shape: Shape
    spellings: Mapping[str, str]
    types: Mapping[str, str]
    delimiter: str = ""
    header: int = 0


def shape_of(path: Path) -> Shape:
    """What a file is, by its bytes. Raises BadFile where it is none of the three."""
    files.look(path, most_bytes=MOST_BYTES)
    if _begins(path, _PARQUET):
        return "parquet"
    _, first = _first_line_of(path)
    if first.startswith("{"):
        return "json-lines"
    if first.startswith("["):
        raise BadFile(path, "is one JSON array, not JSON Lines.", line=1, hint="Write one object a line.")
    if first.startswith("<"):
        raise BadFile(path, "is a web page or XML.", line=1, hint=_HINT)
    return "csv"


def open_text(
    connection: duckdb.DuckDBPyConnection, path: Path, needed: Sequence[str], known: Sequence[str]
) -> TextTable:
    """The file as a query over text. Raises BadFile where it lacks a needed column; `known` are all that are read."""
    shape = shape_of(path)
    if shape == "csv":
        table = _csv(path)
    elif shape == "json-lines":
        table = _json_lines(path, known)
    else:
        table = _parquet(connection, path)
    if missing := [name for name in needed if name not in table.columns]:
        what = f"lacks the column{'s'[: len(missing) > 1]} {', '.join(missing)}."
        line = None if shape == "parquet" else 1
        raise BadFile(path, what, line=line, hint=f"Known are {', '.join(known)} (docs/charts.md).")
    return table


def csv_query(path: Path, table: TextTable) -> str:
    """A SELECT of the columns of a CSV's table from a file of its form."""
    columns = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in table.columns)
    options = f"auto_detect=false, header=true, delim={quoted(table.delimiter)}, quote='\"', escape='\"'"
    options += f", store_rejects=true, nullstr='', rejects_limit=0, skip={table.header - 1}"
    return f"SELECT * FROM read_csv({quoted(str(path))}, columns={{{columns}}}, {options}, {_packed(path)})"


def json_query(path: Path, spellings: Mapping[str, str]) -> str:
    """A SELECT of these columns (lower case → as the file writes it) from a file of JSON Lines."""
    columns = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in spellings.values())
    select = ", ".join(f"{_name(name)} AS {_name(lower)}" for lower, name in spellings.items())
    options = f"format='newline_delimited', ignore_errors=true, columns={{{columns}}}, {_packed(path)}"
    return f"SELECT {select} FROM read_json({quoted(str(path))}, {options})"


def _parquet(connection: duckdb.DuckDBPyConnection, path: Path) -> TextTable:
    import duckdb  # noqa: PLC0415

    source = f"read_parquet({quoted(str(path))})"
    try:
        described = connection.sql(f"DESCRIBE SELECT * FROM {source}").fetchall()
    except duckdb.Error as error:
        problem = f"is no Parquet file that can be read ({first_line(error)})."
        raise BadFile(path, problem, hint="Copy or write it again; it may be cut off.") from error
    spellings = {name.casefold(): name for name, *_ in described}
    select = ", ".join(f"{_name(name)}::VARCHAR AS {_name(lower)}" for lower, name in spellings.items())
    return TextTable(
        select=f"SELECT {select} FROM {source}",
        columns=tuple(spellings),
        shape="parquet",
        spellings=spellings,
        types={name.casefold(): kind for name, kind, *_ in described},
    )


def _csv(path: Path) -> TextTable:
    line, header = _first_line_of(path)
    delimiter = max(",;\t|", key=header.count)
    try:
        spelt = [name.strip() for name in next(csv.reader([header], delimiter=delimiter, strict=True), [])]
    except csv.Error as error:
        raise BadFile(path, f"the header cannot be read ({error}).", line=line, hint=_HINT) from error
    names = [name.casefold() for name in spelt]
    if len(set(names)) < len(names) or not all(names):
        raise BadFile(path, "two columns have the same name, or one has none.", line=line, hint=_HINT)
    bare = TextTable(
        select="",
        columns=tuple(names),
        shape="csv",
        spellings=dict(zip(names, spelt, strict=True)),
        types={},
        delimiter=delimiter,
        header=line,
    )
    return replace(bare, select=csv_query(path, bare))


def _json_lines(path: Path, known: Sequence[str]) -> TextTable:
    """The known keys, as they are first spelt; one that no line looked at has is asked for as we spell it."""
    spellings: dict[str, str] = {}
    with_text = (text for _, text in files.lines(path, most_bytes=MOST_BYTES) if text.strip())
    for text in islice(with_text, _LOOKED_AT):
        try:
            row = json.loads(text)
        except (ValueError, RecursionError):
            continue
        for name in row if isinstance(row, dict) else ():
            spellings.setdefault(name.casefold(), name)
    columns = tuple(name for name in spellings if name in known)
    asked = {name: spellings.get(name, name) for name in known}
    return TextTable(select=json_query(path, asked), columns=columns, shape="json-lines", spellings=asked, types={})


def _first_line_of(path: Path) -> tuple[int, str]:
    lines = files.lines(path, most_bytes=MOST_BYTES)
    return next(((number, text) for number, text in lines if text.strip()), (1, ""))


def _packed(path: Path) -> str:
    """Whether it is gzip'd, by its bytes: names promise nothing."""
    return f"compression={quoted('gzip' if _begins(path, _GZIP) else 'none')}"


def _begins(path: Path, mark: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(mark)) == mark


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
