"""What the catalogue knows of a film or series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from nightcap.tone.axes import Tone

Kind = Literal["film", "series"]
Role = Literal["director", "creator", "writer", "actor"]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
ROLES: Final[tuple[Role, ...]] = get_args(Role)
#: the house's genres; what a source calls otherwise is mapped to these or becomes a keyword
GENRES: Final = (
    "action", "adventure", "animation", "biography", "comedy", "crime", "documentary", "drama", "family", "fantasy",
    "history", "horror", "music", "musical", "mystery", "reality", "romance", "science fiction", "sport", "stand-up",
    "superhero", "talk show", "thriller", "war", "western",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Credit:
    """One person's part in a title; `character` only for actors."""

    person: str
    role: Role
    character: str | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """One season; `number` from 1."""

    number: int
    episodes: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What a title is adapted from; `title_id` when that is a title of the catalogue too."""

    name: str
    kind: str
    original_name: str | None = None
    year: int | None = None
    makers: tuple[str, ...] = ()
    title_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A film or a series.

    `languages` has the original language first. `runtime_minutes` is a film's length or one
    episode's. `tone` is None where nobody has judged it (the index then estimates it from the
    text); `content_notes` is None where nobody has looked, which is not the same as "none".
    `ages_from` is the youngest age in years; `acclaim` runs from 0 to 1. `source` names where
    the facts come from.
    """

    id: str
    kind: Kind
    name: str
    source: str
    original_name: str | None = None
    other_names: tuple[str, ...] = ()
    year: int | None = None
    end_year: int | None = None
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    runtime_minutes: int | None = None
    episodes: int | None = None
    stated_total_minutes: int | None = None
    seasons: tuple[Season, ...] = ()
    genres: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    synopsis: str | None = None
    credits: tuple[Credit, ...] = ()
    based_on: Work | None = None
    tone: Tone | None = None
    content_notes: frozenset[str] | None = None
    ages_from: int | None = None
    acclaim: float | None = None
    external_ids: Mapping[str, str] = field(default_factory=dict)

    @property
    def total_minutes(self) -> int | None:
        """Minutes to see all of it: as stated, else runtime × episodes; None if unknown."""
        if self.stated_total_minutes is not None:
            return self.stated_total_minutes
        if self.runtime_minutes is None or self.kind == "film":
            return self.runtime_minutes
        return self.runtime_minutes * self.episodes if self.episodes else None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, the English one first."""
        return (self.name, *((self.original_name,) if self.original_name else ()), *self.other_names)

    def people(self, *roles: Role) -> tuple[str, ...]:
        """The persons with one of these roles (all roles when none is named), in order."""
        return tuple(credit.person for credit in self.credits if not roles or credit.role in roles)
