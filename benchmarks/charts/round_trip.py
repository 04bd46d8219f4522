"""Netflix's published lists, from plays and back: what the engine makes of plays that add up to them.

    uv run python -m benchmarks.charts.round_trip                  every week; writes results/charts_round_trip.md
    uv run python -m benchmarks.charts.round_trip --weeks 6 --since 2023-05-28      some weeks; only prints
    … --folder F                                                   keeps the plays, and takes those that are there

The file is looked for in the folder named by NIGHTCAP_DATA, else in ../shared/data.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from benchmarks.charts.comparing import Compared, compare
from benchmarks.charts.engine import ERAS, Ran, run
from benchmarks.charts.report import report
from benchmarks.charts.simulator import logs, published
from benchmarks.charts.simulator.settings import Settings
from benchmarks.charts.simulator.world import World, world

RESULT: Final = Path(__file__).parents[2] / "results" / "charts_round_trip.md"


@dataclass(frozen=True, slots=True)
class Trip:
    """The rows of some weeks, there and back; `made` tells what was put into which log."""

    compared: tuple[Compared, ...]
    ran: tuple[Ran, ...]
    made: Mapping[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--since", type=date.fromisoformat, help="the first week, by its Sunday")
    parser.add_argument("--weeks", type=int, help="how many")
    parser.add_argument("--folder", type=Path, help="where plays and lists are kept")
    options = parser.parse_args()
    file = published.find()
    if file is None:
        raise SystemExit(f"There is no {published.GLOBAL}; name its folder in NIGHTCAP_DATA.")
    rows = published.read(file)
    weeks = logs.weeks(rows, options.since, options.weeks)
    with tempfile.TemporaryDirectory(prefix="nightcap-round-trip-") as passing:
        trip = there_and_back(rows, weeks, options.folder or Path(passing))
    whole = len(weeks) == len({row.week for row in rows})
    text = report(trip.compared, trip.ran, trip.made, whole=whole)
    print(text)
    if whole:
        RESULT.write_text(text, "utf-8")


def there_and_back(rows: Sequence[published.Row], weeks: Sequence[date], folder: Path) -> Trip:
    """Simulate the weeks into the folder, unless they are there, compute their lists and compare."""
    settings = Settings()
    made = world(rows, settings)
    if not _there(weeks, folder, settings):
        logs.write(made, weeks, folder, settings)
    ran = tuple(run(folder, era, weeks) for era in ERAS if any(era.holds(week) for week in weeks))
    compared = tuple(_compared(made, weeks, ran))
    return Trip(compared, ran, json.loads((folder / "made.json").read_text("utf-8")))


def _there(weeks: Sequence[date], folder: Path, settings: Settings) -> bool:
    """Whether the folder holds these weeks, no more and no less: what crosses a border depends on its neighbours."""
    file = folder / "made.json"
    if not file.is_file():
        return False
    told = json.loads(file.read_text("utf-8"))
    return bool(told["settings"] == asdict(settings) and list(told["counts"])[::2] == [str(week) for week in weeks])


def _compared(made: World, weeks: Sequence[date], ran: Sequence[Ran]) -> list[Compared]:
    return compare(made.due, weeks, [row for one in ran for row in one.rows])


if __name__ == "__main__":
    main()
