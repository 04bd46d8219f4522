"""A request is polite, has bounds in every direction, and says what went wrong."""

from __future__ import annotations

import asyncio
import gzip
import threading
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from nightcap.errors import FetchError
from nightcap.reviews.following.net.outside import AGENT, Outside
from nightcap.reviews.following.net.problems import Declined, Disallowed, Gone, NotNow, Passing, Unfit
from tests.reviews.following.site import HASTY, LOOPBACK, QUICK, Handler, Page, Site, moved, rss


def raw(text: bytes) -> Callable[[Handler], None]:
    """An answer written to the wire as it stands."""

    def answer(handler: Handler) -> None:
        handler.wfile.write(text)

    return answer


def test_a_page_comes_back_with_what_the_server_says_of_it(site: Site, outside: Outside) -> None:
    site.pages["/a"] = Page("<p>é", headers={"ETag": '"1"', "Set-Cookie": "a=b"}, type="text/html; charset=ISO-8859-1")

    got = outside.get(f"{site.url}/a#part")

    assert (got.url, got.final_url, got.status) == (f"{site.url}/a", f"{site.url}/a", 200)
    assert got.content == "<p>é".encode()
    assert got.charset == "iso-8859-1"
    assert got.headers == {"content-type": "text/html; charset=ISO-8859-1", "etag": '"1"'}


def test_we_say_who_we_are_and_keep_no_cookies(site: Site, outside: Outside) -> None:
    site.pages["/a"] = Page("<p>", headers={"Set-Cookie": "a=b"})

    outside.get(f"{site.url}/a")
    outside.get(f"{site.url}/a")

    assert {headers["user-agent"] for _, headers in site.asked} == {AGENT}
    assert AGENT.startswith("Nightcap/")
    assert not any("cookie" in headers or "referer" in headers for _, headers in site.asked)


def test_marks_that_still_hold_bring_no_content(site: Site, outside: Outside) -> None:
    site.pages["/feed"] = Page("<rss/>", headers={"ETag": '"7"'})

    got = outside.run(outside.fetch(f"{site.url}/feed", kind="feed", etag='"7"', last_modified="yesterday"))

    assert (got.status, got.content) == (304, b"")
    assert site.asked[-1][1]["if-modified-since"] == "yesterday"


@pytest.mark.parametrize(("steps", "told"), [([301, 308], "/2"), ([302, 301], None), ([301, 302], "/1"), ([307], None)])
def test_a_permanent_move_is_told_as_far_as_it_is_one(
    steps: list[int], told: str | None, site: Site, outside: Outside
) -> None:
    for number, status in enumerate(steps):
        site.pages[f"/{number}"] = moved(f"/{number + 1}", status)
    site.pages[f"/{len(steps)}"] = Page("<p>")

    got = outside.get(f"{site.url}/0")

    assert got.final_url == f"{site.url}/{len(steps)}"
    assert got.moved_to == (told and site.url + told)


def test_redirects_end(site: Site, outside: Outside) -> None:
    site.pages["/a"], site.pages["/b"] = moved("/b"), moved("/a")

    with pytest.raises(FetchError, match="leads on and on, more than 5 times"):
        outside.get(f"{site.url}/a")
    assert len(site.paths()) == 6


def test_a_redirect_to_nowhere_says_so(site: Site, outside: Outside) -> None:
    site.pages["/a"] = Page(b"", 302)

    with pytest.raises(Unfit, match="does not say where to"):
        outside.get(f"{site.url}/a")


@pytest.mark.parametrize(
    ("status", "kind"), [(404, Declined), (403, Declined), (410, Gone), (500, Passing), (503, Passing), (429, NotNow)]
)
def test_each_refusal_has_its_kind(status: int, kind: type[FetchError], site: Site, outside: Outside) -> None:
    site.pages["/a"] = Page("no", status)

    with pytest.raises(kind, match=f"status {status}") as raised:
        outside.get(f"{site.url}/a")
    assert type(raised.value) is kind


