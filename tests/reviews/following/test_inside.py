"""Nothing inside is ever connected to: not by name, by redirect, by a second answer, by any way to write it."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from nightcap.errors import FetchError
from nightcap.reviews.following.net.addresses import parse_allowed
from nightcap.reviews.following.net.outside import Outside
from nightcap.reviews.following.net.problems import Passing, Unsafe
from tests.reviews.following.site import HTML, QUICK, Page, Site, moved, rss

WRITTEN = (
    "http://127.0.0.1/", "http://localhost/", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/",
    "http://192.168.1.1/", "http://0.0.0.0/", "http://0/", "http://2130706433/", "http://0x7f.0.0.1/", "http://0177.0.0.1/",
    "http://127.1/", "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:a00:1]/",
    "http://[64:ff9b::7f00:1]/", "http://[fd00::1]/", "http://[fe80::1]/", "http://[2002:7f00:1::]/", "https://10.1.2.3/",
    "http://127。0。0。1/",
)  # fmt: skip


@pytest.mark.parametrize("url", WRITTEN)
def test_an_inner_address_is_refused_before_any_connection(url: str, strict: Outside, connected: list[str]) -> None:
    with pytest.raises(FetchError):
        strict.get(url)

    assert connected == []


@pytest.mark.parametrize("url", [url for url in WRITTEN if "127.0.0.1/" not in url and "localhost" not in url])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_leads_inside(url: str, status: int, site: Site, connected: list[str]) -> None:
    site.pages["/"] = moved(url, status)

    with Outside(allow=parse_allowed("127.0.0.1"), limits=QUICK) as outside, pytest.raises(FetchError):
        outside.get(site.url)

    assert set(site.paths()) == {"/"}
    assert set(connected) == {"127.0.0.1"}


def test_a_redirect_to_another_inner_address_says_which_setting_would_allow_it(site: Site, outside: Outside) -> None:
    site.pages["/"] = moved("http://10.0.0.1/admin")

    with pytest.raises(Unsafe, match=r"10\.0\.0\.1: leads to an address that is not public .*NIGHTCAP_ALLOW_PRIVATE=1"):
        outside.get(site.url)


@pytest.mark.parametrize(
    "where", ["file:///etc/passwd", "gopher://127.0.0.1/", "http://a:b@127.0.0.1/", "javascript:1"]
)
def test_a_redirect_leads_to_nothing_but_the_web(where: str, site: Site, outside: Outside) -> None:
    site.pages["/"] = moved(where)

    with pytest.raises(Unsafe):
        outside.get(site.url)


class Names:
    """A name server whose answers are told in advance; the last one stays."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers = list(answers)
        self.asked = 0

    def __call__(self, host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        self.asked += 1
        found = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return [
            (socket.AF_INET6 if ":" in text else socket.AF_INET, socket.SOCK_STREAM, 6, "", (text, port))
            for text in found
        ]


@pytest.mark.parametrize(
    "inner", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1"]
)
def test_a_name_that_stands_for_an_inner_address_is_refused(
    inner: str, strict: Outside, connected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Names([inner]))

    with pytest.raises(Unsafe, match=r"films\.example: leads to an address that is not public"):
        strict.get("http://films.example/")

    assert connected == []


def test_a_name_that_changes_its_answer_wins_nothing(
    strict: Outside, connected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    names = Names(["93.184.216.34"], ["127.0.0.1"])
    monkeypatch.setattr(socket, "getaddrinfo", names)

    with pytest.raises(Passing):
        strict.get("http://films.example/")

    assert connected == ["93.184.216.34"]
    assert names.asked == 1


def test_of_several_answers_only_the_public_are_tried(
    strict: Outside, connected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Names(["10.0.0.1", "93.184.216.34", "::1", "93.184.216.35"]))

    with pytest.raises(Passing):
        strict.get("http://films.example/")

    assert connected == ["93.184.216.34", "93.184.216.35"]


def test_a_name_is_kept_where_its_address_is_connected_to(
    site: Site, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Names(["127.0.0.1"]))
    port = site.url.rpartition(":")[2]
    site.pages["/a"] = Page("<p>there", type=HTML)

    assert outside.get(f"http://films.example:{port}/a").content == b"<p>there"
    assert {headers["host"] for _, headers in site.asked} == {f"films.example:{port}"}


def test_a_robots_file_leads_nobody_inside(site: Site, connected: list[str], outside: Outside) -> None:
    site.pages["/robots.txt"] = moved("http://10.0.0.1/robots.txt")
    site.pages["/a"] = Page("<p>there")

    with pytest.raises(Unsafe):
        outside.get(f"{site.url}/a")

    assert set(connected) == {"127.0.0.1"}


def test_no_proxy_of_the_environment_is_used(
    site: Site, outside: Outside, connected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://10.9.9.9:3128")
    site.pages["/a"] = rss()

    outside.get(f"{site.url}/a", kind="feed")

    assert set(connected) == {"127.0.0.1"}
