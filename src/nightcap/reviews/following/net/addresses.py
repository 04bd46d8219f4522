"""Which addresses may be asked: public ones, and those that the user allows."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING, Final

from nightcap.errors import UsageError
from nightcap.reviews.following.net.problems import Unsafe

if TYPE_CHECKING:
    from httpx import URL

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address

#: the setting that lets the user's own network in: 1 for all of it, or networks such as 192.168.1.0/24
SETTING: Final = "NIGHTCAP_ALLOW_PRIVATE"
ALL: Final[tuple[Network, ...]] = (ip_network("0.0.0.0/0"), ip_network("::/0"))
#: RFC 6052: IPv4 written into IPv6 for networks that speak only the latter
_NAT64: Final = IPv6Network("64:ff9b::/96")
#: RFC 6598, 7534, 7535, 8215, 3879, 3701 and others that no public site lives in, whichever Python's own list knows
_NEVER: Final[tuple[Network, ...]] = tuple(
    ip_network(text)
    for text in (
        "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
        "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "3ffe::/16", "5f00::/16",
        "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    )
)  # fmt: skip
_MOST_CHARACTERS: Final = 2000


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet; IPv4 inside IPv6 counts as the IPv4 it leads to."""
    if isinstance(address, IPv6Address):
        inner = _inner(address)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not any(address.version == each.version and address in each for each in _NEVER)


def _inner(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def permitted(address: Address, allow: Sequence[Network]) -> bool:
    """Whether an address may be connected to: it is public, or lies in one of the networks allowed."""
    return is_public(address) or any(address.version == each.version and address in each for each in allow)


def parse_address(text: str) -> Address | None:
    """The address that a resolver gave, without an interface's name ("fe80::1%eth0"); None where it is none."""
    try:
        return ip_address(text.partition("%")[0])
    except ValueError:
        return None


def parse_allowed(text: str | None) -> tuple[Network, ...]:
    """Read the setting: nothing, "1", or networks parted by commas. Raises UsageError."""
    text = (text or "").strip().lower()
    if text in ("", "0", "no", "false"):
        return ()
    if text in ("1", "yes", "true"):
        return ALL
    try:
        return tuple(ip_network(part.strip(), strict=False) for part in text.split(","))
    except ValueError as error:
        raise UsageError(f"{SETTING}={text}: {error}. Write 1, or networks such as 192.168.1.0/24,10.0.0.7.") from error


def parse_url(text: str) -> URL:
    """An address of the web, without its fragment. Raises Unsafe with what is wrong."""
    import httpx  # noqa: PLC0415  # costs 60 ms, needed here only

    text = text.strip()
    shown = text[:200]
    if len(text) > _MOST_CHARACTERS:
        raise Unsafe(f"{shown} …: longer than an address may be ({_MOST_CHARACTERS:,} characters).")
    try:
        url = httpx.URL(text)
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise Unsafe(f"{shown}: not an address ({error}). Copy it from the browser.") from error
    if url.scheme not in ("http", "https"):
        raise Unsafe(f"{shown}: only http and https addresses are fetched.")
    if url.userinfo:
        raise Unsafe(f"{url.copy_with(username=None, password=None)}: a name or password in an address is not sent.")
    if not url.host or not 0 < (url.port or 80) < 2**16:
        raise Unsafe(f"{shown}: names no host, or a port that none has.")
    return url.copy_with(fragment=None)
