"""From plain text to an article: a copy as somebody saved or pasted it, with parts of the page around it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

from nightcap.reviews.article import Article
from nightcap.reviews.pages.foot import closing
from nightcap.reviews.pages.head import banner, collected_by, headline, without_captions
from nightcap.reviews.pages.language import language
from nightcap.reviews.pages.lines import Cleaned, Line, clean
from nightcap.reviews.pages.lines.clean import MOST_TEXT
from nightcap.reviews.pages.lines.rows import beside
from nightcap.reviews.pages.moments import moment
from nightcap.reviews.pages.plainness import plain
from nightcap.reviews.pages.provenance import provenance

#: characters of a text that are looked at: the longest piece, and as much again around it
_MOST: Final = 2 * MOST_TEXT
_HEADING: Final = re.compile(r"#{1,6}\s+")
_ENTRY: Final = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)")
_PICTURE: Final = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\s]{0,2000}\)")
_LINK: Final = re.compile(r"\[([^\]\n]{1,300})\]\([^)\s]{1,2000}\)")
_STRONG: Final = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,500}?)(?<=\S)\1")
_SPACE: Final = re.compile(r"[^\S\n]+")
#: a text whose lines were broken to fit a column has none longer than this, and most of them longer than that
_COLUMN: Final = 100
_FILLED: Final = 45


def read_text(text: str, *, fetched_at: datetime | None = None) -> Article:
    """The article in a plain text (or Markdown), without the menus, counters and promotion copied with it.

    Args:
        text: the copy.
        fetched_at: when, aware; "6 hours ago" counts back from it. Now where it is not said.
    """
    fetched_at = (fetched_at or datetime.now(UTC)).astimezone(UTC)
    lines = _lines(plain(text[:_MOST]))
    title, place = headline(lines)
    piece = without_captions(lines[place:])
    end = closing(piece)
    cleaned, foot = clean(piece[:end], title=title), clean(piece[end:])
    above = lines[: max(0, place - 1)]
    collector = collected_by([*above, *piece[end:]])
    come = provenance(
        url=None,
        site=collector or banner(above) or foot.site or cleaned.site,
        origins=[*cleaned.origins, *foot.origins, *foot.owners, *cleaned.owners],
        writes_for=cleaned.author_of,
        copied=bool(collector) or _is_copy(cleaned, foot),
    )
    whens = (moment(words, fetched_at) for words in cleaned.stamps[:3])
    body = _without_life(cleaned.lines, cleaned.author)
    return Article(
        text=body,
        title=title,
        publication=come.publication,
        seen_on=come.seen_on,
        author=cleaned.author,
        published_at=next((when for when in whens if when is not None), None),
        language=language(body),
        credited_to=come.credited_to,
    )


def _is_copy(*parts: Cleaned) -> bool:
    """Whether a text shows that it was read on a site that collects others' pieces."""
    elsewhere, bars = any(part.elsewhere for part in parts), any(part.bars for part in parts)
    return elsewhere or (bars and any(part.origins for part in parts))


def _without_life(lines: list[Line], author: str | None) -> str:
    """The text without what the last lines tell of its author."""
    while author and len(lines) > 1 and lines[-1].text.startswith(f"{author} "):
        lines = lines[:-1]
    return "\n\n".join(line.text for line in lines)


def _lines(text: str) -> list[Line]:
    groups = [group for group in re.split(r"\n\s*\n", text) if group.strip()]
    rows = [[row for row in map(_bare, group.split("\n")) if row] for group in groups]
    wrapped = _is_wrapped(rows)
    apart = len(rows) > 1
    found: list[Line] = []
    for group in rows:
        if wrapped and not any(_HEADING.match(row) or _ENTRY.match(row) for row in group):
            group = [" ".join(group)]  # noqa: PLW2901
        found += [_line(row, under=apart and number > 0) for number, row in enumerate(group)]
    return [line for line in found if line.text]


def _bare(row: str) -> str:
    """A row without the marks of Markdown for links, pictures, quotations and bold type."""
    if "[" in row:
        row = _LINK.sub(r"\1", _PICTURE.sub("", row))
    if "**" in row or "__" in row:
        row = _STRONG.sub(r"\2", row)
    return _SPACE.sub(" ", beside(row)).strip().removeprefix("> ").strip()


def _line(row: str, *, under: bool) -> Line:
    if head := _HEADING.match(row):
        return Line(row[head.end() :].strip(" #"), heading=True)
    if entry := _ENTRY.match(row):
        marker = entry.group().strip()
        return Line(row if marker[0].isdigit() else row[entry.end() :], listed=True, under=under)
    return Line(row, under=under)


def _is_wrapped(rows: list[list[str]]) -> bool:
    """Whether lines were broken to fit a column: none is long, and most that another follows are filled."""
    followed = [row for group in rows for row in group[:-1]]
    longest = max((len(row) for group in rows for row in group), default=0)
    return (
        len(followed) >= 3
        and longest <= _COLUMN
        and sum(len(row) >= _FILLED for row in followed) >= 0.7 * len(followed)
    )
