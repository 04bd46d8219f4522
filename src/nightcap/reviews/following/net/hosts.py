"""One request at a time to a host, with a pause between two, and none while it asks to be left alone."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

from nightcap.reviews.following.net.limits import Limits
from nightcap.reviews.following.net.problems import NotNow

#: hosts remembered; beyond it those that wait for nothing are forgotten, the longest unused first
_MOST_HOSTS: Final = 4_096


@dataclass(slots=True)
class Host:
    """Times are those of the loop's clock, in seconds."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    interval_seconds: float = 0.0
    free_at: float = 0.0
    closed_until: float = 0.0


class Hosts:
    """The hosts spoken to, by name."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._known: OrderedDict[str, Host] = OrderedDict()

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[None]:
        """Wait for this host's turn and keep it. Raises NotNow while the host asked to be left alone."""
        loop = asyncio.get_running_loop()
        host = self._host(name)
        async with host.lock:
            closed = host.closed_until - loop.time()
            if closed > 0:
                raise NotNow(f"{name}: asked to wait; tried again later.", wait_seconds=closed)
            await asyncio.sleep(max(0.0, host.free_at - loop.time()))
            try:
                yield
            finally:
                host.free_at = loop.time() + max(host.interval_seconds, self._limits.interval_seconds)

    def slow_down(self, name: str, seconds: float) -> None:
        """Keep the pause that a robots.txt asks for, up to the bound."""
        self._host(name).interval_seconds = min(seconds, self._limits.most_delay_seconds)

    def close(self, name: str, seconds: float) -> None:
        """Leave a host alone for so long."""
        self._host(name).closed_until = asyncio.get_running_loop().time() + seconds

    def _host(self, name: str) -> Host:
        if name not in self._known and len(self._known) >= _MOST_HOSTS:
            self._forget()
        host = self._known.setdefault(name, Host())
        self._known.move_to_end(name)
        return host

    def _forget(self) -> None:
        now = asyncio.get_running_loop().time()
        idle = [
            name
            for name, host in self._known.items()
            if not host.lock.locked() and max(host.free_at, host.closed_until) <= now
        ]
        for name in idle[: _MOST_HOSTS // 4]:
            del self._known[name]
