"""What hostile sites answer, in as many ways as sites.py names."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import AsyncIterator, Callable
from typing import Final

from benchmarks.reviews.soak.honest import answer, feed
from benchmarks.reviews.soak.sites import SoakSite

Blocks = AsyncIterator[bytes]

_HEAD: Final = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\n\r\n"
#: 64 MB that pack to 64 kB; sent again and again, as a gzip file of many members
_MEMBER: Final = gzip.compress(bytes(2**26))
_DEFLATED: Final = zlib.compress(bytes(2**28))
_LAUGHS: Final = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_BOMB: Final = (
    f'<!DOCTYPE rss [<!ENTITY l0 "ha">{_LAUGHS}]><rss version="2.0"><channel><title>&l9;</title></channel></rss>'
)
_COMMENTS: Final = (
    "<rss version='2.0'><channel><item><link>/gone</link><description>"
    + "&lt;!--" * 100_000
    + "</description></item></channel></rss>"
)


async def slowly(head: bytes) -> Blocks:
    for byte in head:
        yield bytes([byte])
        await asyncio.sleep(1)


async def endless(head: bytes, block: bytes) -> Blocks:
    yield head
    while True:
        yield block


async def silent() -> Blocks:
    await asyncio.sleep(3600)
    yield b""


async def once(content: bytes) -> Blocks:
    yield content


def bomb(encoding: str) -> Blocks:
    head = _HEAD.replace(b"\r\n\r\n", f"\r\nContent-Encoding: {encoding}\r\n\r\n".encode())
    return endless(head, _MEMBER) if encoding == "gzip" else once(head + _DEFLATED)


def moved(to: str) -> Blocks:
    return once(answer(b"", status="302 Found", Location=to))


def refused(status: str, **headers: str) -> Blocks:
    return once(answer(b"no", status=status, **headers))


def text(content: str, kind: str = "application/rss+xml", charset: str = "utf-8") -> Blocks:
    return once(answer(content.encode(charset), Content_Type=kind))


#: what the feeds of these kinds answer, whichever site it is
FEEDS: Final[dict[str, Callable[[], Blocks]]] = {
    "a head of a byte a second": lambda: slowly(_HEAD),
    "endless body": lambda: endless(_HEAD, b"<item><title>more</title></item>" * 500),
    "silent": silent,
    "redirect loop": lambda: moved("/feed"),
    "redirect to 10.0.0.1": lambda: moved("http://10.0.0.1/feed"),
    "redirect to 169.254.169.254": lambda: moved("http://169.254.169.254/latest/meta-data/"),
    "redirect to loopback in IPv6": lambda: moved("http://[::1]/feed"),
    "redirect to a name that stands for 10.0.0.1": lambda: moved("http://inside.soak.test/feed"),
    "gzip bomb": lambda: bomb("gzip"),
    "deflate bomb": lambda: bomb("deflate"),
    "entity bomb": lambda: text(_BOMB),
    "entities behind a comment": lambda: text(f"<!-- <rss> -->{_BOMB}"),
    "unclosed comments without end": lambda: text(_COMMENTS),
    "elements nested without end": lambda: text("<rss version='2.0'><channel>" + "<item><a>" * 60_000),
    "JSON nested without end": lambda: text('{"items":' * 100_000, "application/feed+json"),
    "head of a megabyte": lambda: once(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 2**20 + b"\r\n\r\n"),
    "a film for a feed": lambda: text("film", "video/mp4"),
    "no HTTP": lambda: once(b"220 mail.soak.test ESMTP\r\n"),
    "410": lambda: refused("410 Gone"),
    "429 with Retry-After": lambda: refused("429 Too Many Requests", Retry_After="3600"),
    "503": lambda: refused("503 Service Unavailable"),
}
#: what these kinds make of the feed that the site would have
OWN_FEEDS: Final[dict[str, Callable[[SoakSite], Blocks]]] = {
    "a byte a second": lambda site: slowly(_HEAD + feed(site).encode()),
    "hangs up in the middle": lambda site: once(answer(feed(site).encode())[:-100]),
    "XML cut off": lambda site: text(feed(site)[:-26]),
    "XML with bare ampersands": lambda site: text(feed(site).replace(" and ", " & ")),
    "wrong charset": lambda site: text(feed(site), "application/rss+xml; charset=utf-8", charset="cp1252"),
    "feed as text/html": lambda site: text(feed(site), "text/html"),
}
PAGES: Final[dict[str, Callable[[], Blocks]]] = {
    "pages that are bombs": lambda: bomb("gzip"),
    "pages that lead inside": lambda: moved("http://192.168.0.1/admin"),
    "pages that are silent": silent,
}
ROBOTS: Final[dict[str, Callable[[], Blocks]]] = {
    "robots.txt says no": lambda: text("User-agent: *\nDisallow: /", "text/plain"),
    "robots.txt answers 503": lambda: refused("503 Service Unavailable"),
}
