"""The gate of the main job: no change may answer fewer of the written requests than benchmarks/asks/baseline.json says.

Lowering a figure there needs a word in docs/decisions.md on why.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))  # the benchmarks are no part of what is installed

from benchmarks.asks import measure  # noqa: E402
from benchmarks.asks.expect import load  # noqa: E402

BASELINE = json.loads((measure.HERE / "baseline.json").read_text("utf-8"))


@pytest.mark.parametrize("part", measure.PARTS)
def test_requests_without_charts_are_answered_as_well_as_before(part: str) -> None:
    asks = [ask for ask in load(measure.HERE / f"{part}.jsonl") if not ask.charting]

    outcomes = measure.measure(asks, None)

    failures = [f"{outcome.id}: {outcome.failures}" for outcome in outcomes if outcome.failures]
    assert len(asks) - len(failures) >= BASELINE["without_charts"][part], "\n".join(failures)


@pytest.mark.data
@pytest.mark.parametrize("part", measure.PARTS)
def test_all_requests_are_answered_as_well_as_before(part: str) -> None:
    chart = measure.find_chart()
    if chart is None:
        pytest.skip("needs Netflix's global chart file: name its folder in NIGHTCAP_DATA")
    asks = load(measure.HERE / f"{part}.jsonl")

    outcomes = measure.measure(asks, chart)

    failures = [f"{outcome.id}: {outcome.failures}" for outcome in outcomes if outcome.failures]
    assert len(asks) - len(failures) >= BASELINE["with_charts"][part], "\n".join(failures)
