"""Parameters that several operations take."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, TypeVar

from fastapi import Path, Query
from pydantic import AfterValidator, Field

Day = TypeVar("Day", bound=date)

#: before the first film and far past the last chart: a year outside is a slip of the hand
FIRST_YEAR, LAST_YEAR = 1888, 2100
MOST_NAME: Final = 300
#: of an ask: letters of a request or of a refinement, refinements, parts that are left out, picks, and people
MOST_LETTERS: Final = 2000
MOST_STEPS: Final = 50
MOST_DROPPED: Final = 200
MOST_PICKS: Final = 50
MOST_PEOPLE: Final = 8
MOST_VIEWER: Final = 64

ViewerName = Annotated[str, Field(min_length=1, max_length=MOST_VIEWER, pattern=r"\S")]
Viewer = Annotated[ViewerName | None, Query(description="Whose history it is; the home's own viewer if left out.")]
TitleName = Annotated[
    str,
    Path(
        min_length=1,
        max_length=MOST_NAME,
        description="An id, a name, or “name (year)”.",
        examples=["paddington-2-2017"],
    ),
]
Source = Annotated[
    str | None,
    Query(min_length=1, max_length=100, description="Whose charts, as netflix or home; all if left out."),
]
Category = Annotated[
    str | None, Query(min_length=1, max_length=100, description="One list.", examples=["TV (Non-English)"])
]


def bearable(day: Day) -> Day:
    """The day or moment. Raises ValueError for a year that nobody means."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"the year must lie between {FIRST_YEAR} and {LAST_YEAR}")
    return day


Week = Annotated[
    Annotated[date, AfterValidator(bearable)] | None,
    Query(description="Any day of the week meant; the newest week if left out.", examples=["2026-07-19"]),
]
_AREA = r"^[A-Za-z]{2}$"
AreaCode = Annotated[str, Field(pattern=_AREA)]
Area = Annotated[
    AreaCode | None,
    Query(description="A country's code (ISO 3166-1 alpha-2); the whole world if left out.", examples=["DE"]),
]


def area_of(code: str | None) -> str:
    """An area as the charts have it."""
    return (code or "").upper()
