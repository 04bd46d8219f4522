"""Titles from a JSON Lines file of the user's own (docs/json.md, "Titles file"): the catalogue of one batch.

A line: `id`, `name`, and, where known, `year`, `kind`, `synopsis`, `genres`, `keywords`, `cast`,
`directors`. Items without text are taken too: they can be found by name, people and genre.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from nightcap.catalogue.genres import house_genres
from nightcap.catalogue.title import KINDS, Credit, Title
from nightcap.errors import BadFile
from nightcap.store import files

SOURCE: Final = "titles-file"
#: years have at most four digits
_YEARS: Final = 10_000


def read_titles(path: Path) -> list[Title]:
    """Every title of the file. Raises BadFile naming the line that cannot be one, or the id that stands twice."""
    titles: dict[str, Title] = {}
    for line, row in json_lines(path):
        title = _title(path, line, row)
        if title.id in titles:
            raise BadFile(path, f"the id {title.id!r} stands twice.", line=line, hint="Give each title its own id.")
        titles[title.id] = title
    if not titles:
        raise BadFile(path, "holds no title.", hint="Write one JSON object a line, with id and name.")
    return list(titles.values())


def json_lines(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """(line from 1, object) of a JSON Lines file; blank lines are passed over. Raises BadFile at what is not one."""
    for line, text in files.lines(path):
        if not text.strip():
            continue
        try:
            row = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise BadFile(path, f"is not JSON ({error}).", line=line, hint="One JSON object a line.") from error
        if not isinstance(row, dict):
            raise BadFile(path, "is not a JSON object.", line=line, hint="One JSON object a line.")
        if not is_text(row):
            raise BadFile(path, "holds half a character (a lone surrogate).", line=line, hint="Write it as UTF-8.")
        yield line, row


def is_text(value: object) -> bool:
    """Whether every string in a JSON value can be written down: JSON may escape halves of characters."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _title(path: Path, line: int, row: Mapping[str, Any]) -> Title:
    id_, name, year, kind = row.get("id"), row.get("name"), row.get("year"), row.get("kind")
    if not isinstance(id_, str) or not id_ or not isinstance(name, str):
        raise BadFile(path, "needs the keys id and name, both text.", line=line)
    if not (year is None or (type(year) is int and abs(year) < _YEARS)):
        raise BadFile(path, f"year is {str(year)[:40]!r}, not a year.", line=line)
    if not isinstance(row.get("synopsis"), str | None):
        raise BadFile(path, "synopsis must be text.", line=line)
    genres, more = house_genres(_texts(path, line, row, "genres"))
    return Title(
        id=id_,
        # what is not said to be a series is taken for a film: nearly all such lists are of films
        kind=kind if kind in KINDS else "film",
        name=name,
        source=SOURCE,
        year=year,
        genres=genres,
        keywords=tuple(dict.fromkeys([*_texts(path, line, row, "keywords"), *more])),
        synopsis=row.get("synopsis") or None,
        credits=(
            *(Credit(person, "director") for person in _texts(path, line, row, "directors")),
            *(Credit(person, "actor") for person in _texts(path, line, row, "cast")),
        ),
    )


def _texts(path: Path, line: int, row: Mapping[str, Any], key: str) -> list[str]:
    values = row.get(key) or []
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise BadFile(path, f"{key} must be a list of text.", line=line)
    return values
