from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest

from nightcap.reviews.following.net.outside import Outside
from tests.reviews.following.site import LOOPBACK, QUICK, Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


@pytest.fixture
def outside() -> Iterator[Outside]:
    """The way out, for a home whose user allows loopback."""
    with Outside(allow=LOOPBACK, limits=QUICK) as opened:
        yield opened


@pytest.fixture
def strict() -> Iterator[Outside]:
    """The way out as it is without any setting."""
    with Outside(limits=QUICK) as opened:
        yield opened


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every host that a socket was connected to; beyond loopback the connection is refused, so nothing goes out."""
    hosts: list[str] = []
    real = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        hosts.append(str(address[0]))
        if not str(address[0]).startswith("127."):
            raise ConnectionRefusedError(111, "no way out of a test")
        real(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)
    return hosts
