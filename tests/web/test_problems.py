"""Every error is told as a problem: what is wrong and what to do, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from nightcap import errors
from nightcap.app import Nightcap
from nightcap.web.app import make_app
from nightcap.web.problems import Busy, problem_of
from tests.web.conftest import Serve

KINDS = [
    (errors.BadRequest("x"), 422, "unreadable-request"),
    (errors.UnknownName("x"), 404, "unknown-name"),
    (errors.UsageError("x"), 400, "wrong-use"),
    (errors.BadFile("/tmp/secret/a.csv", "is empty."), 422, "bad-file"),
    (errors.HomeBusy("x"), 503, "home-busy"),
    (errors.HomeTooNew("x"), 500, "home-too-new"),
    (errors.HomeError("x"), 500, "home"),
    (errors.FetchError("x"), 502, "fetch"),
    (errors.Failure("x"), 500, "failure"),
    (errors.NightcapError("x"), 500, "failure"),
    (Busy("x"), 503, "busy"),
    (ZeroDivisionError("a secret"), 500, "unexpected"),
]


@pytest.mark.parametrize(("error", "status", "kind"), KINDS, ids=lambda value: type(value).__name__)
def test_each_kind_of_error_is_a_kind_of_problem(
    monkeypatch: pytest.MonkeyPatch, client: TestClient, error: Exception, status: int, kind: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Nightcap, "ask", fail)

    response = client.post("/api/v1/asks", json={"text": "calm"})

    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    told = response.json()
    assert told["type"] == f"urn:nightcap:problem:{kind}"
    assert told["status"] == status
    for kept_back in ("secret", "Traceback", "/tmp"):
        assert kept_back not in response.text
    assert response.headers["x-content-type-options"] == "nosniff"
    assert ("retry-after" in response.headers) == (status == 503)


def test_every_error_of_nightcap_has_a_kind_of_its_own() -> None:
    told = {type(error) for error, *_ in KINDS}

    assert {
        each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, errors.NightcapError)
    } <= told


def test_the_home_s_folder_is_not_told() -> None:
    error = errors.HomeError("/home/ana/nightcap/nightcap.db: the database refused.")

    assert problem_of(error, home="/home/ana/nightcap").detail == "the home folder/nightcap.db: the database refused."


def test_a_damaged_home_is_told_without_where_it_lies(serve: Serve, own_home: Path) -> None:
    (own_home / "nightcap.db").write_bytes(b"no database" * 500)
    for beside in own_home.glob("nightcap.db-*"):
        beside.unlink()
    client = serve(own_home)

    response = client.post("/api/v1/asks", json={"text": "calm"})

    assert response.status_code == 500
    assert "not a Nightcap database" in response.json()["detail"]
    assert str(own_home) not in response.text


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "\u2028"])
def test_what_was_sent_comes_back_as_data_at_most(client: TestClient, words: str) -> None:
    for response in (
        client.get("/api/v1/titles", params={"q": words, "cursor": words}),
        client.get(f"/api/v1/history/{words}"),
        client.get("/api/v1/charts", params={"category": words}),
    ):
        assert response.status_code >= 400
        assert response.headers["content-type"] == "application/problem+json"
    assert words not in client.get(f"/{words}").text


def test_an_error_of_a_page_is_shown_as_a_page_where_there_are_pages(shelf_home: Path) -> None:
    from fastapi import Request, Response

    from nightcap.web.problems import Problem

    app = make_app(shelf_home)

    def page(request: Request, problem: Problem) -> Response:
        return Response(f"page {problem.status}", problem.status, media_type="text/html")

    app.state.problem_page = page
    with TestClient(app, base_url="http://localhost:8420") as client:
        assert client.get("/nowhere").text == "page 404"
        assert client.get("/api/v1/nowhere").headers["content-type"] == "application/problem+json"
