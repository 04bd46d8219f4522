"""Over HTTP: who may come, by which name, from whose page."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from nightcap.errors import UsageError
from nightcap.mcp.guard import Access, Guard
from tests.mcp.conftest import TITLE
from tests.mcp.servers import http_server, session

TOKEN = "0123456789abcdefghijklmnopqrstuvwxyz"


async def _inside(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"inside"})


def status(access: Access, **headers: str) -> int:
    """What the guard says to a request with these headers."""

    async def ask() -> int:
        transport = httpx.ASGITransport(app=Guard(_inside, access))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8421") as client:
            return (await client.post("/mcp", headers=headers)).status_code

    return anyio.run(ask)


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8421", "localhost", "LOCALHOST:1", "[::1]:8421", "127.0.0.1", "localhost."]
)
def test_the_loopback_is_ours(host: str) -> None:
    assert status(Access(), host=host) == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8421", "192.168.0.7:8421", "", "localhost:x",
     "evil.example@127.0.0.1", "127.0.0.1@evil.example", "[::1", "localhost:99999999", "2130706433", "0x7f.1"],
)  # fmt: skip
def test_a_name_that_was_bent_to_this_address_is_refused(host: str) -> None:
    assert status(Access(), host=host) == 421


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        ("http://127.0.0.1:8421", 200), ("http://localhost:3000", 200), ("http://evil.example", 403), ("null", 403),
        ("https://127.0.0.1.evil.example", 403), ("file://", 403), ("http://localhost@evil.example", 403),
    ],
)  # fmt: skip
def test_a_page_of_another_site_is_refused(origin: str, expected: int) -> None:
    assert status(Access(), origin=origin) == expected


def test_where_others_may_come_names_and_plain_addresses_are_ours() -> None:
    access = Access(host="0.0.0.0", names=["tv.home.example"], token=TOKEN)
    headers = {"authorization": f"Bearer {TOKEN}"}

    assert status(access, host="TV.home.example:8421", **headers) == 200
    assert status(access, host="192.168.0.7:8421", **headers) == 200
    assert status(access, host="other.example", **headers) == 421
    assert status(access, host="tv.home.example", origin="https://tv.home.example", **headers) == 200


@pytest.mark.parametrize("sent", [None, "", "Bearer", "Bearer wrong", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN}x"])
def test_nobody_comes_in_without_the_token(sent: str | None) -> None:
    headers = {} if sent is None else {"authorization": sent}

    assert status(Access(token=TOKEN), **headers) == 401
    assert status(Access(token=TOKEN), authorization=f"bearer  {TOKEN}") == 200


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "tv.home.example"])
def test_another_host_insists_on_a_token(host: str) -> None:
    with pytest.raises(UsageError, match="there is no token"):
        Access(host=host).check()
    Access(host=host, token=TOKEN).check()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.5.5.5"])
def test_the_loopback_needs_none(host: str) -> None:
    Access(host=host).check()


def test_a_token_that_could_be_guessed_is_refused() -> None:
    with pytest.raises(UsageError, match="it needs 32"):
        Access(token="hunter2").check()


def test_a_client_with_the_token_talks_and_others_do_not(made_home: Path, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")

    with http_server(made_home, "--token-file", str(tmp_path / "token")) as url:
        with session(url, token=TOKEN) as talk:
            assert talk.given("title", title=TITLE)["id"] == TITLE
        assert httpx.post(url, json={}).status_code == 401
        assert httpx.post(url, json={}, headers={"Authorization": "Bearer wrong"}).status_code == 401


def test_sessions_of_older_clients_are_served_and_answers_are_shared_between_them(made_home: Path) -> None:
    with http_server(made_home) as url:
        with session(url, mode="legacy") as talk:
            asked = talk.given("ask", text="something calm")
        with session(url, mode="legacy") as talk:
            assert talk.given("refine", ask_id=asked["ask_id"], words="lighter")["picks"]


def test_over_the_wire_foreign_hosts_and_great_bodies_are_refused(made_home: Path) -> None:
    with http_server(made_home) as url:
        assert httpx.post(url, json={}, headers={"Host": "evil.example"}).status_code == 421
        assert httpx.post(url, json={}, headers={"Origin": "https://evil.example"}).status_code == 403
        assert httpx.post(url, content=b"x" * 300_000, headers={"Content-Type": "application/json"}).status_code == 413
        assert httpx.get(url.removesuffix("/mcp")).status_code == 404
        port = int(url.split(":")[2].split("/")[0])
        with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.2", port), timeout=1):
            pass
