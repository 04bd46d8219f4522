"""Which format it is, and its reader."""

from __future__ import annotations

from nightcap.reviews.following.feeds.decoding import decode
from nightcap.reviews.following.feeds.jsonfeed import read_json
from nightcap.reviews.following.feeds.model import Feed
from nightcap.reviews.following.feeds.xml import looks_like_xml_feed, read_xml
from nightcap.reviews.following.net.fetched import Fetched
from nightcap.reviews.following.net.problems import Unfit


def read_feed(fetched: Fetched) -> Feed:
    """The feed that was fetched. What it is, its content tells; the type that the server names is often wrong.

    Raises:
        Unfit: no feed, or one that cannot be read safely.
    """
    text, remarks = decode(fetched.content, fetched.charset)
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return read_json(text.lstrip("\ufeff \t\r\n"), fetched.final_url, remarks)
    if looks_like_xml_feed(text):
        return read_xml(text, fetched.final_url, remarks)
    raise Unfit(f"{fetched.final_url}: is no feed.")
