"""The rows of a CSV or of JSON Lines one by one, with their lines: slower than a query, and nothing hides from it.

A stray quote or a byte that is no UTF-8 costs its own line only; a query may lose the lines after it.
"""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from nightcap.charts.compute.tables import MOST_BYTES, TextTable
from nightcap.errors import BadFile
from nightcap.plain import counted
from nightcap.store import files

#: a longer line is no row of a table
_MOST_LINE_BYTES: Final = 2**20
#: a title in quotes may hold line ends, but not more of them
_MOST_LINES: Final = 20


@dataclass(frozen=True, slots=True)
class Record:
    """A row: its (first) line, its text, and its cells (column → text, None where empty) or what is wrong with it."""

    line: int
    text: str
    cells: Mapping[str, str | None] | None = None
    problem: str | None = None


def records(path: Path, table: TextTable) -> Iterator[Record]:
    """Every row after the header; blank lines are none. Raises BadFile where a gzip is cut off or damaged."""
    return _csv(path, table) if table.shape == "csv" else _json_lines(path)


def _lines(path: Path) -> Iterator[Record]:
    """Every line, as text or as what is wrong with it."""
    with files.open_bytes(path, most_bytes=MOST_BYTES) as file:
        number = 0
        try:
            while raw := file.readline(_MOST_LINE_BYTES):
                number += 1
                if _goes_on(raw):
                    while _goes_on(file.readline(_MOST_LINE_BYTES)):
                        pass
                    yield Record(number, raw[:200].decode("utf-8", "replace"), problem="the line has over a megabyte")
                else:
                    yield _line(number, raw)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise BadFile(path, "is cut off or damaged.", line=number + 1, hint="Copy it again.") from error
        except OSError as error:
            raise BadFile(path, f"cannot be read further ({error.strerror}).", line=number + 1) from error


def _goes_on(raw: bytes) -> bool:
    return len(raw) == _MOST_LINE_BYTES and not raw.endswith(b"\n")


def _line(number: int, raw: bytes) -> Record:
    try:
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        shown = raw.decode("utf-8", "replace").rstrip("\r\n")
        return Record(number, shown, problem=f"the line is not UTF-8 (byte {error.start + 1})")
    return Record(number, text)


def _csv(path: Path, table: TextTable) -> Iterator[Record]:
    waiting: deque[Record] = deque()
    lines = _lines(path)

    def following() -> Record | None:
        return waiting.popleft() if waiting else next(lines, None)

    while (line := following()) is not None:
        if line.line <= table.header or not line.text.strip():
            continue
        if line.problem is not None:
            yield line
            continue
        more: list[Record] = []
        text, values, problem = line.text, *_cut(line.text, table)
        # a quote that is still open may close on a later line; if it does not, only this line is at fault
        while problem == _OPEN and len(more) < _MOST_LINES and (after := following()) is not None:
            more.append(after)
            if after.problem is not None:
                break
            text += "\n" + after.text
            values, problem = _cut(text, table)
        if problem is None:
            yield Record(line.line, text, dict(zip(table.columns, (value or None for value in values), strict=True)))
        else:
            waiting.extendleft(reversed(more))
            yield Record(line.line, line.text, problem=problem)


_OPEN: Final = "a quote is not closed"


def _cut(text: str, table: TextTable) -> tuple[list[str], str | None]:
    """The values of a row, and what is wrong with it."""
    if '"' not in text:
        values = text.split(table.delimiter)
        if "\r" in text:
            return values, "a line ends in the middle of the row (a bare carriage return)"
    else:
        try:
            values = next(csv.reader([text], delimiter=table.delimiter, strict=True), [])
        except csv.Error as error:
            return [], _OPEN if "unexpected end" in str(error) else f"a quote stands where none may ({error})"
    if len(values) != len(table.columns):
        return values, f"{counted(len(values), 'value')} where the header names {counted(len(table.columns), 'column')}"
    return values, None


def _json_lines(path: Path) -> Iterator[Record]:
    for line in _lines(path):
        if not line.text.strip():
            continue
        if line.problem is not None:
            yield line
            continue
        try:
            row = json.loads(line.text)
        except (ValueError, RecursionError) as error:
            yield Record(line.line, line.text, problem=f"the line is no JSON ({error})")
            continue
        if not isinstance(row, dict):
            yield Record(line.line, line.text, problem="the line is no JSON object")
            continue
        cells = {name.casefold(): _said(value) for name, value in row.items()}
        if any("\ud800" <= char <= "\udfff" for text in cells.values() for char in text or ""):
            yield Record(line.line, line.text, problem="the line holds half a character")
            continue
        yield Record(line.line, line.text, cells)


def _said(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
