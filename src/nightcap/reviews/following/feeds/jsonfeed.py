"""JSON Feed 1 and 1.1."""

from __future__ import annotations

import json
from datetime import datetime
from html import escape
from typing import Any

from nightcap.reviews.following.feeds import parts
from nightcap.reviews.following.feeds.model import Entry, Feed
from nightcap.reviews.following.net.problems import Unfit
from nightcap.reviews.following.wording import plain


def read_json(text: str, base: str, remarks: tuple[str, ...] = ()) -> Feed:
    """The feed of a JSON text. Raises Unfit where it is none."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        raise Unfit(f"{base}: is JSON that cannot be read ({where}).") from error
    items = said.get("items") if isinstance(said, dict) else None
    if not isinstance(items, list) or "jsonfeed.org/version/1" not in str(said.get("version")):
        raise Unfit(f"{base}: is JSON, but no JSON Feed.")
    made = [_entry(item, base) for item in items[: parts.MOST_ENTRIES]]
    entries = tuple(entry for entry in made if entry is not None)
    title = said.get("title")
    return Feed(
        title=plain(title) if isinstance(title, str) else None,
        page=parts.web_link(said.get("home_page_url"), base),
        entries=entries,
        skipped=len(items) - len(entries),
        remarks=remarks,
    )


def _entry(item: Any, base: str) -> Entry | None:
    if not isinstance(item, dict):
        return None
    link = parts.web_link(item.get("url"), base) or parts.web_link(item.get("external_url"), base)
    if link is None:
        return None
    content = item.get("content_html")
    if not content and isinstance(item.get("content_text"), str):
        content = "".join(f"<p>{escape(part)}</p>" for part in item["content_text"].split("\n\n"))
    return parts.entry(
        link=link,
        title=item.get("title"),
        author=_author(item),
        published_at=_time(item.get("date_published") or item.get("date_modified")),
        content_html=content or item.get("summary"),
    )


def _author(item: dict[str, Any]) -> str | None:
    """Version 1 knows one `author`, 1.1 a list of `authors`."""
    authors = item.get("authors")
    listed = authors if isinstance(authors, list) else [item.get("author")]
    names = [each.get("name") for each in listed[:5] if isinstance(each, dict)]
    return ", ".join(name for name in names if isinstance(name, str)) or None


def _time(text: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
