"""Signing in and out, and the proof that a request comes from our own page."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from argon2.exceptions import VerificationError
from starlette.testclient import TestClient

from nightcap.errors import HomeError, UnknownName, UsageError
from nightcap.web.access import keys
from nightcap.web.access.csrf import is_foreign
from nightcap.web.access.sessions import Sessions
from tests.web.conftest import KEYS, PASSWORD, TOKEN, Serve

SESSION = "/api/v1/session"
MARK = "/api/v1/history/saved/paddington-2-2017"
HERE = "http://localhost:8420"


def signed_in(serve: Serve, home: Path, **settings: object) -> tuple[TestClient, dict[str, str]]:
    """A client with a session, and the header that proves its requests."""
    client = serve(home, keys=KEYS, **settings)
    assert client.post(SESSION, json={"password": PASSWORD}).status_code == 204
    return client, {"X-CSRF-Token": client.get(SESSION).json()["csrf_token"]}


def test_a_password_opens_and_signing_out_closes(serve: Serve, own_home: Path) -> None:
    client, proof = signed_in(serve, own_home)
    assert client.get("/api/v1/charts").status_code == 200
    assert client.put(MARK, headers=proof).status_code == 200
    cookie = client.cookies["nightcap"]

    assert client.delete(SESSION, headers=proof).status_code == 204

    assert client.get("/api/v1/charts", headers={"Cookie": f"nightcap={cookie}"}).status_code == 401


def test_the_cookie_is_for_our_pages_only(serve: Serve, shelf_home: Path) -> None:
    client = serve(shelf_home, keys=KEYS)

    told = client.post(SESSION, json={"password": PASSWORD}).headers["set-cookie"]

    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(told.split("; "))
    assert "Secure" not in told
    assert "Domain" not in told


def test_over_https_the_cookie_is_for_https_only(serve: Serve, shelf_home: Path) -> None:
    client = serve(shelf_home, keys=KEYS, base_url="https://localhost")

    told = client.post(SESSION, json={"password": PASSWORD}).headers["set-cookie"]

    assert told.startswith("__Host-nightcap=")
    assert "Secure" in told.split("; ")


def test_a_wrong_password_opens_nothing(serve: Serve, shelf_home: Path) -> None:
    client = serve(shelf_home, keys=KEYS)

    response = client.post(SESSION, json={"password": PASSWORD + "x"})

    assert response.status_code == 403
    assert "set-cookie" not in response.headers
    assert PASSWORD not in response.text
    assert client.get("/api/v1/charts").status_code == 401


def test_guessing_is_slowed_down_even_for_the_right_one(serve: Serve, shelf_home: Path) -> None:
    client = serve(shelf_home, keys=KEYS, sign_ins_a_minute=2)

    tries = [client.post(SESSION, json={"password": word}).status_code for word in ("a", "b", PASSWORD)]

    assert tries == [403, 403, 429]


def test_a_wrong_password_is_checked_as_long_as_the_right_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not with a clock: the same hash is reckoned, whatever is given and whether any is set."""
    checked: list[str] = []

    class Hasher:
        def verify(self, kept: str, password: str) -> bool:
            checked.append(kept.split("$")[3])
            raise VerificationError

    monkeypatch.setattr(keys, "_HASHER", Hasher())

    assert not KEYS.opens("wrong")
    assert not keys.Keys().opens("")
    assert len(set(checked)) == 1
    assert len(checked) == 2


def test_where_only_tokens_are_set_no_password_opens() -> None:
    assert not keys.Keys(tokens=KEYS.tokens).opens("nightcap-nobody")


