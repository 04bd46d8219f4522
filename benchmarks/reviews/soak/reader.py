"""The refresh that is measured, as a process of its own.

`python -m benchmarks.reviews.soak.reader HOME PORT` refreshes what the home follows, and prints a line of JSON a
second: articles read so far, memory held, connections tried to anything but the server; at the end the peak and more.
"""

from __future__ import annotations

import json
import os
import resource
import socket
import sys
import threading
import time
from pathlib import Path
from typing import Any, Final

from nightcap.app import Nightcap
from nightcap.reviews.following.net.addresses import parse_allowed
from nightcap.reviews.following.net.limits import Limits
from nightcap.reviews.following.net.outside import Outside
from nightcap.reviews.following.refresh import refresh
from nightcap.reviews.following.taken import taking
from nightcap.reviews.taking import Taker

#: as an ordinary home has them, but for times short enough that the soak ends in minutes, and no pauses
LIMITS: Final = Limits(
    connect_seconds=1.0, silence_seconds=2.5, whole_seconds=4.0, interval_seconds=0.0,
    page_bytes=2 * 2**20, feed_bytes=2 * 2**20,
)  # fmt: skip


class Watch:
    """Names of the soak lead to loopback or, one of them, inside; connections to elsewhere are counted, not made."""

    def __init__(self, port: int) -> None:
        self.elsewhere: list[str] = []
        self._port, self._connect = port, socket.socket.connect
        socket.getaddrinfo = self._names
        watch = self

        def connect(self: socket.socket, address: Any) -> None:
            watch.connected(self, address)

        socket.socket.connect = connect  # type: ignore[assignment, method-assign]

    def _names(self, host: Any, port: Any, *_: Any, **__: Any) -> list[Any]:
        inner = {"inside.soak.test": "10.0.0.1"}
        text = inner.get(host) or ("127.0.0.1" if str(host).endswith(".soak.test") else str(host))
        family = socket.AF_INET6 if ":" in text else socket.AF_INET
        return [(family, socket.SOCK_STREAM, 6, "", (text, port))]

    def connected(self, sock: socket.socket, address: Any) -> None:
        if address[:2] != ("127.0.0.1", self._port):
            self.elsewhere.append(str(address))
            raise ConnectionRefusedError(111, "elsewhere")
        self._connect(sock, address)


def held_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main(home: str, port: str) -> None:
    watch = Watch(int(port))
    done = {"articles": 0, "feeds": 0}
    began = time.monotonic()

    def tell(**more: Any) -> None:
        told = {"seconds": round(time.monotonic() - began, 1), "held_mb": round(held_mb(), 1), **done, **more}
        told["elsewhere"] = len(watch.elsewhere)
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()

    def progress(stage: str, count: int, _: int) -> None:
        done[stage] = count

    ended = threading.Event()

    def sample() -> None:
        while not ended.wait(1.0):
            tell()

    with Nightcap(Path(home)) as nightcap, Outside(allow=parse_allowed("127.0.0.1"), limits=LIMITS) as outside:
        taker = Taker(nightcap.database, nightcap.index)
        tell()
        threading.Thread(target=sample, daemon=True).start()
        report = refresh(nightcap.database, outside, taking(taker), progress=progress)
        ended.set()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    tell(
        peak_mb=round(peak, 1),
        cpu_seconds=round(time.process_time(), 1),
        read=report.total("read"),
        elsewhere=watch.elsewhere,
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
