"""The parts of an entry as every format's adapter makes them: links, dates, cleaned content."""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from nightcap.reviews.following.feeds.model import Entry
from nightcap.reviews.following.net.addresses import parse_url
from nightcap.reviews.following.net.problems import Unsafe
from nightcap.reviews.following.wording import plain

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: entries of one feed that are looked at; podcasts with every episode since the beginning have a thousand
MOST_ENTRIES: Final = 1_000
#: characters of content kept of one entry; a long review has 20,000
_MOST_CONTENT: Final = 200_000
_MOST_ELEMENTS: Final = 20_000
_FIRST_YEAR: Final = 1990
_ADDRESS_CHARACTERS: Final = 2_000
_KEPT: Final = frozenset(
    {
        "a", "b", "blockquote", "br", "cite", "code", "dd", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
        "i", "li", "ol", "p", "pre", "q", "s", "strong", "sub", "sup", "table", "tbody", "td", "th", "tr", "u", "ul",
    }
)  # fmt: skip
#: unpacked without parting the words around
_WITHIN_A_LINE: Final = frozenset(
    {"abbr", "big", "font", "img", "ins", "mark", "picture", "small", "span", "time", "wbr"}
)
_EMPTY: Final = frozenset({"br", "hr"})
#: not even their text
_DROPPED: Final = frozenset(
    {
        "applet", "audio", "base", "button", "canvas", "embed", "form", "frame", "frameset", "head", "iframe", "input",
        "link", "math", "meta", "noscript", "object", "script", "select", "style", "svg", "template", "textarea",
        "title", "video",
    }
)  # fmt: skip


def web_link(link: Any, base: str) -> str | None:
    """The absolute http(s) address that a link stands for; None where it is none."""
    if not isinstance(link, str) or not link.strip() or len(link) > _ADDRESS_CHARACTERS:
        return None
    import httpx  # noqa: PLC0415

    try:
        return str(parse_url(str(httpx.URL(base).join(link.strip()))))
    except (Unsafe, httpx.InvalidURL, ValueError, UnicodeError):
        return None


def moment(time: datetime | None) -> datetime | None:
    """The time in UTC; None where it cannot be one of an article."""
    if time is None:
        return None
    time = time.replace(tzinfo=UTC) if time.tzinfo is None else time
    try:
        time = time.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return time if time.year >= _FIRST_YEAR and time <= datetime.now(UTC) + timedelta(days=1) else None


def entry(*, link: str, title: Any, author: Any, published_at: datetime | None, content_html: Any) -> Entry:
    """An entry of the house, from what a format says, each part cleaned."""
    return Entry(
        link=link,
        title=plain(title) if isinstance(title, str) else None,
        author=plain(author, most=120) if isinstance(author, str) else None,
        published_at=moment(published_at),
        content_html=safe_html(content_html, link) if isinstance(content_html, str) else None,
    )


def safe_html(content: str, base: str) -> str | None:
    """HTML with nothing in it but text, its structure, and links of the web: no script, image, style or frame."""
    from lxml import etree  # noqa: PLC0415  # costs 20 ms, needed for content only
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    text = content[:_MOST_CONTENT].replace("\0", "").encode("utf-8", "replace")
    if not text.strip():
        return None
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(b"<div>" + text + b"</div>", parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    return "".join(_written(tree, base)).strip() or None


def _written(tree: HtmlElement, base: str) -> Iterator[str]:
    """The pieces of the cleaned text, walked without recursion."""
    from lxml.etree import iterwalk  # noqa: PLC0415

    walk = iterwalk(tree, events=("start", "end"))
    dropping: HtmlElement | None = None
    for count, (event, element) in enumerate(walk):
        if count > _MOST_ELEMENTS:
            return
        tag = element.tag
        if event == "start":
            if tag in _DROPPED and dropping is None:
                dropping = element
            if dropping is None:
                yield _opening(element, base) if tag in _KEPT else ""
                yield html.escape(element.text or "", quote=False)
            continue
        if dropping is None:
            yield _closing(tag)
        if dropping is element:
            dropping = None
        if dropping is None:
            yield html.escape(element.tail or "", quote=False)


def _closing(tag: str) -> str:
    if tag in _KEPT:
        return "" if tag in _EMPTY else f"</{tag}>"
    return "" if tag in _WITHIN_A_LINE else " "


def _opening(element: HtmlElement, base: str) -> str:
    link = web_link(element.get("href"), base) if element.tag == "a" else None
    return f'<a href="{html.escape(link)}">' if link else f"<{element.tag}>"
