"""movielens-small: films' years and genres."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.facts.model import Confirmable, TitleKey

_TITLE: Final = re.compile(r"^(?P<names>.+?)\s*\((?P<year>\d{4})\)\s*$")
_ALSO: Final = re.compile(r"\((?:a\.k\.a\. )?([^)]+)\)")
_ARTICLE: Final = re.compile(r"^(.+), (The|A|An|La|Le|Les|L'|El|Los|Las|Il|Der|Die|Das|Un|Une|Det|Den)$")
_GENRES: Final = {"sci-fi": "science fiction", "children": "family"}


def confirmables(data: Path) -> Iterator[Confirmable]:
    """Facts of every film with a year."""
    with (data / "movielens-small" / "movies.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not (found := _TITLE.match(row["title"])):
                continue
            written = found["names"]
            names = (_ALSO.sub("", written).strip(), *_ALSO.findall(written))
            key = TitleKey(
                source="movielens-small",
                row=row["movieId"],
                names=tuple(_straight(name) for name in names),
                edition=2018,
                year=int(found["year"]),
            )
            yield Confirmable(key, "year", key.year)
            genres = frozenset(_GENRES.get(g.lower(), g.lower()) for g in (row["genres"] or "").split("|"))
            if genres and "(no genres listed)" not in genres:
                yield Confirmable(key, "genre", genres)


def _straight(name: str) -> str:
    """ "Usual Suspects, The" as "The Usual Suspects"."""
    found = _ARTICLE.match(name)
    return f"{found[2]} {found[1]}" if found else name
