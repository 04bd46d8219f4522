"""Worlds through an engine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from zlib import crc32

from nightcap.charts.compute.counting import Counted
from nightcap.charts.compute.engine import NO_EPISODE, Engine
from nightcap.charts.compute.releases import Release
from nightcap.charts.compute.result import Charts
from nightcap.charts.compute.run import compute
from nightcap.charts.compute.steps import Frame
from nightcap.charts.methodology import Methodology
from nightcap.charts.plays.play import Play

COLUMNS = {
    "play_id": "text", "viewer": "text", "title": "text", "season": "text", "episode": "int", "started": "int",
    "seconds": "int", "area": "text", "device": "text", "mark": "int", "mark_all": "int",
    "name": "int",
}  # fmt: skip


def frame(engine: Engine, plays: Sequence[Play]) -> Frame:
    """Plays as Engine.plays would give them, with marks and numbers that collide now and then."""
    rows = []
    for p in plays:
        started = int(p.started_at.replace(tzinfo=UTC).timestamp())
        rest = (p.viewer, p.title, p.season or "", p.episode or NO_EPISODE, started, p.seconds, p.area, p.device or "")
        number = crc32(repr((*rest[1:3], rest[3] != NO_EPISODE)).encode()) % 40
        mark = None if p.play_id is None else ord(p.play_id[-1]) % 5
        mark_all = crc32(repr((*rest[:5], *rest[6:])).encode()) % 11
        rows.append((p.play_id, *rest, mark, mark_all, number))
    return engine.table(COLUMNS, rows)  # type: ignore[arg-type]


def charts_of(
    engine: Engine, plays: Sequence[Play], releases: Sequence[Release], methodology: Methodology, as_of: datetime
) -> tuple[Charts, Counted]:
    return compute(engine, frame(engine, plays), methodology, releases, as_of=as_of)
