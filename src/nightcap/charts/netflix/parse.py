"""Rows of a Netflix Top 10 file as text, from the published TSV or the same table as XLSX.

The files are told apart by their header; columns are taken by name, in any order, and unknown ones
are passed over, so that the seven-column edition of 2021 and the twelve-column one of 2025 are read alike.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO, Final, Literal

from nightcap.errors import BadFile
from nightcap.plain import counted
from nightcap.store import files

TableKind = Literal["global", "country", "popular"]

#: the country file of mid-2026 has about 35 MB and grows by 7 MB a year
MOST_BYTES: Final = 256 * 2**20
#: the longest line of any edition has 2,001 characters
_MOST_LINE_BYTES: Final = 2**16
_NEEDED: Final[Mapping[TableKind, tuple[str, ...]]] = {
    "global": ("week", "category", "weekly_rank", "show_title", "season_title", "weekly_hours_viewed",
               "cumulative_weeks_in_top_10"),
    "country": ("country_iso2", "week", "category", "weekly_rank", "show_title", "season_title",
                "cumulative_weeks_in_top_10"),
    "popular": ("category", "rank", "show_title", "season_title"),
}  # fmt: skip
#: a country's row may have every column of a global one
_BY_COLUMNS: Final[tuple[TableKind, ...]] = ("country", "global", "popular")
#: hours_viewed_first_28_days until 2023, hours_viewed_first_91_days since
FIRST_DAYS: Final = re.compile(r"hours_viewed_first_(\d{1,3})_days")
_AGAIN: Final = "Download it again from Netflix's Top 10 page."


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line (from 1), column → text, and what makes it unreadable, if anything does."""

    line: int
    cells: Mapping[str, str]
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A file's rows, read as they are asked for; `lines` says how many lines it has."""

    kind: TableKind
    columns: tuple[str, ...]
    lines: int
    rows: Iterator[Row]


#: line, fields, problem
Record = tuple[int, Sequence[str], str | None]


def parse(path: Path) -> Table:
    """Open a file of Netflix's Top 10. Raises BadFile where it is none, saying what it is instead."""
    files.look(path, most_bytes=MOST_BYTES)
    with path.open("rb") as file:
        packed_sheet = file.read(4) == b"PK\x03\x04"
    lines, records = _sheet(path) if packed_sheet else (_count_lines(path), _text_records(path))
    line, header, problem = next(records, (1, (), None))
    columns = tuple(name.strip().casefold() for name in header)
    if problem is not None:
        raise BadFile(path, f"the header {problem}.", line=line, hint=_AGAIN)
    return table(path, columns, lines, records, line=line)


def table(path: Path, columns: tuple[str, ...], lines: int, records: Iterator[Record], *, line: int = 1) -> Table:
    """The table of these columns and records below them. Raises BadFile where they are none of the three files."""
    return Table(kind_of(columns, path, line), columns, lines, _rows(records, columns))


def kind_of(columns: Sequence[str], path: Path, line: int = 1) -> TableKind:
    """Which of the three files has these columns. Raises BadFile where none has, or where some are missing."""
    first = columns[0] if columns else ""
    if first.startswith("<"):
        raise BadFile(path, "is a web page, which Netflix serves at times in place of the file.", hint=_AGAIN)
    if list(columns) in (["null"], [""], []):
        raise BadFile(path, "holds no table (Netflix serves the word null at times).", hint=_AGAIN)
    kind: TableKind = "global"
    if any(FIRST_DAYS.fullmatch(column) for column in columns):
        kind = "popular"
    elif "country_iso2" in columns or "country_name" in columns:
        kind = "country"
    elif len(set(columns) & set(_NEEDED["global"])) < 3:
        raise BadFile(path, f"is not one of Netflix's Top 10 files: it begins with {first[:60]!r}.", line=line,
                      hint="Name all-weeks-global, all-weeks-countries or most-popular, as TSV or XLSX.")  # fmt: skip
    if missing := [column for column in _NEEDED[kind] if column not in columns]:
        raise BadFile(path, f"lacks the column{'s' * (len(missing) > 1)} {', '.join(missing)}.", line=line, hint=_AGAIN)
    if twice := sorted({column for column in columns if columns.count(column) > 1}):
        raise BadFile(path, f"has the column {twice[0]!r} twice.", line=line, hint=_AGAIN)
    return kind


