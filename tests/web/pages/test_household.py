"""Choosing who asks: where a home has several viewers, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from nightcap.app import Nightcap
from tests.web.conftest import KEYS, Serve
from tests.web.pages.reading import dangers, text, token, tree

ID = "paddington-2-2017"


@pytest.fixture
def shared(serve: Serve, own_home: Path) -> TestClient:
    """A home in which Anna has saved something."""
    with Nightcap(own_home, viewer="anna b.") as nightcap:
        nightcap.history.mark(nightcap.catalogue.title(ID), "saved")
    client = serve(own_home)
    client.follow_redirects = True
    return client


def choose(client: TestClient, name: str, back: str = "/yours") -> None:
    assert client.post("/who", data={"name": name, "back": back, "csrf_token": token(client)}).status_code == 200


def asking(client: TestClient, address: str = "/") -> str:
    return text(tree(client, address).xpath("//details[@class='who']/summary")[0])


def saved(client: TestClient) -> list[str]:
    return [text(each) for each in tree(client, "/yours").xpath("//section[@aria-labelledby='saved']//h3")]


def test_a_home_of_one_sees_nothing_of_it(client: TestClient) -> None:
    for address in ("/", "/ask?q=something calm", "/yours"):
        assert not tree(client, address).xpath("//details[@class='who'] | //form[@action='/who']")


def test_who_asks_is_shown_on_top_and_can_be_chosen(shared: TestClient) -> None:
    assert asking(shared) == "Asking: me"
    assert saved(shared) == []

    choose(shared, "anna b.")

    assert asking(shared) == "Asking: anna b."
    assert saved(shared) == ["Paddington 2"]
    choose(shared, "me")
    assert saved(shared) == []


def test_marks_and_answers_are_those_of_who_asks(shared: TestClient) -> None:
    first = text(tree(shared, "/ask", q="something calm").xpath("//h1")[0])
    choose(shared, "anna b.")
    form = {"title": first, "kind": "seen", "csrf_token": token(shared), "back": "/yours"}
    assert shared.post("/marks", data=form).status_code == 200

    assert text(tree(shared, "/ask", q="something calm").xpath("//h1")[0]) != first
    choose(shared, "me")
    assert text(tree(shared, "/ask", q="something calm").xpath("//h1")[0]) == first


def test_choosing_leads_back_to_where_one_was(shared: TestClient) -> None:
    shared.follow_redirects = False
    form = {"name": "anna b.", "csrf_token": token(shared)}

    assert shared.post("/who", data=form | {"back": "/ask?q=x"}).headers["location"] == "/ask?q=x"
    assert shared.post("/who", data=form | {"back": "//evil.example"}).headers["location"] == "/"


@pytest.mark.parametrize("name", ["nobody", "", "anna b.; Path=/x", "ann\r\nSet-Cookie: a=b"])
def test_a_name_that_the_home_does_not_know_changes_nothing(shared: TestClient, name: str) -> None:
    choose(shared, name)

    assert asking(shared) == "Asking: me"


def test_somebody_new_asks_with_lists_of_their_own(serve: Serve, own_home: Path) -> None:
    client = serve(own_home)
    client.follow_redirects = True
    form = {"name": "  Carla  von Ä. ", "back": "/yours", "csrf_token": token(client)}
    assert client.post("/who/new", data=form).status_code == 200

    assert asking(client) == "Asking: Carla von Ä."
    marked = {"title": ID, "kind": "saved", "back": "/yours", "csrf_token": token(client)}
    assert client.post("/marks", data=marked).status_code == 200
    assert saved(client) == ["Paddington 2"]
    choose(client, "me")
    assert saved(client) == []
    choose(client, "Carla von Ä.")  # by now the home knows them
    assert saved(client) == ["Paddington 2"]


def test_somebody_new_with_a_name_of_someone_here_is_that_one(shared: TestClient) -> None:
    form = {"name": "anna b.", "back": "/yours", "csrf_token": token(shared)}
    assert shared.post("/who/new", data=form).status_code == 200

    assert saved(shared) == ["Paddington 2"]


@pytest.mark.parametrize("name", ["", "  ", "a\x00b", "\u202ea", "x" * 65])
def test_what_is_no_name_makes_nobody_new(shared: TestClient, name: str) -> None:
    shared.post("/who/new", data={"name": name, "back": "/yours", "csrf_token": token(shared)})

    assert asking(shared) == "Asking: me"


@pytest.mark.parametrize("kept", ["!", "!%00", "!" + "x" * 65, "!%ff"])
def test_a_cookie_that_holds_no_name_is_the_home_s_own_viewer(shared: TestClient, kept: str) -> None:
    shared.cookies.set("nightcap-viewer", kept)

    assert asking(shared) in ("Asking: me", "Asking: \ufffd")


def test_a_cookie_of_a_name_that_is_gone_is_the_home_s_own_viewer(shared: TestClient) -> None:
    shared.cookies.set("nightcap-viewer", "carla")

    assert asking(shared) == "Asking: me"


def test_who_is_not_signed_in_does_not_learn_who_lives_here(serve: Serve, shared: TestClient, own_home: Path) -> None:
    locked = serve(own_home, keys=KEYS)

    for address in ("/sign-in", "/who", "/"):
        assert "anna" not in locked.get(address).text


def test_a_hostile_name_runs_nothing(serve: Serve, own_home: Path) -> None:
    name = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>"
    with Nightcap(own_home, viewer=name) as nightcap:
        nightcap.history.mark(nightcap.catalogue.title(ID), "saved")
    client = serve(own_home)
    client.follow_redirects = True
    choose(client, name)

    for address in ("/", "/together", "/yours", "/ask?q=something calm"):
        page = tree(client, address)
        assert list(dangers(page)) == []
        assert asking(client, address) == f"Asking: {name}"


def test_the_names_can_be_taken_when_several_ask_together(shared: TestClient) -> None:
    assert tree(shared, "/together").xpath("//datalist/option/@value") == ["anna b.", "me"]
