"""By which names a server is asked for: a page elsewhere whose name was bent to its address must not be answered."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import ip_address
from typing import Final

LOOPBACK: Final = "127.0.0.1"
_MOST_PORT: Final = 65535


class OwnNames:
    """The names of a server (DNS rebinding): those of the loopback, and those it was given.

    A plain address cannot be bent, and is its own where others may come.

    Args:
        host: the address that it listens on.
        names: host names by which people reach it.
    """

    def __init__(self, host: str, names: Iterable[str]) -> None:
        self._names = {name.casefold().rstrip(".") for name in (host, *names)}
        self._addresses_too = not is_loopback(host)

    def __contains__(self, host: str) -> bool:
        """Whether a Host header, or what follows the scheme of an origin, names it."""
        name = host_name(host)
        if name is None:
            return False
        return name in self._names or is_loopback(name) or (self._addresses_too and _is_address(name))


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine's own loopback."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def host_name(host: str) -> str | None:
    """The name of a Host header without its port, None where it is no name; an IPv6 address without its brackets."""
    name, colon, port = host.rpartition(":") if not host.endswith("]") else (host, "", "")
    if not colon:
        name = host
    elif not _is_port(port):
        return None
    if name.startswith("[") and name.endswith("]"):
        return name[1:-1] if _is_address(name[1:-1]) else None
    bare = name.casefold().rstrip(".")
    return None if ":" in name or not bare else bare


def _is_port(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len(str(_MOST_PORT)) and int(text) <= _MOST_PORT


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
