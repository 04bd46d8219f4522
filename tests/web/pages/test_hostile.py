"""Nothing from a request, a file or a feed reaches a page as markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from starlette.testclient import TestClient

from nightcap.app import Nightcap
from nightcap.catalogue import repository
from nightcap.catalogue.title import Credit, Title, Work
from nightcap.reviews.following.model import Source
from nightcap.store.database import Database
from nightcap.web.addresses import local
from nightcap.web.app import make_app
from nightcap.web.pages.rendering import environment
from nightcap.web.pages.shown import web_link
from tests.web.pages.reading import dangers, safe

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</textarea><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "</title><iframe src=//evil.example>",
    "&lt;script&gt;",
    "\u202eevil\u0000\x1b[31m",
)
attacks = st.sampled_from(ATTACKS)
hostile = st.one_of(attacks, st.text(max_size=30), st.builds("{} {}".format, attacks, st.text(max_size=10)))
ADDRESSES = (
    ("/ask", ("q", "then", "shown")),
    ("/ask", ("q",)),
    ("/why-not", ("q", "title")),
    ("/titles", ("name",)),
    ("/titles/{}", ()),
    ("/week", ("area", "week", "category")),
    ("/week/compare", ("first", "second")),
    ("/together", ("who", "day")),
    ("/reviews", ("after",)),
    ("/sign-in", ("then",)),
    ("/{}", ()),
    ("/jobs/{}", ()),
)


def harmless(content: bytes) -> Any:
    page = html.fromstring(content.decode())
    assert list(dangers(page)) == []
    return page


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(ADDRESSES), st.lists(hostile, min_size=3, max_size=3))
def test_no_request_runs_anything(
    shared_client: TestClient, where: tuple[str, tuple[str, ...]], said: list[str]
) -> None:
    path, names = where
    response = shared_client.get(path.format(quote(said[0], safe="")), params=dict(zip(names, said, strict=False)))

    assert response.status_code < 500
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    harmless(response.content)


@pytest.fixture(scope="module")
def hostile_client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A server of a home whose titles, reviews and history are out to do harm."""
    folder = tmp_path_factory.mktemp("hostile") / "home"
    with Nightcap(folder) as nightcap:
        title = nightcap.catalogue.title("paddington-2-2017")
        evil = [_evil(title, number, attack) for number, attack in enumerate(ATTACKS)]
        _save(nightcap.database, evil)
    with Nightcap(folder) as nightcap:
        nightcap.refresh()
        for number, attack in enumerate(ATTACKS):
            nightcap.reviews.read_bytes(_article(attack), name=f"{number}.html")
    with TestClient(make_app(folder), base_url="http://localhost:8420") as client:
        yield client


def _evil(title: Title, number: int, attack: str) -> Title:
    return replace(
        title, id=f"evil-{number}", name=attack, original_name=attack, other_names=(attack,), synopsis=attack,
        keywords=(attack,), credits=(Credit(attack, "actor", attack),), languages=(attack,), countries=(attack,),
        based_on=Work(name=attack, kind=attack, makers=(attack,)), source=attack,
    )  # fmt: skip


def _article(attack: str) -> bytes:
    """An article whose own words, once read, are the attack."""
    said = escape("".join(char for char in attack if char.isprintable()))
    told = f"<p>Paddington 2 is a gentle, warm and very funny film, {said}. It runs 103 minutes, {said}.</p>"
    head = f'<head><title>{said}</title><meta name="author" content="{said}"></head>'
    return f"<html>{head}<body><article><h1>{said}</h1>{told * 6}</article></body></html>".encode()


def _save(database: Database, titles: list[Title]) -> None:
    with database.write() as connection:
        repository.save(connection, titles)


@pytest.mark.parametrize("number", range(len(ATTACKS)))
def test_no_title_runs_anything(hostile_client: TestClient, number: int) -> None:
    page = harmless(hostile_client.get(f"/titles/evil-{number}").content)
    assert page.xpath("//h1")
    assert harmless(hostile_client.get(f"/plan?title=evil-{number}").content).xpath("//h1")
    cover = hostile_client.get(f"/covers/evil-{number}.svg")
    assert cover.headers["content-type"] == "image/svg+xml"


def test_no_pick_and_no_review_runs_anything(hostile_client: TestClient) -> None:
    for address in ("/ask?q=something like Paddington 2", "/titles/paddington-2-2017", "/reviews", "/yours", "/week"):
        harmless(hostile_client.get(address).content)
    listed = html.fromstring(hostile_client.get("/reviews").text)
    articles = listed.xpath("//h3/a/@href")
    assert articles
    for address in articles:
        harmless(hostile_client.get(address).content)


@given(hostile, hostile, hostile)
def test_no_feed_s_name_or_address_runs_anything(name: str, address: str, problem: str) -> None:
    source = Source(
        url=address, name=name, page=address, weight=1.0, state="failing", checked_at=datetime(2026, 1, 1, tzinfo=UTC),
        due_at=None, problem=problem, entries=1, read=1, waiting=0,
    )  # fmt: skip
    text = environment().get_template("reviews.html").render(
        articles=[], next=None, sources=[source], path="/reviews", here="/reviews", csrf_token="x", can_sign_out=False,
        signed_in=True,
    )  # fmt: skip
    harmless(text.encode("utf-8", "replace"))


@given(hostile)
def test_only_addresses_of_the_web_are_linked(address: str) -> None:
    found = web_link(address)

    assert found is None or found.lower().startswith(("http://", "https://"))


@pytest.mark.parametrize("address", ["http://a.example/x", "https://a.example/?q=1#top"])
def test_addresses_of_the_web_are_linked_as_they_are(address: str) -> None:
    assert web_link(address) == address


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "//evil.example", "http://", "http://[", "java\nscript:x", None],
)
def test_nothing_else_is_linked(address: str | None) -> None:
    assert web_link(address) is None


@given(st.one_of(hostile, st.sampled_from(["//evil.example", "/\\evil.example", "http://evil.example", "/ok?x=1"])))
def test_a_form_leads_back_to_this_site_only(address: str) -> None:
    assert local(address).startswith("/")
    assert safe(local(address))
    assert "\\" not in local(address)
