"""A web of one machine: pages told to a server on loopback, and a watch on what is connected to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network

from nightcap.reviews.following.net.limits import Limits

LOOPBACK = (ip_network("127.0.0.0/8"),)
#: no pauses, and bounds of size small enough for tests to reach; those of time are far off, however busy the machine
QUICK = Limits(interval_seconds=0, attempts=1, page_bytes=200_000, feed_bytes=200_000)
#: for servers that never answer
HASTY = replace(QUICK, silence_seconds=1.0, whole_seconds=2.0)
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Page:
    """What the server answers."""

    body: bytes | str = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    type: str = HTML


Answer = Page | Callable[["Handler"], None]


@dataclass
class Site:
    """Path → answer; what is not there is a 404. `asked` holds (path, headers) of every request."""

    url: str = ""
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]


class Handler(BaseHTTPRequestHandler):
    site: Site
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.site.asked.append((self.path, {key.lower(): value for key, value in self.headers.items()}))
        answer = self.site.pages.get(self.path, Page("not there", 404))
        try:
            if isinstance(answer, Page):
                self.give(answer)
            else:
                answer(self)
                self.close_connection = True
        except OSError:  # the reader had enough
            self.close_connection = True

    def give(self, page: Page) -> None:
        body = page.body.encode() if isinstance(page.body, str) else page.body
        mark = page.headers.get("ETag")
        if mark and self.headers.get("If-None-Match") == mark:
            self.send_response(304)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(page.status)
        for name, value in ({"Content-Type": page.type, "Content-Length": str(len(body))} | dict(page.headers)).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output clean."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader that hangs up is what these tests are about."""


@contextmanager
def serving() -> Iterator[Site]:
    site = Site()
    server = Server(("127.0.0.1", 0), type("Told", (Handler,), {"site": site}))
    site.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def moved(to: str, status: int = 302) -> Page:
    return Page(b"", status, {"Location": to})


def rss(*links: str, title: str = "A paper", extra: str = "") -> Page:
    items = "".join(
        f"<item><title>Piece {number}</title><link>{link}</link>"
        f"<pubDate>Mon, 0{1 + number % 9} Sep 2025 10:00:00 GMT</pubDate>{extra}</item>"
        for number, link in enumerate(links)
    )
    text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'
    return Page(text, type="application/rss+xml")
