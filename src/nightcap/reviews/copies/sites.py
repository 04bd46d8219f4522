"""Addresses and the names of publications, made comparable."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from nightcap.reviews.article import Article

#: what a host's name has before and after the publication's own
_BEFORE: Final = re.compile(r"^(?:www\d?|m|mobile|amp|news|feeds|rss)\.")
_AFTER: Final = re.compile(r"(?:\.(?:co|com|org|net|ac|gov))?\.[a-z]{2,}$")
_NOT_IN_NAMES: Final = re.compile(r"[\W_]+")


def address(url: str | None) -> str | None:
    """An address without what may differ between two links to one page: scheme, www, query, fragment, last slash."""
    if not url:
        return None
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
    except ValueError:  # a host in broken brackets
        return None
    return (_BEFORE.sub("", parts.hostname or "") + parts.path.rstrip("/")) or None


def site(url: str | None) -> str | None:
    """The host of an address, without www."""
    known = address(url)
    return known.partition("/")[0] or None if known else None


def name(publication: str | None) -> str | None:
    """A publication's name or host as one word: "The Harbour Post", "harbourpost.example" → "harbourpost"."""
    if not publication:
        return None
    text = publication.strip().casefold()
    if "." in text and " " not in text:
        text = _AFTER.sub("", site(text) or text)
    return _NOT_IN_NAMES.sub("", text.removeprefix("the ")).removeprefix("the") or None


def same_site(a: Article, b: Article) -> bool:
    """Whether both were read on the same site, as far as that is known."""
    return bool(places(a) & places(b))


def places(article: Article) -> frozenset[str]:
    """The names of the site on which an article was read: of its address, and as the page gives it."""
    known = (name(site(article.url)), name(article.seen_on or article.publication))
    return frozenset(each for each in known if each)
