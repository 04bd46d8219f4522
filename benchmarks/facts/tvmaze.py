"""tvmaze-shows: series with seasons, episodes and characters. The two date columns are swapped in the file."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from benchmarks.facts.model import Cast, Confirmable, TitleKey
from benchmarks.facts.text import LANGUAGES, folded

EDITION: Final = 2024
FULL_CAST: Final = 8
_NUMBERED: Final = re.compile(r"(?:^|,\s)\d+-")


def confirmables(data: Path) -> Iterator[Confirmable]:
    """Facts of every row."""
    with (data / "tvmaze-shows" / "TV_show_data.csv").open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), 2):
            yield from _facts(f"line {line}", row)


def _facts(where: str, row: Mapping[str, str]) -> Iterator[Confirmable]:
    cast = tuple(zip(_names(row["Person Names"]), _names(row["Character Names"]), strict=False))
    language = LANGUAGES.get(row["Language"])
    first, last = _year(row["End Date"]), _year(row["Premiere Date"])
    key = TitleKey(
        source="tvmaze-shows",
        row=where,
        names=(row["Name"],),
        edition=EDITION,
        kind="series",
        year=first,
        people=folded(tuple(person for person, _ in cast)),
        languages=frozenset({language} if language else ()),
    )
    if first:
        yield Confirmable(key, "year", first)
    if last:
        yield Confirmable(key, "end_year", last)
    if language:
        yield Confirmable(key, "language", language)
    if cast:
        yield Confirmable(key, "actor", Cast(cast, len({person for person, _ in cast}) >= FULL_CAST))
    for field, column in (("runtime", "Average Runtime"), ("seasons", "Total Seasons"), ("episodes", "Total Episodes")):
        if number := round(float(row[column] or 0)):
            yield Confirmable(key, field, number)  # type: ignore[arg-type]


def _names(packed: str) -> list[str]:
    return [name.strip() for name in _NUMBERED.split(packed)[1:]]


def _year(date: str) -> int | None:
    return int(date[:4]) if date else None
