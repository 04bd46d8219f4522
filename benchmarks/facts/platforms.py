"""platform-titles: four services' catalogues of autumn 2021. A series' year is its newest season's."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from benchmarks.facts.model import Cast, Confirmable, TitleKey
from benchmarks.facts.text import countries, folded, split_names

EDITION: Final = 2021
SERVICES: Final = ("netflix", "amazon_prime", "disney_plus", "hulu")
FULL_CAST: Final = 10
_DURATION: Final = re.compile(r"^(\d+) (min|Seasons?)$")


def confirmables(data: Path) -> Iterator[Confirmable]:
    """Facts of every row of every service."""
    for service in SERVICES:
        path = data / "platform-titles" / f"{service}_titles.csv"
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield from _facts(service, row)


def _facts(service: str, row: Mapping[str, str]) -> Iterator[Confirmable]:
    film = row["type"] == "Movie"
    # the only directors that the Hulu file fills in are descriptions, and some Amazon casts are bare numbers
    directors = () if service == "hulu" else split_names(row["director"])
    cast = tuple(name for name in split_names(row["cast"]) if not name.isdigit())
    key = TitleKey(
        source=f"platform-titles/{service}",
        row=row["show_id"],
        names=(row["title"],),
        edition=EDITION,
        kind="film" if film else "series",
        year=int(row["release_year"]),
        year_is="first" if film else "newest",
        people=folded((*cast, *directors)),
        countries=countries(row.get("country") or row.get("produced_by") or ""),
    )
    yield Confirmable(key, "kind", key.kind)
    yield Confirmable(key, "year", key.year)
    if key.countries:
        yield Confirmable(key, "country", key.countries)
    if cast:
        yield Confirmable(key, "actor", Cast(tuple((name, "") for name in cast), len(cast) >= FULL_CAST))
    if film and directors:
        yield Confirmable(key, "director", directors)
    duration = _DURATION.match(row["duration"])
    if duration and (number := int(duration[1])):
        yield Confirmable(key, "runtime" if duration[2] == "min" else "seasons", number)
