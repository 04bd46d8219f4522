"""A small catalogue of names, enough to read requests against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import pytest

from nightcap.catalogue.names import TitleRef, fold
from nightcap.catalogue.title import Kind, Role

_TITLES: tuple[tuple[str, Kind, int], ...] = (
    ("Alien", "film", 1979), ("Amélie", "film", 2001), ("Before Sunrise", "film", 1995), ("Big", "film", 1988),
    ("Blade Runner", "film", 1982), ("Breaking Bad", "series", 2008), ("Chef", "film", 2014), ("Dark", "series", 2017),
    ("Fargo", "film", 1996), ("Fleabag", "series", 2016), ("Friends", "series", 1994), ("Gone Girl", "film", 2014),
    ("Groundhog Day", "film", 1993), ("Heat", "film", 1995), ("Her", "film", 2013), ("Home", "film", 2015),
    ("In Bruges", "film", 2008), ("Inception", "film", 2010), ("It", "film", 2017), ("Knives Out", "film", 2019),
    ("Lost", "series", 2004), ("Love Actually", "film", 2003), ("Mad Max: Fury Road", "film", 2015),
    ("Manchester by the Sea", "film", 2016), ("Midsommar", "film", 2019), ("Notting Hill", "film", 1999),
    ("Paddington", "film", 2014), ("Paddington 2", "film", 2017), ("Parasite", "film", 2019),
    ("Past Lives", "film", 2023), ("Ratatouille", "film", 2007), ("Schitt's Creek", "series", 2015),
    ("Severance", "series", 2022), ("Spirited Away", "film", 2001), ("Succession", "series", 2018),
    ("Ted Lasso", "series", 2020), ("The Bear", "series", 2022), ("The Crown", "series", 2016),
    ("The Good Place", "series", 2016), ("The Matrix", "film", 1999), ("The Office", "series", 2005),
    ("Toy Story", "film", 1995), ("Twin Peaks", "series", 1990), ("Up", "film", 2009), ("Us", "film", 2019),
    ("What We Do in the Shadows", "series", 2019), ("When Harry Met Sally...", "film", 1989),
)  # fmt: skip
_PEOPLE = (
    "Adam Sandler", "Agnès Varda", "Bong Joon Ho", "Denis Villeneuve", "Emma Stone", "Ethan Coen", "Greta Gerwig",
    "Hayao Miyazaki", "Hugh Grant", "Idris Elba", "Jack Black", "Joel Coen", "Meryl Streep", "Michelle Yeoh",
    "Nicolas Cage", "Nora Ephron", "Olivia Colman", "Paul Thomas Anderson", "Richard Curtis", "Robert De Niro",
    "Tilda Swinton", "Tom Hanks", "Wes Anderson", "Will Smith",
)  # fmt: skip
_MAKERS: dict[str, tuple[tuple[Role, str], ...]] = {
    "spirited-away": (("director", "Hayao Miyazaki"), ("writer", "Hayao Miyazaki")),
    "notting-hill": (("director", "Roger Michell"), ("writer", "Richard Curtis")),
    "fargo": (("director", "Joel Coen"), ("director", "Ethan Coen")),
    "ted-lasso": (("creator", "Bill Lawrence"),),
}


_MINUTES = {"paddington-2": 103, "the-matrix": 136}


def _edits(left: str, right: str) -> int:
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


class SmallGazetteer:
    """Knows some fifty titles and two dozen people; a surname alone finds everyone who bears it."""

    def __init__(self) -> None:
        self._titles: dict[str, TitleRef] = {}
        for name, kind, year in _TITLES:
            self._titles[fold(name)] = TitleRef(fold(name).replace(" ", "-"), name, kind, year)
        self._people: dict[str, list[str]] = {"coen brothers": ["Joel Coen", "Ethan Coen"]}
        for person in _PEOPLE:
            words = fold(person).split()
            for key in {" ".join(words), words[-1]}:
                self._people.setdefault(key, []).append(person)

    @property
    def every_name(self) -> list[str]:
        return [ref.name for ref in self._titles.values()]

    def titles(self, name: str) -> Sequence[TitleRef]:
        found = self._titles.get(fold(name))
        return (found,) if found else ()

    def closest(self, name: str) -> TitleRef | None:
        folded = fold(name)
        if len(folded) < 4:
            return None
        edits, key = min((_edits(folded, key), key) for key in self._titles)
        return self._titles[key] if edits <= max(1, len(folded) // 4) + (len(folded) > 5) else None

    def holding(self, words: str) -> Sequence[TitleRef]:
        wanted = fold(words)
        inside = (f" {wanted} ", f" {wanted}s ")
        return [ref for name, ref in self._titles.items() if any(part in f" {name} " for part in inside)]

    def makers(self, title_id: str) -> Sequence[tuple[Role, str]]:
        return _MAKERS.get(title_id, ())

    def film_minutes(self, title_id: str) -> int | None:
        return _MINUTES.get(title_id)

    def people(self, name: str) -> Sequence[str]:
        return tuple(self._people.get(fold(name), ()))

    def credited(self, person: str) -> Sequence[str]:
        return []


@pytest.fixture(scope="session")
def names() -> SmallGazetteer:
    return SmallGazetteer()


@pytest.fixture(scope="session")
def now() -> datetime:
    """A Monday evening, local wall-clock time."""
    return datetime(2026, 11, 23, 20, 0)  # noqa: DTZ001  local time by contract
