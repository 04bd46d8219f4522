"""How often one address may ask: a bucket each that fills again as time goes by, of which only so many are kept."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address
from threading import Lock
from time import monotonic
from typing import Final

from fastapi import Request

from nightcap.web.problems import Problem, Refused

_MOST_ADDRESSES: Final = 10_000


class Rate:
    """So many times a minute, and as many at once.

    Args:
        a_minute: how often.
        clock: seconds, for tests.
    """

    def __init__(self, a_minute: int, *, clock: Callable[[], float] = monotonic) -> None:
        self._most, self._clock = float(a_minute), clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, address: str) -> float:
        """0 where it may go on; else the seconds until it may."""
        now = self._clock()
        with self._lock:
            left, at = self._left.pop(address, (self._most, now))
            left = min(self._most, left + (now - at) * self._most / 60)
            wait = 0.0 if left >= 1 else (1 - left) * 60 / self._most
            self._left[address] = (left - 1 if wait == 0 else left, now)
            if len(self._left) > _MOST_ADDRESSES:
                self._left.popitem(last=False)
        return wait

    def check(self, request: Request) -> None:
        """Raises Refused where the address of a request has asked too often."""
        wait = self.take(address_of(request))
        if wait:
            seconds = math.ceil(wait)
            raise Refused(
                Problem(
                    status=429,
                    kind="too-often",
                    detail=f"Too often from one address. Try again in {seconds} s.",
                    headers={"Retry-After": str(seconds)},
                )
            )

    def __len__(self) -> int:
        return len(self._left)


def address_of(request: Request) -> str:
    """Whom a request is counted for: an address, of IPv6 the network of one household (its first 64 bits)."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host[:100]
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or address.exploded[:19])
    return str(address)
