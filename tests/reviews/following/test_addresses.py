"""Only public addresses are asked, in whichever form an inner one is written."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.errors import UsageError
from nightcap.reviews.following.net.addresses import is_public, parse_allowed, parse_url, permitted
from nightcap.reviews.following.net.problems import Unsafe

INSIDE = (
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
    "192.0.0.8", "192.0.2.1", "192.168.0.1", "198.18.0.1", "203.0.113.5", "224.0.0.1", "239.1.1.1", "240.0.0.1",
    "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254",
    "64:ff9b::a00:1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1",
    "2002:7f00:1::", "2002:a00:1::", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1",
)  # fmt: skip
PUBLIC = ("1.1.1.1", "8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808")


@pytest.mark.parametrize("text", INSIDE)
def test_an_inner_address_is_not_public(text: str) -> None:
    assert not is_public(ip_address(text))
    assert not permitted(ip_address(text), ())


@pytest.mark.parametrize("text", PUBLIC)
def test_a_public_address_is(text: str) -> None:
    assert is_public(ip_address(text))


@given(st.integers(0, 2**32 - 1).map(IPv4Address))
def test_an_ipv4_address_is_as_public_in_ipv6_as_by_itself(address: IPv4Address) -> None:
    for prefix in (0xFFFF << 32, 0x64FF9B << 96):
        assert is_public(IPv6Address(prefix | int(address))) == is_public(address)


def test_what_is_allowed_is_no_more_than_it_says() -> None:
    allow = parse_allowed("127.0.0.1, 192.168.1.0/24")

    assert permitted(ip_address("127.0.0.1"), allow)
    assert permitted(ip_address("192.168.1.77"), allow)
    assert not permitted(ip_address("127.0.0.2"), allow)
    assert not permitted(ip_address("10.0.0.1"), allow)
    assert not permitted(ip_address("::1"), allow)


@pytest.mark.parametrize("text", ["1", "yes", " TRUE "])
def test_one_allows_everything(text: str) -> None:
    assert all(permitted(ip_address(each), parse_allowed(text)) for each in INSIDE)


@pytest.mark.parametrize("text", [None, "", "0", "no"])
def test_nothing_allows_nothing(text: str | None) -> None:
    assert parse_allowed(text) == ()


def test_a_setting_that_is_no_network_says_so() -> None:
    with pytest.raises(UsageError, match=r"NIGHTCAP_ALLOW_PRIVATE=home: .*Write 1, or networks"):
        parse_allowed("home")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://example.com/", "only http and https"),
        ("example.com", "only http and https"),
        ("http://user:secret@example.com/", "a name or password"),
        ("http://", "names no host"),
        ("http://[::1/", "not an address"),
        ("http://example.com:99999/", "a port that none has"),
        ("http://example.com/\x00", "not an address"),
        ("http://example.com/" + "a" * 3000, "longer than an address"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(text: str, wrong: str) -> None:
    with pytest.raises(Unsafe, match=wrong):
        parse_url(text)


def test_a_password_is_not_repeated() -> None:
    with pytest.raises(Unsafe) as raised:
        parse_url("http://user:secret@example.com/")

    assert "secret" not in str(raised.value)
