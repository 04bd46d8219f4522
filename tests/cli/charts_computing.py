"""`nightcap charts compute` on rows given in the test, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.charts.compute.logs import Row, film, write_csv
from tests.cli.conftest import Cli

AS_OF = ("--as-of", "2026-01-01")
FILMS, SERIES = "Films (English)", "TV (Non-English)"


@dataclass(frozen=True)
class Computed:
    """The rows of the files, the provenance, and what was said."""

    world: list[Row]
    countries: list[Row]
    popular: list[Row]
    provenance: Row
    said: str

    def of(self, week: str, category: str, area: str | None = None) -> list[tuple[Any, ...]]:
        """(title, hours, views) by rank, of a list."""
        rows = self.world if area is None else [row for row in self.countries if row["country_iso2"] == area]
        return [
            (row["show_title"], row["weekly_hours_viewed"], row["weekly_views"])
            for row in rows
            if (row["week"], row["category"]) == (week, category)
        ]


def compute(
    cli: Cli, folder: Path, plays: Sequence[Row], releases: Sequence[Row] = (), *options: str, rounding: str = "0"
) -> Computed:
    """Compute from rows; unless said otherwise, without rounding."""
    write_csv(folder / "plays.csv", plays)
    write_csv(folder / "releases.csv", releases or [film("Nobody plays this")])
    files = ("plays.csv", "--releases", "releases.csv", "--out", "charts.json")
    done = cli("charts", "compute", *files, *AS_OF, "--rounding", rounding, *options)
    assert (done.status, done.err) == (0, ""), done
    return result(folder, done.out)


def result(folder: Path, said: str = "") -> Computed:
    def read(name: str) -> Any:
        path = folder / name
        return json.loads(path.read_text("utf-8")) if path.exists() else []

    names = ("charts.json", "charts-countries.json", "charts-most-popular.json", "charts.provenance.json")
    world, countries, popular, provenance = (read(name) for name in names)
    return Computed(world, countries, popular, provenance, said)
