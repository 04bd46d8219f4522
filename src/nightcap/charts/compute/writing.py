"""Files of charts: TSV, XLSX, Parquet or JSON by the ending of the name, each written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from errno import EIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from nightcap.charts.compute import out
from nightcap.charts.compute.out import Table
from nightcap.charts.compute.result import Charts
from nightcap.charts.compute.sql import first_line, quoted
from nightcap.charts.model import WORLD
from nightcap.errors import BadFile, UsageError
from nightcap.store import files

if TYPE_CHECKING:
    import numpy.typing as npt

#: rows that a sheet of Excel can hold, its header included
_SHEET_ROWS: Final = 1_048_576
#: characters that a cell can hold
_CELL_CHARACTERS: Final = 32_767
_ABOUT: Final = "about"
#: what would end a field or a line of a TSV
_BREAKS: Final = str.maketrans("\t\r\n\0", "    ")


def check_name(path: Path) -> None:
    """Raise UsageError unless the name's ending is one of WRITERS."""
    if path.suffix.casefold() not in WRITERS:
        raise UsageError(f"{path}: the ending says which format; it must be {', '.join(WRITERS)}.")


def write(charts: Charts, path: Path) -> list[Path]:
    """Write the world's lists to `path`; beside it the areas' lists, the most popular and the provenance.

    The files beside are named after it: charts.tsv, charts-countries.tsv, charts-most-popular.tsv and
    charts.provenance.json. What has no rows is not written, and goes where it is of an earlier run (whose
    provenance lies there). Gives the files written. Raises BadFile, and then nothing has changed.
    """
    check_name(path)
    tables = [(path, out.world_table(charts))]
    if charts.rows.areas - {WORLD}:
        tables.append((beside(path, "countries"), out.country_table(charts)))
    if charts.popular:
        tables.append((beside(path, "most-popular"), out.popular_table(charts, charts.popular[0].days)))
    provenance = charts.provenance.to_json()
    about = provenance_path(path)
    was_there = about.exists()
    # all are written before the first takes its name: a full disk leaves what was there
    with ExitStack() as files_:
        text = json.dumps(provenance, ensure_ascii=False, indent=2)
        files_.enter_context(files.beside(about)).write_text(text + "\n", "utf-8")
        for file, table in tables:
            place = files_.enter_context(files.beside(file))
            WRITERS[path.suffix.casefold()](place, table, provenance)
    written = [file for file, _ in tables]
    if was_there:
        for what in ("countries", "most-popular"):
            if (old := beside(path, what)) not in written:
                old.unlink(missing_ok=True)
    return [*written, about]


def beside(path: Path, what: str) -> Path:
    """The file of the same charts that holds something else: charts.tsv → charts-countries.tsv."""
    return path.with_name(f"{path.stem}-{what}{path.suffix}")


def provenance_path(path: Path) -> Path:
    """Where the provenance of a file of charts lies."""
    return path.with_name(f"{path.stem}.provenance.json")


def _rows(table: Table) -> Iterator[tuple[Any, ...]]:
    """The rows of a table, in Python's own values."""
    return zip(*(column if isinstance(column, list) else column.tolist() for column in table.values()), strict=True)


def _tsv(place: Path, table: Table, _provenance: Mapping[str, Any]) -> None:
    """Tabs and no quotes, as Netflix's; a tab or a line's end inside a title becomes a space."""
    with place.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(table) + "\n")
        file.writelines("\t".join(map(_said, row)) + "\n" for row in _rows(table))


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    text = str(value)
    return text if text.isprintable() else text.translate(_BREAKS)


def _json(place: Path, table: Table, _provenance: Mapping[str, Any]) -> None:
    """A list of objects, a row each."""
    with place.open("w", encoding="utf-8") as file:
        file.write("[\n")
        rows = (dict(zip(table, row, strict=True)) for row in _rows(table))
        file.write(",\n".join(json.dumps(row, ensure_ascii=False) for row in rows))
        file.write("\n]\n")


def _xlsx(place: Path, table: Table, provenance: Mapping[str, Any]) -> None:
    import xlsxwriter  # noqa: PLC0415

    rows = list(_rows(table))
    if len(rows) >= _SHEET_ROWS:
        raise BadFile(place, f"would have {len(rows):,} rows; a sheet holds {_SHEET_ROWS:,}.", hint="Write .parquet.")
    # text stays text: a title that begins with "=" or "http" is neither a formula nor a link
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with _refusals(xlsxwriter.exceptions.XlsxWriterException), xlsxwriter.Workbook(str(place), options) as book:
        sheet = book.add_worksheet("charts")
        sheet.write_row(0, 0, list(table), book.add_format({"bold": True}))
        sheet.freeze_panes(1, 0)
        for number, row in enumerate(rows, 1):
            for place_, (name, cell) in enumerate(zip(table, row, strict=True)):
                value = float(cell) if name == "runtime" and cell is not None else cell
                if isinstance(value, str):
                    sheet.write_string(number, place_, value[:_CELL_CHARACTERS])
                elif value is not None:
                    sheet.write_number(number, place_, value)
        about = book.add_worksheet(_ABOUT)
        for number, (name, value) in enumerate(provenance.items()):
            about.write_row(number, 0, (name, json.dumps(value, ensure_ascii=False)[:32_000]))


def _parquet(place: Path, table: Table, provenance: Mapping[str, Any]) -> None:
    """Typed columns; the provenance lies in the file's metadata under `nightcap`."""
    import duckdb  # noqa: PLC0415

    given = {name: _array(_type(name), column) for name, column in table.items()}
    select = ", ".join(f'"{name}"::{_type(name)} AS "{name}"' for name in table)
    with _refusals(duckdb.IOException), duckdb.connect() as connection:
        connection.register("given", given)
        about = quoted(json.dumps(provenance, ensure_ascii=False))
        connection.execute(
            f"COPY (SELECT {select} FROM given) TO {quoted(str(place))} "
            f"(FORMAT parquet, COMPRESSION zstd, KV_METADATA {{nightcap: {about}}})"
        )


def _array(kind: str, column: list[Any] | npt.NDArray[Any]) -> npt.NDArray[Any]:
    """A column as numpy's, numbers as numbers."""
    import numpy as np  # noqa: PLC0415

    if isinstance(column, np.ndarray) and (column.dtype != object or kind != "DOUBLE"):
        return column
    if kind == "DOUBLE":
        column = [None if cell is None else float(cell) for cell in column]
    return np.array(column, dtype="object" if kind in {"DATE", "VARCHAR"} or None in column else np.float64)


@contextmanager
def _refusals(of_library: type[Exception]) -> Iterator[None]:
    """What a library makes of the system's refusal to write, as the system's."""
    try:
        yield
    except of_library as error:
        raise OSError(EIO, first_line(error)) from error


def _type(column: str) -> str:
    if column == "week":
        return "DATE"
    if column.endswith("rank") or column.startswith("cumulative"):
        return "INTEGER"
    return "DOUBLE" if column == "runtime" or "hours" in column or "views" in column else "VARCHAR"


#: ending → writer of (place, table, provenance)
WRITERS: Final[Mapping[str, Callable[[Path, Table, Mapping[str, Any]], None]]] = {
    ".tsv": _tsv,
    ".xlsx": _xlsx,
    ".parquet": _parquet,
    ".json": _json,
}
