"""ViewingActivity.csv, the full export of an account: every sitting of every profile."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from nightcap.charts.netflix import activity
from nightcap.errors import UnknownName, UsageError
from nightcap.store.imports import Refused
from nightcap.store.tables import Table
from nightcap.viewers.sources.sitting import Reading, Sitting, checked_title

SOURCE: Final = "netflix-activity"
NAME: Final = activity.NAME
COLUMNS: Final = activity.COLUMNS
#: two minutes are what Netflix itself called "chose to watch" (letter to shareholders, Q4 2019)
SHORTEST_SECONDS: Final = 120


def read(table: Table, *, profile: str | None = None) -> Reading:
    """The views of one profile; what was autoplayed, is a trailer or lasted under SHORTEST_SECONDS is only counted.

    Raises UsageError where the file holds several profiles and none was chosen, UnknownName where
    it does not hold the chosen one.
    """
    reading = Reading()
    rows = list(table.rows(reading.refused))
    chosen = _choose(table.path, sorted({row["profile name"] for _, row in rows}), profile)
    others: set[str] = set()
    for line, row in rows:
        if row["profile name"] != chosen:
            others.add(row["profile name"])
            reading.left_out["rows of other profiles"] += 1
            continue
        try:
            sitting = _sitting(row)
        except ValueError as problem:
            reading.refused.append(Refused(line, str(problem), row))
            continue
        if why := _no_view(row, sitting):
            reading.left_out[why] += 1
        else:
            reading.sittings.append(sitting)
    if others:
        reading.remarks.append(f"Profile {chosen}; the file also holds {', '.join(sorted(others))}.")
    return reading


def _choose(path: Path, profiles: list[str], wanted: str | None) -> str | None:
    if wanted is None:
        if len(profiles) > 1:
            raise UsageError(
                f"{path}: holds the profiles {', '.join(profiles)}. Choose one with --profile “{profiles[0]}”."
            )
        return profiles[0] if profiles else None
    same = [name for name in profiles if name == wanted] or [n for n in profiles if n.casefold() == wanted.casefold()]
    if len(same) != 1:
        raise UnknownName(f"{path}: holds no profile “{wanted}”, only {', '.join(profiles) or 'an empty table'}.")
    return same[0]


def _sitting(row: Mapping[str, str]) -> Sitting:
    """A row as it stands. Raises ValueError saying what is wrong with it."""
    started = activity.started_at(row)
    return Sitting(
        title=checked_title(row["title"]),
        watched_on=started.date(),
        started_at=started,
        seconds=activity.seconds(row),
        area=activity.area(row),
        device=activity.device(row),
    )


def _no_view(row: Mapping[str, str], sitting: Sitting) -> str | None:
    """Why a row is not a view, or None."""
    if activity.is_promotion(row):
        return "trailers and previews"
    if activity.nobody_chose(row):
        return "autoplayed without anybody's choice"
    return f"sittings under {SHORTEST_SECONDS // 60} minutes" if (sitting.seconds or 0) < SHORTEST_SECONDS else None
