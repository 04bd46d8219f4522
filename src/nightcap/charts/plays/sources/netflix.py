"""ViewingActivity.csv, a Netflix account's full export: every sitting of every profile."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from nightcap.catalogue import written
from nightcap.charts import seasons
from nightcap.charts.netflix import activity
from nightcap.charts.plays.play import Assumed, NoPlay, Play
from nightcap.charts.plays.sources import values
from nightcap.charts.plays.sources.look import Look
from nightcap.charts.plays.sources.source import Record, Source
from nightcap.errors import BadFile
from nightcap.store import files
from nightcap.store.imports import Refused
from nightcap.store.tables import Table, headings

_EPISODE: Final = re.compile(r"\bepisode (\d{1,4})\)?$", re.IGNORECASE)
_LIMITED: Final = re.compile(r": limited series\b", re.IGNORECASE)
#: the columns that other exports of Netflix do not have together
_TELLING: Final = frozenset({"profile name", "start time", "supplemental video type"})


def read(path: Path, assumed: Assumed) -> Iterator[Record]:
    """Every sitting; its viewer is the profile. Sittings have no number, so their plays have no id."""
    refused: list[Refused] = []
    for line, row in _table(path).rows(refused):
        yield from _unreadable(refused)
        yield _record(line, row, assumed)
    yield from _unreadable(refused)


def _table(path: Path) -> Table:
    """The file after its header. Raises BadFile where it lacks a column."""
    lines = files.lines(path)
    number, header = next(((number, text) for number, text in lines if text.strip()), (1, ""))
    try:
        delimiter, columns = headings(header)
    except csv.Error as error:
        raise BadFile(path, f"the header cannot be read ({error}).", line=number) from error
    if lacking := [f"“{column}”" for column in activity.COLUMNS if column not in columns]:
        raise BadFile(
            path,
            f"looks like Netflix's {activity.NAME}, but lacks {', '.join(lacking)}.",
            line=number,
            hint="Export it again, and leave its first line as it is.",
        )
    return Table(path, columns, delimiter, lines)


def _unreadable(refused: list[Refused]) -> Iterator[NoPlay]:
    """The lines that have been refused since, each once."""
    for one in refused:
        yield values.unreadable(one.reason, one.line, one.row)
    refused.clear()


def _record(line: int, row: Mapping[str, str], assumed: Assumed) -> Record:
    try:
        seconds = activity.seconds(row)
    except ValueError as problem:
        return values.unreadable(str(problem), line, row)
    if activity.is_promotion(row):
        kind = row["supplemental video type"].casefold().replace("_", " ") or "its title names one"
        return NoPlay(rule="trailer", reason=kind, line=line, row=row, seconds=seconds)
    if activity.nobody_chose(row):
        return NoPlay(rule="autoplayed", reason="nobody chose it", line=line, row=row, seconds=seconds)
    try:
        title = values.text(row["title"], "title")
        apart = written.take_apart(title)
        return Play(
            play_id=None,
            viewer=values.text(row["profile name"], "profile"),
            title=values.text(apart.name, "title"),
            season=seasons.LIMITED if apart.season and _LIMITED.search(title) else apart.season,
            episode=_episode(title, apart.episode),
            started_at=activity.started_at(row),
            seconds=seconds,
            area=activity.area(row) or assumed.area,
            device=activity.device(row),
        )
    except ValueError as problem:
        return values.unreadable(str(problem), line, row, seconds)


def _episode(title: str, name: str | None) -> int | None:
    """Its number, from "(Episode 4)" at the end of a title or an episode that is called "Episode 4"."""
    match = name and (_EPISODE.search(title) or _EPISODE.fullmatch(name))
    return int(match[1]) if match else None


def _recognises(look: Look) -> bool:
    if look.form != "text" or not look.lines:
        return False
    try:
        _, columns = headings(look.lines[0])
    except csv.Error:
        return False
    return set(columns) >= _TELLING


SOURCE: Final = Source(
    name="netflix",
    reads=f"Netflix's full export of an account ({activity.NAME})",
    recognises=_recognises,
    read=read,
)
