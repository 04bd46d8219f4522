"""One row of a viewing history that was set aside, tried again with its cells as they should read."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import Final

from nightcap.catalogue.names import Gazetteer
from nightcap.errors import UsageError
from nightcap.store import imports
from nightcap.store.database import Database
from nightcap.store.imports import Quarantined
from nightcap.store.tables import Table
from nightcap.viewers.history import by_hand
from nightcap.viewers.importing import keep, read, rows_of
from nightcap.viewers.linking import Linker
from nightcap.viewers.sources import netflix_activity, netflix_history

#: what kind of export → its columns; a line that could not be taken apart has none of its own
_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    netflix_history.SOURCE: netflix_history.COLUMNS,
    netflix_activity.SOURCE: netflix_activity.COLUMNS,
}


def is_of_history(source: str) -> bool:
    return source in _COLUMNS


def cells_of(kept: Quarantined) -> dict[str, str]:
    """The cells to mend: the row's own, or those that its kind of export needs, empty, for a line that is damaged."""
    if set(_COLUMNS[kept.source]) <= set(kept.row):
        return {name: str(value) for name, value in kept.row.items()}
    return dict.fromkeys(_COLUMNS[kept.source], "")


def mend(database: Database, kept: Quarantined, cells: Mapping[str, str], *, names: Gazetteer, viewer: str) -> None:
    """Take the mended row in as the viewer's. Raises UsageError with what is still wrong; then nothing has changed."""
    if missing := [name for name in _COLUMNS[kept.source] if name not in cells]:
        raise UsageError(f"A row of this file needs the cells {', '.join(missing)} too.")
    table = Table(Path(kept.file), tuple(cells), ",", iter([(kept.line or 1, _line(cells.values()))]))
    source, reading = read(table)
    if reading.refused:
        raise UsageError(f"It still cannot be used: {reading.refused[0].reason}.")
    rows = rows_of(reading.sittings, source, viewer, linker=Linker(names), linked=by_hand(database, viewer))
    with database.write() as connection:
        keep(connection, viewer, rows)
        imports.let_go(connection, [kept.digest])


def _line(values: Iterable[str]) -> str:
    """One line of a table; a line end in a cell is a space."""
    written = StringIO()
    csv.writer(written, lineterminator="").writerow(" ".join(value.splitlines()) for value in values)
    return written.getvalue()
