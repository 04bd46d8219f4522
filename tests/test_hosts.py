"""By which names a server is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.hosts import OwnNames, host_name, is_loopback


@given(st.text(max_size=40))
def test_any_host_is_a_name_or_none(host: str) -> None:
    name = host_name(host)

    assert name is None or (name and "@" not in name) or "@" in host


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
def test_the_loopback_is_known(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("port", ["", "x", "65536", "9" * 5000, "-1", "٣"])
def test_what_follows_the_name_must_be_a_port(port: str) -> None:
    assert host_name(f"localhost:{port}") is None
    assert f"localhost:{port}" not in OwnNames("127.0.0.1", ())


def test_names_are_the_same_in_any_case_and_with_a_full_stop() -> None:
    ours = OwnNames("0.0.0.0", ["TV.home.example."])

    assert "tv.HOME.example.:65535" in ours
    assert "other.example" not in ours
    assert "..." not in ours


def test_a_plain_address_is_ours_only_where_others_may_come() -> None:
    assert "192.168.0.7" in OwnNames("0.0.0.0", ())
    assert "[fd00::5]:8420" in OwnNames("::", ())
    assert "192.168.0.7" not in OwnNames("127.0.0.1", ())
