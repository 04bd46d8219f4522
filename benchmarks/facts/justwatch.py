"""justwatch-titles: films and series with countries, runtime, seasons and full cast lists."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from benchmarks.facts.model import Cast, Confirmable, TitleKey
from benchmarks.facts.text import folded, python_list

EDITION: Final = 2022
#: a list this long names more than the leads
FULL_CAST: Final = 10
_ASIDE: Final = re.compile(r"\s*\([^)]*\)")


def confirmables(data: Path) -> Iterator[Confirmable]:
    """Facts of every row of the edition of late 2022."""
    folder = data / "justwatch-titles"
    credits_by_id = _credits(folder / "netflix_credits.csv")
    with (folder / "netflix_titles_new.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield from _facts(row, credits_by_id[row["id"]])


def _credits(path: Path) -> dict[str, list[Mapping[str, str]]]:
    by_id: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            by_id[row["id"]].append(row)
    return by_id


def _facts(row: Mapping[str, str], people: list[Mapping[str, str]]) -> Iterator[Confirmable]:
    cast = tuple((p["name"], _ASIDE.sub("", p["character_name"])) for p in people if p["role"] == "ACTOR")
    directors = tuple(p["name"] for p in people if p["role"] == "DIRECTOR")
    film = row["type"] == "MOVIE"
    key = TitleKey(
        source="justwatch-titles",
        row=row["id"],
        names=(row["title"],),
        edition=EDITION,
        kind="film" if film else "series",
        year=int(row["release_year"]),
        people=folded((*(name for name, _ in cast), *directors)),
        countries=frozenset(python_list(row["production_countries"])),
    )
    yield Confirmable(key, "kind", key.kind)
    yield Confirmable(key, "year", key.year)
    if minutes := int(row["runtime"]):
        yield Confirmable(key, "runtime", minutes)
    if key.countries:
        yield Confirmable(key, "country", key.countries)
    if cast:
        yield Confirmable(key, "actor", Cast(cast, len(cast) >= FULL_CAST))
    if film and directors:
        yield Confirmable(key, "director", directors)
    if row["seasons"]:
        yield Confirmable(key, "seasons", int(float(row["seasons"])))
