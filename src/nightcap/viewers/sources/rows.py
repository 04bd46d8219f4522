"""The header of an exported table, and what a file is that is no viewing history."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from nightcap.errors import BadFile
from nightcap.store import files
from nightcap.store.tables import Table, headings

#: a member of twenty years has about 10 MB
MOST_BYTES: Final = 200 * 2**20
HINT: Final = "Nightcap reads Netflix's NetflixViewingHistory.csv and ViewingActivity.csv."

#: a column that only one kind of file has → what that file is
_TELLING: Final[Mapping[str, str]] = {
    "esn": "Netflix's list of devices",
    "query typed": "Netflix's search history",
    "thumbs value": "Netflix's ratings",
    "utc title add date": "Netflix's My List",
    "profile creation time": "Netflix's list of profiles",
    "playback start utc ts": "Netflix's playback events",
    "click utc ts": "Netflix's clickstream",
    "letterboxd uri": "a Letterboxd export",
    "const": "an IMDb list",
}
#: first characters → what the file is
_MARKS: Final[Mapping[str, str]] = {
    "%PDF": "a PDF",
    "<": "a web page, not the file that it offers",
    "{": "JSON",
    "[": "JSON",
}


def open_table(path: Path) -> Table:
    """Read the header. Raises BadFile for what is no table, saying what it looks like."""
    with files.open_bytes(path, most_bytes=MOST_BYTES) as file:
        packed = file.read(4) == b"PK\x03\x04"
    if packed:
        raise BadFile(path, "is a zip.", hint="Unpack it and name CONTENT_INTERACTION/ViewingActivity.csv in it.")
    lines = files.lines(path, most_bytes=MOST_BYTES)
    number, header = next(((number, text) for number, text in lines if text.strip()), (1, ""))
    for mark, what in _MARKS.items():
        if header.lstrip().startswith(mark):
            raise BadFile(path, f"looks like {what}.", line=number, hint=HINT)
    try:
        delimiter, columns = headings(header)
    except csv.Error as error:
        raise BadFile(path, f"the header cannot be read ({error}).", line=number, hint=HINT) from error
    if len(set(columns)) < len(columns):
        raise BadFile(path, "two columns have the same name.", line=number, hint="Export it again.")
    return Table(path, columns, delimiter, lines)


def explain(table: Table, known: Mapping[str, tuple[str, ...]]) -> BadFile:
    """Why a table is none of the known shapes (name → its needed columns): another export, or columns missing."""
    for column, what in _TELLING.items():
        if column in table.columns:
            return BadFile(table.path, f"looks like {what}, not a viewing history.", hint=HINT)
    nearest = max(known, key=lambda name: len(set(known[name]) & set(table.columns)) / len(known[name]))
    missing = [column for column in known[nearest] if column not in table.columns]
    if len(missing) < len(known[nearest]):
        lacking = ", ".join(f"“{column}”" for column in missing)
        what = f"looks like {nearest}, but lacks the column{'s'[: len(missing) > 1]} {lacking}."
        return BadFile(table.path, what, line=1, hint="Export it again, and leave its first line as it is.")
    shown = ", ".join(table.columns)[:200]
    return BadFile(table.path, f"is not a viewing history; its first line reads “{shown}”.", line=1, hint=HINT)
