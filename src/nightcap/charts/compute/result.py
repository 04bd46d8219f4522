"""What comes out: charted rows, and where they came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from nightcap.charts.compute.rows import Rows
from nightcap.charts.methodology import Methodology

#: the rule by which a viewer's time counts once
OVERLAP: Final = "overlap"


@dataclass(frozen=True, slots=True, kw_only=True)
class PopularRow:
    """A place on the list of what was viewed most in the first `days` days after release."""

    category: str
    rank: int
    show_title: str
    season_title: str | None
    days: int
    seconds: int
    micro_views: int | None
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Tally:
    """Records and their seconds."""

    records: int = 0
    seconds: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.records + other.records, self.seconds + other.seconds)

    def __sub__(self, other: Tally) -> Tally:
        return Tally(self.records - other.records, self.seconds - other.seconds)

    @classmethod
    def used(cls, read: Tally, set_aside: Mapping[str, Tally]) -> Tally:
        """What is left of all that was read; an overlap takes seconds from a play, not the play."""
        records = sum(tally.records for rule, tally in set_aside.items() if rule != OVERLAP)
        return read - cls(records, sum(tally.seconds for tally in set_aside.values()))


@dataclass(frozen=True, slots=True)
class Input:
    """A log: its file's name, the SHA-256 of its bytes, what it holds."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """How charts came about.

    `used` and every entry of `set_aside` add up to `read`, in seconds; a play that overlaps is used
    and its overlap set aside, so records may add up to more. `linked` is the part of `used` whose
    titles a release or the catalogue tells of; `unlinked` names the rest with their seconds.
    """

    methodology: Methodology
    as_of: datetime
    inputs: tuple[Input, ...]
    releases: Input | None
    read: Tally
    used: Tally
    set_aside: Mapping[str, Tally]
    linked_seconds: int
    unlinked: Mapping[str, int] = field(default_factory=dict)

    @property
    def share_linked(self) -> float:
        """The share of the hours used whose titles are known, 0 to 1."""
        return self.linked_seconds / self.used.seconds if self.used.seconds else 0.0

    def to_json(self) -> dict[str, Any]:
        """For the file beside the charts (docs/json.md, "Provenance")."""
        return {
            "methodology": self.methodology.to_json(),
            "as_of": self.as_of.isoformat(),
            "inputs": [{"name": one.name, "sha256": one.digest} for one in self.inputs],
            "releases": None if self.releases is None else {"name": self.releases.name, "sha256": self.releases.digest},
            "read": _tally(self.read),
            "used": _tally(self.used),
            "set_aside": {rule: _tally(tally) for rule, tally in sorted(self.set_aside.items())},
            "share_of_hours_linked": round(self.share_linked, 6),
            "unlinked": [
                {"title": title, "hours": round(seconds / 3600, 4)}
                for title, seconds in sorted(self.unlinked.items(), key=lambda one: (-one[1], one[0]))
            ],
        }


def _tally(tally: Tally) -> dict[str, int]:
    return {"records": tally.records, "seconds": tally.seconds}


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts:
    """The lists of all weeks and areas, by area, week, list and rank, with their provenance."""

    rows: Rows
    popular: tuple[PopularRow, ...] = ()
    provenance: Provenance
