"""What a ledger holds, in one small file that is replaced as a whole after each step: it is the truth of the folder.

A file that the manifest does not name does not count, whatever an interrupted run left behind.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final, Self

from nightcap.charts.compute.result import Input, Tally
from nightcap.errors import BadFile
from nightcap.store import files

NAME: Final = "manifest.json"
VERSION: Final = 1

#: rule → (records, seconds)
Tallies = dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Logs that were taken in together.

    `read` are all their records and seconds, `set_aside` what is not sound by itself; `days` how many
    plays began on each day (UTC).
    """

    name: str
    logs: tuple[Input, ...]
    read: tuple[int, int]
    set_aside: Tallies
    days: dict[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The sums of the plays that began on a day (UTC): the file that holds them, and what was set aside.

    `made_of` is a digest of everything that decides the sums.
    """

    made_of: str
    file: str
    set_aside: Tallies


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A week's charts as known at a time: their rows, and a digest of what they were made of.

    `is_final` where the week was over by then. `linked` are the seconds of known titles, `unlinked`
    those of the others by name.
    """

    as_of: str
    made_of: str
    file: str
    is_final: bool
    linked: int
    unlinked: dict[str, int]


@dataclass(slots=True)
class Manifest:
    """The ledger's state.

    `counting` are the settings that what is kept was counted by. `moved` are files of records (id and
    day) that one of a later day replaces, with their days. `ways` are the methodologies by which weeks
    were charted, by a digest of their settings; `weeks` has for each each week's versions, oldest first, by the
    number of the week's first day.
    """

    counting: dict[str, Any]
    batches: list[Batch] = field(default_factory=list)
    moved: dict[str, tuple[int, ...]] = field(default_factory=dict)
    days: dict[int, Day] = field(default_factory=dict)
    ways: dict[str, dict[str, Any]] = field(default_factory=dict)
    weeks: dict[str, dict[int, list[Version]]] = field(default_factory=dict)

    def digests(self) -> set[str]:
        """The logs taken in."""
        return {log.digest for batch in self.batches for log in batch.logs}

    def files(self) -> set[str]:
        """Every file that counts, but the plays': relative to the folder."""
        versions = (version for weeks in self.weeks.values() for known in weeks.values() for version in known)
        return {*self.moved, *(day.file for day in self.days.values()), *(version.file for version in versions)}

    def save(self, folder: Path) -> None:
        """Replace the file in the folder."""
        state = {"version": VERSION, **asdict(self)}
        with files.write_whole(folder / NAME) as file:
            json.dump(state, file, ensure_ascii=False, indent=1, sort_keys=True)

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """The manifest of a folder; None where there is none yet. Raises BadFile for one that is damaged or newer."""
        path = folder / NAME
        if not path.exists():
            return None
        try:
            state = json.loads(path.read_text("utf-8"))
            version = state["version"]
            if version == VERSION:
                return cls._from_json(state)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            hint = "Begin another folder, and give it the logs again."
            raise BadFile(path, f"is no manifest of a ledger, or is damaged ({error}).", hint=hint) from error
        raise BadFile(path, f"has version {version}; this Nightcap reads {VERSION}.", hint="Use a newer Nightcap.")

    @classmethod
    def _from_json(cls, state: dict[str, Any]) -> Self:
        return cls(
            counting=state["counting"],
            batches=[
                Batch(
                    name=batch["name"],
                    logs=tuple(Input(**log) for log in batch["logs"]),
                    read=(batch["read"][0], batch["read"][1]),
                    set_aside=_tallies(batch["set_aside"]),
                    days={int(day): records for day, records in batch["days"].items()},
                )
                for batch in state["batches"]
            ],
            moved={file: tuple(days) for file, days in state["moved"].items()},
            days={
                int(day): Day(made_of=kept["made_of"], file=kept["file"], set_aside=_tallies(kept["set_aside"]))
                for day, kept in state["days"].items()
            },
            ways=state["ways"],
            weeks={
                way: {int(week): [Version(**version) for version in known] for week, known in weeks.items()}
                for way, weeks in state["weeks"].items()
            },
        )


def _tallies(found: dict[str, list[int]]) -> Tallies:
    return {rule: (int(records), int(seconds)) for rule, (records, seconds) in found.items()}


def plain(tallies: dict[str, Tally]) -> Tallies:
    """As the manifest keeps them."""
    return {rule: (tally.records, tally.seconds) for rule, tally in sorted(tallies.items())}
