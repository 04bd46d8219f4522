"""Following from the command line, against a server on this machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from nightcap.reviews.following.net import outside
from tests.cli.conftest import Cli
from tests.reviews.following.site import QUICK, Page, Site, rss, serving

REVIEW = (
    "<html><head><title>A calm week by the sea</title></head><body><article><h1>A calm week by the sea</h1>"
    + "<p>The Lighthouse Keepers is a gentle, unhurried series about two brothers, and it never becomes tense.</p>" * 6
    + "</article></body></html>"
)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("NIGHTCAP_ALLOW_PRIVATE", "127.0.0.1")
    monkeypatch.setattr(outside, "Limits", lambda: QUICK)
    with serving() as served:
        served.pages |= {"/feed": rss("/a", title="Paper"), "/a": Page(REVIEW)}
        yield served


@pytest.fixture
def following(cli: Cli, own_home: Path, site: Site) -> Cli:
    """cli(*args) in a home that follows the paper."""
    assert cli("reviews", "follow", f"{site.url}/feed", home=own_home).status == 0
    return lambda *args: cli(*args, home=own_home)


def test_following_says_what_is_followed(cli: Cli, own_home: Path, site: Site) -> None:
    site.pages["/"] = Page(
        '<head><link rel=alternate type=application/rss+xml href=/feed title="All of it">'
        '<link rel=alternate type=application/rss+xml href=/more title="More"></head>'
    )

    ran = cli("reviews", "follow", site.url, home=own_home)

    assert (ran.status, ran.err) == (0, "")
    assert f"Following All of it ({site.url}/feed)" in ran.out
    assert f"the page also has: {site.url}/more (More)" in ran.out
    assert "Followed already" in cli("reviews", "follow", site.url, home=own_home).out


def test_an_inner_address_is_refused_without_the_setting(
    cli: Cli, own_home: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NIGHTCAP_ALLOW_PRIVATE")

    ran = cli("reviews", "follow", f"{site.url}/feed", home=own_home)

    assert ran.status == 1
    assert "NIGHTCAP_ALLOW_PRIVATE=1" in ran.err
    assert site.asked == []


def test_a_refresh_reads_what_is_new(following: Cli, site: Site) -> None:
    first, second = following("reviews", "refresh"), following("reviews", "refresh", "paper")

    assert (first.status, first.err) == (0, "")
    assert "Paper: 1 new, 1 read\n1 source: 1 article read" in first.out
    assert second.out == "1 source: 0 articles read\n"
    assert "A calm week by the sea" in following("reviews", "list").out


def test_a_refresh_tells_programs_what_it_did(following: Cli, site: Site) -> None:
    site.pages["/a"] = Page("no", 404)

    [feed] = json.loads(following("reviews", "refresh", "--json").out)

    assert (feed["name"], feed["outcome"], feed["new"], feed["read"], feed["failed"]) == ("Paper", "fetched", 1, 0, 1)


def test_trouble_is_told_and_is_no_failure(following: Cli, site: Site) -> None:
    site.pages["/feed"] = Page("no", 500)

    ran = following("reviews", "refresh")

    assert ran.status == 0
    assert "Paper: failing\n" in ran.out
    assert "status 500" in ran.out
    assert ran.out.endswith("1 source: 0 articles read, 1 failing\n")
    assert "Paper: 0 articles, failing, tried again after" in following("reviews", "sources").out


def test_sources_are_listed_weighed_and_let_go(following: Cli, site: Site) -> None:
    assert following("reviews", "weigh", "Paper", "2.5").out == "Paper now counts 2.5\n"
    assert "Paper: 0 articles, weight 2.5, not fetched yet" in following("reviews", "sources").out
    [source] = json.loads(following("reviews", "sources", "--json").out)
    assert (source["name"], source["weight"], source["state"]) == ("Paper", 2.5, "new")
    assert following("reviews", "unfollow", "Paper").status == 0
    assert "Nothing is followed" in following("reviews", "sources").out


@pytest.mark.parametrize("weight", ["much", "-1", "11", "nan"])
def test_a_weight_that_is_none_is_wrong_use(weight: str, following: Cli) -> None:
    ran = following("reviews", "weigh", "Paper", "--", weight)

    assert ran.status == 2
    assert "0" in ran.err
    assert "10" in ran.err


def test_an_unknown_source_is_wrong_use(following: Cli) -> None:
    for command in (("unfollow", "x"), ("weigh", "x", "1"), ("refresh", "x")):
        assert following("reviews", *command).status == 2


def test_a_list_goes_out_and_comes_in(following: Cli, tmp_path: Path, site: Site) -> None:
    out = tmp_path / "feeds.opml"

    assert "1 source written" in following("reviews", "export", str(out)).out
    following("reviews", "unfollow", "Paper")
    assert "1 row taken, 1 new or changed" in following("reviews", "import", str(out)).out
    assert f"{site.url}/feed" in following("reviews", "sources").out


def test_a_name_from_outside_steers_no_terminal(following: Cli, site: Site) -> None:
    site.pages["/evil"] = rss(title="Paper\u202e &#x1b;[31m two")
    following("reviews", "follow", f"{site.url}/evil")

    said = following("reviews", "sources").out

    assert "\x1b" not in said
    assert "\u202e" not in said
