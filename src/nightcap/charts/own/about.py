"""The provenance beside a file of charts: it tells that Nightcap computed them, how and when."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from nightcap.charts import sources
from nightcap.charts.methodology import Methodology
from nightcap.charts.rules import Rules, computed
from nightcap.errors import BadFile, UsageError
from nightcap.store import files

_ENDING: Final = ".provenance.json"
#: what `charts compute` adds to the name for the files beside the world's lists
_BESIDE: Final = ("", "-countries", "-most-popular")
_MOST_BYTES: Final = 64 * 2**20
AGAIN: Final = "Compute it again with `nightcap charts compute`."


@dataclass(frozen=True, slots=True)
class About:
    """How charts came about, as far as taking them in needs to know; `as_of` is in UTC."""

    source: str
    methodology: Methodology
    as_of: datetime

    @property
    def rules(self) -> Rules:
        """What the rows may say."""
        return computed(self.source, self.methodology)

    @property
    def known_on(self) -> date:
        """The day on which the charts were computed, by this machine's clock, as is the day of a question."""
        return self.as_of.astimezone().date()

    def has_ended(self, week: date) -> bool:
        """Whether a week was over, in the methodology's time zone, when it was computed."""
        return week < self.as_of.astimezone(ZoneInfo(self.methodology.time_zone)).date()


def of(path: Path, source: str | None = None) -> About | None:
    """What is beside a file of charts; None where it was not computed by Nightcap.

    Args:
        path: the file of the world's lists, of the areas' or of the most popular.
        source: the name to take the charts under; that of their methodology when None.

    Raises BadFile where the provenance cannot be read, UsageError where there is none but `source` needs one.
    """
    beside = next((each for each in _places(path) if each.is_file()), None)
    if beside is None:
        if source is not None:
            raise UsageError(
                f"--source {source}: only charts that Nightcap computed go by a name of one's own, "
                f"and {path} has no {next(_places(path)).name} beside it."
            )
        return None
    methodology, as_of = _read(beside)
    return About(sources.own(source or methodology.name), methodology, as_of)


def tables(out: Path, written: Iterable[Path]) -> list[Path]:
    """Of the files that computing charts into `out` wrote, those with lists in them."""
    stems = [out.stem + ending for ending in _BESIDE]
    return [path for path in written if path.suffix == out.suffix and path.stem in stems]


def _places(path: Path) -> Iterator[Path]:
    """Where the provenance may lie: charts-countries.tsv and charts.tsv share charts.provenance.json."""
    stem = Path(path.name.removesuffix(".gz")).stem
    for ending in _BESIDE:
        if stem.endswith(ending) and stem != ending:
            yield path.with_name(stem.removesuffix(ending) + _ENDING)


def _read(path: Path) -> tuple[Methodology, datetime]:
    files.look(path, most_bytes=_MOST_BYTES)
    try:
        told: dict[str, Any] = json.loads(path.read_text("utf-8"))
        as_of = datetime.fromisoformat(told["as_of"])
        methodology = Methodology.from_json(told["methodology"])
    except (OSError, ValueError, TypeError, KeyError, AttributeError, UsageError) as error:
        raise BadFile(path, f"is no provenance of charts ({type(error).__name__}: {error}).", hint=AGAIN) from error
    return methodology, as_of.astimezone(UTC) if as_of.tzinfo else as_of.replace(tzinfo=UTC)
