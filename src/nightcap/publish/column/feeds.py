"""The weeks of a site as RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, each with the whole text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from email.utils import format_datetime
from typing import Final
from xml.etree import ElementTree as ET

from nightcap.publish.column.markup import clean
from nightcap.publish.column.pages import Site
from nightcap.publish.column.record import Record, stamp, week_id

#: weeks in a feed: the whole text of more would make it too large to fetch often
MOST: Final = 20
_ATOM: Final = "http://www.w3.org/2005/Atom"
_CONTENT: Final = "http://purl.org/rss/1.0/modules/content/"
_JSON_FEED: Final = "https://jsonfeed.org/version/1.1"


def week_address(base_url: str, record: Record) -> str:
    """Where the page of a week is on the web."""
    return f"{base_url}{record.week.isoformat()}/index.html"


def rss(weeks: Sequence[Record], site: Site, *, base_url: str, site_id: str) -> bytes:
    """RSS 2.0; `weeks` are newest first and at least one. The item has the id of its week, not its address."""
    ET.register_namespace("atom", _ATOM)
    ET.register_namespace("content", _CONTENT)
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    _add(channel, "title", site.name)
    _add(channel, "link", f"{base_url}index.html")
    _add(channel, "description", site.about)
    _add(channel, "language", "en")
    _add(channel, "lastBuildDate", format_datetime(max(each.updated for each in weeks)))
    ET.SubElement(channel, f"{{{_ATOM}}}link", href=f"{base_url}feed.xml", rel="self", type="application/rss+xml")
    for each in weeks[:MOST]:
        item = ET.SubElement(channel, "item")
        _add(item, "title", each.title)
        _add(item, "link", week_address(base_url, each))
        _add(item, "guid", week_id(site_id, each.week)).set("isPermaLink", "false")
        _add(item, "pubDate", format_datetime(each.published))
        _add(item, f"{{{_ATOM}}}updated", stamp(each.updated))
        _add(item, "description", each.summary)
        _add(item, f"{{{_CONTENT}}}encoded", each.html)
    return _written(root)


def atom(weeks: Sequence[Record], site: Site, *, base_url: str, site_id: str) -> bytes:
    """Atom; `weeks` as in `rss`."""
    ET.register_namespace("", _ATOM)
    root = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "en"})
    _atom(root, "title", site.name)
    _atom(root, "subtitle", site.about)
    _atom(root, "id", site_id)
    _atom(root, "updated", stamp(max(each.updated for each in weeks)))
    _atom(ET.SubElement(root, f"{{{_ATOM}}}author"), "name", site.author)
    ET.SubElement(root, f"{{{_ATOM}}}link", rel="self", type="application/atom+xml", href=f"{base_url}atom.xml")
    ET.SubElement(root, f"{{{_ATOM}}}link", rel="alternate", type="text/html", href=f"{base_url}index.html")
    for each in weeks[:MOST]:
        entry = ET.SubElement(root, f"{{{_ATOM}}}entry")
        _atom(entry, "title", each.title)
        _atom(entry, "id", week_id(site_id, each.week))
        address = week_address(base_url, each)
        ET.SubElement(entry, f"{{{_ATOM}}}link", rel="alternate", type="text/html", href=address)
        _atom(entry, "published", stamp(each.published))
        _atom(entry, "updated", stamp(each.updated))
        _atom(entry, "summary", each.summary)
        _atom(entry, "content", each.html).set("type", "html")
    return _written(root)


def json_feed(weeks: Sequence[Record], site: Site, *, base_url: str, site_id: str) -> bytes:
    """JSON Feed; `weeks` as in `rss`."""
    feed = {
        "version": _JSON_FEED,
        "title": site.name,
        "description": site.about,
        "home_page_url": f"{base_url}index.html",
        "feed_url": f"{base_url}feed.json",
        "language": "en",
        "authors": [{"name": site.author}],
        "items": [
            {
                "id": week_id(site_id, each.week),
                "url": week_address(base_url, each),
                "title": each.title,
                "summary": each.summary,
                "content_html": each.html,
                "date_published": stamp(each.published),
                "date_modified": stamp(each.updated),
            }
            for each in weeks[:MOST]
        ],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=2) + "\n").encode()


def _add(parent: ET.Element, tag: str, text: str) -> ET.Element:
    made = ET.SubElement(parent, tag)
    # line ends of the body stay; what XML may not hold is gone from it already
    made.text = text if "\n" in text else clean(text)
    return made


def _atom(parent: ET.Element, tag: str, text: str) -> ET.Element:
    return _add(parent, f"{{{_ATOM}}}{tag}", text)


def _written(root: ET.Element) -> bytes:
    ET.indent(root)
    body: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'.encode()
