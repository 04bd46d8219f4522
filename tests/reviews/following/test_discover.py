"""From the address of a page, or of a feed, to the feed."""

from __future__ import annotations

import pytest

from nightcap.errors import FetchError
from nightcap.reviews.following.discover import discover, named_feeds
from nightcap.reviews.following.net.outside import Outside
from tests.reviews.following.site import Page, Site, moved, rss


def head(*links: str, base: str = "") -> Page:
    return Page(f"<html><head>{base}<title>x</title>{''.join(links)}</head><body>words</body></html>")


def alternate(href: str, type: str = "application/rss+xml", title: str = "All") -> str:
    return f'<link rel="alternate" type="{type}" title="{title}" href="{href}">'


def test_the_address_of_a_feed_is_its_own(site: Site, outside: Outside) -> None:
    site.pages["/feed"] = rss(title="The Paper")

    [found] = outside.run(discover(outside, f"{site.url}/feed"))

    assert (found.url, found.title) == (f"{site.url}/feed", "The Paper")


def test_a_feed_that_has_moved_for_good_is_followed_where_it_is(site: Site, outside: Outside) -> None:
    site.pages |= {"/old": moved("/new", 301), "/new": rss()}

    assert outside.run(discover(outside, f"{site.url}/old"))[0].url == f"{site.url}/new"


def test_what_a_page_names_is_found_comments_last(site: Site, outside: Outside) -> None:
    site.pages["/"] = head(
        alternate("/c", title="Comments"), alternate("/a", title="Films"), alternate("/b", title="Series")
    )
    site.pages |= {path: rss(title=path) for path in ("/a", "/b", "/c")}

    best, *others = outside.run(discover(outside, site.url))

    assert (best.url, best.title) == (f"{site.url}/a", "Films")
    assert [(each.url, each.title) for each in others] == [(f"{site.url}/b", "Series"), (f"{site.url}/c", "Comments")]
    assert site.paths() == ["/", "/a"]


def test_a_named_feed_that_is_none_gives_way_to_the_next(site: Site, outside: Outside) -> None:
    site.pages |= {
        "/": head(alternate("/gone"), alternate("/page"), alternate("/b")),
        "/page": Page("<p>"),
        "/b": rss(),
    }

    best, *others = outside.run(discover(outside, site.url))

    assert best.url == f"{site.url}/b"
    assert len(others) == 2


@pytest.mark.parametrize("place", ["/feed", "/rss.xml", "/feed.json", "/blog/feed"])
def test_the_usual_places_are_looked_at(place: str, site: Site, outside: Outside) -> None:
    site.pages |= {"/blog": Page("<p>words"), place: rss()}

    assert outside.run(discover(outside, f"{site.url}/blog"))[0].url == site.url + place
    assert len(site.paths()) <= 9


def test_where_there_is_no_feed_the_message_says_what_to_do(site: Site, outside: Outside) -> None:
    site.pages["/"] = Page("<p>words")

    with pytest.raises(FetchError, match=r"no feed is found there\. Look on the site for “RSS”"):
        outside.run(discover(outside, site.url))


def test_a_feed_that_cannot_be_read_safely_says_why(site: Site, outside: Outside) -> None:
    site.pages["/"] = Page('<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"></rss>')

    with pytest.raises(FetchError, match="declares entities"):
        outside.run(discover(outside, site.url))


def test_an_address_is_taken_as_people_type_it(outside: Outside) -> None:
    with pytest.raises(FetchError, match=r"https://127\.0\.0\.1:1/"):
        outside.run(discover(outside, " 127.0.0.1:1/ "))


HERE = "https://p.example/a/b"


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (alternate("x"), ["https://p.example/a/x"]),
        ("<LINK REL=Alternate TYPE=application/atom+xml HREF=/x>", ["https://p.example/x"]),
        ("<link href='/x?a=1&amp;b=2' type='application/feed+json' rel='alternate'/>", ["https://p.example/x?a=1&b=2"]),
        ('<base href="https://cdn.example/d/">' + alternate("x"), ["https://cdn.example/d/x"]),
        (alternate("/x", title="a > b"), ["https://p.example/x"]),
        (alternate("/x") * 3, ["https://p.example/x"]),
        (alternate("javascript:a()"), []),
        (alternate("/de", type="text/html"), []),
        ('<link rel="stylesheet" type="text/css" href="/x">', []),
        ("<link " * 100_000, []),
        ("<link a='" * 30_000, []),
    ],
)
def test_the_head_of_a_page_is_read(page: str, found: list[str]) -> None:
    assert [each.url for each in named_feeds(page, HERE)] == found


def test_no_page_names_feeds_without_end() -> None:
    assert len(named_feeds("".join(alternate(f"/{n}") for n in range(99)), HERE)) == 20
