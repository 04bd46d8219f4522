"""Marks, imports and mending, by forms alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Serve
from tests.web.pages.reading import text, token, tree

ID = "paddington-2-2017"
HISTORY = b'Title,Date\n"Paddington 2","7/24/26"\n"Zzgrblx: Season 1: Pilot","7/25/26"\n"Orbit","13/13/26"\n'


@pytest.fixture
def own(serve: Serve, own_home: Path) -> TestClient:
    client = serve(own_home)
    client.follow_redirects = True
    return client


def marked(client: TestClient, kind: str) -> list[str]:
    return [text(each) for each in tree(client, "/yours").xpath(f"//section[@aria-labelledby='{kind}']//h3")]


def mark(client: TestClient, kind: str, **more: str) -> None:
    form = {"title": ID, "kind": kind, "csrf_token": token(client), "back": "/yours", **more}
    assert client.post("/marks", data=form).status_code == 200


@pytest.mark.parametrize("kind", ["saved", "seen", "not_tonight"])
def test_a_mark_is_set_and_undone(own: TestClient, kind: str) -> None:
    mark(own, kind)
    assert marked(own, kind) == ["Paddington 2"]

    mark(own, kind, take_back="1")
    assert marked(own, kind) == []


def test_the_button_tells_that_it_is_pressed(own: TestClient) -> None:
    mark(own, "saved")

    page = tree(own, f"/titles/{ID}")

    pressed = [text(each) for each in page.xpath("//button[@aria-pressed='true']")]
    assert pressed == ["✓ Saved: Paddington 2"]


def test_the_script_gets_the_buttons_alone(own: TestClient) -> None:
    form = {"title": ID, "kind": "saved", "csrf_token": token(own), "back": "/ask?q=x"}

    part = own.post("/marks", data=form, headers={"hx-request": "true"})

    assert part.text.lstrip().startswith('<div class="marks">')
    assert 'value="/ask?q=x"' in part.text


def test_a_form_without_its_token_changes_nothing(own: TestClient) -> None:
    tree(own, "/yours")

    assert own.post("/marks", data={"title": ID, "kind": "saved"}).status_code == 403
    assert marked(own, "saved") == []


def test_an_export_is_taken_in_and_reported(own: TestClient) -> None:
    begun = own.post(
        "/upload/history",
        data={"csrf_token": token(own), "profile": "", "order": "month"},
        files={"file": ("NetflixViewingHistory.csv", HISTORY)},
    )
    assert begun.status_code == 200
    own.get(f"/api/v1{begun.url.path}/events")  # until it has ended

    report = tree(own, begun.url.path)

    assert "taken: 2" in text(report)
    assert "set aside: 1" in text(report)
    assert "line 4" in text(report)
    page = tree(own, "/yours")
    assert "Paddington 2" in text(page.xpath("//section[@aria-labelledby='watched']")[0])
    assert "Zzgrblx" in text(page.xpath("//section[@aria-labelledby='unlinked']")[0])
    assert "NetflixViewingHistory.csv" in text(page.xpath("//section[@aria-labelledby='refused']")[0])

    link = {"csrf_token": token(own), "written": "Zzgrblx", "title": ID}
    mended = own.post("/yours/links", data=link)
    assert mended.status_code == 200
    assert "every name in your history is tied" in mended.text


def test_a_name_is_not_tied_to_what_nobody_knows(own: TestClient) -> None:
    link = {"csrf_token": token(own), "written": "Zzgrblx", "title": "qwrtzp the movie"}

    refused = own.post("/yours/links", data=link)

    assert refused.status_code == 422
    assert 'role="alert"' in refused.text


def test_a_file_that_is_none_is_told_on_the_page(own: TestClient) -> None:
    begun = own.post(
        "/upload/history", data={"csrf_token": token(own)}, files={"file": ("holiday.jpg", b"\xff\xd8\xff\xe0 no csv")}
    )
    own.get(f"/api/v1{begun.url.path}/events")

    page = tree(own, begun.url.path)

    assert "could not be taken in" in text(page)
    assert "holiday.jpg" in text(page.xpath("//*[@role='alert']")[0])


def test_an_empty_home_says_what_goes_where(client: TestClient) -> None:
    page = text(tree(client, "/yours"))

    for said in ("Nothing is saved yet", "Nothing is marked as seen yet", "Nothing was put off", "No history"):
        assert said in page
