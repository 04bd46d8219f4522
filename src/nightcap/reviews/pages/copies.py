"""From plain text to an article: a copy as somebody saved or pasted it, with parts of the page around it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import takewhile
from typing import Final

from nightcap.reviews.article import Article
from nightcap.reviews.pages.foot import closing
from nightcap.reviews.pages.head import banner, signature, without_captions
from nightcap.reviews.pages.headlines import headline
from nightcap.reviews.pages.language import language
from nightcap.reviews.pages.lines import Cleaned, Line, byline, clean
from nightcap.reviews.pages.lines.clean import MOST_LINES, MOST_TEXT
from nightcap.reviews.pages.lines.rows import beside
from nightcap.reviews.pages.lines.stamps import is_stamp
from nightcap.reviews.pages.lines.whole import sentences
from nightcap.reviews.pages.moments import moment
from nightcap.reviews.pages.places import FEEDS, PEOPLE, collected_by, named_place
from nightcap.reviews.pages.plainness import plain
from nightcap.reviews.pages.provenance import provenance, same
from nightcap.reviews.pages.sources import person, sources
from nightcap.reviews.pages.wrapping import ENTRY, HEADING, unbroken

#: characters of a text that are looked at: the longest piece, and as much again around it
_MOST: Final = 2 * MOST_TEXT
#: lines above a headline that may say who wrote the piece and when, as collecting sites have it
_OVER: Final = 6
#: lines at a piece's end in which its author's life is looked for
_LIFE: Final = 5
_LIVES: Final = (
    r"is|was|writes|has (?:written|been|covered|worked|contributed)|covers?|lives|works|joined|reviews|edits|hosts|"
    r"teaches"
)
#: none of them looks past where the next may begin, so that no row is gone through twice
_PICTURE: Final = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^\[)\s]{0,2000}\)")
_LINK: Final = re.compile(r"\[([^\[\]\n]{1,300})\]\([^\[)\s]{1,2000}\)")
_STRONG: Final = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1)[^\n]){1,500}+)(?<=\S)\1")
#: the button before an entry of a forum
_VOTE: Final = re.compile(r"^\s*[▲△⬆⇧]\s+(?=\D)")
#: the host behind a headline, as forums have it
_HOST: Final = re.compile(r"\s*\([\w-]+(?:\.[\w-]+)+\)$")
_SPACE: Final = re.compile(r"[^\S\n]+")


def read_text(text: str, *, fetched_at: datetime | None = None) -> Article:
    """The article in a plain text (or Markdown), without the menus, counters and promotion copied with it.

    Args:
        text: the copy.
        fetched_at: when, aware; "6 hours ago" counts back from it. Now where it is not said.
    """
    fetched_at = (fetched_at or datetime.now(UTC)).astimezone(UTC)
    lines = _lines(plain(text[:_MOST]))
    title, place = headline(lines)
    above = lines[: max(0, place - 1)] if title in [line.text for line in lines[place - 1 : place]] else lines[:place]
    title = _HOST.sub("", title) if title else None
    piece = without_captions(lines[place:])
    end = closing(piece)
    dated = any(is_stamp(line.text) for line in above[-1:])
    cleaned, foot = clean(piece[:end], title=title, dated=dated), clean(piece[end:])
    who, when = signature(above[-_OVER:])
    author = cleaned.author or who or _signed_below(piece[end:])
    collector = collected_by(above, piece[end:])
    named = sources(lines, place - 1, author, collected=bool(collector))
    if collector in FEEDS and author and author in [line.text[: len(author)] for line in above]:
        named, author = [author, *named], None
    if author is None and collector:
        author = person(lines, place - 1, [] if collector in PEOPLE else named, above=collector in PEOPLE)
        named = [name for name in named if name != author]
    copied = bool(collector) or _is_copy(cleaned, foot)
    origins = [*cleaned.origins, *foot.origins, *(named if copied else []), *foot.owners, *cleaned.owners]
    come = provenance(
        url=None,
        site=collector or _site(banner(above), named) or foot.site or cleaned.site,
        origins=[name for name in origins if named_place(name, top=True) is None],
        writes_for=cleaned.author_of,
        copied=copied,
    )
    whens = (moment(words, fetched_at) for words in (*cleaned.stamps[:3], *when[:3]))
    body = _without_life(cleaned.lines, author)
    return Article(
        text=body,
        title=title,
        publication=come.publication,
        seen_on=come.seen_on,
        author=author,
        published_at=next((when for when in whens if when is not None), None),
        language=language(body),
        credited_to=come.credited_to,
    )


def _signed_below(foot: list[Line]) -> str | None:
    """Who wrote a piece by the first lines below it: "Posted by Ida Rask at 22:14"."""
    said = (byline(sentences(line.text)[-1]) for line in foot[:_OVER])
    return next((who[0] for who in said if who), None)


def _site(banner: str | None, named: list[str]) -> str | None:
    """Whose page it is by its top line, in the words that the page has for it elsewhere."""
    return next((name for name in named if banner and same(name, banner)), banner)


def _is_copy(*parts: Cleaned) -> bool:
    """Whether a text shows that it was read on a site that collects others' pieces."""
    elsewhere, bars = any(part.elsewhere for part in parts), any(part.bars for part in parts)
    return elsewhere or (bars and any(part.origins for part in parts))


def _without_life(lines: list[Line], author: str | None) -> str:
    """The text without what its first line and its last tell of its author."""
    if author:
        life = re.compile(rf"{re.escape(author)} (?:{_LIVES})\b")
        edge = {0, *range(max(1, len(lines) - _LIFE), len(lines))}
        lines = [line for at, line in enumerate(lines) if at not in edge or not life.match(line.text)] or lines
        told = takewhile(lambda line: line.text.startswith(f"{author} "), reversed(lines[1:]))
        lines = lines[: len(lines) - sum(1 for _ in told)]
    return "\n\n".join(line.text for line in lines)


def _lines(text: str) -> list[Line]:
    groups = [group for group in re.split(r"\n\s*\n", text) if group.strip()]
    rows = unbroken([[row for row in map(_bare, group.split("\n")) if row] for group in groups])
    apart = len(rows) > 1
    found = [_line(row, under=apart and number > 0) for group in rows for number, row in enumerate(group)]
    return [line for line in found if line.text][:MOST_LINES]


def _bare(row: str) -> str:
    """A row without the marks of Markdown for links, pictures, quotations and bold type."""
    if "[" in row:
        row = _LINK.sub(r"\1", _PICTURE.sub("", row))
    if "**" in row or "__" in row:
        row = _STRONG.sub(r"\2", row)
    return _SPACE.sub(" ", beside(_VOTE.sub("", row))).strip().removeprefix("> ").strip()


def _line(row: str, *, under: bool) -> Line:
    if head := HEADING.match(row):
        return Line(row[head.end() :].strip(" #"), heading=True)
    if entry := ENTRY.match(row):
        marker = entry.group().strip()
        return Line(row if marker[0].isdigit() else row[entry.end() :], listed=True, under=under)
    return Line(row, under=under)
