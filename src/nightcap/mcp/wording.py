"""Text for a model's context: on one line, not endless, and what others wrote marked as theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from nightcap.catalogue.countries import country_name
from nightcap.catalogue.title import Title
from nightcap.charts.sources import told
from nightcap.mcp.shapes import Evidence, Reason, TitleLine
from nightcap.plain import clean, counted
from nightcap.recommend.model import Reason as Told
from nightcap.recommend.phrases import duration

_MARKS: Final = str.maketrans(dict.fromkeys('“”„‟"«»', "'"))
MOST_NAME: Final = 120
MOST_SENTENCE: Final = 320
_MOST_ADDRESS: Final = 300
_MOST_FIGURES: Final = 8
_MOST_LISTED: Final = 6
_SOURCES: Final[Mapping[str, str]] = {
    "Nightcap's starter shelf": "starter shelf",
    "shelf": "starter shelf",
    "wikipedia": "Wikipedia's list of American films",
}
#: of a review's data these stand beside its quote, or in its sentence
_BESIDE: Final = frozenset({"author", "url", "published_at", "article_id", "articles", "agreeing", "agreement"})


def plain(text: str, most: int = MOST_SENTENCE) -> str:
    """The text on one line, without control characters, cut at a word with … where it is longer."""
    head = text[: 4 * most]  # so that a book is not read to its end for one line
    line = " ".join(clean(head, assigned=True).split())
    if len(line) <= most:
        return line if len(head) == len(text) else f"{line}…"
    cut = line[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut) + "…"


def quoted(text: str, most: int = 100) -> str:
    """Somebody else's words in quotation marks, which nothing in them can close."""
    return f"“{unmarked(text, most)}”"


def unmarked(text: str, most: int = 100) -> str:
    """As `plain`, without marks that could end a quotation."""
    return plain(text, most).translate(_MARKS)


def source_name(source: str) -> str:
    return plain(_SOURCES.get(source) or told(source), 80)


def day_of(moment: datetime | str | None) -> str | None:
    """The day of a moment, as 2026-07-19."""
    return None if moment is None else str(moment)[:10]


def reason(given: Told) -> Reason:
    """A reason and its evidence, small; words of an article are the evidence's `quote`."""
    evidence, data = given.evidence, given.evidence.data
    text = given.text
    if evidence.quote:
        text = text.replace(evidence.quote, unmarked(evidence.quote))
    figures = {key: _figure(value) for key, value in data.items() if value is not None and key not in _BESIDE}
    if figures.get("weight") == 1:
        del figures["weight"]
    return Reason(
        text=plain(text),
        evidence=Evidence(
            kind=evidence.kind,
            source=source_name(evidence.source),
            quote=unmarked(evidence.quote) if evidence.quote else None,
            by=plain(str(data["author"]), 80) if data.get("author") else None,
            url=address(data.get("url")),
            date=day_of(data.get("published_at")),
            figures=dict(list(figures.items())[:_MOST_FIGURES]) or None,
        ),
    )


def address(url: str | None) -> str | None:
    """A web address that is worth giving; one that is endless helps nobody."""
    return plain(url, _MOST_ADDRESS) if url and len(url) <= _MOST_ADDRESS and url.isprintable() else None


def _figure(value: Any) -> Any:
    if isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return round(value, 2)
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(str(each), 60) for each in list(value)[:_MOST_LISTED]]
    return plain(str(value), 80)


def cited(given: Reason) -> str:
    """A reason as a line of text: "It is calm. [tone: starter shelf]"."""
    evidence = given.evidence
    where = evidence.url or evidence.source
    week = (evidence.figures or {}).get("week") if evidence.kind == "chart" else evidence.date
    return f"{given.text} [{evidence.kind}: {where}{f', {week}' if week else ''}]"


def bullets(heading: str, lines: Iterable[str]) -> list[str]:
    """A heading and a line each; nothing at all where there is none."""
    items = [f"- {line}" for line in lines]
    return [heading, *items] if items else []


def title_line(title: Title) -> TitleLine:
    return TitleLine(id=title.id, name=plain(title.name, MOST_NAME), year=title.year, kind=title.kind)


def named(title: TitleLine) -> str:
    """A title with its id: "Dark (2017, series) [id dark-2017]"."""
    return f"{title.name} ({', '.join(str(part) for part in (title.year, title.kind) if part)}) [id {title.id}]"


def facts(title: Title) -> str:
    """Countries and length in one line, of what is known."""
    countries = ", ".join(country_name(code) for code in title.countries[:2])
    episodes = counted(title.episodes, "episode") if title.episodes else None
    length = duration(title.total_minutes) if title.total_minutes else None
    return " · ".join(part for part in (countries, episodes, length) if part)


def rest(shown: int, total: int, how: str) -> str | None:
    """How much was left out and how to get it; None where nothing was."""
    return f"{total - shown} more: {how}" if total > shown else None