def test_a_server_in_trouble_is_asked_once_more(site: Site) -> None:
    def once(handler: Handler) -> None:
        site.pages["/a"] = Page("<p>well again")
        handler.give(Page("no", 500, {"Connection": "close"}))

    site.pages["/a"] = once
    with Outside(allow=LOOPBACK, limits=replace(QUICK, attempts=2)) as outside:
        assert outside.get(f"{site.url}/a").content == b"<p>well again"


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_asks_to_wait_is_left_alone(status: int, site: Site, outside: Outside) -> None:
    site.pages["/a"] = Page("later", status, {"Retry-After": "1800"})
    site.pages["/b"] = Page("<p>")

    with pytest.raises(NotNow) as raised:
        outside.get(f"{site.url}/a")
    with pytest.raises(NotNow, match="asked to wait"):
        outside.get(f"{site.url}/b")

    assert raised.value.wait_seconds == 1800
    assert site.paths() == ["/a"]


def test_nobody_makes_us_wait_for_ever(site: Site, outside: Outside) -> None:
    in_a_year = format_datetime(datetime.now(UTC) + timedelta(days=365), usegmt=True)
    site.pages["/a"] = Page("later", 503, {"Retry-After": in_a_year})

    with pytest.raises(NotNow) as raised:
        outside.get(f"{site.url}/a")
    assert raised.value.wait_seconds == QUICK.most_wait_seconds


@pytest.mark.parametrize("kind", ["page", "feed"])
def test_a_film_is_no_page_and_no_feed(kind: str, site: Site, outside: Outside) -> None:
    site.pages["/a"] = Page(b"\0" * 100, type="video/mp4")

    with pytest.raises(Unfit, match=f"is no {kind} but video/mp4"):
        outside.get(f"{site.url}/a", kind="page" if kind == "page" else "feed")


# ── size ──


def packed(body: bytes, encoding: str) -> Page:
    return Page(body, headers={"Content-Encoding": encoding})


def bare(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    "page",
    [
        packed(gzip.compress(b"<p>words", mtime=0), "gzip"),
        packed(gzip.compress(b"<p>words", mtime=0), "x-gzip"),
        packed(zlib.compress(b"<p>words"), "deflate"),
        packed(bare(b"<p>words"), "deflate"),
        packed(gzip.compress(b"<p>wo", mtime=0) + gzip.compress(b"rds", mtime=0) + b"\0\0", "gzip"),
        packed(b"<p>words", "identity"),
    ],
)
def test_what_is_packed_is_unpacked(page: Page, site: Site, outside: Outside) -> None:
    site.pages["/a"] = page

    assert outside.get(f"{site.url}/a").content == b"<p>words"


BOMB = 200_001 * b"a"


@pytest.mark.parametrize(
    "page",
    [
        Page(BOMB),
        packed(gzip.compress(BOMB, mtime=0), "gzip"),
        packed(gzip.compress(100_001 * b"a", mtime=0) * 2, "gzip"),
        packed(zlib.compress(BOMB), "deflate"),
        packed(gzip.compress(1 * 2**30 * b"\0", 1, mtime=0)[:190_000], "gzip"),
    ],
)
def test_a_bomb_is_cut_at_the_bound(page: Page, site: Site, outside: Outside) -> None:
    site.pages["/a"] = page

    with pytest.raises(Unfit, match=r"larger than 0\.2 MB"):
        outside.get(f"{site.url}/a")


@pytest.mark.parametrize(
    ("page", "wrong"),
    [
        (packed(b"plain words", "gzip"), "not packed as it says"),
        (packed(gzip.compress(b"<p>words" * 99, mtime=0)[:-20], "gzip"), "is cut off"),
        (packed(b"words", "br"), "a way that was not asked for"),
        (packed(gzip.compress(gzip.compress(b"words"), mtime=0), "gzip, gzip"), "a way that was not asked for"),
    ],
)
def test_wrongly_packed_says_so(page: Page, wrong: str, site: Site, outside: Outside) -> None:
    site.pages["/a"] = page

    with pytest.raises(Unfit, match=wrong):
        outside.get(f"{site.url}/a")


def test_an_endless_head_ends(site: Site, outside: Outside) -> None:
    site.pages["/a"] = raw(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 300_000)

    with pytest.raises(Passing):
        outside.get(f"{site.url}/a")


def test_what_is_no_http_says_so(site: Site, outside: Outside) -> None:
    site.pages["/a"] = raw(b"220 mail.example ESMTP\r\n")

    with pytest.raises(Passing, match="cannot be reached"):
        outside.get(f"{site.url}/a")


# ── time: the server goes on until it is hung up on; the tests end when the bounds hold ──


def endless(head: bytes, unit: bytes, pause_seconds: float) -> Callable[[Handler], None]:
    def answer(handler: Handler) -> None:
        handler.wfile.write(head)
        while True:
            handler.wfile.write(unit)
            handler.wfile.flush()
            threading.Event().wait(pause_seconds)

    return answer


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"


