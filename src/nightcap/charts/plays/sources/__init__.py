"""Logs of plays as programs write them: a parser and an adapter for each, and how a file is told apart.

`find` says whose log a file is; its `read` gives every record, as a `Play` or as a `NoPlay` with the rule and
the reason. Tables of plays in our own columns (Parquet, CSV, JSON Lines) are none of these.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from nightcap.charts.plays.sources import jellyfin, kodi, netflix, tautulli, trakt
from nightcap.charts.plays.sources.look import Look, look
from nightcap.charts.plays.sources.source import Record, Source
from nightcap.errors import BadFile

SOURCES: Final[tuple[Source, ...]] = (jellyfin.SOURCE, kodi.SOURCE, netflix.SOURCE, tautulli.SOURCE, trakt.SOURCE)

#: a table or a member (its end) that only one kind of file has → what that file is, and what to do
_OTHERS: Final[Mapping[str, tuple[str, str]]] = {
    "metadata_item_views": ("Plex's own database", "It keeps no log; read that of Tautulli."),
    "typedbaseitems": ("Jellyfin's library", "It keeps no log; read that of its plugin Playback Reporting."),
    "baseitems": ("Jellyfin's library", "It keeps no log; read that of its plugin Playback Reporting."),
    "mediaitems": ("Emby's library", "It keeps no log; read that of its plugin Playback Reporting."),
    "viewingactivity.csv": ("Netflix's export, packed", "Unpack it, and name ViewingActivity.csv in it."),
    "xl/workbook.xml": ("an Excel workbook", "Save its table as CSV."),
    "word/document.xml": ("a Word document", "Name a log of plays."),
}


def find(path: Path) -> Source | None:
    """Whose log a file is, by what is in it; None for a text or Parquet file that is none of these programs'.

    Raises BadFile where it is damaged, or a database or archive of something else.
    """
    seen = look(path)
    for source in SOURCES:
        if source.recognises(seen):
            return source
    if seen.form in ("text", "parquet"):
        return None
    raise _unknown(path, seen)


def _unknown(path: Path, seen: Look) -> BadFile:
    names = sorted(name.casefold() for name in (*seen.tables, *seen.members))
    for mark, (what, hint) in _OTHERS.items():
        if any(name == mark or name.endswith(f"/{mark}") for name in names):
            return BadFile(path, f"looks like {what}.", hint=hint)
    kind, parts = ("a database", "table") if seen.form == "database" else ("a zip", "file")
    shown = f"with the {parts}{'s'[: len(names) > 1]} {', '.join(names[:5])}" if names else "with nothing in it"
    if len(names) > 5:
        shown += f" and {len(names) - 5} more"
    known = "; ".join(source.reads for source in SOURCES)
    return BadFile(path, f"is {kind} {shown[:300]}: no log of plays that is known.", hint=f"Read are: {known}.")


__all__ = ["SOURCES", "Record", "Source", "find"]
