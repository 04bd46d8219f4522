"""Finding the feeds of a page: the address itself, what its head names, or the usual places."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Final

from nightcap.errors import FetchError
from nightcap.reviews.following.feeds.decoding import decode
from nightcap.reviews.following.feeds.model import Feed
from nightcap.reviews.following.feeds.parts import web_link
from nightcap.reviews.following.feeds.reading import read_feed
from nightcap.reviews.following.net.fetched import Fetched
from nightcap.reviews.following.net.outside import Outside
from nightcap.reviews.following.net.problems import Unfit
from nightcap.reviews.following.wording import plain

_TYPES: Final = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/xml",
     "application/json", "text/xml"}
)  # fmt: skip
#: where programs for sites put their feed, by the number of sites that use them
_USUAL: Final = ("feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json")
#: characters of a page that are searched: feeds stand in its head
_HEAD: Final = 256 * 2**10
_MOST_FOUND: Final = 20
#: each part bounded, so that no page makes the search slow
_TAG: Final = re.compile(r"""<(link|base)\b((?:[^<>"']{1,200}|"[^"]{0,2000}"|'[^']{0,2000}'){0,50})>""", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"""([a-z-]{1,30})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE)
_COMMENTS: Final = re.compile(r"\bcomments?\b|kommentare|commentaires|comentarios", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A feed that was found, or only named; `feed` is what it holds where it was fetched."""

    url: str
    title: str | None
    feed: Feed | None = None


async def discover(outside: Outside, url: str) -> list[Found]:
    """The feeds of an address, the best first, which has been fetched and holds a feed.

    Args:
        outside: the way out.
        url: of a feed or of a page; without "https://" that is put before it.

    Raises:
        FetchError: the address cannot be fetched, or no feed is found.
    """
    url = url.strip()
    fetched = await outside.fetch(url if "://" in url else f"https://{url}", kind="feed")
    not_feed = _try_read(fetched)
    if isinstance(not_feed, Feed):
        return [Found(fetched.moved_to or fetched.url, not_feed.title, not_feed)]
    named = named_feeds(decode(fetched.content, fetched.charset)[0], fetched.final_url)
    for number, one in enumerate(named):
        feed = await _look(outside, one.url)
        if feed is not None:
            others = [*named[:number], *named[number + 1 :]]
            return [Found(one.url, one.title or feed.title, feed), *others]
    for place in _usual_places(fetched.final_url):
        feed = await _look(outside, place)
        if feed is not None:
            return [Found(place, feed.title, feed)]
    why = "" if str(not_feed).endswith("is no feed.") else f" ({not_feed})"
    raise FetchError(f"{url}: no feed is found there{why}. Look on the site for “RSS”, and follow that address.")


def named_feeds(page: str, base: str) -> list[Found]:
    """What the head of a page names as its feeds: in its order, those of comments last."""
    found: dict[str, Found] = {}
    for tag in _TAG.finditer(page[:_HEAD]):
        said = {
            match[1].lower(): html.unescape(match[2] or match[3] or match[4] or "")
            for match in _ATTRIBUTE.finditer(tag[2])
        }
        if tag[1].lower() == "base":
            base = web_link(said.get("href"), base) or base
            continue
        kind = said.get("type", "").partition(";")[0].strip().lower()
        if not {"alternate", "feed"} & set(said.get("rel", "").lower().split()) or kind not in _TYPES:
            continue
        link = web_link(said.get("href"), base)
        if link is not None and len(found) < _MOST_FOUND:
            found.setdefault(link, Found(link, plain(said.get("title"))))
    return sorted(found.values(), key=lambda one: bool(_COMMENTS.search(f"{one.title or ''} {one.url}")))


def _usual_places(url: str) -> list[str]:
    """Beside the page, then at the root of its site."""
    beside = url.partition("?")[0].rstrip("/") + "/"
    links = [web_link(place, beside) for place in _USUAL[:1]] + [web_link(f"/{place}", url) for place in _USUAL]
    return list(dict.fromkeys(link for link in links if link))


async def _look(outside: Outside, url: str) -> Feed | None:
    """The feed at an address; None where there is none, so that the next one is tried."""
    try:
        found = _try_read(await outside.fetch(url, kind="feed"))
    except FetchError:
        return None
    return found if isinstance(found, Feed) else None


def _try_read(fetched: Fetched) -> Feed | Unfit:
    try:
        return read_feed(fetched)
    except Unfit as error:
        return error
