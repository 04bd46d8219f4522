"""What stands before every handler."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from starlette.types import Message, Scope

from nightcap.web.guard.bodies import BearableBodies
from nightcap.web.guard.headers import HEADERS
from nightcap.web.guard.proxies import Forwarded
from nightcap.web.guard.rates import Rate, address_of
from nightcap.web.problems import CutOff
from nightcap.web.settings import Settings
from tests.web.conftest import KEYS, TOKEN, Serve


def addresses(client: TestClient) -> list[tuple[str, str]]:
    """(method, path) of every operation that the description names, with something in its place for each parameter."""
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    return [(method.upper(), path.replace("{", "").replace("}", "")) for path, told in paths.items() for method in told]


def test_every_response_has_the_headers_that_keep_it_safe(client: TestClient) -> None:
    found = [
        *addresses(client),
        ("GET", "/nowhere"),
        ("GET", "/"),
        ("TRACE", "/api/v1/asks"),
        ("GET", "/api/v1/openapi.json"),
    ]
    assert len(found) > 25

    for method, path in found:
        response = client.request(method, path)
        for name, value in HEADERS.items():
            assert response.headers.get_list(name) == [value], f"{method} {path}: {name}"
        assert response.headers["cache-control"] in ("no-store", "private, no-cache"), f"{method} {path}"
        assert "server" not in response.headers
        assert "access-control-allow-origin" not in response.headers


def test_the_policy_lets_nothing_in_that_is_written_into_a_page() -> None:
    policy = HEADERS["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    for loose in ("unsafe", "*", "http:", "https:", "blob:"):
        assert loose not in policy


def test_without_being_signed_in_there_is_nothing_but_the_way_in(serve: Serve, shelf_home: Path) -> None:
    client = serve(shelf_home, keys=KEYS)
    with_token = {"Authorization": f"Bearer {TOKEN}"}
    paths = client.get("/api/v1/openapi.json", headers=with_token).json()["paths"]

    for path, told in paths.items():
        for method in told:
            response = client.request(method, path.replace("{", "").replace("}", ""))
            if path == "/api/v1/session":
                assert response.status_code in (200, 204, 422)
            else:
                assert response.status_code == 401, f"{method} {path}"
                assert response.headers["www-authenticate"] == "Bearer"
    assert client.get("/api/v1/openapi.json").status_code == 401
    for path in ("/", "/anything", "/static", "/static/%2e%2e/api/v1/charts", "//sign-in", "/sign-in/"):
        response = client.get(path)
        assert response.status_code == 303
        assert response.headers["location"].startswith("/sign-in?then=")
    assert client.post("/").status_code == 401


@pytest.mark.parametrize(
    ("host", "fine"),
    [
        ("localhost:8420", True),
        ("LOCALHOST", True),
        ("127.0.0.1:9", True),
        ("[::1]:8420", True),
        ("127.0.0.53", True),
        ("evil.example", False),
        ("localhost.evil.example", False),
        ("evil.example:8420", False),
        ("192.168.1.5:8420", False),
        ("localhost:80@evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("", False),
        ("[::1", False),
    ],
)
def test_on_the_loopback_only_its_own_names_are_answered(client: TestClient, host: str, fine: bool) -> None:
    response = client.get("/api/v1/session", headers={"Host": host})

    assert response.status_code == (200 if fine else 421)


@pytest.mark.parametrize(
    ("host", "fine"),
    [("nightcap.example", True), ("192.168.1.5:8420", True), ("[fd00::5]:8420", True), ("evil.example", False)],
)
def test_elsewhere_addresses_and_the_names_given_are_answered(
    serve: Serve, shelf_home: Path, host: str, fine: bool
) -> None:
    client = serve(shelf_home, host="0.0.0.0", names=("nightcap.example",), keys=KEYS)

    response = client.get("/api/v1/session", headers={"Host": host})

    assert response.status_code == (200 if fine else 421)


def scope_of(**headers: str) -> Scope:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return {"type": "http", "path": "/", "scheme": "http", "headers": raw, "client": ("10.0.0.2", 5)}


def through_proxies(scope: Scope, *proxies: str) -> Scope:
    seen: list[Scope] = []

    async def app(scope: Scope, receive: Any, send: Any) -> None:
        seen.append(scope)

    asyncio.run(Forwarded(app, proxies)(scope, None, None))  # type: ignore[arg-type]
    return seen[0]


def test_only_a_proxy_that_was_named_is_believed() -> None:
    told = scope_of(x_forwarded_for="203.0.113.9", x_forwarded_proto="https")

    assert through_proxies(told)["client"][0] == "10.0.0.2"
    assert through_proxies(told, "10.0.0.9")["scheme"] == "http"
    believed = through_proxies(told, "10.0.0.2")
    assert (believed["client"][0], believed["scheme"]) == ("203.0.113.9", "https")


@pytest.mark.parametrize(
    ("told", "client"),
    [
        ("1.2.3.4, 203.0.113.9", "203.0.113.9"),  # what stands before it the client can have written itself
        ("203.0.113.9, 10.0.0.2", "203.0.113.9"),
        ("nonsense", "10.0.0.2"),
        ("203.0.113.9, nonsense", "10.0.0.2"),
        ("", "10.0.0.2"),
    ],
)
def test_the_last_address_that_is_no_proxy_s_asks(told: str, client: str) -> None:
    assert through_proxies(scope_of(x_forwarded_for=told), "10.0.0.2")["client"][0] == client


def test_an_odd_scheme_is_not_taken_over() -> None:
    assert through_proxies(scope_of(x_forwarded_proto="javascript"), "10.0.0.2")["scheme"] == "http"


def received(chunks: list[bytes], *, most: int = 10, wait: float = 0.0, path: str = "/") -> list[bytes]:
    """What a handler gets of a body that comes in chunks."""
    coming = iter([*chunks])
    got: list[bytes] = []

    async def receive() -> Message:
        await asyncio.sleep(wait)
        body = next(coming, None)
        return {"type": "http.request", "body": body or b"", "more_body": body is not None}

    async def handler(scope: Scope, receive: Any, send: Any) -> None:
        while True:
            message = await receive()
            got.append(message["body"])
            if not message["more_body"]:
                return

    guard = BearableBodies(handler, Settings(most_body=most, most_upload=10 * most, body_seconds=0.05))
    asyncio.run(guard({"type": "http", "path": path, "headers": []}, receive, None))  # type: ignore[arg-type]
    return got


def test_a_body_that_does_not_say_how_long_it_is_is_cut_off() -> None:
    assert b"".join(received([b"12345", b"12345"])) == b"1234512345"
    with pytest.raises(CutOff) as refused:
        received([b"12345", b"123456"])
    assert refused.value.problem.status == 413
    assert len(received([b"12345"] * 20, path="/api/v1/imports/history")) == 21


def test_whoever_reads_it_a_body_that_is_too_long_is_told_so(client: TestClient) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(100):
            yield b'{"text": "calm"' + b" " * 1000

    for path in ("/api/v1/asks", "/api/v1/history/links"):
        response = client.post(path, content=endless(), headers={"Content-Type": "application/json"})
        assert response.status_code == 413
        assert response.json()["type"] == "urn:nightcap:problem:too-large"


def test_a_body_that_dawdles_is_cut_off() -> None:
    with pytest.raises(CutOff) as refused:
        received([b"1"] * 9, wait=0.02)
    assert refused.value.problem.status == 408


@pytest.mark.parametrize("length", ["-1", "1e3", "٣", "99999999999999999999", "70000"])
def test_a_length_that_cannot_be_or_is_too_much_is_refused_at_once(client: TestClient, length: str) -> None:
    headers = {b"Content-Length": length.encode(), b"Content-Type": b"application/json"}

    response = client.post("/api/v1/asks", content=b"{}", headers=headers)

    assert response.status_code == 413


def test_a_rate_lets_so_many_through_and_then_one_at_a_time() -> None:
    now = [0.0]
    rate = Rate(6, clock=lambda: now[0])

    assert [rate.take("a") == 0 for _ in range(8)] == [True] * 6 + [False] * 2
    assert rate.take("b") == 0
    assert rate.take("a") == pytest.approx(10)
    now[0] += 10
    assert rate.take("a") == 0
    assert rate.take("a") == pytest.approx(10)
    now[0] += 3600
    assert [rate.take("a") == 0 for _ in range(7)] == [True] * 6 + [False]


def test_a_rate_remembers_only_so_many_addresses() -> None:
    rate = Rate(1)
    for number in range(10_100):
        rate.take(str(number))

    assert len(rate) == 10_000


@pytest.mark.parametrize(
    ("host", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:0db8:0001:0002"),
        ("2001:db8:1:2:ffff::1", "2001:0db8:0001:0002"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("testclient", "testclient"),
    ],
)
def test_a_household_is_counted_as_one(host: str, counted: str) -> None:
    from fastapi import Request

    assert address_of(Request({"type": "http", "client": (host, 1)})) == counted


def test_who_asks_too_often_is_told_when_to_come_back(serve: Serve, shelf_home: Path) -> None:
    client = serve(shelf_home, asks_a_minute=2)
    body = {"text": "calm", "n": 1}

    answers = [client.post("/api/v1/asks", json=body) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[-1].json()["type"] == "urn:nightcap:problem:too-often"
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 30
