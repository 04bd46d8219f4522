"""Charts of rows that a test lays down."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from nightcap.charts.compute.result import Charts, Provenance, Tally
from nightcap.charts.compute.rows import Row, Rows
from nightcap.charts.methodology import PRESETS


def charts_with(rows: Iterable[Row], *, rounding: int | None = None) -> Charts:
    told = Provenance(
        methodology=PRESETS["netflix-2023"].with_rounding(rounding),
        as_of=datetime(2026, 1, 1, tzinfo=UTC),
        inputs=(),
        releases=None,
        read=Tally(),
        used=Tally(),
        set_aside={},
        linked_seconds=0,
    )
    return Charts(rows=Rows.of(rows), provenance=told)
