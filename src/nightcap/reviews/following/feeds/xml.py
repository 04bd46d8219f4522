"""RSS and Atom of every version, through feedparser, which is given bytes and fetches nothing."""

from __future__ import annotations

import io
import re
from calendar import timegm
from datetime import UTC, datetime
from time import struct_time
from typing import Any, Final

from nightcap.reviews.following.feeds import parts
from nightcap.reviews.following.feeds.model import Entry, Feed
from nightcap.reviews.following.net.problems import Unfit
from nightcap.reviews.following.wording import plain

#: a document type that declares nothing, as RSS 0.91 has one
_DOCTYPE: Final = re.compile(r"<!DOCTYPE[^<>\[]{0,1000}>", re.IGNORECASE)
#: anywhere, as a comment may hide where the first element is
_DECLARES: Final = re.compile(r"<!\s*(?:DOCTYPE|ENTITY|ATTLIST)", re.IGNORECASE)
_DECLARATION: Final = re.compile(r"\s*<\?xml\b[^>]{0,500}\?>")
_ROOT: Final = re.compile(r"<(?:\w+:)?(?:rss|feed|rdf)\b", re.IGNORECASE)
#: what XML 1.0 does not let stand, and writers leave in
_FORBIDDEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_AHEAD: Final = 4_000
#: 1,000 entries of 60 elements each; feedparser takes 2 seconds for them, and more than proportionally long for more
_MOST_TAGS: Final = 60_000
_CDATA: Final = "<![CDATA["


def looks_like_xml_feed(text: str) -> bool:
    """Whether a feed's first element stands near the beginning, and not in a web page."""
    root = _ROOT.search(text[:_AHEAD])
    return root is not None and "<html" not in text[: root.start()].lower()


def read_xml(text: str, base: str, remarks: tuple[str, ...] = ()) -> Feed:
    """The feed of an XML text; what is not well-formed is read as far as it can be.

    Raises:
        Unfit: it declares entities (which may grow without bound), has elements without end, or holds no feed.
    """
    import feedparser  # noqa: PLC0415  # costs 100 ms

    text = _without_types(text, base)
    if _tags(text) > 2 * _MOST_TAGS:  # each opens and closes
        raise Unfit(f"{base}: has more than {_MOST_TAGS:,} elements; it is not read.")
    said = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),  # bytes: a text would be taken for an address
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": base},
        # its cleaning takes time that grows with the square of unclosed comments; parts.safe_html does it
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not said.version and not said.entries:
        raise Unfit(f"{base}: is no feed.")
    if said.bozo:
        remarks = (*remarks, f"is not well-formed: {plain(str(said.bozo_exception), most=120)}")
    made = [_entry(each, base) for each in said.entries[: parts.MOST_ENTRIES]]
    entries = tuple(each for each in made if each is not None)
    return Feed(
        title=plain(said.feed.get("title")),
        page=parts.web_link(said.feed.get("link"), base),
        entries=entries,
        skipped=len(said.entries) - len(entries),
        remarks=remarks,
    )


def _without_types(text: str, base: str) -> str:
    text = _FORBIDDEN.sub(" ", _DECLARATION.sub("", text.lstrip("\ufeff"), count=1))
    text = _DOCTYPE.sub("", text)
    if _DECLARES.search(text):
        raise Unfit(f"{base}: declares entities of its own, as no feed needs to; it is not read.")
    return text


def _tags(text: str) -> int:
    """How many tags there are outside of CDATA, which is not parsed."""
    first, *rest = text.split(_CDATA)
    return first.count("<") + sum(part.partition("]]>")[2].count("<") for part in rest)


def _entry(said: Any, base: str) -> Entry | None:
    link = parts.web_link(said.get("link"), base)
    if link is None:
        return None
    contents = [each.get("value") or "" for each in said.get("content") or []]
    contents.append(said.get("summary") or "")
    return parts.entry(
        link=link,
        title=said.get("title"),
        author=said.get("author"),
        published_at=_time(said.get("published_parsed") or said.get("updated_parsed")),
        content_html=max(contents, key=len),
    )


def _time(parsed: struct_time | None) -> datetime | None:
    if parsed is None:
        return None
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC)
    except (OverflowError, OSError, ValueError):
        return None