def known_kind(columns: Sequence[str]) -> TableKind | None:
    """The file that a single row's columns belong to, or None."""
    for kind in _BY_COLUMNS:
        if all(column in columns for column in _NEEDED[kind]):
            if kind == "popular" and not any(FIRST_DAYS.fullmatch(column) for column in columns):
                continue
            return kind
    return None


def _rows(records: Iterator[Record], columns: Sequence[str]) -> Iterator[Row]:
    width = len(columns)
    for line, fields, problem in records:
        if problem is None and len(fields) == width:
            yield Row(line, dict(zip(columns, fields, strict=True)))
        elif any(field.strip() for field in fields):  # a blank line says nothing
            text = {"text": "\t".join(fields)}
            yield Row(line, text, problem or f"has {counted(len(fields), 'field')} where the header has {width}")


def _count_lines(path: Path) -> int:
    """How many lines a text file has; raises BadFile where it is damaged or unpacks to too much."""
    count = read = 0
    with files.open_bytes(path, most_bytes=MOST_BYTES) as file:
        while block := _read(path, file, 2**20, count):
            count += block.count(b"\n")
            read += len(block)
            if read > MOST_BYTES:
                raise BadFile(path, f"unpacks to more than {MOST_BYTES / 2**20:,.0f} MB.", line=count)
    return count + 1


def _read(path: Path, file: IO[bytes], most: int, line: int) -> bytes:
    try:
        return file.read(most)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise BadFile(path, "is cut off or damaged.", line=line + 1, hint=_AGAIN) from error
    except OSError as error:
        raise BadFile(path, f"cannot be read further ({error.strerror}).", line=line + 1) from error


def _text_records(path: Path) -> Iterator[Record]:
    """Lines split at tabs; quotes mean nothing in these files."""
    with files.open_bytes(path, most_bytes=MOST_BYTES) as file:
        number = 0
        while raw := file.readline(_MOST_LINE_BYTES):
            number += 1
            if number == 1:
                raw = raw.removeprefix(b"\xef\xbb\xbf")
            problem = None
            if len(raw) == _MOST_LINE_BYTES and not raw.endswith(b"\n"):
                problem, raw = f"is longer than {_MOST_LINE_BYTES:,} bytes", raw[:200]
                while (rest := file.readline(_MOST_LINE_BYTES)) and not rest.endswith(b"\n"):
                    pass
            text, fault = _decode(raw)
            yield number, text.rstrip("\r\n").split("\t"), problem or fault


def _decode(raw: bytes) -> tuple[str, str | None]:
    if b"\0" in raw:
        return raw.decode("utf-8", "replace"), "holds a NUL byte"
    try:
        return raw.decode("utf-8"), None
    except UnicodeDecodeError as error:
        return raw.decode("utf-8", "replace"), f"is not UTF-8 (byte {error.start + 1} of the line)"


def _sheet(path: Path) -> tuple[int, Iterator[Record]]:
    """(number of rows, records) of the first sheet that has any rows."""
    import zipfile  # noqa: PLC0415

    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415

    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > 4 * MOST_BYTES:
            raise BadFile(path, f"unpacks to more than {4 * MOST_BYTES / 2**20:,.0f} MB.")
        workbook = CalamineWorkbook.from_path(str(path))
        sheets = [workbook.get_sheet_by_name(name) for name in workbook.sheet_names]
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise BadFile(path, f"is not a whole XLSX workbook ({error}).", hint=_AGAIN) from error
    filled = next((sheet for sheet in sheets if sheet.height), None)
    if filled is None:
        raise BadFile(path, "is a workbook without any rows.", hint=_AGAIN)
    rows = filled.to_python(skip_empty_area=False)
    records: Iterator[Record] = (
        (number, [cell(value) for value in row], None) for number, row in enumerate(rows, 1) if any(row)
    )
    return len(rows), records


def cell(value: object) -> str:
    """A cell of a typed table as the text file would say it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = str(value)
    return text.replace("\0", " ") if "\0" in text else text