def test_a_token_opens_for_programs_without_proof(serve: Serve, own_home: Path) -> None:
    client = serve(own_home, keys=KEYS)

    assert client.put(MARK, headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
    for wrong in ("", "x", TOKEN[:-1], f"{TOKEN}x", TOKEN.upper()):
        assert client.put(MARK, headers={"Authorization": f"Bearer {wrong}"}).status_code == 401
    assert client.put(MARK, headers={"Authorization": f"Basic {TOKEN}"}).status_code == 401


@pytest.mark.parametrize(
    ("proof", "status"),
    [("", 403), ("x" * 64, 403), ("é", 403), (None, 403)],
)
def test_without_the_proof_a_session_changes_nothing(
    serve: Serve, own_home: Path, proof: str | None, status: int
) -> None:
    client, right = signed_in(serve, own_home)
    headers = {} if proof is None else {b"X-CSRF-Token": proof.encode()}

    for request in (
        client.build_request("PUT", MARK, headers=headers),
        client.build_request("DELETE", SESSION, headers=headers),
        client.build_request("POST", "/api/v1/jobs", json={"work": "retry-quarantine"}, headers=headers),
        client.build_request("POST", "/api/v1/imports/history", files={"file": ("a", b"b")}, headers=headers),
        client.build_request("POST", "/api/v1/asks", data={"text": "calm"}, headers=headers),
    ):
        response = client.send(request)
        assert response.status_code == status, request.url
        assert response.json()["type"] == "urn:nightcap:problem:csrf"
    assert client.get("/api/v1/history/saved", headers=right).json()["items"] == []


def test_the_proof_of_another_session_is_none(serve: Serve, own_home: Path) -> None:
    one, _ = signed_in(serve, own_home)
    _, other = signed_in(serve, own_home)

    assert one.put(MARK, headers=other).status_code == 403


def test_a_form_carries_its_proof_in_a_field(serve: Serve, own_home: Path) -> None:
    client, proof = signed_in(serve, own_home)
    file = {"file": ("a.csv", b"no export")}

    sent = client.post("/api/v1/imports/history", files=file, data={"csrf_token": proof["X-CSRF-Token"]})

    assert sent.status_code == 202
    assert client.post("/api/v1/imports/history", files=file, data={"csrf_token": "x"}).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "https://localhost:8420"},
        {"Origin": "http://localhost:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_site_s_page_changes_nothing(serve: Serve, own_home: Path, headers: dict[str, str]) -> None:
    client, proof = signed_in(serve, own_home)
    open_to_all = serve(own_home)

    for response in (client.put(MARK, headers={**proof, **headers}), open_to_all.put(MARK, headers=headers)):
        assert response.status_code == 403
        assert response.json()["type"] == "urn:nightcap:problem:foreign-origin"
    assert client.put(MARK, headers={**proof, "Origin": HERE, "Sec-Fetch-Site": "same-origin"}).status_code == 200


def test_in_an_open_home_a_browser_s_request_needs_its_page_s_proof(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)

    assert client.put(MARK).status_code == 200  # no browser: it would say where the request comes from
    assert client.put(MARK, headers={"Origin": HERE}).status_code == 403
    assert client.put(MARK, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 403
    assert client.put(MARK, headers={"Cookie": f"nightcap={'x' * 43}"}).status_code == 403


@pytest.mark.parametrize(
    ("origin", "site", "foreign"),
    [
        (None, None, False),
        (None, "none", False),
        (None, "same-origin", False),
        (None, "cross-site", True),
        ("http://localhost:8420", "same-origin", False),
        ("http://LOCALHOST:8420", None, False),
        ("http://localhost:8420.evil.example", None, True),
        ("", None, True),
        ("null", None, True),
        ("http://localhost:8420", "cross-site", False),
    ],
)
def test_whose_page_sent_it(origin: str | None, site: str | None, foreign: bool) -> None:
    assert is_foreign(origin, site, scheme="http", host="localhost:8420") is foreign


def test_a_session_ends_when_it_is_not_used_and_in_any_case() -> None:
    now = [0.0]
    sessions = Sessions(idle_seconds=10, most_seconds=25, clock=lambda: now[0])
    used, left = sessions.begin(), sessions.begin()

    for now[0] in (8.0, 16.0, 24.0):
        assert sessions.is_signed_in(used)
    assert not sessions.is_signed_in(left)
    now[0] = 26.0
    assert not sessions.is_signed_in(used)
    now[0] = 0.0
    assert not sessions.is_signed_in(used)


def test_signing_in_gives_a_new_session_each_time(serve: Serve, shelf_home: Path) -> None:
    client, proof = signed_in(serve, shelf_home)
    first = client.cookies["nightcap"]

    assert client.post(SESSION, json={"password": PASSWORD}, headers=proof).status_code == 204

    assert client.cookies["nightcap"] != first
    assert client.get("/api/v1/charts", headers={"Cookie": f"nightcap={first}"}).status_code == 401


def test_a_session_that_a_stranger_chose_is_not_signed_in(serve: Serve, shelf_home: Path) -> None:
    client = serve(shelf_home, keys=KEYS)

    for cookie in ("nightcap=" + "a" * 43, "nightcap=", 'nightcap="', "nightcap=" + "a" * 10_000, "\xff=\xff"):
        response = client.get("/api/v1/charts", headers={b"Cookie": cookie.encode("latin-1")})
        assert response.status_code == 401


def test_only_so_many_sessions_are_kept() -> None:
    sessions = Sessions(idle_seconds=10, most_seconds=10)
    first, *_, last = [sessions.begin() for _ in range(1001)]

    assert not sessions.is_signed_in(first)
    assert sessions.is_signed_in(last)


def test_the_keys_are_kept_as_hashes_that_only_their_owner_reads(tmp_path: Path) -> None:
    keys.save(tmp_path, KEYS)
    path = tmp_path / keys.FILE

    told = path.read_text("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert PASSWORD not in told
    assert TOKEN not in told
    assert json.loads(told)["password"].startswith("$argon2id$")
    assert keys.load(tmp_path) == KEYS
    assert keys.load(tmp_path).opens(PASSWORD)
    assert keys.load(tmp_path).token_name(TOKEN) == "kitchen"
    assert not keys.load(tmp_path / "elsewhere")


@pytest.mark.parametrize("told", ["", "[]", "{}", '{"password": null}', '{"password": null, "tokens": 5}', "\xff"])
def test_keys_that_cannot_be_read_open_nothing(tmp_path: Path, told: str) -> None:
    (tmp_path / keys.FILE).write_bytes(told.encode("latin-1"))

    with pytest.raises(HomeError, match="set the password anew"):
        keys.load(tmp_path)


@pytest.mark.parametrize("password", ["", "short", "x" * 1001])
def test_a_password_that_would_not_keep_is_refused(password: str) -> None:
    with pytest.raises(UsageError, match="letters"):
        keys.hashed(password)


def test_a_token_can_be_forgotten() -> None:
    left = KEYS.without_token("kitchen")

    assert left.token_name(TOKEN) is None
    with pytest.raises(UnknownName, match="The tokens are: none"):
        left.without_token("kitchen")
