"""Rows of a text file with a header, by the names of its columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from nightcap.plain import counted
from nightcap.store.imports import Refused


@dataclass(frozen=True, slots=True)
class Table:
    """A file's columns (lower case, in their order) and its lines as (line number from 1, text) after the header."""

    path: Path
    columns: tuple[str, ...]
    delimiter: str
    lines: Iterator[tuple[int, str]]

    def rows(self, refused: list[Refused]) -> Iterator[tuple[int, Mapping[str, str]]]:
        """(line, column → value) of each line that has a value for every column; the others go to `refused`.

        A line is a row: titles hold no line ends, so that a stray quote costs its own line only.
        """
        for number, text in self.lines:
            if not text.strip():
                continue
            try:
                values = cut(text, self.delimiter)
            except csv.Error as error:
                refused.append(Refused(number, f"the line is damaged or cut off ({error})", {"line": text}))
                continue
            if len(values) != len(self.columns):
                columns = counted(len(self.columns), "column")
                reason = f"{counted(len(values), 'value')} where the header names {columns}"
                refused.append(Refused(number, reason, {"line": text}))
                continue
            yield number, dict(zip(self.columns, (value.strip() for value in values), strict=True))


def headings(header: str) -> tuple[str, tuple[str, ...]]:
    """(the delimiter, the columns' names in lower case) of a header line. Raises csv.Error."""
    delimiter = max(",;\t", key=header.count)
    return delimiter, tuple(" ".join(name.casefold().split()) for name in cut(header, delimiter))


def cut(line: str, delimiter: str) -> list[str]:
    """The values of one line. Raises csv.Error where a quote is not closed."""
    return next(csv.reader([line], delimiter=delimiter, strict=True), [])
