"""Tables from outside (CSV and JSON Lines, plain or gzip'd, and Parquet) as queries that give every column as text."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from nightcap.charts.compute.duckdb_engine import first_line, quoted
from nightcap.errors import BadFile
from nightcap.store import files

if TYPE_CHECKING:
    import duckdb

Shape = Literal["parquet", "csv", "json-lines"]

#: a log of a billion plays as CSV has about 100 GB; larger ones come in parts
MOST_BYTES: Final = 200 * 2**30
_PARQUET: Final = b"PAR1"
_HINT: Final = "Give Parquet, CSV with a header, or JSON Lines (docs/charts.md)."


@dataclass(frozen=True, slots=True)
class TextTable:
    """A file as a query: a SELECT that gives `columns` (lower case) as VARCHAR, and whether it refuses lines aside."""

    select: str
    columns: tuple[str, ...]
    shape: Shape


def shape_of(path: Path) -> Shape:
    """What a file is, by its bytes. Raises BadFile where it is none of the three."""
    files.look(path, most_bytes=MOST_BYTES)
    with path.open("rb") as file:
        if file.read(4) == _PARQUET:
            return "parquet"
    first = _first_line_of(path)
    if first.startswith("{"):
        return "json-lines"
    if first.startswith("["):
        raise BadFile(path, "is one JSON array, not JSON Lines.", line=1, hint="Write one object a line.")
    if first.startswith("<"):
        raise BadFile(path, "is a web page or XML.", line=1, hint=_HINT)
    return "csv"


def open_text(connection: duckdb.DuckDBPyConnection, path: Path) -> TextTable:
    """The file as a query over text. Raises BadFile."""
    import duckdb  # noqa: PLC0415

    shape = shape_of(path)
    if shape == "csv":
        return _csv(path)
    if shape == "json-lines":
        return _json_lines(path)
    try:
        described = connection.sql(f"DESCRIBE SELECT * FROM read_parquet({quoted(str(path))})").fetchall()
    except duckdb.Error as error:
        raise BadFile(
            path, f"is no Parquet file that can be read ({first_line(error)}).", hint="Write it again."
        ) from error
    columns = [(name, name.casefold()) for name, *_ in described]
    select = ", ".join(f'"{name}"::VARCHAR AS "{lower}"' for name, lower in columns)
    return TextTable(f"SELECT {select} FROM read_parquet({quoted(str(path))})", tuple(low for _, low in columns), shape)


def _csv(path: Path) -> TextTable:
    """Lines that do not have the header's number of fields go to DuckDB's reject_errors."""
    header = _first_line_of(path)
    delimiter = max(",;\t|", key=header.count)
    try:
        names = [name.strip().casefold() for name in next(csv.reader([header], delimiter=delimiter, strict=True), [])]
    except csv.Error as error:
        raise BadFile(path, f"the header cannot be read ({error}).", line=1, hint=_HINT) from error
    if len(set(names)) < len(names) or not all(names):
        raise BadFile(path, "two columns have the same name, or one has none.", line=1, hint=_HINT)
    columns = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in names)
    options = f"auto_detect=false, header=true, delim={quoted(delimiter)}, quote='\"', escape='\"', store_rejects=true"
    source = f"read_csv({quoted(str(path))}, columns={{{columns}}}, {options}, nullstr='', rejects_limit=0)"
    return TextTable(f"SELECT * FROM {source}", tuple(names), "csv")


def _json_lines(path: Path) -> TextTable:
    """A line that is no JSON becomes a row of nulls."""
    try:
        first = json.loads(_first_line_of(path))
    except ValueError as error:
        raise BadFile(path, f"the first line is no JSON ({error}).", line=1, hint=_HINT) from error
    names = [str(name) for name in first] if isinstance(first, dict) else []
    return TextTable(json_lines(path, names), tuple(name.casefold() for name in names), "json-lines")


def json_lines(path: Path, names: list[str]) -> str:
    """A SELECT of these keys from a file of JSON Lines."""
    columns = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in names)
    select = ", ".join(f'"{name}" AS "{name.casefold()}"' for name in names)
    options = "format='newline_delimited', ignore_errors=true"
    return f"SELECT {select} FROM read_json({quoted(str(path))}, columns={{{columns}}}, {options})"


def _first_line_of(path: Path) -> str:
    return next((text for _, text in files.lines(path, most_bytes=MOST_BYTES) if text.strip()), "")
