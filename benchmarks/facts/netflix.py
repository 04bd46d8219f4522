"""netflix-engagement and netflix-top10: runtimes of films and seasons, and the language half of the chart."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from python_calamine import load_workbook

from benchmarks.facts.model import Confirmable, TitleKey
from benchmarks.facts.text import season
from nightcap.catalogue.title import Kind

_CLOCK: Final = re.compile(r"^(\d+):(\d\d)$")
#: the chart starts in July 2021: a title seen in its first weeks may be any age
_FIRST_WEEKS: Final = "2021-09"


def engagement(data: Path) -> Iterator[Confirmable]:
    """Facts of the report on the first half of 2024."""
    path = next((data / "netflix-engagement").glob("*.xlsx"))
    book = load_workbook(str(path))
    sheets: tuple[tuple[str, Kind], ...] = (("TV", "series"), ("Film", "film"))
    for sheet, kind in sheets:
        for number, row in enumerate(book.get_sheet_by_name(sheet).to_python(), 1):
            cells = [str(cell).strip() for cell in row]
            if clock := _CLOCK.match(cells[4]):
                yield from _report_row(f"{sheet} {number}", cells, kind, int(clock[1]) * 60 + int(clock[2]))


def _report_row(where: str, cells: list[str], kind: Kind, minutes: int) -> Iterator[Confirmable]:
    english, *natives = cells[0].split(" // ")
    name, number = season(english) if kind == "series" else (english.strip(), None)
    if name != english.strip():
        # the season stands last in every language ("시즌 1", "1. Sezon")
        natives = [native.rpartition(":")[0] or native for native in natives]
    key = TitleKey(
        source="netflix-engagement",
        row=where,
        names=tuple(dict.fromkeys(part.strip() for part in (name, *natives))),
        edition=2024,
        kind=kind,
        year=int(cells[2][:4]) if cells[2] else None,
        year_is="seen",
        season=number,
    )
    if kind == "film":
        yield Confirmable(key, "runtime", minutes)
    elif number:
        yield Confirmable(key, "season_runtime", (number, minutes))
        if key.year:
            yield Confirmable(key, "season_year", (number, key.year))
    if natives and number in (None, 1):
        yield Confirmable(key, "original_name", key.names[1:] or key.names)


def top10(data: Path) -> Iterator[Confirmable]:
    """Facts of every work of the weekly global chart; a season's runtime grows, so its longest counts."""
    works: dict[tuple[str, str, str], list[Mapping[str, str]]] = defaultdict(list)
    with (data / "netflix-top10" / "all-weeks-global.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            works[row["category"], row["show_title"], row["season_title"]].append(row)
    for (category, show, title), weeks in works.items():
        yield from _work(category, show, title, weeks)


def _work(category: str, show: str, title: str, weeks: list[Mapping[str, str]]) -> Iterator[Confirmable]:
    kind: Kind = "film" if category.startswith("Films") else "series"
    first = min(week["week"] for week in weeks)
    number = season(title)[1] if kind == "series" else None
    key = TitleKey(
        source="netflix-top10",
        row=f"{category}/{show}/{title}",
        names=(show,),
        edition=int(max(week["week"] for week in weeks)[:4]),
        kind=kind,
        year=int(first[:4]) if first > _FIRST_WEEKS else None,
        year_is="seen",
        season=number,
    )
    yield Confirmable(key, "language", "en" if "Non" not in category else "not en")
    minutes = round(60 * max(float(week["runtime"] or 0) for week in weeks))
    # one name, two films: a count that starts again tells them apart, but not which runtime is whose
    if minutes and kind == "film" and len({week["runtime"] for week in weeks} - {""}) == 1:
        yield Confirmable(key, "runtime", minutes)
    if kind == "series" and number and minutes:
        yield Confirmable(key, "season_runtime", (number, minutes))
    if kind == "series" and number and key.year:
        yield Confirmable(key, "season_year", (number, key.year))
