"""From the bytes of a page to an article."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from nightcap.reviews.article import Article
from nightcap.reviews.pages.blocks import Block, blocks
from nightcap.reviews.pages.body import piece
from nightcap.reviews.pages.decoding import decode
from nightcap.reviews.pages.facts import Facts, facts
from nightcap.reviews.pages.language import language
from nightcap.reviews.pages.lines import Cleaned, Line, byline, clean, origin, stamp, writer
from nightcap.reviews.pages.markup import MOST_CHARACTERS, parse
from nightcap.reviews.pages.moments import in_address, moment
from nightcap.reviews.pages.plainness import from_markup, one_line, plain
from nightcap.reviews.pages.provenance import host_of, provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

#: characters; the text in a page's data counts where the page itself shows less than half of it
_BODY: Final = 250
_ENTRIES: Final = frozenset({"li", "dd", "dt", "td", "th"})
#: what separates a piece's title from the site's name
_BETWEEN: Final = re.compile(r"\s+[|·•»–—-]\s+|\s*[|»]\s*")
_WORD: Final = re.compile(r"\w+")
#: characters of a line that says where a piece first stood
_LEAST_CREDIT: Final = 20
_MOST_CREDIT: Final = 300
#: lines above the piece in which a page says who wrote it and when
_ABOVE: Final = 12


def read_page(
    html: bytes | str, *, url: str | None = None, charset: str | None = None, fetched_at: datetime | None = None
) -> Article:
    """The article on a page. Nothing of the page is run, fetched or kept but plain text.

    A page without an article gives one whose `text` is empty; nothing raises, whatever the bytes are.
    Characters beyond the first 20 million, and elements beyond the first 60,000, are not looked at.

    Args:
        html: the page as it came.
        url: where it was read.
        charset: what the server said of its encoding: a name or a Content-Type.
        fetched_at: when, aware; "6 hours ago" counts back from it. Now where it is not said.
    """
    fetched_at = (fetched_at or datetime.now(UTC)).astimezone(UTC)
    page = html if isinstance(html, str) else decode(html[:MOST_CHARACTERS], charset)
    root = parse(page)
    if root is None:
        return Article(text="", url=url)
    told = facts(root)
    lines, unseen = blocks(root)
    title = _title(told, lines)
    kept = piece(lines, unseen, root)
    cleaned = clean(_lines(kept), title=title)
    text = _text(cleaned, told, title)
    canonical = _canonical(told, url)
    above = _above(lines, kept)
    come = provenance(
        url=url or told.meta.get("og:url"),
        site=told.site or _site_in_title(told),
        publisher=told.publisher,
        canonical=canonical,
        origins=_origins(cleaned, lines),
        writes_for=cleaned.author_of,
        copied=cleaned.elsewhere,
    )
    return Article(
        text=text,
        title=title,
        publication=come.publication,
        seen_on=come.seen_on,
        author=_author(told, cleaned, above),
        published_at=_published(told, cleaned, above, url or canonical, fetched_at),
        language=language(text, told.language),
        url=url,
        canonical_url=canonical,
        credited_to=come.credited_to,
    )


def _lines(kept: Sequence[Block]) -> list[Line]:
    return [
        Line(text, block.heading, block.box.tag in _ENTRIES) for block in kept if (text := plain(block.text).strip())
    ]


def _text(cleaned: Cleaned, told: Facts, title: str | None) -> str:
    """The page's text, or the one in its data where the page shows less than half of that (or loads it later)."""
    shown = cleaned.text
    if told.body is not None and len(told.body) >= max(_BODY, 2 * len(shown)):
        paragraphs = [
            Line(line.strip()) for line in from_markup(told.body[:MOST_CHARACTERS]).split("\n") if line.strip()
        ]
        held = clean(paragraphs, title=title).text
        return held if len(held) > len(shown) else shown
    return shown


def _title(told: Facts, lines: Sequence[Block]) -> str | None:
    """The headline of the page's data, in the words of the page's own heading where that is the same title."""
    headings = [title for line in lines if line.box.tag == "h1" and (title := one_line(line.text))]
    said = told.headline or told.title_element
    if said is None:
        return headings[0] if headings else next((one_line(line.text) for line in lines if line.heading), None)
    best = max(headings, key=lambda heading: _alike(heading, said), default=None)
    if best is not None and _alike(best, said) >= 0.6:
        return best
    return _without_site(said, told)


def _alike(one: str, other: str) -> float:
    """Share of the first title's words that stand in the second."""
    words = [word.casefold() for word in _WORD.findall(one)]
    known = {word.casefold() for word in _WORD.findall(other)}
    return sum(word in known for word in words) / len(words) if words else 0.0


def _without_site(title: str, told: Facts) -> str:
    parts = _BETWEEN.split(title)
    site = told.site
    if len(parts) > 1 and ((site is not None and parts[-1].casefold() == site.casefold()) or told.headline is None):
        shorter = title[: title.rindex(parts[-1])]
        return shorter.rstrip(" |·•»–—-") or title
    return title


def _site_in_title(told: Facts) -> str | None:
    """The site's name behind the title in the title element, where nothing else names it."""
    if told.site is not None or not told.title_element or not told.headline:
        return None
    parts = _BETWEEN.split(told.title_element)
    last = parts[-1].strip()
    return last if len(parts) > 1 and last and len(last.split()) <= 4 and last not in told.headline else None


def _canonical(told: Facts, url: str | None) -> str | None:
    address = told.canonical or told.meta.get("og:url")
    if not address:
        return None
    try:
        whole = urljoin(url or "", address)
        return whole if urlsplit(whole).scheme in ("http", "https") and host_of(whole) else None
    except ValueError:
        return None


def _origins(cleaned: Cleaned, lines: Sequence[Block]) -> list[str]:
    """What the piece says of its origin; else what a line below or beside it says ("first appeared on …")."""
    if cleaned.origins:
        return cleaned.origins
    named = (origin(line.text) for line in lines if _LEAST_CREDIT <= len(line.text) <= _MOST_CREDIT)
    first = next((name for name in named if name is not None), None)
    return [plain(first)] if first else []


def _above(lines: Sequence[Block], kept: Sequence[Block]) -> list[str]:
    """The short lines right above the piece."""
    if not kept:
        return []
    place = next((place for place, line in enumerate(lines) if line is kept[0]), 0)
    return [plain(line.text) for line in lines[max(0, place - _ABOVE) : place + 3] if len(line.text) <= 200]


def _author(told: Facts, cleaned: Cleaned, above: Sequence[str]) -> str | None:
    said = told.author or cleaned.author or next((found[0] for line in above if (found := byline(line))), None)
    return writer(said) if said else None


def _published(
    told: Facts, cleaned: Cleaned, above: Sequence[str], url: str | None, fetched_at: datetime
) -> datetime | None:
    words = [*told.dates, *cleaned.stamps[:3], *(when for line in above if (when := stamp(line)))]
    found = (moment(said, fetched_at) for said in words[:10])
    return next((when for when in found if when is not None), None) or in_address(url)
