"""The measurement of benchmarks/asks asks as the files say and counts what holds."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))  # the benchmarks are no part of what is installed

from benchmarks.asks import measure  # noqa: E402
from benchmarks.asks.expect import Ask  # noqa: E402
from nightcap.recommend.model import Answer  # noqa: E402
from nightcap.request.model import Request  # noqa: E402


class Sofa:
    """A stand-in for Nightcap that takes every request for an antidote and has nothing to offer."""

    asked: list[tuple[str, dict[str, Any]]] = []  # noqa: RUF012

    def __init__(self, folder: Path) -> None:
        assert folder.is_dir()

    def __enter__(self) -> Sofa:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def ask(self, text: str, **options: Any) -> Answer:
        self.asked.append((text, options))
        return Answer(request=Request(text=text, mode="antidote"), picks=(), relax=(), eligible=0, asked_for=10)


@pytest.fixture
def sofa(monkeypatch: pytest.MonkeyPatch) -> type[Sofa]:
    monkeypatch.setattr(measure, "Nightcap", Sofa)
    monkeypatch.setattr(Sofa, "asked", [])
    return Sofa


def test_each_request_is_asked_in_the_evening_of_its_day(sofa: type[Sofa]) -> None:
    asks = [Ask("a", "calm", date(2024, 2, 29), charting=True, why="w", expect={"mode": "antidote"})]
    outcomes = measure.measure(asks, None)
    assert sofa.asked == [("calm", {"now": datetime(2024, 2, 29, 20, 0), "n": 10, "charting": True})]  # noqa: DTZ001
    assert outcomes[0].checks["mode"] is None
    assert outcomes[0].failures == {"min_picks": "0 picks, at least 1 wanted"}


def test_the_summary_counts_requests_and_kinds() -> None:
    outcomes = [
        measure.Outcome("a", "t", {"mode": None, "min_picks": None}, ("x",)),
        measure.Outcome("b", "t", {"mode": "mode is None, not antidote", "min_picks": None}, ("x",)),
    ]
    summary = measure.summarise(outcomes)
    assert str(summary.requests) == "1/2 (50.0 %)"
    assert {kind: (tally.met, tally.given) for kind, tally in summary.kinds.items()} == {
        "mode": (1, 2),
        "min_picks": (2, 2),
    }


def test_without_the_chart_its_requests_are_left_out_and_that_is_said(
    sofa: type[Sofa], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NIGHTCAP_DATA", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["measure", "dev"])
    measure.main()
    printed = capsys.readouterr().out
    assert "15 requests that need a chart left out" in printed
    assert not any(options["charting"] for _, options in sofa.asked)
    assert len(sofa.asked) == 25


def test_json_holds_the_outcomes(
    sofa: type[Sofa], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NIGHTCAP_DATA", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["measure", "held_out", "--json"])
    measure.main()
    whole = json.loads(capsys.readouterr().out)
    assert whole["left_out"] == 16
    assert len(whole["outcomes"]) == whole["requests"]["given"] == 24
