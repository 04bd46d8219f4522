"""The sites, as one asyncio server on loopback; the name of the host tells which of them is asked.

`python -m benchmarks.reviews.soak.server` prints its port and serves until its standard input ends.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import sys

from benchmarks.reviews.soak.honest import honest
from benchmarks.reviews.soak.hostile import FEEDS, OWN_FEEDS, PAGES, ROBOTS, Blocks, once, refused
from benchmarks.reviews.soak.sites import SoakSite


def answers(site: SoakSite, path: str, marks: str) -> tuple[Blocks, bool]:
    """What is sent, and whether the connection stays open after it."""
    kind = site.hostile or ""
    if path == "/robots.txt":
        return (ROBOTS[kind](), False) if kind in ROBOTS else (refused("404 Not Found"), True)
    if path == "/feed" and kind in FEEDS:
        return FEEDS[kind](), False
    if path == "/feed" and kind in OWN_FEEDS:
        return OWN_FEEDS[kind](site), False
    if path.startswith("/review/") and kind in PAGES:
        return PAGES[kind](), False
    return once(honest(site, path, marks)), True


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
        stays = True
        while stays:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            path = head.split(" ", 2)[1]
            host = re.search(r"^host: s(\d+)\.", head, re.IGNORECASE | re.MULTILINE)
            marks = re.search(r"^if-none-match: (.*?)\r$", head, re.IGNORECASE | re.MULTILINE)
            site = SoakSite(int(host[1]) if host else 0)
            blocks, stays = answers(site, path, marks[1] if marks else "")
            async for block in blocks:
                writer.write(block)
                await writer.drain()
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=1024)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
