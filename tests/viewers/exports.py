"""Small exports in the exact form of Netflix's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

ACTIVITY_COLUMNS = (
    "Profile Name", "Start Time", "Duration", "Attributes", "Title", "Supplemental Video Type", "Device Type",
    "Bookmark", "Latest Bookmark", "Country",
)  # fmt: skip
_USUAL = {
    "Profile Name": "Ada",
    "Start Time": "2024-09-03 19:00:00",
    "Duration": "00:45:00",
    "Device Type": "Samsung CE 2021 Nike-L UHD TV  Smart TV",
    "Bookmark": "00:45:00",
    "Latest Bookmark": "Not latest view",
    "Country": "US (United States)",
}


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def short_export(folder: Path, rows: Iterable[tuple[str, str]], name: str = "NetflixViewingHistory.csv") -> Path:
    """Header unquoted, values quoted, LF."""
    path = folder / name
    lines = ["Title,Date", *(f"{quoted(title)},{quoted(day)}" for title, day in rows)]
    path.write_text("\n".join(lines) + "\n", "utf-8", newline="")
    return path


def full_export(
    folder: Path,
    rows: Iterable[Mapping[str, str]],
    *,
    columns: tuple[str, ...] = ACTIVITY_COLUMNS,
    name: str = "ViewingActivity.csv",
) -> Path:
    """CRLF; each row names only what is not usual."""
    path = folder / name
    lines = [",".join(columns)]
    for row in rows:
        cells = ({**_USUAL, **row}.get(column, "") for column in columns)
        lines.append(",".join(quoted(cell) if set(cell) & set(',"') else cell for cell in cells))
    path.write_text("\r\n".join(lines) + "\r\n", "utf-8", newline="")
    return path