def silent(head: bytes) -> Callable[[Handler], None]:
    def answer(handler: Handler) -> None:
        handler.wfile.write(head)
        handler.wfile.flush()
        handler.rfile.read(1)  # ends when the other side hangs up

    return answer


@pytest.mark.parametrize(
    ("answer", "kind", "wrong"),
    [
        (endless(HEAD, b"<p>more</p>" * 999, 0), Unfit, "larger than"),
        (endless(HEAD, b"a", 0.05), Passing, "did not come whole in 2 seconds"),
        (endless(b"HTTP/1.1 200 OK\r\nX: ", b"a", 0.05), Passing, "did not come whole in 2 seconds"),
        (silent(HEAD), Passing, "no answer in time"),
        (silent(b""), Passing, "no answer in time"),
    ],
    ids=["endless", "a byte at a time", "a byte of the head at a time", "silent body", "silent"],
)
def test_no_server_holds_us(answer: Callable[[Handler], None], kind: type[FetchError], wrong: str, site: Site) -> None:
    site.pages["/a"] = answer

    # where the size is to end it, no time may; where time is to, however busy the machine, no answer ever comes
    limits = QUICK if kind is Unfit else HASTY
    with Outside(allow=LOOPBACK, limits=limits) as outside, pytest.raises(kind, match=wrong):
        outside.get(f"{site.url}/a")


# ── robots.txt ──


def test_robots_are_asked_once_and_heeded(site: Site, outside: Outside) -> None:
    site.pages["/robots.txt"] = Page("User-agent: *\nDisallow: /private/", type="text/plain")
    site.pages["/a"] = Page("<p>")
    site.pages["/private/a"] = Page("<p>")

    outside.get(f"{site.url}/a")
    with pytest.raises(Disallowed, match=r"robots\.txt keeps programs away"):
        outside.get(f"{site.url}/private/a")

    assert [path for path, _ in site.asked] == ["/robots.txt", "/a"]


def test_a_redirect_is_held_against_robots_too(site: Site, outside: Outside) -> None:
    site.pages["/robots.txt"] = Page("User-agent: *\nDisallow: /private/", type="text/plain")
    site.pages["/a"] = moved("/private/a")

    with pytest.raises(Disallowed):
        outside.get(f"{site.url}/a")
    assert site.paths() == ["/a"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_no_robots_forbid_nothing(status: int, site: Site, outside: Outside) -> None:
    site.pages["/robots.txt"] = Page("no", status)
    site.pages["/a"] = Page("<p>")

    assert outside.get(f"{site.url}/a").content == b"<p>"


@pytest.mark.parametrize("status", [500, 503, 429])
def test_robots_in_trouble_mean_not_now(status: int, site: Site, outside: Outside) -> None:
    site.pages["/robots.txt"] = Page("no", status)
    site.pages["/a"] = Page("<p>")

    with pytest.raises(Passing, match=rf"nothing is fetched while its robots\.txt cannot be read: .* {status}"):
        outside.get(f"{site.url}/a")
    assert site.paths() == []


def test_endless_robots_are_read_as_far_as_the_bound(site: Site, outside: Outside) -> None:
    rules = "User-agent: *\nDisallow: /private/\n" + "# filling\n" * 100_000
    site.pages["/robots.txt"] = Page(rules, type="text/plain")

    with pytest.raises(Disallowed):
        outside.get(f"{site.url}/private/a")


def test_a_host_is_asked_one_thing_at_a_time(site: Site, outside: Outside) -> None:
    here, most, lock = 0, 0, threading.Lock()

    def count(handler: Handler) -> None:
        nonlocal here, most
        with lock:
            here += 1
            most = max(most, here)
        threading.Event().wait(0.02)
        with lock:
            here -= 1
        handler.give(Page("<p>", headers={"Connection": "close"}))

    site.pages |= {f"/{number}": count for number in range(8)}

    async def all_at_once() -> None:
        await asyncio.gather(*(outside.fetch(f"{site.url}/{number}") for number in range(8)))

    outside.run(all_at_once())

    assert len(site.paths()) == 8
    assert most == 1


def test_a_feed_may_be_of_any_type_of_text(site: Site, outside: Outside) -> None:
    site.pages["/a"] = replace(rss(), type="application/octet-stream")

    assert b"<rss" in outside.get(f"{site.url}/a", kind="feed").content
