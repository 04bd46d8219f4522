"""What does not work is told to a browser as a page that says where to go, and to a program as a problem."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import html
from starlette.testclient import TestClient

from nightcap.app import Nightcap
from nightcap.web.guard.refusals import wants_page
from tests.web.conftest import KEYS, Serve
from tests.web.pages.reading import dangers, text, token

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
PROGRAM = {"Accept": "application/json"}


def page_of(response: Any, status: int, heading: str) -> Any:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["cache-control"] == "no-store"
    page = html.fromstring(response.content.decode())
    assert text(page.xpath("//h1")[0]) == heading
    assert list(dangers(page)) == []
    return page


def ways(page: Any) -> dict[str, str]:
    return {text(each): each.get("href") for each in page.xpath("//section[@role='alert']//a")}


def test_a_name_that_is_not_ours(client: TestClient) -> None:
    page = page_of(client.get("/", headers=BROWSER | {"Host": "evil.example"}), 421, "Not known by this name")

    assert "http://localhost:8420/" in text(page)
    assert "--name" in text(page)
    assert not page.xpath("//nav")


def test_a_page_that_is_out_of_date(client: TestClient) -> None:
    token(client)
    sent = BROWSER | {"Referer": "http://localhost:8420/titles/paddington-2-2017?x=1"}
    response = client.post("/marks", data={"title": "x", "kind": "seen", "csrf_token": "old"}, headers=sent)

    page = page_of(response, 403, "This page is out of date")
    assert ways(page)["Load it again"] == "/titles/paddington-2-2017?x=1"


def test_a_page_of_another_site(client: TestClient) -> None:
    sent = BROWSER | {"Origin": "http://evil.example", "Referer": "http://evil.example/x"}
    page = page_of(client.post("/marks", headers=sent), 403, "Another site sent this")

    assert ways(page) == {"Back to the start": "/"}


def test_a_session_that_has_ended(serve: Serve, shelf_home: Path) -> None:
    locked = serve(shelf_home, keys=KEYS)
    sent = BROWSER | {"Referer": "http://localhost:8420/yours"}
    page = page_of(locked.post("/marks", headers=sent), 401, "Sign in first")

    assert ways(page) == {"Sign in": "/sign-in?then=%2Fyours"}


def test_too_large_a_file(serve: Serve, shelf_home: Path) -> None:
    small = serve(shelf_home, most_upload=1000)
    told = token(small)
    files = {"file": ("a.csv", b"x" * 5000)}
    page = page_of(
        small.post("/upload/history", data={"csrf_token": told}, files=files, headers=BROWSER), 413, "That is too large"
    )

    assert "takes up to" in text(page)


def test_too_often(serve: Serve, shelf_home: Path) -> None:
    slow = serve(shelf_home, asks_a_minute=1)
    slow.get("/ask?q=calm")
    response = slow.get("/ask?q=calm%20now", headers=BROWSER)

    page = page_of(response, 429, "One moment")
    assert response.headers["retry-after"]
    assert ways(page)["Try again"] == "/ask?q=calm%20now"


def test_nothing_there(client: TestClient) -> None:
    for address in ("/nowhere", "/titles/zzgrblx"):
        page = page_of(client.get(address, headers=BROWSER), 404, "Nothing is found here")

        assert page.xpath("//form[@action='/titles']")


def test_what_cannot_be_read_names_the_part(client: TestClient) -> None:
    page = page_of(client.get(f"/ask?q={'x' * 2001}", headers=BROWSER), 422, "That cannot be read")

    assert "What you asked for: That is too long: up to 2,000 letters are read." in text(page)


def test_what_nobody_foresaw(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr(Nightcap, "ask", fail)

    page = page_of(client.get("/ask?q=calm", headers=BROWSER), 500, "That did not work")
    assert "secret" not in text(page)
    assert ways(page)["Try again"] == "/ask?q=calm"


def test_a_page_that_fails_itself_is_still_told(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr("nightcap.web.pages.rendering.environment", fail)

    response = client.get("/", headers=BROWSER)
    assert response.status_code == 500
    assert response.headers["content-type"] == "application/problem+json"


def test_a_program_gets_a_problem_from_the_same_addresses(client: TestClient) -> None:
    for response in (
        client.get("/nowhere", headers=PROGRAM),
        client.get("/", headers=PROGRAM | {"Host": "evil.example"}),
        client.get(f"/ask?q={'x' * 2001}", headers=PROGRAM),
        client.get("/api/v1/nowhere", headers=BROWSER),
    ):
        assert response.status_code >= 400
        assert response.headers["content-type"] == "application/problem+json"
        assert response.json()["detail"]


def test_the_script_gets_the_part_that_stands_where_the_answer_would(client: TestClient) -> None:
    response = client.post("/marks", data={"csrf_token": token(client)}, headers={"HX-Request": "true"})

    assert response.status_code == 422
    assert response.text.lstrip().startswith('<div class="error" role="alert">')


@pytest.mark.parametrize(
    "refused", [" http://[", "http://evil.example/x", "//evil.example", "", "http://localhost:8420//x"]
)
def test_a_referer_from_elsewhere_is_not_gone_back_to(client: TestClient, refused: str) -> None:
    token(client)
    response = client.post("/marks", data={"csrf_token": "old"}, headers=BROWSER | {"Referer": refused})

    assert ways(page_of(response, 403, "This page is out of date"))["Load it again"] == "/"


@pytest.mark.parametrize(
    ("path", "accept", "page"),
    [
        ("/", None, True),
        ("/", b"*/*", True),
        ("/", b"text/html", True),
        ("/", b"application/json", False),
        ("/api/v1/asks", b"text/html", False),
    ],
)
def test_who_gets_a_page(path: str, accept: bytes | None, page: bool) -> None:
    headers = [] if accept is None else [(b"accept", accept)]

    assert wants_page({"type": "http", "path": path, "headers": headers}) is page
