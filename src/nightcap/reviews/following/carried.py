"""A piece as its feed carries it, where its page cannot be had."""

from __future__ import annotations

from html import escape
from typing import Final
from urllib.parse import urlsplit

from nightcap.reviews.following.feeds.model import Entry
from nightcap.reviews.following.net.fetched import Fetched
from nightcap.reviews.following.wording import plain

#: characters of text from which the feed's own copy of a piece can stand for its page
_WHOLE_PIECE: Final = 500
_MOST_TEXT: Final = 100_000


def carried_piece(entry: Entry, feed_url: str) -> Fetched | None:
    """The piece in place of its page; None where it is only a beginning, or the page is another site's."""
    text = plain(entry.content_html, most=_MOST_TEXT)
    if entry.content_html is None or text is None or len(text) < _WHOLE_PIECE or not _same_site(entry.link, feed_url):
        return None
    title = escape(entry.title or "")
    page = (
        f"<!DOCTYPE html><html><head><title>{title}</title></head>"
        f"<body><article><h1>{title}</h1>{entry.content_html}</article></body></html>"
    )
    headers = {"content-type": "text/html; charset=utf-8"}
    return Fetched(
        url=entry.link, final_url=entry.link, headers=headers, content=page.encode("utf-8", "replace"), charset="utf-8"
    )


def _same_site(link: str, feed_url: str) -> bool:
    """Whether a feed may speak for a page: no other site's words are taken for it."""
    one, other = sorted(((urlsplit(url).hostname or "").removeprefix("www.") for url in (link, feed_url)), key=len)
    return one == other or other.endswith(f".{one}")
