"""wikipedia-movies: American films, their cast, and the director where the lead paragraph names one."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.facts.model import Cast, Confirmable, TitleKey
from benchmarks.facts.text import folded

EDITION: Final = 2023
FULL_CAST: Final = 10
_YEAR: Final = re.compile(r"\bis an? (\d{4})\b")
_DIRECTED: Final = re.compile(r"\bdirected(?:, [^.]{0,60}?)? by ((?:\b[A-Z]\.|[^.]){3,80})")


def confirmables(data: Path) -> Iterator[Confirmable]:
    """Facts of every film of every decade."""
    for path in sorted((data / "wikipedia-movies").glob("movies-*.json.gz")):
        for number, row in enumerate(json.loads(gzip.decompress(path.read_bytes()))):
            yield from _facts(f"{path.name.split('.')[0]} {number}", row)


def _facts(where: str, row: Mapping[str, Any]) -> Iterator[Confirmable]:
    cast = tuple(name for name in row.get("cast") or () if name.strip("(). "))
    key = TitleKey(
        source="wikipedia-movies",
        row=where,
        names=(row["title"],),
        edition=EDITION,
        kind="film",
        year=row["year"],
        people=folded(cast),
    )
    yield Confirmable(key, "year", key.year)
    if cast:
        yield Confirmable(key, "actor", Cast(tuple((name, "") for name in cast), len(cast) >= FULL_CAST))
    if director := _director(row.get("extract") or "", row["year"]):
        yield Confirmable(key, "director", (director,))


def _director(extract: str, year: int) -> str:
    """The words after "directed by", if the paragraph is about a film of that year: some belong to another page."""
    stated = _YEAR.search(extract)
    directed = _DIRECTED.search(extract)
    return directed[1] if stated and directed and abs(int(stated[1]) - year) <= 1 else ""
