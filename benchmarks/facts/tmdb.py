"""tmdb-5000 and tmdb-keywords: films with runtime, language and original title."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from benchmarks.facts.model import Cast, Confirmable, TitleKey
from benchmarks.facts.text import folded, language

_FACT: Final = re.compile(r"^(movie|cast|director)\((\d+), (.*)\)\.$")
_VALUE: Final = re.compile(r'"([^"]*)"|([^,\s]+)')
#: words of TMDB that are genres of the house under the same or another name
_GENRES: Final = {"Science Fiction": "science fiction"}


def table(data: Path) -> Iterator[Confirmable]:
    """Facts of the 5,000 films (up to early 2017)."""
    packed = (data / "tmdb-5000" / "tmdb_5000_movies.csv.gz").read_bytes()
    with io.StringIO(gzip.decompress(packed).decode("utf-8"), newline="") as file:
        for row in csv.DictReader(file):
            yield from _row_facts(row)


def _row_facts(row: Mapping[str, str]) -> Iterator[Confirmable]:
    key = TitleKey(
        source="tmdb-5000",
        row=row["id"],
        names=tuple(dict.fromkeys((row["title"], row["original_title"]))),
        edition=2016,
        kind="film",
        year=int(row["release_date"][:4]) if row["release_date"] else None,
        languages=frozenset({language(row["original_language"])}),
        countries=frozenset(place["iso_3166_1"] for place in json.loads(row["production_countries"])),
    )
    yield from _film(key, row["runtime"], row["original_title"])
    if key.countries:
        yield Confirmable(key, "country", key.countries)
    genres = frozenset(_GENRES.get(g["name"], g["name"].lower()) for g in json.loads(row["genres"]))
    if genres:
        yield Confirmable(key, "genre", genres)


def prolog(data: Path) -> Iterator[Confirmable]:
    """Facts of the 941 films with mood keywords; the first five of each cast."""
    films: dict[str, list[str]] = {}
    people: dict[tuple[str, str], list[str]] = defaultdict(list)
    for line in (data / "tmdb-keywords" / "facts.pl").read_text("utf-8").splitlines():
        if not (fact := _FACT.match(line)):
            continue
        values = [quoted or bare for quoted, bare in _VALUE.findall(fact[3])]
        if fact[1] == "movie":
            films[fact[2]] = values
        elif values[0] not in people[fact[1], fact[2]]:
            people[fact[1], fact[2]].append(values[0])
    for id_, values in films.items():
        yield from _fact_facts(id_, values, tuple(people["cast", id_]), tuple(people["director", id_]))


def _fact_facts(
    id_: str, values: list[str], cast: tuple[str, ...], directors: tuple[str, ...]
) -> Iterator[Confirmable]:
    title, original, code, _adult, year, _popularity, minutes, _vote = values
    key = TitleKey(
        source="tmdb-keywords",
        row=id_,
        names=tuple(dict.fromkeys((title, original))),
        edition=2026,
        kind="film",
        year=int(year),
        people=folded((*cast, *directors)),
        languages=frozenset({language(code)}),
    )
    yield from _film(key, minutes, original)
    if directors:
        yield Confirmable(key, "director", directors)
    if cast:
        yield Confirmable(key, "actor", Cast(tuple((name, "") for name in cast), complete=False))


def _film(key: TitleKey, minutes: str, original: str) -> Iterator[Confirmable]:
    yield Confirmable(key, "kind", key.kind)
    yield Confirmable(key, "language", next(iter(key.languages)))
    yield Confirmable(key, "original_name", (original,))
    if key.year:
        yield Confirmable(key, "year", key.year)
    if whole := round(float(minutes or 0)):
        yield Confirmable(key, "runtime", whole)
