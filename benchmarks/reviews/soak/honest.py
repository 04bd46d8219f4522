"""What an honest site answers: its feed, its pages."""

from __future__ import annotations

import re
from html import escape

from benchmarks.reviews.soak.sites import ARTICLES, SoakSite


def answer(body: bytes, *, status: str = "200 OK", **headers: str) -> bytes:
    head = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    head |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


def feed(site: SoakSite, *, links: list[str] | None = None) -> str:
    paths = links or [f"/review/{article}" for article in range(ARTICLES)]
    items = "".join(
        f"<item><title>{escape(site.headline(n))}</title><link>{link}</link>"
        f"<pubDate>0{n + 1} Nov 2025 10:00:00 GMT</pubDate></item>"
        for n, link in enumerate(paths)
    )
    title = f"Café {site.number}"
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'


def page(site: SoakSite, article: int) -> str:
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in site.paragraphs(article))
    title = escape(site.headline(article))
    menu = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in ("films", "series", "books", "about", "log-in"))
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{title}</title><script>track()</script></head><body><nav><ul>{menu}"
        f"</ul></nav><article><h1>{title}</h1>{text}</article><footer>All rights reserved</footer></body></html>"
    )


def honest(site: SoakSite, path: str, marks: str) -> bytes:
    """What a site without malice answers; half of them know whether their feed has changed."""
    if path == "/feed":
        mark = f'"{site.number}"'
        if site.number % 2 and marks == mark:
            return answer(b"", status="304 Not Modified")
        more = {"ETag": mark} if site.number % 2 else {}
        return answer(feed(site).encode(), Content_Type="application/rss+xml; charset=utf-8", **more)
    found = re.fullmatch(r"/review/(\d)", path)
    return answer(page(site, int(found[1])).encode()) if found else answer(b"not there", status="404 Not Found")
