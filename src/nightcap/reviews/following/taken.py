"""From a fetched page to a kept article: what a refresh does with each page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from nightcap.reviews.following.feeds.model import Entry
from nightcap.reviews.following.net.fetched import Fetched
from nightcap.reviews.following.refresh import Take
from nightcap.reviews.pages import read_page

if TYPE_CHECKING:
    from nightcap.reviews.taking import Taker

#: characters of main text below which a page holds no piece but a notice, such as "subscribe to read on"
_SHORTEST: Final = 140


def taking(taker: Taker) -> Take:
    """Take pages in with what their feed says of them; what the page itself says comes first."""

    def take(fetched: Fetched, entry: Entry, feed_url: str) -> str | None:
        article = read_page(fetched.content, url=fetched.final_url, charset=fetched.charset)
        if len(article.text) < _SHORTEST:
            return None
        article = replace(
            article,
            title=article.title or entry.title,
            author=article.author or entry.author,
            published_at=article.published_at or entry.published_at,
        )
        return taker.take(article, feed_url=feed_url).reading.article.id

    return take
