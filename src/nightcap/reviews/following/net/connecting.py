"""Connections to checked addresses only: a name is resolved once, and that very address is connected to."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterable, Sequence

import httpcore

from nightcap.reviews.following.net.addresses import SETTING, Network, parse_address, permitted
from nightcap.reviews.following.net.problems import Unsafe


class CheckedBackend(httpcore.AsyncNetworkBackend):
    """httpcore's way to the network, with the check in between.

    The pool above still knows the host by its name, so the Host header and the certificate's name
    stay right, and a second answer of the name server is never asked for.

    Args:
        allow: networks that may be connected to although they are not public.
    """

    def __init__(self, allow: Sequence[Network]) -> None:
        self._allow = allow
        self._inner = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first permitted address that answers. Raises Unsafe where the host has none."""
        found = await resolve(host, port)
        good = [text for text in found if (address := parse_address(text)) and permitted(address, self._allow)]
        if not good:
            raise Unsafe(
                f"{host}: leads to an address that is not public ({', '.join(found[:3]) or 'none'}). "
                f"If it is yours and may be asked, set {SETTING}=1."
            )
        for text in good[:-1]:
            try:
                return await self._inner.connect_tcp(text, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return await self._inner.connect_tcp(good[-1], port, timeout, local_address, socket_options)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


async def resolve(host: str, port: int) -> list[str]:
    """The host's addresses, as the system gives them, each once. Raises httpcore.ConnectError."""
    try:
        rows = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:  # UnicodeError: a name that cannot be one
        raise httpcore.ConnectError(f"the name {host} is not known ({error})") from error
    return list(dict.fromkeys(str(row[4][0]) for row in rows))
