"""What a source says of a title, and what came of holding the shelf against it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, get_args

from nightcap.catalogue.title import Kind

Field = Literal[
    "kind", "year", "end_year", "season_year", "runtime", "season_runtime", "seasons", "episodes", "language",
    "country", "original_name", "genre", "director", "actor", "character", "author",
]  # fmt: skip
Verdict = Literal["confirmed", "explained", "unexplained"]
#: what a source's year is: of the first release (of the season, if one is named), of the newest season it
#: carries, or of the first week the source saw it (a release is in that year or the one before)
YearIs = Literal["first", "newest", "seen"]

FIELDS: Final[tuple[Field, ...]] = get_args(Field)


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleKey:
    """What a row of a source tells of the identity of its title.

    `row` is the source's own key; `people` are folded names; `season` is the number of the season the row
    (and its year) is about; `edition` is the last year the source could know of.
    """

    source: str
    row: str
    names: tuple[str, ...]
    edition: int
    kind: Kind | None = None
    year: int | None = None
    year_is: YearIs = "first"
    season: int | None = None
    people: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cast:
    """Actors and their characters as a source lists them; `complete` when it lists more than the leads."""

    parts: tuple[tuple[str, str], ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Confirmable:
    """One fact of a source: minutes, years, counts, codes, names or a Cast, by field."""

    key: TitleKey
    field: Field
    value: Any


Source = Callable[[Path], Iterator[Confirmable]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A fact of the shelf held against one of a source; `reason` where it is explained."""

    title_id: str
    source: str
    field: Field
    subject: str
    ours: str
    theirs: str
    verdict: Verdict
    reason: str = ""
