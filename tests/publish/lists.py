"""Entries that exist nowhere, and what an SVG shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree as ET

from nightcap.charts.model import Entry

SUNDAY = date(2025, 10, 26)


def entry(title: str, rank: int, *, weeks_ago: int = 0, **changes: Any) -> Entry:
    made = Entry(
        source="netflix-top10", area="", category="Films (English)", week=SUNDAY - timedelta(weeks=weeks_ago),
        rank=rank, show_title=title, title_id=title.lower(), hours_viewed=3_000_000, runtime_minutes=90,
        views=2_000_000,
    )  # fmt: skip
    return replace(made, **changes)


def seen(svg: bytes) -> list[str]:
    """Every text of the picture."""
    tree = ET.fromstring(svg).iter()
    return [text for node in tree if node.tag.endswith(("}text", "}tspan")) and (text := node.text)]


def marks(svg: bytes, kind: str) -> list[ET.Element]:
    """The marks of a kind ("line mark", "rect mark", "circle" …) as they are announced."""
    return [node for node in ET.fromstring(svg).iter() if node.get("aria-roledescription") == kind]
