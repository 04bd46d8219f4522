"""How many of the written expectations Nightcap meets: its main job, asked end to end.

    uv run python -m benchmarks.asks.measure dev             one part; every failure in one line
    uv run python -m benchmarks.asks.measure tenth           a closed part, as eighth: its count alone, never tune on it
    uv run python -m benchmarks.asks.measure dev --json      the same for a machine

Each run opens a fresh home and takes in the global chart from the folder named by NIGHTCAP_DATA, else from
../shared/data. Where there is none, the requests that need a chart are left out, which is said.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime, time
from pathlib import Path
from typing import Final

from benchmarks.asks.expect import Ask, check, load
from nightcap.app import Nightcap
from nightcap.charts.importing import import_charts

HERE: Final = Path(__file__).parent
CHART: Final = Path("netflix-top10", "all-weeks-global.tsv")
PICKS: Final = 10
#: each by an author of its own; the results tell which were looked at
PARTS: Final = ("dev", "held_out", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
#: when the requests are made that say nothing of the hour
EVENING: Final = time(20, 0)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one request: kind of expectation → what is wrong, or None where it holds."""

    id: str
    text: str
    checks: dict[str, str | None]
    picks: tuple[str, ...]

    @property
    def failures(self) -> dict[str, str]:
        return {kind: wrong for kind, wrong in self.checks.items() if wrong is not None}


@dataclass(slots=True)
class Tally:
    """How many of how many."""

    met: int = 0
    given: int = 0

    def add(self, *, holds: bool) -> None:
        self.met += holds
        self.given += 1

    def __str__(self) -> str:
        share = f"{100 * self.met / self.given:.1f} %" if self.given else "none given"
        return f"{self.met}/{self.given} ({share})"


@dataclass(frozen=True, slots=True)
class Summary:
    """The share of requests fully met, and that of each kind of expectation."""

    requests: Tally = field(default_factory=Tally)
    kinds: dict[str, Tally] = field(default_factory=dict)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    asks = load(HERE / f"{options.part}.jsonl")
    chart = find_chart()
    wanted = [ask for ask in asks if chart is not None or not ask.charting]
    outcomes = measure(wanted, chart)
    summary = summarise(outcomes)
    left_out = len(asks) - len(wanted)
    if options.json:
        parts = {"part": options.part, "left_out": left_out, **asdict(summary)}
        print(json.dumps({**parts, "outcomes": [asdict(outcome) for outcome in outcomes]}, ensure_ascii=False))
        return
    for outcome in outcomes:
        if outcome.failures:
            print(f"{outcome.id}: " + " | ".join(f"{kind}: {wrong}" for kind, wrong in outcome.failures.items()))
    if left_out:
        print(f"{left_out} requests that need a chart left out: there is no {CHART} (name its folder in NIGHTCAP_DATA)")
    print(f"{options.part}: fully met {summary.requests}")
    for kind, tally in sorted(summary.kinds.items()):
        print(f"  {kind:<10} {tally}")


def find_chart() -> Path | None:
    """The global chart's file, where the real data is at hand."""
    data = Path(os.environ.get("NIGHTCAP_DATA", HERE.parents[2] / "shared" / "data"))
    return data / CHART if (data / CHART).is_file() else None


def measure(asks: Iterable[Ask], chart: Path | None) -> list[Outcome]:
    """Ask everything in a fresh home."""
    with tempfile.TemporaryDirectory(prefix="nightcap-asks-") as folder, Nightcap(Path(folder)) as nightcap:
        if chart is not None:
            import_charts(nightcap.database, chart)
        return [_outcome(nightcap, ask) for ask in asks]


def _outcome(nightcap: Nightcap, ask: Ask) -> Outcome:
    now = datetime.combine(ask.on, EVENING)
    answer = nightcap.ask(ask.text, now=now, n=PICKS, charting=ask.charting)
    return Outcome(ask.id, ask.text, check(answer, ask.expect), tuple(pick.title.id for pick in answer.picks))


def summarise(outcomes: Iterable[Outcome]) -> Summary:
    """Count the requests without a failure and, for each kind of expectation, those where it holds."""
    summary = Summary()
    for outcome in outcomes:
        summary.requests.add(holds=not outcome.failures)
        for kind, wrong in outcome.checks.items():
            summary.kinds.setdefault(kind, Tally()).add(holds=wrong is None)
    return summary


if __name__ == "__main__":
    main()
